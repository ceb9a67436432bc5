// SPDX-License-Identifier: EPL-2.0
// What every guest program is made of: it works some iterations and gives a checksum of what it worked out.
#ifndef GUEST_H
#define GUEST_H
#include <stddef.h>
#include <stdint.h>

// The program's name, which is printed before its checksum.
extern const char name[];

// Works so many iterations: what one is, each program says.
uint64_t work(uint64_t iterations);

// A system call of up to three arguments.
long guest_call(long number, long a, long b, long c);

// A number that depends on all that were mixed in.
static inline uint64_t mix(uint64_t sum, uint64_t value) {
	return ((sum << 7 | sum >> 57) ^ value) * 0x9E3779B97F4A7C15u;
}

// The next of a sequence of pseudo-random numbers (xorshift).
static inline uint32_t next_random(uint32_t *state) {
	uint32_t x = *state;
	x ^= x << 13;
	x ^= x >> 17;
	x ^= x << 5;
	return *state = x;
}
#endif
