// SPDX-License-Identifier: EPL-2.0
// A process on each CPU that does what small controllers do: guests/control.c.
#include "work.h"

enum { DEFAULT_ITERATIONS = 20 };

void control(void) {
	struct shared *shared = shared_new(sizeof(struct shared));
	struct thread *threads[MOST_CPUS];
	u64 iterations = argument_number("iterations", DEFAULT_ITERATIONS), longest = 0, rates = 0;
	for (u32 i = 0; i < cpus_on; i++)
		threads[i] = start(i, PROGRAM_CONTROL, shared, i, cpus_on, iterations, by_cycles);
	for (u32 i = 0; i < cpus_on; i++)
		join(threads[i]);
	for (u32 i = 0; i < cpus_on; i++) {
		const struct result *result = &shared->results[i];
		u64 taken = nanoseconds(result->time);
		say("control cpu=%u iterations=%u %s=%u sum=%x\n", (u64)i, iterations, unit(), taken, result->sum);
		longest = taken > longest ? taken : longest;
		rates += taken ? iterations * 1000000000 / taken * 1000 + iterations * 1000000000 % taken * 1000 / taken : 0;
	}
	if (by_cycles)
		score(longest * 1000 / iterations, "cycles/iteration", "control/cpus=%u", (u64)cpus_on);
	else
		score(rates, "iterations/s", "control/cpus=%u", (u64)cpus_on);
}
