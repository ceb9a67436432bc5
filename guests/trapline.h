// SPDX-License-Identifier: EPL-2.0
// Markers for programs that run on the virtual board, bare metal or under an operating system, at any exception level: which mode
// to go on in, and regions whose cycles are told apart. They are hints that the architecture has not allocated: elsewhere they
// do nothing. A region's name is up to eight characters.
#ifndef TRAPLINE_H
#define TRAPLINE_H
#include <stdint.h>

#define TRAPLINE_MARK(hint, value) do { \
	register uint64_t trapline_x0_ __asm__("x0") = (value); \
	__asm__ volatile("hint #" #hint : : "r"(trapline_x0_) : "memory"); \
} while (0)

static inline uint64_t trapline_name(const char *name) {
	uint64_t value = 0;
	for (int i = 0; i < 8 && name[i]; i++)
		value |= (uint64_t)(unsigned char)name[i] << 8 * i;
	return value;
}

#define TRAPLINE_FUNCTIONAL() TRAPLINE_MARK(0x70, 0)
#define TRAPLINE_TIMING() TRAPLINE_MARK(0x71, 0)
#define TRAPLINE_BEGIN(name) TRAPLINE_MARK(0x72, trapline_name(name))
#define TRAPLINE_END(name) TRAPLINE_MARK(0x73, trapline_name(name))
#endif
