// SPDX-License-Identifier: EPL-2.0
// Interrupts of both groups are made pending in all orders that matter, and taken at EL2: which is taken when, what
// preempts what by which binary point, what the mask holds back, and when what is active may come again.
#include "gic.h"

/// SPIs that no device has.
enum { A = 60, B = 61, C = 62, D = 63, COUNT = 4 };

/// What to do while an interrupt is handled: make another one pending, unless it is 0.
static unsigned next[64];
/// Whether handlers let themselves be interrupted.
static unsigned nests;
static unsigned depth;

static void say(const char *what, unsigned id)
{
	text(group);
	for (unsigned i = 0; i < depth; i++)
		text("> ");
	text(what);
	text(" ");
	hex(id);
	text(" running ");
	hex(running());
	text(" isr ");
	hex(READ(isr_el1));
	end();
}

void take(u64 vector)
{
	unsigned group = (vector & 0x180) == 0x80;
	unsigned id = acknowledge(group);
	depth++;
	say(vector == 0x2280 ? "IRQ" : vector == 0x2300 ? "FIQ" : "unexpected", id);
	if (id < SPURIOUS) {
		unsigned other = next[id & 63];
		next[id & 63] = 0;
		if (other)
			pend(other);
		if (nests) {
			UNMASK();
			settle();
			MASK();
		}
		finish_with(group, id);
		say("ended", id);
	}
	depth--;
}

static void prepare(unsigned a, unsigned b, unsigned c, unsigned d)
{
	const unsigned values[COUNT] = { a, b, c, d };
	for (unsigned i = 0; i < COUNT; i++) {
		unpend(A + i);
		inactivate(A + i);
		edge(A + i, 1);
		group_of(A + i, 1);
		priority(A + i, values[i]);
		enable(A + i);
		next[A + i] = 0;
	}
	nests = 0;
}

static void let(void)
{
	UNMASK();
	settle();
	MASK();
}

static void pend_all(void)
{
	for (unsigned i = 0; i < COUNT; i++)
		pend(A + i);
}

static void order(void)
{
	group = "order ";
	prepare(0xa0, 0x80, 0x90, 0x80);
	pend_all();
	let();
	group = "order of equals ";
	prepare(0xa0, 0xa0, 0xa0, 0xa0);
	pend(D);
	pend(B);
	pend(A);
	pend(C);
	let();
	group = "a disabled one ";
	prepare(0x80, 0x90, 0xa0, 0xb0);
	disable(A);
	pend(A);
	pend(B);
	let();
	enable(A);
	let();
}

static void masks(void)
{
	static const unsigned values[] = { 0xf8, 0x90, 0x88, 0x80, 0x78, 0 };
	prepare(0x80, 0x88, 0x90, 0xf8);
	for (unsigned i = 0; i < sizeof values / sizeof *values; i++) {
		lowest_priority(values[i]);
		text("mask ");
		hex(values[i]);
		text(": ");
		for (unsigned j = 0; j < COUNT; j++) {
			pend(A + j);
			settle();
			hex(READ(isr_el1) >> 7 & 1);
			unpend(A + j);
		}
		settle();
		text(" then ");
		hex(READ(isr_el1));
		end();
	}
	group = "mask lifted ";
	prepare(0x80, 0x88, 0x90, 0xf0);
	pend_all();
	lowest_priority(0x88);
	let();
	lowest_priority(0xf8);
	let();
}

static void preemption(void)
{
	static const char *const points[] = { "point 2 ", "point 3 ", "point 4 ", "point 5 ", "point 6 ", "point 7 " };
	for (unsigned point = 2; point < 8; point++) {
		group = points[point - 2];
		// each a bit further from the one before
		prepare(0xf0, 0xe8, 0xc0, 0x40);
		binary_point(point);
		nests = 1;
		next[A] = B;
		next[B] = C;
		next[C] = D;
		pend(A);
		let();
		let();
	}
	binary_point(2);
	group = "lower while running ";
	prepare(0x80, 0xa0, 0, 0);
	nests = 1;
	next[A] = B;
	pend(A);
	let();
	group = "equal while running ";
	prepare(0x80, 0x80, 0, 0);
	nests = 1;
	next[A] = B;
	pend(A);
	let();
	group = "no nesting ";
	prepare(0x80, 0x40, 0, 0);
	next[A] = B;
	pend(A);
	let();
}

static void state(const char *when)
{
	text(group);
	text(when);
	text(": pending ");
	hex(pending(A));
	text(" active ");
	hex(active(A));
	text(" running ");
	hex(running());
	end();
}

static void again(void)
{
	group = "itself while active ";
	prepare(0x80, 0, 0, 0);
	nests = 1;
	next[A] = A;
	pend(A);
	let();
	let();
	group = "ends split ";
	prepare(0x80, 0x80, 0, 0);
	split_end(1);
	pend(A);
	let();
	state("dropped");
	pend(A);
	let();
	state("pending again");
	pend(B);
	let();
	deactivate(B);
	deactivate(A);
	settle();
	state("deactivated");
	let();
	deactivate(A);
	split_end(0);
	group = "withdrawn ";
	prepare(0x80, 0, 0, 0);
	pend(A);
	unpend(A);
	let();
	state("never taken");
	group = "made active ";
	set_bit(0x300, A);
	pend(A);
	let();
	state("held");
	inactivate(A);
	let();
}

static void groups(void)
{
	group = "groups ";
	prepare(0x80, 0x90, 0x88, 0x70);
	group_of(A, 0);
	group_of(C, 0);
	pend_all();
	let();
	group = "group 0 over group 1 ";
	prepare(0x80, 0x40, 0, 0);
	group_of(B, 0);
	nests = 1;
	next[A] = B;
	pend(A);
	let();
}

/// A level-sensitive interrupt: the physical timer's, whose time has come.
static void level(void)
{
	group_of(TIMER_PHYSICAL, 1);
	priority(TIMER_PHYSICAL, 0x80);
	enable(TIMER_PHYSICAL);
	WRITE(cntp_cval_el0, 0);
	WRITE(cntp_ctl_el0, 1);
	settle();
	text("level: pending ");
	hex(pending(TIMER_PHYSICAL));
	unsigned id = acknowledge(1);
	text(" acknowledged ");
	hex(id);
	text(" pending ");
	hex(pending(TIMER_PHYSICAL));
	text(" active ");
	hex(active(TIMER_PHYSICAL));
	finish_with(1, id);
	text(" ended, pending ");
	hex(pending(TIMER_PHYSICAL));
	id = acknowledge(1);
	text(" acknowledged ");
	hex(id);
	WRITE(cntp_ctl_el0, 0);
	settle();
	text(" gone, pending ");
	hex(pending(TIMER_PHYSICAL));
	finish_with(1, id);
	text(" ended, pending ");
	hex(pending(TIMER_PHYSICAL));
	text(" next ");
	hex(acknowledge(1));
	end();
	disable(TIMER_PHYSICAL);
}

static void own(void)
{
	group = "to itself ";
	for (unsigned id = 0; id < 16; id += 5) {
		group_of(id, 1);
		priority(id, 0x80);
		enable(id);
		send_to_self(id);
		let();
	}
}

int main(void)
{
	MASK_ALL();
	WRITE(vbar_el2, takers2);
	WRITE(hcr_el2, 1ul << 31 | 1 << 4 | 1 << 3);
	start_controller();
	for (unsigned i = 0; i < COUNT; i++)
		to_first_cpu(A + i);
	order();
	masks();
	preemption();
	again();
	groups();
	level();
	own();
	return 0;
}
