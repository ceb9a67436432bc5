// SPDX-License-Identifier: EPL-2.0
// An iteration asks Linux 16 times for the parent process (getppid): a system call that does next to nothing.
#include "guest.h"

const char name[] = "calls";

#define GETPPID 173

uint64_t work(uint64_t iterations) {
	uint64_t sum = 0;
	for (uint64_t i = 0; i < iterations; i++)
		for (int j = 0; j < 16; j++)
			// whoever it is, it is the same each time
			sum = mix(sum, guest_call(GETPPID, 0, 0, 0) == guest_call(GETPPID, 0, 0, 0));
	return sum;
}
