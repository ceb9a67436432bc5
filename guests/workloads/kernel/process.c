// SPDX-License-Identifier: EPL-2.0
// Processes: one thread at EL0 in an address space. The user image's code is shared, its data each one's own copy.
#include "kernel.h"

enum { USER_STACK_BYTES = 2 * PAGE };
extern char user_image[];
void first_to_user(void);
struct thread *thread_raw(struct cpu *cpu);
void vectors_first(void);

static void copy(void *to, const void *from, u64 bytes) {
	u64 *t = to;
	for (const u64 *f = from; bytes; bytes -= 8)
		*t++ = *f++;
}

/// Gives a process a page of its own.
static void own(struct thread *thread, u64 at, const void *content) {
	if (thread->pages_count == 16)
		fail("a process of more than 16 pages of data");
	void *own = page();
	if (content)
		copy(own, content, PAGE);
	thread->pages[thread->pages_count++] = physical(own);
	space_map(thread->space, at, physical(own), PAGE, PAGE, READ_WRITE);
}

/// The code of an image is at its physical pages, in which other processes have it too.
static struct thread *fresh(struct cpu *cpu) {
	const struct user_header *header = (const struct user_header *)user_image;
	struct thread *thread = thread_raw(cpu);
	thread->space = space_new();
	space_map(thread->space, USER_IMAGE, physical(user_image), header->data - USER_IMAGE, PAGE, READ_EXECUTE);
	thread->frame = (struct frame *)(thread->stack + STACK) - 1;
	thread->saved[0] = (u64)thread->frame;
	thread->saved[11] = (u64)first_to_user;
	thread->saved[12] = (u64)thread->frame;
	return thread;
}

struct thread *process_new(const struct process_request *request) {
	const struct user_header *header = (const struct user_header *)user_image;
	struct thread *thread = fresh(request->cpu);
	for (u64 at = header->data; at < header->end; at += PAGE)
		own(thread, at, at < header->data_end ? user_image + (at - USER_IMAGE) : 0);
	for (u64 at = USER_STACK - USER_STACK_BYTES; at < USER_STACK; at += PAGE)
		own(thread, at, 0);
	if (request->shared_bytes)
		space_map(thread->space, USER_SHARED, request->shared, request->shared_bytes, PAGE, READ_WRITE);
	if (request->work_bytes)
		space_map(thread->space, USER_WORK, request->work, request->work_bytes, work_page, READ_WRITE);
	struct frame *frame = thread->frame;
	frame->elr = header->entry;
	frame->sp = USER_STACK;
	frame->x[0] = request->program;
	for (u32 i = 0; i < 4; i++)
		frame->x[i + 1] = request->arguments[i];
	ready(thread);
	return thread;
}

/// A copy of a process, which goes on where it called, with 0. Shared and working memory it does not have.
struct thread *process_fork(struct thread *parent) {
	const struct user_header *header = (const struct user_header *)user_image;
	struct thread *child = fresh(parent->cpu);
	u32 i = 0;
	for (u64 at = header->data; at < header->end; at += PAGE)
		own(child, at, linear(parent->pages[i++]));
	for (u64 at = USER_STACK - USER_STACK_BYTES; at < USER_STACK; at += PAGE)
		own(child, at, linear(parent->pages[i++]));
	*child->frame = *((struct frame *)(parent->stack + STACK) - 1);
	child->frame->x[0] = 0;
	child->parent = parent;
	ready(child);
	return child;
}

void process_free(struct thread *thread) {
	if (!thread->space)
		return;
	space_free(thread->space);
	for (u32 i = 0; i < thread->pages_count; i++)
		release(linear(thread->pages[i]), PAGE);
}

/// Exception classes of ESR_EL1.
enum { NO_VECTORS = 0x07, SUPERVISOR_CALL = 0x15 };

void user_exception(struct frame *frame) {
	u64 syndrome = READ(esr_el1);
	switch (syndrome >> 26) {
	case SUPERVISOR_CALL:
		system_call(frame);
		break;
	case NO_VECTORS:
		vectors_first();
		break;
	default:
		fail("a process at %x: ESR %x, FAR %x", frame->elr, syndrome, READ(far_el1));
	}
}

void kernel_fault(struct frame *frame) {
	fail("the kernel at %x: ESR %x, FAR %x", frame->elr, READ(esr_el1), READ(far_el1));
}

void unexpected(struct frame *frame) {
	fail("an unexpected exception at %x: ESR %x, FAR %x, SPSR %x", frame->elr, READ(esr_el1), READ(far_el1), frame->spsr);
}
