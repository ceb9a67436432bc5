// SPDX-License-Identifier: EPL-2.0
// Processes on all CPUs that count while the timer ticks.
#include "work.h"

enum { DEFAULT_MICROSECONDS = 5000, MOST_TICKS = 1 << 16 };

static u64 late[MOST_TICKS];

/// What work the tick of hz leaves, and how late it comes to the first CPU.
void tick(void) {
	u64 duration = microseconds(count_of("duration", DEFAULT_MICROSECONDS, 1ul << 40)), rates = 0;
	u64 hz = argument_number("hz", 0);
	if (by_cycles)
		fail("tick: its samples are by clock=counter");
	struct shared *shared = shared_new(0);
	record_ticks(late, MOST_TICKS);
	run_on_all(PROGRAM_SPIN, shared, duration);
	u64 ticks = record_ticks(0, 0);
	for (u32 i = 0; i < cpus_on; i++)
		rates += per_second(shared->results[i].sum, nanoseconds(shared->results[i].time));
	score(rates, "loops/s", "tick/hz=%u/cpus=%u", hz, (u64)cpus_on);
	say("tick hz=%u ticks=%u\n", hz, ticks);
	samples(late, ticks < MOST_TICKS ? ticks : MOST_TICKS, 1, "tick/hz=%u/cpus=%u/late", hz, (u64)cpus_on);
}
