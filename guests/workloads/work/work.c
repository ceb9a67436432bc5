// SPDX-License-Identifier: EPL-2.0
// The table of workloads, and what they have in common.
#include "work.h"

const struct workload workloads[] = {
	{"control", control, "iterations"},
	{"micro", micro, "count,timers,wait"},
	{"hvc", hvc, "count"},
	{"mmio_user", mmio_user, "count"},
	{"mmio_vgic", mmio_vgic, "count"},
	{"eoi", eoi, "count"},
	{"ipi", ipi, "count,wait"},
	{"timer", timer, "timers,wait"},
	{"pingpong", pingpong, "samples,rate,wait,target"},
	{"broadcast", broadcast, "samples,rate,wait"},
	{0, 0, 0},
};

enum { IN_A_LINE = 16 };

static struct shared *kept;
static u64 kept_bytes;

const char *unit(void) {
	return by_cycles ? "cycles" : "ns";
}

void score(u64 thousandths, const char *of, const char *format, ...) {
	__builtin_va_list list;
	__builtin_va_start(list, format);
	say("score ");
	say_list(format, list);
	say(" %.3u %s\n", thousandths, of);
	__builtin_va_end(list);
}

void samples(const u64 *values, u64 count, const char *format, ...) {
	for (u64 i = 0; i < count; i++) {
		if (i % IN_A_LINE == 0) {
			__builtin_va_list list;
			__builtin_va_start(list, format);
			say("sample ");
			say_list(format, list);
			say(" %s", unit());
			__builtin_va_end(list);
		}
		say(" %u", nanoseconds(values[i]));
		if (i % IN_A_LINE == IN_A_LINE - 1 || i == count - 1)
			say("\n");
	}
}

struct shared *shared_new(u64 bytes) {
	if (bytes > kept_bytes) {
		kept = allocate(bytes, PAGE);
		kept_bytes = (bytes + PAGE - 1) & -(u64)PAGE;
	}
	for (u64 *at = (u64 *)kept; at < (u64 *)((char *)kept + bytes); at++)
		*at = 0;
	return kept;
}

struct thread *start(u32 cpu, enum program program, struct shared *shared, u64 a, u64 b, u64 c, u64 d) {
	struct process_request request = {.cpu = &cpus[cpu], .program = program, .arguments = {a, b, c, d},
			.shared = physical(shared), .shared_bytes = kept_bytes};
	return process_new(&request);
}
