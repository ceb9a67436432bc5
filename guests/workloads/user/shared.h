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

/// Marks the measured part of a workload, as the region "measured", for a virtual board that counts regions; nothing on
/// other machines (HINT #0x72 and #0x73, which are not allocated).
static inline void measured_begin(void) {
	register uint64_t name __asm__("x0") = 0x646572757361656d;
	__asm__ volatile("hint #0x72" : : "r"(name) : "memory");
}

static inline void measured_end(void) {
	register uint64_t name __asm__("x0") = 0x646572757361656d;
	__asm__ volatile("hint #0x73" : : "r"(name) : "memory");
}

#endif
