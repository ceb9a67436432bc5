// SPDX-License-Identifier: EPL-2.0
// An iteration writes a function of 41 instructions that there has not been before, tells the caches as JIT compilers do, and calls it:
// its loop turns 400 times. The functions lie in 256 KiB, and when that is full replace the oldest.
#include "guest.h"

const char name[] = "churn";

#define PLACES 1024
#define WORDS 64
#define BODY 36
#define TURNS 400
#define LINE 64

// writable and executable: the assembler takes what follows the name from the name, and leaves out the rest
__attribute__((section(".functions,\"awx\",%nobits//"), aligned(4096))) static uint32_t functions[PLACES][WORDS];

// An operation on x0, and x2, which is constant.
static uint32_t operation(uint32_t *seed) {
	uint32_t random = next_random(seed);
	uint32_t amount = random >> 8 & 63;
	switch (random & 7) {
	case 0:
		return 0x91000000 | (random >> 8 & 0xFFF) << 10;                   // add x0, x0, #imm
	case 1:
		return 0xCAC00000 | amount << 10;                                  // eor x0, x0, x0, ror #n
	case 2:
		return 0x9B027C00;                                                 // mul x0, x0, x2
	case 3:
		return 0x8B400000 | amount << 10;                                  // add x0, x0, x0, lsr #n
	case 4:
		return 0xCA020000 | amount << 10;                                  // eor x0, x0, x2, lsl #n
	case 5:
		return 0xDAC00800 | (random >> 8 & 1) << 10;                       // rev32 or rev x0, x0
	case 6:
		return 0x93C00000 | 1 << 22 | amount << 10;                        // ror x0, x0, #n
	default:
		return 0xCB020000 | amount << 10;                                  // sub x0, x0, x2, lsl #n
	}
}

static void write(uint32_t *at, uint32_t *seed) {
	uint32_t *start = at;
	*at++ = 0xD2800001 | TURNS << 5;                                       // mov x1, #TURNS
	*at++ = 0xD2800002 | (next_random(seed) & 0xFFFF) << 5;                // mov x2, #imm
	for (int i = 0; i < BODY; i++)
		*at++ = operation(seed);
	*at++ = 0xF1000421;                                                    // subs x1, x1, #1
	*at++ = 0x54000001 | (-(BODY + 1) & 0x7FFFF) << 5;                     // b.ne
	*at++ = 0xD65F03C0;                                                    // ret
	for (char *line = (char *) start; line < (char *) at; line += LINE)
		__asm__ volatile("dc cvau, %0" : : "r"(line) : "memory");
	__asm__ volatile("dsb ish" : : : "memory");
	for (char *line = (char *) start; line < (char *) at; line += LINE)
		__asm__ volatile("ic ivau, %0" : : "r"(line) : "memory");
	__asm__ volatile("dsb ish\n\tisb" : : : "memory");
}

uint64_t work(uint64_t iterations) {
	uint32_t seed = 2463534242u;
	uint64_t sum = 0;
	for (uint64_t i = 0; i < iterations; i++) {
		uint32_t *place = functions[i % PLACES];
		write(place, &seed);
		sum = mix(sum, ((uint64_t (*)(uint64_t)) place)(sum));
	}
	return sum;
}
