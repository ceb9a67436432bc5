// SPDX-License-Identifier: EPL-2.0
// What the kernel takes for a call, for an upcall and its return, for a copy of a process that ends at once; and a process
// that does nothing but count.
#include "user.h"

static u64 begin(void) {
	measured_begin();
	return clock_now();
}

static void finish(u64 from) {
	SHARED->results[0].time = clock_now() - from;
	measured_end();
}

u64 calls(u64 count, u64 b, u64 c, u64 d) {
	(void)b, (void)c, (void)d;
	call(CALL_NUMBER, 0, 0, 0);
	u64 from = begin();
	for (u64 i = 0; i < count; i++)
		call(CALL_NUMBER, 0, 0, 0);
	finish(from);
	return 0;
}

/// The kernel has put the interrupted frame where the stack pointer is, and gets it back with that.
__asm__(
		"	.text\n"
		"handler:\n"
		"	adrp	x9, counted\n"
		"	add	x9, x9, :lo12:counted\n"
		"	ldr	x10, [x9]\n"
		"	add	x10, x10, #1\n"
		"	str	x10, [x9]\n"
		"	mov	x8, #7\n"
		"	svc	#0\n");
void handler(void);
_Static_assert(CALL_UPCALL_RETURN == 7, "see handler");
static u64 counted __attribute__((used));

u64 upcalls(u64 count, u64 b, u64 c, u64 d) {
	(void)b, (void)c, (void)d;
	u64 from = begin();
	for (u64 i = 0; i < count; i++)
		call(CALL_UPCALL, (u64)handler, 0, 0);
	SHARED->results[1].time = clock_now() - from;
	from = clock_now();
	for (u64 i = 0; i < count; i++)
		call(CALL_RAISE, 0, 0, 0);
	finish(from);
	SHARED->results[0].sum = counted;
	return 0;
}

u64 forks(u64 count, u64 b, u64 c, u64 d) {
	(void)b, (void)c, (void)d;
	u64 from = begin();
	for (u64 i = 0; i < count; i++) {
		u64 child = call(CALL_FORK, 0, 0, 0);
		if (!child)
			call(CALL_EXIT, 0, 0, 0);
		call(CALL_WAIT, child, 0, 0);
	}
	finish(from);
	return 0;
}

/// Counts until a time.
u64 spin(u64 index, u64 all, u64 duration, u64 d) {
	(void)d;
	arrive(all);
	u64 from = begin(), count = 0;
	while (clock_now() - from < duration)
		for (u64 i = 0; i < 1000; i++, count++)
			__asm__ volatile("");
	SHARED->results[index] = (struct result){clock_now() - from, count};
	measured_end();
	return 0;
}
