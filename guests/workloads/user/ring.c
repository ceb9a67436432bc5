// SPDX-License-Identifier: EPL-2.0
// Processes in a ring, each of which waits for a token from the one before, sums its working set, and passes the token
// on: what lmbench's lat_ctx does.
#include "user.h"

enum { WARM_UP = 4 };

static void receive(u64 pipe) {
	u32 token;
	call(CALL_READ, pipe, (u64)&token, sizeof token);
}

static void send(u64 pipe) {
	u32 token = 1;
	call(CALL_WRITE, pipe, (u64)&token, sizeof token);
}

/// The process at a place of so many; the first times each round.
u64 ring(u64 index, u64 all, u64 rounds, u64 bytes) {
	u64 next = (index + 1) % all;
	u32 sum = sum_words((const u32 *)WORK, bytes);
	for (u64 i = 0; i < rounds + WARM_UP; i++) {
		if (i == WARM_UP && index == 0)
			measured_begin();
		u64 from = clock_now();
		if (index == 0)
			send(next);
		receive(index);
		sum += sum_words((const u32 *)WORK, bytes);
		if (index != 0)
			send(next);
		else if (i >= WARM_UP)
			SHARED->samples[i - WARM_UP] = clock_now() - from;
	}
	if (index == 0)
		measured_end();
	SHARED->results[index].sum = sum;
	return 0;
}

/// The same work without a switch: a token to itself.
u64 token(u64 pipe, u64 rounds, u64 bytes, u64 unused) {
	(void)unused;
	u32 sum = 0;
	u64 from = 0;
	for (u64 i = 0; i < rounds + WARM_UP; i++) {
		if (i == WARM_UP)
			from = clock_now();
		send(pipe);
		receive(pipe);
		sum += sum_words((const u32 *)WORK, bytes);
	}
	SHARED->results[0] = (struct result){clock_now() - from, sum};
	return 0;
}
