// SPDX-License-Identifier: EPL-2.0
// Loads of which each gives the address of the next: what lmbench's lat_mem_rd does.
#include "user.h"

enum { PAGE = 4096, LEAST_STRIDE = 8, UNROLLED = 16, TRIES = 3 };

static u32 random_of(u32 *state) {
	u32 x = *state;
	x ^= x << 13;
	x ^= x >> 17;
	x ^= x << 5;
	return *state = x;
}

#define SHUFFLE(order, count, state) \
	for (u64 i_ = (count); i_ > 1; i_--) { \
		u64 j_ = random_of(state) % i_; \
		__typeof__(*(order)) held_ = (order)[j_]; \
		(order)[j_] = (order)[i_ - 1]; \
		(order)[i_ - 1] = held_; \
	}

static void link(u64 from, u64 to) {
	*(u64 *)(WORK + from) = (u64)WORK + to;
}

/// In the order of addresses.
static void linear(u64 bytes, u64 stride) {
	for (u64 at = 0; at < bytes; at += stride)
		link(at, at + stride < bytes ? at + stride : 0);
}

/// From page to page in random order, and through all again for each place in a page, these in random order too.
static void shuffled(u64 bytes, u64 stride) {
	u32 *pages = (u32 *)SHARED->samples;
	u16 places[PAGE / LEAST_STRIDE];
	u32 state = 1;
	u64 in_page = bytes < PAGE ? bytes : PAGE;
	u64 page_count = bytes / in_page, place_count = in_page / stride;
	for (u64 i = 0; i < page_count; i++)
		pages[i] = i;
	for (u64 i = 0; i < place_count; i++)
		places[i] = i * stride;
	SHUFFLE(pages, page_count, &state);
	SHUFFLE(places, place_count, &state);
	u64 all = page_count * place_count;
	u64 last = pages[(all - 1) % page_count] * in_page + places[(all - 1) / page_count];
	for (u64 i = 0; i < all; i++) {
		u64 at = pages[i % page_count] * in_page + places[i / page_count];
		link(last, at);
		last = at;
	}
}

static char *follow(char *at, u64 loads) {
	for (u64 i = 0; i < loads; i += UNROLLED)
#pragma GCC unroll 16
		for (int k = 0; k < UNROLLED; k++)
			at = *(char *volatile *)at;
	return at;
}

/// The shortest of some tries, after all was loaded once.
u64 chase(u64 bytes, u64 stride, u64 random, u64 loads) {
	if (random)
		shuffled(bytes, stride);
	else
		linear(bytes, stride);
	char *at = follow(WORK, bytes / stride);
	u64 best = ~0ul;
	measured_begin();
	for (int i = 0; i < TRIES; i++) {
		u64 from = clock_now();
		at = follow(at, loads);
		u64 taken = clock_now() - from;
		best = taken < best ? taken : best;
	}
	measured_end();
	SHARED->results[0] = (struct result){best, (u64)at};
	return 0;
}
