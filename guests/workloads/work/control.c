// SPDX-License-Identifier: EPL-2.0
// Processes on all CPUs that calculate: guests/control.c.
#include "work.h"

enum { DEFAULT_ITERATIONS = 20 };

void control(void) {
	struct shared *shared = shared_new(0);
	u64 iterations = count_of("iterations", DEFAULT_ITERATIONS, 1ul << 32), longest = 0, rates = 0;
	run_on_all(PROGRAM_CONTROL, shared, iterations);
	for (u32 i = 0; i < cpus_on; i++) {
		const struct result *result = &shared->results[i];
		u64 taken = nanoseconds(result->time);
		say("control cpu=%u iterations=%u %s=%u sum=%x\n", (u64)i, iterations, unit(), taken, result->sum);
		longest = taken > longest ? taken : longest;
		rates += per_second(iterations, taken);
	}
	if (by_cycles)
		score(longest * 1000 / iterations, "cycles/iteration", "control/cpus=%u", (u64)cpus_on);
	else
		score(rates, "iterations/s", "control/cpus=%u", (u64)cpus_on);
}
