// SPDX-License-Identifier: EPL-2.0
// System calls of Linux on arm64 (include/uapi/asm-generic/unistd.h) that the workloads use there.
#ifndef LINUX_H
#define LINUX_H

enum {
	LINUX_PIPE2 = 59, LINUX_READ = 63, LINUX_WRITE = 64, LINUX_EXIT_GROUP = 94, LINUX_SCHED_SETAFFINITY = 122,
	LINUX_SCHED_GETAFFINITY = 123, LINUX_SCHED_YIELD = 124, LINUX_KILL = 129, LINUX_RT_SIGACTION = 134, LINUX_GETPID = 172,
	LINUX_GETPPID = 173, LINUX_CLONE = 220, LINUX_MMAP = 222, LINUX_MADVISE = 233, LINUX_WAIT4 = 260
};

enum { SIGNAL_USER = 10, SIGNAL_CHILD = 17 };
enum { MAP_READ_WRITE = 1 | 2 };
enum { MAP_SHARED = 1, MAP_PRIVATE = 2, MAP_FIXED = 0x10, MAP_ANONYMOUS = 0x20, MAP_NO_RESERVE = 0x4000 };
enum { ADVICE_HUGE_PAGES = 14, NO_FILE = -1 };

/// A negative result is an error's number.
long linux_call(long number, ...);

/// A copy of the process: 0 in the copy, which the copy's parent has to wait for.
static inline long linux_fork(void) {
	return linux_call(LINUX_CLONE, (long)SIGNAL_CHILD, 0l, 0l, 0l, 0l);
}

#endif
