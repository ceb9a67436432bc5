// SPDX-License-Identifier: EPL-2.0
// What this machine itself takes for the steps of guests/chase64: each loads where the next is, at random lines of 64 MiB.
//   cc -O2 -o build/chase benchmarks/chase.c && build/chase; build/chase huge
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

enum { LINE = 64, LINES = (64 << 20) / LINE, STEPS = 10000000, INSTRUCTIONS = 3, HUGE = 2 << 20 };

int main(int count, char **words)
{
	(void) words;
	char *memory = aligned_alloc(HUGE, (size_t) LINES * LINE);
	unsigned *order = malloc(LINES * sizeof *order);
	if (!memory || !order)
		return 1;
	madvise(memory, (size_t) LINES * LINE, count > 1 ? MADV_HUGEPAGE : MADV_NOHUGEPAGE);
	for (unsigned i = 0; i < LINES; i++)
		order[i] = i;
	srand(1);
	// one cycle through all lines (Sattolo)
	for (unsigned i = LINES - 1; i > 0; i--) {
		unsigned j = (unsigned) rand() % i, swapped = order[i];
		order[i] = order[j];
		order[j] = swapped;
	}
	for (unsigned i = 0; i < LINES; i++)
		*(char **) (memory + (size_t) i * LINE) = memory + (size_t) order[i] * LINE;
	char **at = (char **) memory;
	struct timespec begin, end;
	clock_gettime(CLOCK_MONOTONIC, &begin);
	for (unsigned i = 0; i < STEPS; i++)
		at = (char **) *at;
	clock_gettime(CLOCK_MONOTONIC, &end);
	double step = ((double) (end.tv_sec - begin.tv_sec) * 1e9 + (double) (end.tv_nsec - begin.tv_nsec)) / STEPS;
	printf("%.0f ns a step, %.1f million instructions a second of A64's loop (%p)\n", step, INSTRUCTIONS * 1e3 / step,
			(void *) at);
	return 0;
}
