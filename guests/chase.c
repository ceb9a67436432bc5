// SPDX-License-Identifier: EPL-2.0
// An iteration follows 1,024 pointers, each to another cache line of 32 MiB, in an order that no prefetcher guesses.
#include "guest.h"

const char name[] = "chase";

#ifndef LINES
#define LINES (1 << 19)
#endif
#define STEPS 1024

struct line {
	struct line *next;
	uint64_t number[7];
};

static struct line lines[LINES];

uint64_t work(uint64_t iterations) {
	uint32_t seed = 12345;
	for (uint32_t i = 0; i < LINES; i++)
		lines[i].number[0] = i;
	// one cycle through all (Sattolo)
	for (uint32_t i = LINES - 1; i > 0; i--) {
		uint32_t j = next_random(&seed) % i;
		uint64_t other = lines[i].number[0];
		lines[i].number[0] = lines[j].number[0];
		lines[j].number[0] = other;
	}
	for (uint32_t i = 0; i < LINES; i++)
		lines[i].next = &lines[lines[i].number[0]];
	uint64_t sum = 0;
	const struct line *at = lines;
	for (uint64_t i = 0; i < iterations; i++) {
		for (int j = 0; j < STEPS; j++)
			at = at->next;
		sum = mix(sum, at->number[0]);
	}
	return sum;
}
