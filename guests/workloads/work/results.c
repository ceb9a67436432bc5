// SPDX-License-Identifier: EPL-2.0
// How workloads take numbers, run programs and print results.
#include "work.h"

enum { IN_A_LINE = 16 };

const char *unit(void) {
	return by_cycles ? "cycles" : "ns";
}

u64 count_of(const char *name, u64 otherwise, u64 most) {
	u64 count = argument_number(name, otherwise);
	if (!count || count > most)
		fail("%s=%u: expected 1 to %u", name, count, most);
	return count;
}

void score(u64 thousandths, const char *of, const char *format, ...) {
	__builtin_va_list list;
	__builtin_va_start(list, format);
	say("score ");
	say_list(format, list);
	say(" %.3u %s\n", thousandths, of);
	__builtin_va_end(list);
}

void samples(const u64 *values, u64 count, u64 divisor, const char *format, ...) {
	if (same(argument("raw", "yes"), "no"))
		return;
	for (u64 i = 0; i < count; i++) {
		if (i % IN_A_LINE == 0) {
			__builtin_va_list list;
			__builtin_va_start(list, format);
			say("sample ");
			say_list(format, list);
			say(" %s", unit());
			__builtin_va_end(list);
		}
		say(" %u", nanoseconds(values[i]) / divisor);
		if (i % IN_A_LINE == IN_A_LINE - 1 || i == count - 1)
			say("\n");
	}
}

u64 per_second(u64 count, u64 nanos) {
	return nanos ? count * 1000000000 / nanos * 1000 + count * 1000000000 % nanos * 1000 / nanos : 0;
}

void run_program(enum program program, struct shared *shared, u64 work_bytes, const u64 *arguments) {
	join(start(0, program, shared, 0, work_bytes, arguments));
}

void run_on_all(enum program program, struct shared *shared, u64 argument) {
	struct thread *threads[MOST_CPUS];
	for (u32 i = 0; i < cpus_on; i++)
		threads[i] = start(i, program, shared, i, 0, ARGUMENTS(i, cpus_on, argument));
	for (u32 i = 0; i < cpus_on; i++)
		join(threads[i]);
}
