// SPDX-License-Identifier: EPL-2.0
// CPUs: turned on by PSCI, idle in WFI.
#include "kernel.h"

enum { CPU_ON_64 = 0xc4000003 };
#define AFFINITY 0xff00fffffful

struct cpu cpus[MOST_CPUS];
u32 cpus_known = 1, cpus_on;
extern char secondary_start[];

/// The one that boots is the first, whatever the order of the device tree.
void cpu_known(u64 mpidr) {
	if (mpidr == (READ(mpidr_el1) & AFFINITY)) {
		cpus[0].mpidr = mpidr;
		return;
	}
	if (cpus_known < MOST_CPUS) {
		cpus[cpus_known].mpidr = mpidr;
		cpus[cpus_known].number = cpus_known;
		cpus_known++;
	}
}

static void on_reschedule(u32 number) {
	(void)number;
	this_cpu()->reschedule = true;
}

static void on_work(u32 number) {
	(void)number;
	struct cpu *cpu = this_cpu();
	void (*work)(u64) = cpu->work;
	if (work) {
		cpu->work = 0;
		work(cpu->work_argument);
	}
}

void cpus_start(u32 wanted) {
	handle(SGI_RESCHEDULE, on_reschedule);
	handle(SGI_WORK, on_work);
	if (wanted > cpus_known)
		fail("cpus=%u: the machine has %u", (u64)wanted, (u64)cpus_known);
	cpus_on = 1;
	cpus[0].on = true;
	while (cpus_on < wanted) {
		struct cpu *cpu = &cpus[cpus_on];
		threads_start(cpu);
		cpu->stack = cpu->idle->stack + STACK;
		DSB(ish);
		u64 status = psci(CPU_ON_64, cpu->mpidr, physical(secondary_start), physical(cpu));
		if (status)
			fail("CPU_ON of MPIDR %x: %d", cpu->mpidr, status);
		while (!__atomic_load_n(&cpu->on, __ATOMIC_ACQUIRE))
			;
		cpus_on++;
	}
}

/// A CPU that was turned on, from start.S, with struct cpu at its physical address.
void secondary_main(u64 address) {
	struct cpu *cpu = (struct cpu *)(address - physical(cpus) + (u64)cpus);
	WRITE(tpidr_el1, cpu);
	space_use(0);
	gic_start_cpu(cpu);
	time_start_cpu(cpu);
	cpu->current = cpu->idle;
	__atomic_store_n(&cpu->on, true, __ATOMIC_RELEASE);
	idle();
}
