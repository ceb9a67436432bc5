// SPDX-License-Identifier: EPL-2.0
// Groups of processes in which each sender passes messages to each receiver through pipes: what hackbench does, in its
// words.
#include "../workloads/work/work.h"
#include "linux.h"

enum { MOST_PAIRS = 20, MOST_BYTES = 4096, MOST_TASKS = 4096 };

static u64 pairs, messages, bytes;
static int wake[2], arrived[2];
static char message[MOST_BYTES];

static void pipe(int *ends) {
	if (linux_call(LINUX_PIPE2, ends, 0l) < 0)
		fail("pipe2: too many files");
}

/// Reads or writes all of a message; what Linux does in part is gone on with.
static void pass(long call, int end, u64 all) {
	for (u64 done = 0; done < all;) {
		long more = linux_call(call, (long)end, message + done, all - done);
		if (more <= 0)
			fail("groups: error %d", -more);
		done += more;
	}
}

static void wait_for_all(void) {
	pass(LINUX_WRITE, arrived[1], 1);
	pass(LINUX_READ, wake[0], 1);
}

static void task(int (*ends)[2], u64 number, bool sends) {
	wait_for_all();
	for (u64 i = 0; i < messages; i++)
		for (u64 pair = 0; pair < pairs; pair++)
			if (sends)
				pass(LINUX_WRITE, ends[pair][1], bytes);
			else
				pass(LINUX_READ, ends[number][0], bytes);
	linux_call(LINUX_EXIT_GROUP, 0l);
}

void groups(void) {
	u64 count = count_of("groups", 1, 64);
	pairs = count_of("pairs", 10, MOST_PAIRS);
	messages = count_of("messages", 20, 1 << 20);
	bytes = count_of("size", 100, MOST_BYTES);
	u64 tasks = count * pairs * 2;
	if (tasks > MOST_TASKS)
		fail("groups=%u pairs=%u: at most %u tasks", count, pairs, (u64)MOST_TASKS);
	pipe(wake);
	pipe(arrived);
	for (u64 group = 0; group < count; group++) {
		int ends[MOST_PAIRS][2];
		for (u64 pair = 0; pair < pairs; pair++)
			pipe(ends[pair]);
		for (u64 i = 0; i < 2 * pairs; i++) {
			long process = linux_fork();
			if (process < 0)
				fail("clone: error %d", -process);
			if (!process)
				task(ends, i / 2, i % 2);
		}
	}
	for (u64 i = 0; i < tasks; i++)
		pass(LINUX_READ, arrived[0], 1);
	say("Running in process mode with %u groups using %u file descriptors each (== %u tasks)\n", count, 2 * pairs, tasks);
	say("Each sender will pass %u messages of %u bytes\n", messages, bytes);
	u64 from = counter();
	for (u64 i = 0; i < tasks; i++)
		pass(LINUX_WRITE, wake[1], 1);
	for (u64 i = 0; i < tasks; i++) {
		int status = 0;
		if (linux_call(LINUX_WAIT4, -1l, &status, 0l, 0l) < 0 || status)
			fail("groups: a task ended with status %x", (u64)status);
	}
	u64 taken = nanoseconds(counter() - from);
	say("Time: %.3u\n", taken / 1000000);
	score(taken * 1000, "ns", "groups/groups=%u/pairs=%u/messages=%u/size=%u", count, pairs, messages, bytes);
}
