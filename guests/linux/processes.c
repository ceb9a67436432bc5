// SPDX-License-Identifier: EPL-2.0
// Processes of Linux for the programs of guests/workloads/user: pinned to a CPU, with memory at the same addresses.
#include "../workloads/kernel/calls.h"
#include "../workloads/work/work.h"
#include "linux.h"

typedef u64 program(u64 a, u64 b, u64 c, u64 d);
extern program *const programs[PROGRAMS];

enum { PIPES = 64, MASK_WORDS = 16 };
#define SHARED_BYTES MEGABYTES(64)

struct signal_action {
	u64 handler, flags, restorer, mask;
};

static u32 cpu_numbers[MOST_CPUS];
static int ends[PIPES][2];
static struct thread threads[MOST_RESULTS];
static u32 started;

static long need(long result, const char *what) {
	if (result < 0)
		fail("%s: error %d", what, -result);
	return result;
}

static void pin(u32 cpu) {
	u64 mask[MASK_WORDS] = {0};
	mask[cpu_numbers[cpu] / 64] = 1ul << cpu_numbers[cpu] % 64;
	need(linux_call(LINUX_SCHED_SETAFFINITY, 0l, (long)sizeof mask, mask), "sched_setaffinity");
}

static void map(u64 at, u64 bytes, long kind) {
	long flags = kind | MAP_FIXED | MAP_ANONYMOUS | MAP_NO_RESERVE;
	need(linux_call(LINUX_MMAP, at, bytes, (long)MAP_READ_WRITE, flags, (long)NO_FILE, 0l), "mmap");
}

/// Finds the CPUs, and makes what the processes share.
void processes_prepare(void) {
	u64 mask[MASK_WORDS] = {0};
	long bytes = need(linux_call(LINUX_SCHED_GETAFFINITY, 0l, (long)sizeof mask, mask), "sched_getaffinity");
	for (u32 i = 0; i < bytes * 8 && cpus_on < MOST_CPUS; i++)
		if (mask[i / 64] >> i % 64 & 1)
			cpu_numbers[cpus_on++] = i;
	u64 wanted = argument_number("cpus", cpus_on);
	if (!wanted || wanted > cpus_on)
		fail("cpus=%u: the machine has %u", wanted, (u64)cpus_on);
	cpus_on = wanted;
	u64 page = argument_number("pages", PAGE);
	if (page != PAGE && page != MEGABYTES(2))
		fail("pages=%u: expected 4k or 2m", page);
	map(USER_SHARED, SHARED_BYTES, MAP_SHARED);
	for (u32 i = 0; i < PIPES; i++)
		need(linux_call(LINUX_PIPE2, ends[i], 0l), "pipe2");
}

struct shared *shared_new(u64 bytes) {
	struct shared *shared = (struct shared *)USER_SHARED;
	if (bytes > SHARED_BYTES - sizeof *shared)
		fail("%u bytes of samples: at most %u", bytes, SHARED_BYTES - sizeof *shared);
	memset(shared, 0, sizeof *shared);
	return shared;
}

void *allocate(u64 bytes, u64 alignment) {
	(void)alignment;
	long flags = MAP_PRIVATE | MAP_ANONYMOUS;
	return (void *)need(linux_call(LINUX_MMAP, 0l, bytes, (long)MAP_READ_WRITE, flags, (long)NO_FILE, 0l), "mmap");
}

struct thread *start(u32 cpu, enum program number, struct shared *shared, u32 place, u64 work_bytes,
		const u64 *arguments) {
	(void)shared, (void)place;
	long process = need(linux_fork(), "clone");
	if (!process) {
		pin(cpu);
		if (work_bytes) {
			map(USER_WORK, (work_bytes + PAGE - 1) & -(u64)PAGE, MAP_PRIVATE);
			if (argument_number("pages", PAGE) != PAGE)
				need(linux_call(LINUX_MADVISE, (u64)USER_WORK, work_bytes, (long)ADVICE_HUGE_PAGES), "madvise");
		}
		u64 status = programs[number](arguments[0], arguments[1], arguments[2], arguments[3]);
		linux_call(LINUX_EXIT_GROUP, status);
	}
	struct thread *thread = &threads[started++ % MOST_RESULTS];
	thread->number = process;
	return thread;
}

u64 join(struct thread *thread) {
	int status = 0;
	need(linux_call(LINUX_WAIT4, (long)thread->number, &status, 0l, 0l), "wait4");
	if (status)
		fail("a process ended with status %x", (u64)status);
	return 0;
}

/// For the programs: their calls, as Linux has them.
u64 call(enum call number, u64 a, u64 b, u64 c) {
	switch (number) {
	case CALL_EXIT:
		return linux_call(LINUX_EXIT_GROUP, a);
	case CALL_YIELD:
		return linux_call(LINUX_SCHED_YIELD);
	case CALL_READ:
		return linux_call(LINUX_READ, (long)ends[a][0], b, c);
	case CALL_WRITE:
		return linux_call(LINUX_WRITE, (long)ends[a][1], b, c);
	case CALL_UPCALL: {
		struct signal_action action = {.handler = a};
		return linux_call(LINUX_RT_SIGACTION, (long)SIGNAL_USER, &action, 0l, 8l);
	}
	case CALL_RAISE:
		return linux_call(LINUX_KILL, linux_call(LINUX_GETPID), (long)SIGNAL_USER);
	case CALL_FORK:
		return linux_fork();
	case CALL_WAIT:
		return linux_call(LINUX_WAIT4, a, 0l, 0l, 0l);
	default:
		return linux_call(LINUX_GETPPID);
	}
}

/// Linux has its own way back from a signal.
void upcall_return(void) {
}
