// SPDX-License-Identifier: EPL-2.0
// An example of a benchmark of one's own: each CPU counts the primes of its share.
#include <stdint.h>
#include <stdio.h>
#include "trapline.h"

enum { MOST_CPUS = 64 };

static uint64_t limit, found[MOST_CPUS];

static void count(uint64_t share) {
	uint64_t primes = 0;
	for (uint64_t n = 2 + share; n < limit; n += trapline_cpus()) {
		uint64_t divisor = 2;
		while (divisor * divisor <= n && n % divisor)
			divisor++;
		primes += divisor * divisor > n;
	}
	found[share] = primes;
}

int main(void) {
	limit = trapline_number("limit", 20000);
	uint64_t from = trapline_time(), primes = 0;
	for (unsigned cpu = 0; cpu < trapline_cpus(); cpu++)
		trapline_start(cpu, count, cpu);
	for (unsigned cpu = 0; cpu < trapline_cpus(); cpu++) {
		trapline_wait(cpu);
		primes += found[cpu];
	}
	double seconds = (double)(trapline_time() - from) / trapline_frequency();
	printf("%lu primes below %lu\n", primes, limit);
	printf("score primes/cpus=%u %.3f numbers/s\n", trapline_cpus(), limit / seconds);
	return 0;
}
