// SPDX-License-Identifier: EPL-2.0
// What EL0 calls.
#include "calls.h"
#include "kernel.h"

/// Below the stack pointer at which a frame of the interrupted code goes.
enum { RED_ZONE = 128 };
#define FAILED (~0ul)

/// Whether EL0 may name such memory; one that is not mapped ends the machine, as it would end the process.
static bool users(u64 at, u64 bytes) {
	return at < USER_END && bytes < USER_END - at;
}

static u64 raise(struct frame *frame) {
	struct thread *thread = this_cpu()->current;
	u64 place = (frame->sp - RED_ZONE - sizeof(struct frame)) & -16ul;
	if (!thread->handler || !users(place, sizeof(struct frame)))
		return FAILED;
	frame->x[0] = 0;
	*(struct frame *)place = *frame;
	frame->sp = place;
	frame->elr = thread->handler;
	frame->x[30] = thread->restorer;
	return 0;
}

static u64 upcall_return(struct frame *frame) {
	u64 place = frame->sp;
	if (!users(place, sizeof(struct frame)) || place & 15)
		return FAILED;
	*frame = *(struct frame *)place;
	frame->spsr = 0;
	return frame->x[0];
}

static u64 wait(u64 handle) {
	struct thread *child = (struct thread *)handle;
	return handle < LINEAR || handle >= IMAGE || child->parent != this_cpu()->current ? FAILED : join(child);
}

static void yield(void) {
	u64 before = mask_interrupts();
	schedule();
	restore_interrupts(before);
}

void system_call(struct frame *frame) {
	u64 a = frame->x[0], b = frame->x[1], c = frame->x[2], result = 0;
	struct thread *thread = this_cpu()->current;
	__asm__ volatile("msr daifclr, #2" : : : "memory");
	switch (frame->x[8]) {
	case CALL_EXIT:
		thread->status = a;
		thread_exit();
	case CALL_YIELD:
		yield();
		break;
	case CALL_NUMBER:
		result = thread->number;
		break;
	case CALL_READ:
		result = users(b, c) ? (u64)pipe_read(a, (u8 *)b, c) : FAILED;
		break;
	case CALL_WRITE:
		result = users(b, c) ? (u64)pipe_write(a, (const u8 *)b, c) : FAILED;
		break;
	case CALL_UPCALL:
		thread->handler = users(a, 4) && users(b, 4) ? a : 0;
		thread->restorer = b;
		break;
	case CALL_RAISE:
		result = raise(frame);
		break;
	case CALL_UPCALL_RETURN:
		result = upcall_return(frame);
		break;
	case CALL_FORK:
		result = (u64)process_fork(thread);
		break;
	case CALL_WAIT:
		result = wait(a);
		break;
	default:
		result = FAILED;
	}
	frame->x[0] = result;
}
