// SPDX-License-Identifier: EPL-2.0
// The table of programs, and what several have.
#include "user.h"

program *const programs[PROGRAMS] = {
	[PROGRAM_CONTROL] = calculate,
	[PROGRAM_RING] = ring,
	[PROGRAM_TOKEN] = token,
	[PROGRAM_CHASE] = chase,
	[PROGRAM_BANDWIDTH] = move,
	[PROGRAM_CALLS] = calls,
	[PROGRAM_UPCALLS] = upcalls,
	[PROGRAM_FORKS] = forks,
	[PROGRAM_SPIN] = spin,
};

void arrive(u64 all) {
	u64 sum;
	u32 failed;
	__asm__ volatile(
			"1:	ldxr	%0, %2\n"
			"	add	%0, %0, #1\n"
			"	stlxr	%w1, %0, %2\n"
			"	cbnz	%w1, 1b\n"
			: "=&r"(sum), "=&r"(failed), "+Q"(SHARED->arrived) : : "memory");
	while (__atomic_load_n(&SHARED->arrived, __ATOMIC_ACQUIRE) < all)
		__asm__ volatile("yield");
}

u32 sum_words(const volatile u32 *words, u64 bytes) {
	u32 sum = 0;
	for (u64 i = 0; i < bytes / sizeof *words; i += 8)
		sum += words[i] + words[i + 1] + words[i + 2] + words[i + 3]
				+ words[i + 4] + words[i + 5] + words[i + 6] + words[i + 7];
	return sum;
}
