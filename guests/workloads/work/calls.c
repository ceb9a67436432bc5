// SPDX-License-Identifier: EPL-2.0
// What the kernel takes for calls of a process: in the words of lmbench's lat_syscall, lat_sig and lat_proc.
#include "work.h"

enum { DEFAULT_COUNT = 2000, DEFAULT_FORKS = 50, MOST = 1 << 24 };

static void print(const char *words, const char *name, u64 time, u64 count) {
	u64 each = picoseconds_each(time, count);
	if (by_cycles)
		score(each, unit(), "%s", name);
	else
		say("%s: %.4u microseconds\n", words, each / 100);
}

void syscall(void) {
	u64 count = count_of("count", DEFAULT_COUNT, MOST);
	struct shared *shared = shared_new(0);
	run_program(PROGRAM_CALLS, shared, 0, ARGUMENTS(count));
	print("Simple syscall", "syscall", shared->results[0].time, count);
}

void upcall(void) {
	u64 count = count_of("count", DEFAULT_COUNT, MOST);
	struct shared *shared = shared_new(0);
	run_program(PROGRAM_UPCALLS, shared, 0, ARGUMENTS(count));
	if (shared->results[0].sum != count)
		fail("upcall: %u of %u came", shared->results[0].sum, count);
	print("Signal handler installation", "upcall/install", shared->results[1].time, count);
	print("Signal handler overhead", "upcall/catch", shared->results[0].time, count);
}

void fork(void) {
	u64 count = count_of("count", DEFAULT_FORKS, MOST);
	struct shared *shared = shared_new(0);
	run_program(PROGRAM_FORKS, shared, 0, ARGUMENTS(count));
	print("Process fork+exit", "fork", shared->results[0].time, count);
}
