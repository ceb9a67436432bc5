// SPDX-License-Identifier: EPL-2.0
// The performance monitors: what counts where, overflows and their interrupt, and EL2's share of the counters. Events
// are mostly increments by software, which are the same anywhere.
#include "gic.h"

enum { COUNTERS = 6, SW_INCR = 0, INST_RETIRED = 8, CHAIN = 0x1e };
enum { E = 1, P = 2, C = 4, LC = 64 };
static const u64 CYCLES = 1ul << 31, EVERY = 1ul << 31 | 0x3f;
static const u64 NOT_EL1 = 1ul << 31, NOT_EL0 = 1ul << 30, AT_EL2 = 1ul << 27;

static void field(const char *name, u64 value)
{
	text(name);
	hex(value);
}

static void type(unsigned counter, u64 value)
{
	WRITE(pmselr_el0, counter);
	ISB();
	WRITE(pmxevtyper_el0, value);
	ISB();
}

static void set(unsigned counter, u64 value)
{
	WRITE(pmselr_el0, counter);
	ISB();
	WRITE(pmxevcntr_el0, value);
	ISB();
}

static u64 get(unsigned counter)
{
	WRITE(pmselr_el0, counter);
	ISB();
	return READ(pmxevcntr_el0);
}

static void increment(u64 counters)
{
	WRITE(pmswinc_el0, counters);
	ISB();
}

static void overflows(void)
{
	field(" overflowed ", READ(pmovsclr_el0));
	field(" pending ", pending(MONITORS));
	end();
}

/// All counters at nothing, off, and of software's increments at all levels.
static void begin(const char *name)
{
	group = name;
	WRITE(mdcr_el2, COUNTERS);
	WRITE(pmcr_el0, P | C);
	WRITE(pmcntenclr_el0, EVERY);
	WRITE(pmintenclr_el1, EVERY);
	WRITE(pmovsclr_el0, EVERY);
	for (unsigned i = 0; i < COUNTERS; i++) {
		type(i, SW_INCR | AT_EL2);
		set(i, 0);
	}
	type(31, AT_EL2);
	WRITE(pmuserenr_el0, 15);
	ISB();
}

static void values(void)
{
	text(group);
	for (unsigned i = 0; i < COUNTERS; i++)
		field(" ", get(i));
	overflows();
}

static void software(void)
{
	begin("disabled");
	WRITE(pmcr_el0, E);
	increment(0x3f);
	values();
	begin("not all");
	WRITE(pmcntenset_el0, 0x15);
	increment(0x3f);
	values();
	WRITE(pmcr_el0, E);
	increment(0x3f);
	increment(0x11);
	increment(CYCLES);
	values();
	WRITE(pmcntenclr_el0, 1);
	increment(0x3f);
	values();
	WRITE(pmcr_el0, E | P);
	values();
	begin("overflow");
	WRITE(pmcr_el0, E);
	WRITE(pmcntenset_el0, 0x3f);
	set(0, 0xffffffff);
	set(3, 0xfffffffe);
	increment(0x3f);
	values();
	increment(8);
	values();
	WRITE(pmovsclr_el0, 1);
	values();
	WRITE(S3_3_C9_C14_3, 0x30);
	values();
	begin("other event");
	WRITE(pmcr_el0, E);
	WRITE(pmcntenset_el0, 0x3f);
	type(1, 0x3d | AT_EL2);
	increment(0x3f);
	values();
}

static unsigned taken;

void take(u64 vector)
{
	unsigned id = acknowledge(1);
	field("interrupt at ", vector);
	field(" of ", id);
	WRITE(pmovsclr_el0, EVERY);
	settle();
	field(" cleared, pending ", pending(MONITORS));
	finish_with(1, id);
	end();
	taken++;
}

static void interrupts(void)
{
	group_of(MONITORS, 1);
	priority(MONITORS, 0x80);
	edge(MONITORS, 0);
	enable(MONITORS);
	begin("interrupt");
	WRITE(pmcr_el0, E);
	WRITE(pmcntenset_el0, 0x3f);
	set(2, 0xffffffff);
	increment(4);
	settle();
	values();
	// the flag is there: enabling its interrupt is enough
	WRITE(pmintenset_el1, 4);
	settle();
	values();
	WRITE(pmcr_el0, 0);
	settle();
	text("all off: ");
	values();
	WRITE(pmcr_el0, E);
	UNMASK();
	settle();
	MASK();
	set(2, 0xffffffff);
	UNMASK();
	increment(4);
	settle();
	MASK();
	field("taken ", taken);
	end();
	// and by time alone
	taken = 0;
	begin("cycles");
	WRITE(pmccntr_el0, 0xfffff000);
	WRITE(pmintenset_el1, CYCLES);
	WRITE(pmcntenset_el0, CYCLES);
	WRITE(pmcr_el0, E);
	UNMASK();
	while (!taken)
		ISB();
	MASK();
	WRITE(pmcr_el0, 0);
	field("taken ", taken);
	end();
	disable(MONITORS);
}

static void cycles(void)
{
	begin("cycles");
	u64 before = READ(pmccntr_el0);
	settle();
	field("cycles off ", READ(pmccntr_el0) - before);
	WRITE(pmcr_el0, E);
	settle();
	field(" disabled ", READ(pmccntr_el0) - before);
	WRITE(pmcntenset_el0, CYCLES);
	settle();
	u64 now = READ(pmccntr_el0);
	settle();
	field(" on ", now > before && READ(pmccntr_el0) > now);
	WRITE(pmcr_el0, C);
	field(" reset ", READ(pmccntr_el0));
	WRITE(pmccntr_el0, 0x1234567890abcdef);
	field(" set ", READ(pmccntr_el0));
	WRITE(pmccntr_el0, 0xffffffffffff0000);
	WRITE(pmcr_el0, E | LC);
	for (u64 last = READ(pmccntr_el0), next; (next = READ(pmccntr_el0)) >= last; last = next) { }
	WRITE(pmcr_el0, LC);
	field(" wrapped ", READ(pmccntr_el0) < 0x100000000);
	overflows();
}

SNIPPET(increments, "mov x0, #0x3f\n\tmsr pmswinc_el0, x0\n\tisb\n\tmov x0, #1");

/// Which levels a counter counts at.
static void filters(void)
{
	static const u64 filter[] = { 0, NOT_EL1, NOT_EL0, NOT_EL0 | NOT_EL1, AT_EL2, AT_EL2 | NOT_EL0 | NOT_EL1 };
	static const char *const names[] = { "at EL0", "at EL1", "at EL2" };
	static const u64 levels[] = { EL0, EL1, EL2 };
	for (unsigned i = 0; i < 3; i++) {
		struct outcome outcome;
		begin(names[i]);
		for (unsigned j = 0; j < COUNTERS; j++)
			type(j, filter[j] | SW_INCR);
		WRITE(pmcntenset_el0, 0x3f);
		WRITE(pmcr_el0, E);
		enter(levels[i], increments, 0, &outcome);
		values();
	}
}

SNIPPET(visible, "mrs x9, pmcr_el0\n\tubfx x0, x9, #11, #5\n\tmov x9, #-1\n\tmsr pmcntenset_el0, x9\n\t"
	"msr pmintenset_el1, x9\n\tmrs x9, pmcntenset_el0\n\tbfi x0, x9, #32, #32\n\tmrs x9, pmintenset_el1\n\tbfi x0, x9, #8, #6");
SNIPPET(other, "mov x9, #3\n\tmsr pmselr_el0, x9\n\tisb\n\tmrs x0, pmxevcntr_el0");

/// EL2 keeps the upper counters for itself.
static void shares(void)
{
	for (unsigned own = 0; own < 2; own++) {
		begin("shared");
		WRITE(mdcr_el2, 3 | own << 7);
		ISB();
		group = own ? "own on: " : "own off: ";
		run("visible", visible, EL1);
		run("another's", other, EL1);
		group = own ? "own on" : "own off";
		WRITE(pmcntenset_el0, 0x3f);
		// PMCR_EL0.E is for the lower ones, HPME for EL2's
		WRITE(pmcr_el0, 0);
		increment(0x3f);
		values();
		WRITE(pmcr_el0, E);
		increment(0x3f);
		values();
	}
	// the interrupt of its own goes by its own enable, which it may set later
	begin("own interrupt");
	WRITE(mdcr_el2, 3 | 1 << 7);
	WRITE(pmcntenset_el0, 0x3f);
	WRITE(pmintenset_el1, 1 << 4);
	set(4, 0xffffffff);
	increment(1 << 4);
	settle();
	values();
	WRITE(mdcr_el2, 3);
	settle();
	text("off: ");
	values();
	WRITE(pmintenclr_el1, 1 << 4);
	begin("reset at EL2");
	for (unsigned i = 0; i < COUNTERS; i++)
		set(i, 0x55 + i);
	WRITE(mdcr_el2, 3);
	WRITE(pmcr_el0, P);
	ISB();
	WRITE(mdcr_el2, COUNTERS);
	values();
}

SNIPPET(executes, "mov x9, #100\n1:\tsubs x9, x9, #1\n\tb.ne 1b");

/// What not everyone counts: instructions, and overflows of the counter before.
static void others(void)
{
	struct outcome outcome;
	begin("told of");
	u64 events = READ(pmceid0_el0);
	field("told of: increments ", events & 1);
	field(" cycles ", events >> 17 & 1);
	field(" instructions ", events >> INST_RETIRED & 1);
	field(" chain ", events >> CHAIN & 1);
	end();
	begin("instructions");
	// at EL1 alone, where there are 200 of the loop, one before and one that leaves
	type(0, INST_RETIRED | NOT_EL0);
	WRITE(pmcntenset_el0, 1);
	WRITE(pmcr_el0, E);
	enter(EL1, executes, 0, &outcome);
	values();
	begin("chain");
	type(1, CHAIN | AT_EL2);
	type(2, CHAIN | AT_EL2);
	WRITE(pmcntenset_el0, 0x3f);
	WRITE(pmcr_el0, E);
	set(0, 0xffffffff);
	set(1, 0xffffffff);
	increment(1);
	values();
}

int main(void)
{
	MASK_ALL();
	WRITE(vbar_el2, takers2);
	WRITE(hcr_el2, 1ul << 31 | 1 << 4 | 1 << 3);
	start_controller();
	field("counters ", READ(pmcr_el0) >> 11 & 0x1f);
	end();
	software();
	interrupts();
	cycles();
	extern char vectors2[];
	WRITE(vbar_el2, vectors2);
	filters();
	shares();
	others();
	return 0;
}
