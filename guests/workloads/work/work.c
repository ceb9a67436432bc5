// SPDX-License-Identifier: EPL-2.0
// The table of workloads, and what they have in common.
#include "work.h"

const struct workload workloads[] = {
	{"control", control, "iterations"},
	{"ctxsw", ctxsw, "processes,size,placement,samples,raw"},
	{"loads", loads, "size,stride,pattern,loads"},
	{"bandwidth", bandwidth, "size,op,bytes"},
	{"syscall", syscall, "count"},
	{"upcall", upcall, "count"},
	{"fork", fork, "count"},
	{"micro", micro, "count,timers,wait"},
	{"hvc", hvc, "count"},
	{"mmio_user", mmio_user, "count"},
	{"mmio_vgic", mmio_vgic, "count"},
	{"eoi", eoi, "count"},
	{"ipi", ipi, "count"},
	{"timer", timer, "timers,wait"},
	{"pingpong", pingpong, "samples,rate,wait,target,raw"},
	{"broadcast", broadcast, "samples,rate,wait,raw"},
	{"tick", tick, "duration,raw"},
	{"mix", mix, "duration,hvcs,mmio_users,mmio_vgics,ipis,sleeps,touches"},
	{"block", block_device, "op,size,samples,order,sectors,raw"},
	{0, 0, 0},
};

enum { IN_A_LINE = 16 };

static struct shared *kept;
static u64 kept_bytes;
static void *areas[MOST_RESULTS];
static u64 area_bytes[MOST_RESULTS];
static volatile u32 *device;

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

struct shared *shared_new(u64 bytes) {
	bytes += sizeof(struct shared);
	if (bytes > kept_bytes) {
		kept_bytes = (bytes + PAGE - 1) & -(u64)PAGE;
		kept = allocate(kept_bytes, PAGE);
	}
	memset(kept, 0, sizeof(struct shared));
	kept->by_cycles = by_cycles;
	return kept;
}

static u64 area(u32 place, u64 bytes) {
	if (bytes > area_bytes[place]) {
		area_bytes[place] = (bytes + work_page - 1) & -work_page;
		areas[place] = allocate(area_bytes[place], work_page);
	}
	return physical(areas[place]);
}

struct thread *start(u32 cpu, enum program program, struct shared *shared, u32 place, u64 work_bytes, const u64 *arguments) {
	struct process_request request = {.cpu = &cpus[cpu], .program = program, .shared = physical(shared),
			.shared_bytes = kept_bytes, .work = work_bytes ? area(place, work_bytes) : 0, .work_bytes = work_bytes};
	for (u32 i = 0; i < 4; i++)
		request.arguments[i] = arguments[i];
	return process_new(&request);
}

void run_program(enum program program, struct shared *shared, u64 work_bytes, const u64 *arguments) {
	join(start(0, program, shared, 0, work_bytes, arguments));
}

volatile u32 *user_register(void) {
	if (!device)
		device = map_device(machine.block_device_count ? machine.block_devices[0] : machine.console + 0x18, 4);
	return device;
}
