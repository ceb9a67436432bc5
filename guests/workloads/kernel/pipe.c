// SPDX-License-Identifier: EPL-2.0
// Pipes: bytes from one process to another, which waits for them; one of each end waits at a time.
#include "kernel.h"

struct pipe pipes[MOST_PIPES];

static struct pipe *find(u64 number) {
	return number < MOST_PIPES ? &pipes[number] : 0;
}

static void wake(struct thread **waiting) {
	if (*waiting) {
		struct thread *thread = *waiting;
		*waiting = 0;
		ready(thread);
	}
}

/// Waits until there is something; gives how many bytes there were, at most those wanted; -1 for no such pipe.
i64 pipe_read(u64 number, u8 *to, u64 bytes) {
	struct pipe *pipe = find(number);
	if (!pipe)
		return -1;
	u64 before = mask_interrupts();
	lock(&pipe->taken);
	while (!pipe->count) {
		pipe->reader = this_cpu()->current;
		block(&pipe->taken);
	}
	u64 done = 0;
	for (; done < bytes && pipe->count; done++, pipe->count--) {
		to[done] = pipe->bytes[pipe->from];
		pipe->from = (pipe->from + 1) % sizeof pipe->bytes;
	}
	wake(&pipe->writer);
	unlock(&pipe->taken);
	restore_interrupts(before);
	return done;
}

/// Writes all, and waits for room where there is none.
i64 pipe_write(u64 number, const u8 *from, u64 bytes) {
	struct pipe *pipe = find(number);
	if (!pipe)
		return -1;
	u64 before = mask_interrupts();
	lock(&pipe->taken);
	for (u64 done = 0; done < bytes; done++) {
		while (pipe->count == sizeof pipe->bytes) {
			wake(&pipe->reader);
			pipe->writer = this_cpu()->current;
			block(&pipe->taken);
		}
		pipe->bytes[(pipe->from + pipe->count++) % sizeof pipe->bytes] = from[done];
	}
	wake(&pipe->reader);
	unlock(&pipe->taken);
	restore_interrupts(before);
	return bytes;
}
