// SPDX-License-Identifier: EPL-2.0
// Threads: each stays on its CPU, which takes turns among those that are ready, and waits for interrupts where none is.
#include "kernel.h"

void change(struct thread *from, struct thread *to);
void first_in_kernel(void);
void save_vectors(struct vectors *to);
void load_vectors(const struct vectors *from);

/// CPACR_EL1.FPEN: all, and EL1 alone.
#define VECTORS_FOR_ALL (3ul << 20)
#define VECTORS_FOR_KERNEL (1ul << 20)

static u64 numbers;

void bury(void);

static struct thread *fresh(struct cpu *cpu) {
	struct thread *thread = page();
	thread->cpu = cpu;
	thread->number = add_to(&numbers, 1);
	thread->vectors = (struct vectors *)(thread + 1);
	thread->stack = allocate(STACK, PAGE);
	return thread;
}

/// A thread that has not run, nor is ready.
struct thread *thread_raw(struct cpu *cpu) {
	struct thread *thread = fresh(cpu);
	thread->state = BLOCKED;
	thread->saved[12] = (u64)thread->stack + STACK;
	return thread;
}

struct thread *thread_new(struct cpu *cpu, void (*function)(u64), u64 argument) {
	struct thread *thread = thread_raw(cpu);
	thread->saved[0] = (u64)function;
	thread->saved[1] = argument;
	thread->saved[11] = (u64)first_in_kernel;
	ready(thread);
	return thread;
}

/// Makes the CPU's idle thread; on the CPU that boots also one of what runs now.
void threads_start(struct cpu *cpu) {
	cpu->idle = thread_raw(cpu);
	cpu->idle->state = READY;
	cpu->idle->saved[0] = (u64)idle;
	cpu->idle->saved[11] = (u64)first_in_kernel;
	if (cpu == &cpus[0])
		cpu->current = fresh(cpu);
}

static void push(struct cpu *cpu, struct thread *thread) {
	thread->queued = true;
	thread->next = 0;
	if (cpu->ready.last)
		cpu->ready.last->next = thread;
	else
		cpu->ready.first = thread;
	cpu->ready.last = thread;
}

/// Makes it ready to run, on its CPU, which is told by an interrupt if it is another and idle.
void ready(struct thread *thread) {
	struct cpu *cpu = thread->cpu;
	u64 before = mask_interrupts();
	lock(&cpu->ready.taken);
	if (thread->state == BLOCKED) {
		thread->state = READY;
		if (!thread->queued)
			push(cpu, thread);
	}
	bool kick = cpu != this_cpu() && cpu->current == cpu->idle;
	unlock(&cpu->ready.taken);
	if (kick)
		gic_send(cpu, SGI_RESCHEDULE);
	restore_interrupts(before);
}

/// Runs another thread if one is ready. With interrupts masked.
void schedule(void) {
	struct cpu *cpu = this_cpu();
	struct thread *from = cpu->current;
	lock(&cpu->ready.taken);
	cpu->reschedule = false;
	if (from->state == READY && !from->queued && from != cpu->idle)
		push(cpu, from);
	struct thread *to = cpu->ready.first;
	if (to) {
		cpu->ready.first = to->next;
		if (!to->next)
			cpu->ready.last = 0;
		to->queued = false;
	} else
		to = cpu->idle;
	cpu->current = to;
	unlock(&cpu->ready.taken);
	if (from == to)
		return;
	if (from->has_vectors && from->space)
		save_vectors(from->vectors);
	if (to->space) {
		space_use(to->space);
		if (to->has_vectors)
			load_vectors(to->vectors);
		WRITE(cpacr_el1, to->has_vectors ? VECTORS_FOR_ALL : VECTORS_FOR_KERNEL);
	}
	change(from, to);
	bury();
}

/// EL0's first use of a vector register: from now on they are its own.
void vectors_first(void) {
	struct thread *thread = this_cpu()->current;
	thread->has_vectors = true;
	load_vectors(thread->vectors);
	WRITE(cpacr_el1, VECTORS_FOR_ALL);
	ISB();
}

/// Waits until ready() is called for the current thread. The lock is of what it waits for, and let go meanwhile.
void block(u32 *held) {
	this_cpu()->current->state = BLOCKED;
	unlock(held);
	schedule();
	lock(held);
}

static u32 ending;

void thread_exit(void) {
	mask_interrupts();
	struct cpu *cpu = this_cpu();
	if (cpu->current->space)
		space_use(0);
	cpu->current->state = ENDING;
	cpu->ended = cpu->current;
	schedule();
	__builtin_unreachable();
}

/// What every thread does once it runs again: says that the one before has ended, if so, as nothing uses its stack now.
void bury(void) {
	struct cpu *cpu = this_cpu();
	struct thread *thread = cpu->ended;
	if (!thread)
		return;
	cpu->ended = 0;
	lock(&ending);
	thread->state = ENDED;
	struct thread *waiter = thread->waiter;
	unlock(&ending);
	if (waiter)
		ready(waiter);
}

u64 join(struct thread *thread) {
	u64 before = mask_interrupts();
	lock(&ending);
	thread->waiter = this_cpu()->current;
	while (thread->state != ENDED)
		block(&ending);
	unlock(&ending);
	restore_interrupts(before);
	u64 status = thread->status;
	process_free(thread);
	release(thread->stack, STACK);
	release(thread, PAGE);
	return status;
}

void idle(void) {
	struct cpu *cpu = this_cpu();
	for (;;) {
		mask_interrupts();
		if (cpu->ready.first)
			schedule();
		else {
			DSB(sy);
			__asm__ volatile("wfi");
		}
		__asm__ volatile("msr daifclr, #2" : : : "memory");
		ISB();
	}
}

/// Before a return to EL0: with interrupts masked, from here on.
void before_user(struct frame *frame) {
	(void)frame;
	mask_interrupts();
	bury();
	while (this_cpu()->reschedule)
		schedule();
}
