// SPDX-License-Identifier: EPL-2.0
// The generic timers: when each has come to its time, what its controls say, its interrupts at EL2 and EL1, and the
// offset of virtual time. What is printed does not depend on how fast time passes.
#include "gic.h"

static void field(const char *name, u64 value)
{
	text(name);
	hex(value);
}

static unsigned taken;

void take(u64 vector)
{
	unsigned id = acknowledge(1);
	taken = id;
	field(group, vector);
	field(" took ", id);
	field(" pending ", pending(id));
	// the line goes when the timer is off, not before
	switch (id) {
	case TIMER_PHYSICAL:
		WRITE(cntp_ctl_el0, 3);
		break;
	case TIMER_VIRTUAL:
		WRITE(cntv_ctl_el0, 3);
		break;
	default:
		WRITE(cnthp_ctl_el2, 3);
	}
	settle();
	field(" masked, pending ", pending(id));
	finish_with(1, id);
	end();
}

#define TIMER(name, ctl, cval, tval, count, id, late) \
static void name(void) \
{ \
	static const u64 far[] = { 0, 1, ~0ul, ~0ul >> 1, 1ul << 63 }; \
	group = #name " at "; \
	WRITE(ctl, 0); \
	for (unsigned i = 0; i < sizeof far / sizeof *far; i++) { \
		WRITE(cval, far[i]); \
		text(#name); \
		field(" for ", READ(cval)); \
		field(": off ", READ(ctl)); \
		WRITE(ctl, 1); \
		settle(); \
		field(" on ", READ(ctl)); \
		field(" pending ", pending(id)); \
		WRITE(ctl, 3); \
		settle(); \
		field(" masked ", READ(ctl)); \
		field(" pending ", pending(id)); \
		WRITE(ctl, 0); \
		end(); \
	} \
	/* TVAL is what is left, as 32 bits with a sign */ \
	WRITE(cval, READ(count) + 0x7f000000); \
	u64 left = READ(tval); \
	WRITE(tval, 0x70000000); \
	u64 ahead = READ(cval) - READ(count); \
	WRITE(tval, 0xffffff00); \
	u64 behind = READ(count) - READ(cval); \
	text(#name); \
	field(" left ", left <= 0x7f000000 && left > 0x7e000000); \
	field(" ahead ", ahead <= 0x70000000 && ahead > 0x6f000000); \
	field(" behind ", behind >= 0x100 && behind < 0x1000000); \
	WRITE(ctl, 1); \
	ISB(); \
	field(" behind is over ", READ(ctl)); \
	WRITE(ctl, 0); \
	WRITE(cval, READ(count)); \
	left = READ(tval); \
	field(" past ", left == 0 || (left >> 31 == 1 && left >> 32 == 0)); \
	end(); \
	/* and its interrupt, some time later */ \
	group_of(id, 1); \
	priority(id, 0x80); \
	enable(id); \
	taken = 0; \
	WRITE(tval, late); \
	WRITE(ctl, 1); \
	UNMASK(); \
	while (!taken) \
		__asm__ volatile("wfi"); \
	MASK(); \
	WRITE(ctl, 0); \
	disable(id); \
}

TIMER(physical, cntp_ctl_el0, cntp_cval_el0, cntp_tval_el0, cntpct_el0, TIMER_PHYSICAL, 100000)
TIMER(virtual, cntv_ctl_el0, cntv_cval_el0, cntv_tval_el0, cntvct_el0, TIMER_VIRTUAL, 100000)
TIMER(hypervisors, cnthp_ctl_el2, cnthp_cval_el2, cnthp_tval_el2, cntpct_el0, TIMER_EL2, 100000)

/// Virtual time is physical time less the offset, for whoever looks, and the virtual timer goes by it.
static void offsets(void)
{
	static const u64 offset[] = { 0, 1ul << 40, -(1ul << 40), 1ul << 63 };
	for (unsigned i = 0; i < sizeof offset / sizeof *offset; i++) {
		WRITE(cntvoff_el2, offset[i]);
		u64 before = READ(cntpct_el0);
		ISB();
		u64 there = READ(cntvct_el0) + offset[i];
		ISB();
		u64 after = READ(cntpct_el0);
		field("offset ", READ(cntvoff_el2));
		field(": between ", before <= there && there <= after);
		// half of a thousand years from now, in virtual time, and just over
		WRITE(cntv_cval_el0, READ(cntvct_el0) + (1ul << 50));
		WRITE(cntv_ctl_el0, 1);
		settle();
		field(" ahead ", READ(cntv_ctl_el0));
		WRITE(cntv_cval_el0, READ(cntpct_el0) - offset[i]);
		settle();
		field(" now ", READ(cntv_ctl_el0));
		field(" pending ", pending(TIMER_VIRTUAL));
		// the timer is on while the offset changes
		WRITE(cntvoff_el2, offset[i] + (1ul << 32));
		settle();
		field(" put off ", READ(cntv_ctl_el0));
		field(" pending ", pending(TIMER_VIRTUAL));
		WRITE(cntv_ctl_el0, 0);
		end();
	}
	WRITE(cntvoff_el2, 0);
}

SNIPPET(counts, "mrs x9, cntpct_el0\n\tisb\n\tmrs x10, cntvct_el0\n\tsub x0, x9, x10\n\t"
	"mov x9, #0x80000000\n\tadd x0, x0, x9\n\tlsr x0, x0, #32");
SNIPPET(set_physical, "msr cntp_cval_el0, xzr\n\tmov x9, #1\n\tmsr cntp_ctl_el0, x9\n\tisb\n\tmrs x0, cntp_ctl_el0\n\t"
	"msr cntp_ctl_el0, xzr");
SNIPPET(set_virtual, "msr cntv_cval_el0, xzr\n\tmov x9, #1\n\tmsr cntv_ctl_el0, x9\n\tisb\n\tmrs x0, cntv_ctl_el0\n\t"
	"msr cntv_ctl_el0, xzr");
SNIPPET(wait, "msr cntv_cval_el0, xzr\n\tmov x9, #1\n\tmsr cntv_ctl_el0, x9\n\tisb\n1:\twfi\n\tb 1b");

/// What lower levels have of them.
static void below(void)
{
	extern char vectors2[];
	static const u64 levels[] = { EL0, EL1 };
	WRITE(vbar_el2, vectors2);
	WRITE(cnthctl_el2, 3);
	WRITE(cntkctl_el1, 0x303);
	WRITE(cntvoff_el2, -(5ul << 32));
	for (unsigned i = 0; i < 2; i++) {
		group = "lower: ";
		run("counts", counts, levels[i]);
		run("physical", set_physical, levels[i]);
		run("virtual", set_virtual, levels[i]);
		// a guest's wait ends by an interrupt that EL2 takes
		group_of(TIMER_VIRTUAL, 1);
		priority(TIMER_VIRTUAL, 0x80);
		enable(TIMER_VIRTUAL);
		struct outcome outcome;
		enter(levels[i], wait, 0, &outcome);
		field("lower: wait ended by ", outcome.taken);
		field(" for ", acknowledge(1));
		field(" control ", READ(cntv_ctl_el0));
		end();
		WRITE(cntv_ctl_el0, 0);
		settle();
		finish_with(1, TIMER_VIRTUAL);
		disable(TIMER_VIRTUAL);
	}
	WRITE(cntvoff_el2, 0);
	// traps of EL2, and of EL1 for EL0
	group = "EL1PCTEN=0 ";
	WRITE(cnthctl_el2, 2);
	run("counts", counts, EL1);
	group = "EL1PCEN=0 ";
	WRITE(cnthctl_el2, 1);
	run("physical", set_physical, EL1);
	run("virtual", set_virtual, EL1);
	WRITE(cnthctl_el2, 3);
	group = "CNTKCTL=0 ";
	WRITE(cntkctl_el1, 0);
	run("counts", counts, EL0);
	run("physical", set_physical, EL0);
	run("virtual", set_virtual, EL0);
	WRITE(cntkctl_el1, 3);
	group = "CNTKCTL=3 ";
	run("counts", counts, EL0);
	run("physical", set_physical, EL0);
}

int main(void)
{
	MASK_ALL();
	WRITE(vbar_el2, takers2);
	WRITE(hcr_el2, 1ul << 31 | 1 << 4 | 1 << 3);
	start_controller();
	while (READ(cntpct_el0) < 0x1000) { }
	physical();
	virtual();
	hypervisors();
	offsets();
	below();
	return 0;
}
