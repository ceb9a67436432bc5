// SPDX-License-Identifier: EPL-2.0
// What processes and the kernel's side of a workload share: numbers of programs, and memory at USER_SHARED.
#ifndef SHARED_H
#define SHARED_H
#include <stdint.h>

enum program { PROGRAM_CONTROL, PROGRAMS };

enum { MOST_RESULTS = 64 };

struct result {
	uint64_t time, sum;
};

struct shared {
	volatile uint64_t arrived;
	struct result results[MOST_RESULTS];
	uint64_t samples[]; // in units of the clock
};

#endif
