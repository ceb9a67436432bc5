// SPDX-License-Identifier: EPL-2.0
// trapline.h upon the kernel.
#include "trapline.h"
#include "../work/work.h"

#define STACK_BYTES MEGABYTES(1)

int main(void);
struct thread *thread_raw(struct cpu *cpu);
void first_in_kernel(void);

static char *stacks[MOST_CPUS];
static struct thread *threads[MOST_CPUS];

void trapline_put(char c) {
	say("%c", c);
}

uint64_t trapline_time(void) {
	return clock_now();
}

uint64_t trapline_frequency(void) {
	return by_cycles ? 0 : frequency;
}

const char *trapline_argument(const char *name, const char *otherwise) {
	return argument(name, otherwise);
}

uint64_t trapline_number(const char *name, uint64_t otherwise) {
	return argument_number(name, otherwise);
}

unsigned trapline_cpus(void) {
	return cpus_on;
}

unsigned trapline_cpu(void) {
	return this_cpu()->number;
}

static struct thread *launch(unsigned cpu, char *stack, void (*function)(uint64_t), uint64_t argument) {
	struct thread *thread = thread_raw(&cpus[cpu]);
	thread->saved[0] = (u64)function;
	thread->saved[1] = argument;
	thread->saved[11] = (u64)first_in_kernel;
	thread->saved[12] = (u64)stack + STACK_BYTES;
	ready(thread);
	return thread;
}

void trapline_start(unsigned cpu, void (*function)(uint64_t), uint64_t argument) {
	if (cpu >= cpus_on || threads[cpu])
		fail("trapline_start: CPU %u is not there, or busy", (u64)cpu);
	if (!stacks[cpu])
		stacks[cpu] = allocate(STACK_BYTES, PAGE);
	threads[cpu] = launch(cpu, stacks[cpu], function, argument);
}

void trapline_wait(unsigned cpu) {
	if (cpu < MOST_CPUS && threads[cpu]) {
		join(threads[cpu]);
		threads[cpu] = 0;
	}
}

void trapline_sleep(uint64_t micros) {
	sleep_until(counter() + microseconds(micros));
}

static void run_main(uint64_t unused) {
	(void)unused;
	int status = main();
	if (status)
		fail("main: %d", (i64)status);
}

static void program(void) {
	join(launch(0, allocate(STACK_BYTES, PAGE), run_main, 0));
}

/// The program takes any arguments.
const struct workload workloads[] = {{"program", program, "*"}, {0, 0, 0}};
