// SPDX-License-Identifier: EPL-2.0
// Memory of a process: the latency of loads that depend on each other, and bandwidth.
#include "work.h"

enum { MOST_SIZES = 32, MOST_STRIDES = 4, LEAST_STRIDE = 8, LEAST_SIZE = 512, MOST_LOADS = 1 << 28 };
#define MOST_BYTES MEGABYTES(1024)
#define DEFAULT_LOADS 20000
#define DEFAULT_BYTES MEGABYTES(4)

static const char *const names[OPERATIONS] = {
	[RD] = "rd", [WR] = "wr", [RDWR] = "rdwr", [CP] = "cp", [FRD] = "frd", [FWR] = "fwr", [FCP] = "fcp",
	[BZERO] = "bzero", [BCOPY] = "bcopy",
};

static u32 sizes_of(const char *otherwise, u64 *sizes) {
	u32 count = argument_list("size", otherwise, sizes, MOST_SIZES);
	for (u32 i = 0; i < count; i++)
		if (sizes[i] < LEAST_SIZE || sizes[i] & (sizes[i] - 1) || sizes[i] > MOST_BYTES)
			fail("size=%u: expected a power of two, 512 to 1g", sizes[i]);
	return count;
}

/// As lmbench prints it: five decimals of a MiB.
static u64 mebibytes(u64 bytes) {
	return (bytes * 100000 + MEGABYTES(1) / 2) >> 20;
}

void loads(void) {
	u64 sizes[MOST_SIZES], strides[MOST_STRIDES];
	u32 size_count = sizes_of("4k,8k,16k,32k,64k,128k,256k,512k,1m,2m", sizes);
	u32 stride_count = argument_list("stride", "64", strides, MOST_STRIDES);
	u64 count = (count_of("loads", DEFAULT_LOADS, MOST_LOADS) + 15) & -16ul;
	const char *pattern = argument("pattern", "linear");
	bool random = same(pattern, "random");
	if (!random && !same(pattern, "linear"))
		fail("pattern=%s: expected linear or random", pattern);
	u64 largest = 0;
	for (u32 i = 0; i < size_count; i++)
		largest = sizes[i] > largest ? sizes[i] : largest;
	for (u32 k = 0; k < stride_count; k++) {
		u64 stride = strides[k];
		if (stride < LEAST_STRIDE || stride & (stride - 1) || stride > PAGE)
			fail("stride=%u: expected a power of two, 8 to 4k", stride);
		if (!by_cycles)
			say("lat_mem_rd %s%u %u\n\"stride=%u\n", random ? "-t " : "", (largest + MEGABYTES(1) - 1) >> 20, stride, stride);
		for (u32 i = 0; i < size_count; i++) {
			if (stride > sizes[i])
				continue;
			struct shared *shared = shared_new(sizes[i] / PAGE * 4 + 4);
			run_program(PROGRAM_CHASE, shared, sizes[i], ARGUMENTS(sizes[i], stride, random, count));
			u64 each = picoseconds_each(shared->results[0].time, count);
			if (by_cycles)
				score(each, unit(), "loads/pattern=%s/stride=%u/size=%u", pattern, stride, sizes[i]);
			else
				say("%.5u %.3u\n", mebibytes(sizes[i]), each);
		}
	}
}

static enum operation operation_of(const char *name) {
	for (u32 i = 0; i < OPERATIONS; i++)
		if (same(names[i], name))
			return i;
	fail("op=%s: expected rd, wr, rdwr, cp, frd, fwr, fcp, bzero or bcopy", name);
}

/// As lmbench prints it: six decimals below one, else two.
static void print_megabytes(u64 millionths) {
	if (millionths < 1000000)
		say("%.6u", millionths);
	else
		say("%.2u", millionths / 10000);
}

static void measure(enum operation operation, u64 size) {
	u64 bytes = count_of("bytes", DEFAULT_BYTES, ~0ul), times = bytes < size ? 1 : bytes / size;
	bool copies = operation == CP || operation == FCP || operation == BCOPY;
	struct shared *shared = shared_new(0);
	struct thread *threads[MOST_RESULTS];
	for (u32 i = 0; i < cpus_on; i++)
		threads[i] = start(i, PROGRAM_BANDWIDTH, shared, i, copies ? 2 * size : size,
				ARGUMENTS((u64)cpus_on << 8 | i, operation, size, times));
	u64 longest = 0;
	for (u32 i = 0; i < cpus_on; i++) {
		join(threads[i]);
		u64 taken = shared->results[i].time;
		longest = taken > longest ? taken : longest;
	}
	if (by_cycles) {
		score(picoseconds_each(longest, times), "cycles", "bandwidth/op=%s/size=%u/cpus=%u", names[operation], size,
				(u64)cpus_on);
		return;
	}
	u64 nanos = nanoseconds(longest), all = size * times * cpus_on;
	print_megabytes(size);
	say(" ");
	// bytes in a microsecond are megabytes in a second
	print_megabytes(nanos ? all * 1000 / nanos * 1000000 + all * 1000 % nanos * 1000000 / nanos : 0);
	say("\n");
}

void bandwidth(void) {
	u64 sizes[MOST_SIZES];
	u32 count = sizes_of("32k,1m", sizes);
	const char *at = argument("op", "rd,wr,cp,frd,fwr,bcopy");
	char word[16];
	while (next_word(&at, word, sizeof word)) {
		enum operation operation = operation_of(word);
		for (u32 i = 0; i < count; i++) {
			if (!by_cycles && cpus_on > 1)
				say("bw_mem -P %u %u %s\n", (u64)cpus_on, sizes[i], word);
			else if (!by_cycles)
				say("bw_mem %u %s\n", sizes[i], word);
			measure(operation, sizes[i]);
		}
	}
}
