// SPDX-License-Identifier: EPL-2.0
// Time: the generic timer of each CPU, and what the workloads measure by.
#include "kernel.h"

enum { ENABLE = 1, MASKED = 2 };
#define NEVER (~0ul)

static bool by_physical;
static u64 offset, period;
static u64 *lateness, late_count, late_most;

static void on_timer(u32 number) {
	(void)number;
	struct cpu *cpu = this_cpu();
	u64 now = counter();
	if (now >= cpu->tick_at) {
		if (cpu == &cpus[0] && lateness) {
			if (late_count < late_most)
				lateness[late_count] = now - cpu->tick_at;
			late_count++;
		}
		cpu->ticks++;
		cpu->reschedule = true;
		while (cpu->tick_at <= now)
			cpu->tick_at += period;
	}
	if (now >= cpu->alarm_at) {
		cpu->alarm_at = NEVER;
		if (cpu->sleeper)
			ready(cpu->sleeper);
	}
	timer_set(cpu->tick_at < cpu->alarm_at ? cpu->tick_at : cpu->alarm_at);
}

void time_start(void) {
	frequency = READ(cntfrq_el0);
	by_physical = same(argument("timer", "virtual"), "physical");
	by_cycles = same(argument("clock", "counter"), "cycles");
	u64 hz = argument_number("hz", 0);
	period = hz ? frequency / hz : 0;
	u32 number = by_physical ? machine.physical_timer : machine.virtual_timer;
	if (!frequency || !number)
		fail("no generic timer");
	if (hz && !period)
		fail("hz=%u: expected at most %u", hz, frequency);
	offset = by_physical ? READ(cntpct_el0) - counter() : 0;
	handle(number, on_timer);
}

/// The timer of a CPU, its tick if there is one, and what EL0 may read.
void time_start_cpu(struct cpu *cpu) {
	timer_set(NEVER);
	gic_enable(by_physical ? machine.physical_timer : machine.virtual_timer);
	WRITE(cntkctl_el1, 3);
	cpu->tick_at = cpu->alarm_at = NEVER;
	if (period) {
		cpu->tick_at = counter() + period;
		timer_set(cpu->tick_at);
	}
	if (by_cycles) {
		WRITE(pmuserenr_el0, 1);
		WRITE(pmccfiltr_el0, 0);
		WRITE(pmcntenset_el0, 1u << 31);
		WRITE(pmcr_el0, READ(pmcr_el0) | 1 << 6 | 1 << 2 | 1 << 0);
	}
	ISB();
}

void timer_set(u64 at) {
	if (by_physical) {
		if (at != NEVER)
			WRITE(cntp_cval_el0, at + offset);
		WRITE(cntp_ctl_el0, at == NEVER ? 0 : ENABLE);
	} else {
		if (at != NEVER)
			WRITE(cntv_cval_el0, at);
		WRITE(cntv_ctl_el0, at == NEVER ? 0 : ENABLE);
	}
	ISB();
}

/// Has the first CPU write down how late each tick is, in place of what it has so far; how many there were.
u64 record_ticks(u64 *to, u64 most) {
	u64 before = mask_interrupts(), count = late_count;
	lateness = to;
	late_most = most;
	late_count = 0;
	restore_interrupts(before);
	return count;
}

void alarm(u64 at) {
	struct cpu *cpu = this_cpu();
	u64 before = mask_interrupts();
	cpu->alarm_at = at;
	timer_set(cpu->tick_at < at ? cpu->tick_at : at);
	restore_interrupts(before);
}

/// Has the CPU do other work, or wait for interrupts, until then. One thread of a CPU at a time.
void sleep_until(u64 at) {
	static u32 nobody;
	struct cpu *cpu = this_cpu();
	u64 before = mask_interrupts();
	cpu->sleeper = cpu->current;
	alarm(at);
	while (counter() < at) {
		lock(&nobody);
		block(&nobody);
		unlock(&nobody);
	}
	cpu->sleeper = 0;
	restore_interrupts(before);
}

u64 clock_now(void) {
	if (!by_cycles)
		return counter();
	ISB();
	return READ(pmccntr_el0);
}
