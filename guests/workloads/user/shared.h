// SPDX-License-Identifier: EPL-2.0
// What processes and the kernel's side of a workload share: numbers of programs, and memory at USER_SHARED.
#ifndef SHARED_H
#define SHARED_H
#include <stdint.h>

enum program {
	PROGRAM_CONTROL,
	PROGRAM_RING,
	PROGRAM_TOKEN,
	PROGRAM_CHASE,
	PROGRAM_BANDWIDTH,
	PROGRAM_CALLS,
	PROGRAM_UPCALLS,
	PROGRAM_FORKS,
	PROGRAM_SPIN,
	PROGRAMS
};

/// What PROGRAM_BANDWIDTH does with memory: see user/bandwidth.c.
enum operation { RD, WR, RDWR, CP, FRD, FWR, FCP, BZERO, BCOPY, OPERATIONS };

enum { MOST_RESULTS = 64 };

struct result {
	uint64_t time, sum;
};

struct shared {
	uint64_t by_cycles; // whether time is that of the PMU's cycle counter
	volatile uint64_t arrived;
	struct result results[MOST_RESULTS];
	uint64_t samples[]; // in units of the clock
};

#endif
