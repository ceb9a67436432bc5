// SPDX-License-Identifier: EPL-2.0
// What the programs at EL0 have. They are linked on their own, at USER_IMAGE, and know nothing of the kernel but its
// calls.
#ifndef USER_H
#define USER_H
#include "../kernel/calls.h"
#include "shared.h"

typedef uint64_t u64;
typedef uint32_t u32;
typedef uint16_t u16;

#define SHARED ((struct shared *)0x20000000)
#define WORK ((char *)0x40000000)

u64 call(enum call number, u64 a, u64 b, u64 c);

/// Where the function of an upcall returns to: gives the kernel the interrupted frame, which SP points at.
void upcall_return(void);

/// Time in units of the kernel's clock.
static inline u64 clock_now(void) {
	u64 value;
	if (SHARED->by_cycles)
		__asm__ volatile("isb\n\tmrs %0, pmccntr_el0" : "=r"(value) : : "memory");
	else
		__asm__ volatile("isb\n\tmrs %0, cntvct_el0" : "=r"(value) : : "memory");
	return value;
}

/// Waits until so many processes are here. Each runs on a CPU of its own.
void arrive(u64 all);

/// The sum of all words of memory.
u32 sum_words(const volatile u32 *words, u64 bytes);

typedef u64 program(u64 a, u64 b, u64 c, u64 d);
program calculate, ring, token, chase, move, calls, upcalls, forks, spin;

#endif
