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

void micro(void);
void hvc(void), mmio_user(void), mmio_vgic(void), eoi(void), ipi(void), timer(void);
void pingpong(void), broadcast(void);
void control(void);

/// "ns", or "cycles" where time is told in these.
const char *unit(void);

/// Prints "score NAME VALUE UNIT"; the value in thousandths.
void score(u64 thousandths, const char *unit, const char *format, ...);

/// Prints "sample NAME UNIT VALUE..." of times in units of the clock.
void samples(const u64 *values, u64 count, const char *format, ...);

/// Physical pages that processes and the kernel share; of at least so many bytes, given back by nobody.
struct shared *shared_new(u64 bytes);

/// A process for a program of the user image.
struct thread *start(u32 cpu, enum program program, struct shared *shared, u64 a, u64 b, u64 c, u64 d);

#endif
