// SPDX-License-Identifier: EPL-2.0
// The table of programs.
#include "user.h"

program *const programs[PROGRAMS] = {
	[PROGRAM_CONTROL] = control,
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
