// SPDX-License-Identifier: EPL-2.0
// Context switches: a token goes round a ring of processes (lmbench's lat_ctx), all on one CPU ("balanced") or each on
// the next ("unique"), where the token wakes them by an IPI.
#include "work.h"

enum { MOST_PROCESSES = 64, MOST_SIZES = 8, MOST_COUNTS = 16, DEFAULT_SAMPLES = 200 };
enum { MOST_SAMPLES = 1 << 16, LINE_BYTES = 32 };

static const char *placement;

/// Mean time of a token to itself and a sum of the working set, in units of the clock, times 1000.
static u64 overhead(u64 bytes, u64 rounds) {
	struct shared *shared = shared_new(0);
	run_program(PROGRAM_TOKEN, shared, bytes, ARGUMENTS(0, rounds, bytes));
	return picoseconds_each(shared->results[0].time, rounds);
}

/// Times of rounds go behind each other; gives their sum.
static u64 measure(u64 processes, u64 bytes, u64 rounds, bool unique, u64 *times) {
	struct shared *shared = shared_new(rounds * 8);
	struct thread *threads[MOST_PROCESSES];
	// the first starts the token, so it comes last
	for (u32 i = processes; i-- > 0;)
		threads[i] = start(unique ? i % cpus_on : 0, PROGRAM_RING, shared, i, bytes, ARGUMENTS(i, processes, rounds, bytes));
	u64 sum = 0;
	for (u32 i = 0; i < processes; i++)
		join(threads[i]);
	for (u64 i = 0; i < rounds; i++)
		sum += times[i] = shared->samples[i];
	return sum;
}

static void print(const char *scheduled, u64 bytes, u64 over, const u64 *counts, u32 of, u64 rounds, const u64 *sums) {
	u64 each[MOST_COUNTS];
	for (u32 i = 0; i < of; i++) {
		each[i] = picoseconds_each(sums[i], rounds * counts[i]);
		each[i] = each[i] > over ? each[i] - over : 0;
	}
	if (!by_cycles) {
		say("LMBENCH_SCHED=%s lat_ctx -s %u", scheduled, bytes >> 10);
		for (u32 i = 0; i < of; i++)
			say(" %u", counts[i]);
		say("\n\"size=%uk ovr=%.2u\n", bytes >> 10, over / 10000);
		for (u32 i = 0; i < of; i++)
			if (each[i] >= 10000)
				say("%u %.2u\n", counts[i], each[i] / 10000);
	}
	for (u32 i = 0; i < of; i++)
		if (each[i])
			score(each[i], unit(), "ctxsw/size=%uk/processes=%u/placement=%s", bytes >> 10, counts[i], placement);
}

void ctxsw(void) {
	u64 sizes[MOST_SIZES], counts[MOST_COUNTS], sums[MOST_COUNTS];
	u32 size_count = argument_list("size", "0,4k", sizes, MOST_SIZES);
	u32 count_count = argument_list("processes", "2,4,8", counts, MOST_COUNTS);
	u64 rounds = count_of("samples", DEFAULT_SAMPLES, MOST_SAMPLES);
	placement = argument("placement", "balanced");
	bool unique = same(placement, "unique");
	if (!unique && !same(placement, "balanced"))
		fail("placement=%s: expected balanced or unique", placement);
	static u64 *times;
	static u64 times_bytes;
	if (times_bytes < rounds * count_count * 8) {
		times_bytes = rounds * count_count * 8;
		times = allocate(times_bytes, PAGE);
	}
	for (u32 s = 0; s < size_count; s++) {
		if (sizes[s] % LINE_BYTES || sizes[s] > MEGABYTES(16))
			fail("size=%u: expected a multiple of %u, at most 16m", sizes[s], (u64)LINE_BYTES);
		u64 over = overhead(sizes[s], rounds);
		for (u32 i = 0; i < count_count; i++) {
			if (counts[i] < 2 || counts[i] > MOST_PROCESSES)
				fail("processes=%u: expected 2 to %u", counts[i], (u64)MOST_PROCESSES);
			sums[i] = measure(counts[i], sizes[s], rounds, unique, times + i * rounds);
		}
		print(unique ? "UNIQUE" : "BALANCED", sizes[s], over, counts, count_count, rounds, sums);
		for (u32 i = 0; i < count_count; i++)
			samples(times + i * rounds, rounds, counts[i], "ctxsw/size=%uk/processes=%u/placement=%s", sizes[s] >> 10, counts[i],
					placement);
	}
}
