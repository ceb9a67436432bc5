// SPDX-License-Identifier: EPL-2.0
// Workloads: what each is, and how results are printed (docs/workloads.md).
#ifndef WORK_H
#define WORK_H
#include "../kernel/kernel.h"
#include "../user/shared.h"

struct workload {
	const char *name;
	void (*run)(void);
	const char *arguments; // that it knows
};

/// All, ended by one without a name.
extern const struct workload workloads[];

void workloads_check(void);
void workloads_run(void);

void control(void), tick(void), mix(void);
void micro(void), hvc(void), mmio_user(void), mmio_vgic(void), eoi(void), ipi(void), timer(void);
void pingpong(void), broadcast(void);
void ctxsw(void), loads(void), bandwidth(void);
void syscall(void), upcall(void), fork(void);
void block_device(void);

/// Those that need no more than processes.
#define PORTABLE_WORKLOADS \
	{"control", control, "iterations"}, \
	{"ctxsw", ctxsw, "processes,size,placement,samples,raw"}, \
	{"loads", loads, "size,stride,pattern,loads"}, \
	{"bandwidth", bandwidth, "size,op,bytes"}, \
	{"syscall", syscall, "count"}, \
	{"upcall", upcall, "count"}, \
	{"fork", fork, "count"}

/// "ns", or "cycles" where time is told in these.
const char *unit(void);

/// An argument that has to be at least 1 and at most this.
u64 count_of(const char *name, u64 otherwise, u64 most);

/// Prints "score NAME VALUE UNIT"; the value in thousandths.
void score(u64 thousandths, const char *unit, const char *format, ...);

/// Prints "sample NAME UNIT VALUE..." of times in units of the clock, each divided by a number.
void samples(const u64 *values, u64 count, u64 divisor, const char *format, ...);

/// Memory that processes and the kernel share, with room for so many bytes of samples; all 0.
struct shared *shared_new(u64 bytes);

/// Has a process of a program run on a CPU, with so much memory of its own at USER_WORK; place tells apart those at the
/// same time.
struct thread *start(u32 cpu, enum program program, struct shared *shared, u32 place, u64 work_bytes,
		const u64 *arguments);
#define ARGUMENTS(...) (const u64[4]){__VA_ARGS__}

/// The same, until it has ended, on the first CPU.
void run_program(enum program program, struct shared *shared, u64 work_bytes, const u64 *arguments);

/// The same on each CPU at once, with its number, how many there are, and an argument.
void run_on_all(enum program program, struct shared *shared, u64 argument);

/// So many in each second of some nanoseconds, in thousandths.
u64 per_second(u64 count, u64 nanos);

/// Reads a register of a device that user space emulates, without effect on it.
u32 user_device_read(void);

#endif
