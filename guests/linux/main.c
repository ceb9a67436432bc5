// SPDX-License-Identifier: EPL-2.0
// The workloads as a Linux program: the same arguments, the same lines. What each does is guests/workloads/work and
// user; here is what the kernel of that folder is otherwise.
#include "../workloads/work/work.h"
#include "linux.h"

enum { MOST_BYTES = 2048, BUFFER = 4096 };

void groups(void);

const char common_arguments[] = "workload,cpus,pages,repeat";
const struct workload workloads[] = {
	PORTABLE_WORKLOADS,
	{"groups", groups, "groups,pairs,messages,size"},
	{0, 0, 0},
};

u32 cpus_on;
static char buffer[BUFFER];
static u32 buffered;

void console_put(char c) {
	if (buffered == BUFFER) {
		linux_call(LINUX_WRITE, 1l, buffer, (long)buffered);
		buffered = 0;
	}
	buffer[buffered++] = c;
}

void say_list(const char *format, __builtin_va_list list) {
	format_list(format, list);
	linux_call(LINUX_WRITE, 1l, buffer, (long)buffered);
	buffered = 0;
}

static void finish(int status) NORETURN;
static void finish(int status) {
	for (;;)
		linux_call(LINUX_EXIT_GROUP, (long)status);
}

/// Where a workload fails.
void power_off(void) {
	finish(1);
}

void processes_prepare(void);

/// The stack of a process: how many arguments, and each.
void start_of(const u64 *stack) NORETURN;
void start_of(const u64 *stack) {
	static char text[MOST_BYTES];
	u32 length = 0;
	for (u64 i = 1; i < stack[0]; i++) {
		for (const char *c = (const char *)stack[i + 1]; *c && length < MOST_BYTES - 2; c++)
			text[length++] = *c;
		text[length++] = ' ';
	}
	arguments_start(text);
	frequency = READ(cntfrq_el0);
	workloads_check();
	processes_prepare();
	say("trapline workloads: cpus=%u linux counter=%u\n", (u64)cpus_on, frequency);
	workloads_run();
	say("done\n");
	finish(0);
}
