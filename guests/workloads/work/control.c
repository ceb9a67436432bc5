// SPDX-License-Identifier: EPL-2.0
// Processes on all CPUs that calculate: guests/control.c for some iterations, or counting for some time while the timer
// ticks.
#include "work.h"

enum { DEFAULT_ITERATIONS = 20, DEFAULT_MICROSECONDS = 20000, MOST_TICKS = 1 << 16 };

static u64 late[MOST_TICKS];

static void all(enum program program, struct shared *shared, u64 argument) {
	struct thread *threads[MOST_CPUS];
	for (u32 i = 0; i < cpus_on; i++)
		threads[i] = start(i, program, shared, i, 0, ARGUMENTS(i, cpus_on, argument));
	for (u32 i = 0; i < cpus_on; i++)
		join(threads[i]);
}

/// So many in each second of some nanoseconds, in thousandths.
static u64 per_second(u64 count, u64 nanos) {
	return nanos ? count * 1000000000 / nanos * 1000 + count * 1000000000 % nanos * 1000 / nanos : 0;
}

void control(void) {
	struct shared *shared = shared_new(0);
	u64 iterations = count_of("iterations", DEFAULT_ITERATIONS, 1ul << 32), longest = 0, rates = 0;
	all(PROGRAM_CONTROL, shared, iterations);
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

/// What work the tick of hz leaves, and how late it comes to the first CPU.
void tick(void) {
	u64 duration = microseconds(count_of("duration", DEFAULT_MICROSECONDS, 1ul << 40)), rates = 0;
	u64 hz = argument_number("hz", 0);
	if (by_cycles)
		fail("tick: its samples are by clock=counter");
	struct shared *shared = shared_new(0);
	record_ticks(late, MOST_TICKS);
	all(PROGRAM_SPIN, shared, duration);
	u64 ticks = record_ticks(0, 0);
	for (u32 i = 0; i < cpus_on; i++)
		rates += per_second(shared->results[i].sum, nanoseconds(shared->results[i].time));
	score(rates, "loops/s", "tick/hz=%u/cpus=%u", hz, (u64)cpus_on);
	say("tick hz=%u ticks=%u\n", hz, ticks);
	samples(late, ticks < MOST_TICKS ? ticks : MOST_TICKS, 1, "tick/hz=%u/cpus=%u/late", hz, (u64)cpus_on);
}
