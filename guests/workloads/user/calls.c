// SPDX-License-Identifier: EPL-2.0
// What the kernel takes for a call, for an upcall and its return, for a copy of a process that ends at once; and a
// process that does nothing but count.
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

static volatile u64 counted;

static void handler(void) {
	counted++;
}

u64 upcalls(u64 count, u64 b, u64 c, u64 d) {
	(void)b, (void)c, (void)d;
	u64 from = begin();
	for (u64 i = 0; i < count; i++)
		call(CALL_UPCALL, (u64)handler, (u64)upcall_return, 0);
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
