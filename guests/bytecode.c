// SPDX-License-Identifier: EPL-2.0
// An iteration interprets a program of a small stack machine, which counts the steps of Collatz sequences: what branches does is
// decided by data.
#include "guest.h"

const char name[] = "bytecode";

enum { PUSH, LOAD, STORE, ADD, SUB, MUL, AND, SHR, JUMP, JUMP_ZERO, JUMP_LESS, HALT };

// variables: 0 the number to begin with, 1 the present one, 2 steps, 3 limit
static const uint8_t program[] = {
	/* 0 */ PUSH, 1, STORE, 0,
	/* 4 */ LOAD, 0, STORE, 1,
	/* 8 */ LOAD, 1, PUSH, 1, SUB, JUMP_ZERO, 50,
	/* 15 */ LOAD, 2, PUSH, 1, ADD, STORE, 2,
	/* 22 */ LOAD, 1, PUSH, 1, AND, JUMP_ZERO, 41,
	/* 29 */ LOAD, 1, PUSH, 3, MUL, PUSH, 1, ADD, STORE, 1, JUMP, 8,
	/* 41 */ LOAD, 1, PUSH, 1, SHR, STORE, 1, JUMP, 8,
	/* 50 */ LOAD, 0, PUSH, 1, ADD, STORE, 0,
	/* 57 */ LOAD, 0, LOAD, 3, JUMP_LESS, 4,
	/* 63 */ HALT,
};

static uint64_t interpret(uint64_t limit) {
	uint64_t stack[16], variables[4] = {0, 0, 0, limit}, *top = stack;
	const uint8_t *at = program;
	for (;;)
		switch (*at++) {
		case PUSH:
			*top++ = *at++;
			break;
		case LOAD:
			*top++ = variables[*at++];
			break;
		case STORE:
			variables[*at++] = *--top;
			break;
		case ADD:
			top--;
			top[-1] += top[0];
			break;
		case SUB:
			top--;
			top[-1] -= top[0];
			break;
		case MUL:
			top--;
			top[-1] *= top[0];
			break;
		case AND:
			top--;
			top[-1] &= top[0];
			break;
		case SHR:
			top--;
			top[-1] >>= top[0];
			break;
		case JUMP:
			at = program + *at;
			break;
		case JUMP_ZERO:
			at = *--top == 0 ? program + *at : at + 1;
			break;
		case JUMP_LESS:
			top -= 2;
			at = top[0] < top[1] ? program + *at : at + 1;
			break;
		default:
			return variables[2];
		}
}

uint64_t work(uint64_t iterations) {
	uint64_t sum = 0;
	for (uint64_t i = 0; i < iterations; i++)
		sum = mix(sum, interpret(100 + i % 8));
	return sum;
}
