// SPDX-License-Identifier: EPL-2.0
// Sets breakpoints and watchpoints, runs snippets at all levels, and says which exceptions they raise.
#include "bare.h"

static u64 data[32] __attribute__((aligned(4096)));
static const u64 SS = 1 << 21;

enum { E = 1, AT_EL0 = 2 << 1, AT_EL1 = 1 << 1, AT_BOTH = 3 << 1, AT_EL2 = 1 << 13, LOAD = 1 << 3, STORE = 2 << 3, ALL = 0xff << 5 };

SNIPPET(three, "nop\n\tnop\n\tnop");
SNIPPET(loop, "mov x9, #3\n1:\tsubs x9, x9, #1\n\tb.ne 1b\n\tadd x0, x0, #1");
SNIPPET(hypercall, "svc #1\n\tnop");

static void off(void)
{
	WRITE(mdscr_el1, 0);
	WRITE(dbgbcr0_el1, 0);
	WRITE(dbgbcr1_el1, 0);
	WRITE(dbgbcr4_el1, 0);
	WRITE(dbgbcr5_el1, 0);
	WRITE(dbgwcr0_el1, 0);
	WRITE(dbgwcr3_el1, 0);
	WRITE(mdcr_el2, 6);
	WRITE(contextidr_el1, 0);
	group = "";
}

/// Runs a snippet with debug exceptions on, not masked by PSTATE.D unless the level is to have it so.
static void told(const char *name, const u32 *code, u64 spsr, u64 argument)
{
	struct outcome o;
	enter(spsr, code, argument, &o);
	text(group);
	text(name);
	text(" at ");
	hex(spsr);
	text(": ");
	if (o.esr == 0x56000eee && (o.taken & 0x180) == 0) {
		text("done");
	} else {
		text("EL");
		hex(o.taken >> 12);
		text("+");
		hex(o.taken & 0xfff);
		text(" ESR ");
		hex(o.esr);
		if ((o.esr >> 27) == 0x34 >> 1 || (o.esr >> 27) == 0x24 >> 1) {
			text(" FAR ");
			hex(o.far - (u64)data);
		}
		text(" ELR +");
		hex(o.elr - (u64)code);
	}
	text(" SPSR ");
	hex(o.spsr);
	end();
}

#define UNMASKED(level) ((level) & ~0x200ul)

static void levels(const char *name, const u32 *code, u64 argument)
{
	told(name, code, EL0, argument);
	told(name, code, EL1, argument);
	told(name, code, UNMASKED(EL1), argument);
	told(name, code, EL2, argument);
	told(name, code, UNMASKED(EL2), argument);
}

static void breakpoints(void)
{
	off();
	WRITE(dbgbvr0_el1, (u64)&three[1]);
	WRITE(dbgbcr0_el1, E | AT_EL0 | 0xf << 5);
	group = "without MDE ";
	levels("second", three, 0);
	WRITE(mdscr_el1, 1 << 15);
	group = "EL0 ";
	levels("second", three, 0);
	WRITE(mdscr_el1, 1 << 15 | 1 << 13);
	group = "EL0 KDE ";
	levels("second", three, 0);
	WRITE(dbgbcr0_el1, E | AT_BOTH | 0xf << 5);
	group = "EL0 EL1 KDE ";
	levels("second", three, 0);
	WRITE(dbgbcr0_el1, E | AT_EL1 | 0xf << 5);
	WRITE(mdscr_el1, 1 << 15);
	group = "EL1 ";
	levels("second", three, 0);
	WRITE(mdcr_el2, 6 | 1 << 8);
	WRITE(mdscr_el1, 1 << 15 | 1 << 13);
	group = "EL1 TDE ";
	levels("second", three, 0);
	WRITE(dbgbcr0_el1, E | AT_EL2 | AT_BOTH | 0xf << 5);
	group = "EL0 EL1 EL2 TDE ";
	levels("second", three, 0);
	WRITE(dbgbcr0_el1, AT_EL2 | AT_BOTH | 0xf << 5);
	group = "disabled ";
	levels("second", three, 0);
	off();
	WRITE(mdscr_el1, 1 << 15);
	WRITE(dbgbvr1_el1, (u64)&loop[2]);
	WRITE(dbgbcr1_el1, E | AT_EL0 | 0xf << 5);
	told("in a loop", loop, EL0, 0);
	WRITE(dbgbvr1_el1, (u64)&loop[3]);
	told("behind a loop", loop, EL0, 0);
	WRITE(dbgbvr1_el1, (u64)&hypercall[1]);
	told("behind a call", hypercall, EL0, 0);
	WRITE(dbgbvr1_el1, (u64)&three[0]);
	WRITE(mdscr_el1, 1 << 15 | 1);
	told("first, stepped", three, EL0 | SS, 0);
	WRITE(dbgbvr1_el1, (u64)&three[1]);
	told("second, stepped", three, EL0 | SS, 0);
	WRITE(mdscr_el1, 1 << 15);
	WRITE(oslar_el1, 1);
	told("with the OS lock", three, EL0, 0);
	WRITE(oslar_el1, 0);
}

static void contexts(void)
{
	off();
	WRITE(mdscr_el1, 1 << 15);
	WRITE(contextidr_el1, 77);
	WRITE(dbgbvr4_el1, 77);
	WRITE(dbgbcr4_el1, E | AT_EL0 | 0xf << 5 | 3 << 20);
	WRITE(dbgbvr0_el1, (u64)&three[1]);
	WRITE(dbgbcr0_el1, E | AT_EL0 | 0xf << 5 | 4 << 16 | 1 << 20);
	group = "linked ";
	told("in the context", three, EL0, 0);
	WRITE(contextidr_el1, 78);
	told("in another", three, EL0, 0);
	WRITE(dbgbcr0_el1, E | AT_EL0 | 0xf << 5 | 3 << 16 | 1 << 20);
	told("to none", three, EL0, 0);
	off();
}

SNIPPET(load_b, "ldrb w9, [x0]");
SNIPPET(load_w, "ldr w9, [x0]");
SNIPPET(load_x, "ldr x9, [x0]");
SNIPPET(load_pair, "ldp x9, x10, [x0]");
SNIPPET(store_b, "strb wzr, [x0]");
SNIPPET(store_x, "str xzr, [x0]");
SNIPPET(store_pair, "stp xzr, xzr, [x0]");
SNIPPET(store_post, "str xzr, [x0], #8");
SNIPPET(load_exclusive, "ldxr x9, [x0]");
SNIPPET(store_exclusive, "ldxr x9, [x0]\n\tstxr w10, xzr, [x0]");
SNIPPET(load_unprivileged, "ldtr x9, [x0]");
SNIPPET(store_unprivileged, "sttr xzr, [x0]");
SNIPPET(prefetch, "prfm pldl1keep, [x0]");
SNIPPET(kept, "mov x9, #9\n\tldr x9, [x0]");

static void around(u64 from, u64 to)
{
	for (u64 at = from; at <= to; at++) {
		text("+");
		hex(at);
		text(" ");
		told("load b", load_b, EL0, (u64)data + at);
		if ((at & 3) == 0)
			told("load w", load_w, EL0, (u64)data + at);
		if ((at & 7) == 0) {
			told("load x", load_x, EL0, (u64)data + at);
			told("load pair", load_pair, EL0, (u64)data + at);
			told("store pair", store_pair, EL0, (u64)data + at);
		}
		told("store b", store_b, EL0, (u64)data + at);
	}
}

static void watchpoints(void)
{
	off();
	WRITE(mdscr_el1, 1 << 15);
	WRITE(dbgwvr0_el1, (u64)data + 16);
	WRITE(dbgwcr0_el1, E | AT_EL0 | LOAD | STORE | ALL);
	group = "8 bytes ";
	around(7, 25);
	WRITE(dbgwcr0_el1, E | AT_EL0 | LOAD | 0x0c << 5);
	group = "loads of 2 bytes ";
	around(16, 24);
	WRITE(dbgwcr0_el1, E | AT_EL0 | STORE | 0x80 << 5);
	group = "stores of a byte ";
	around(16, 24);
	WRITE(dbgwvr0_el1, (u64)data + 20);
	WRITE(dbgwcr0_el1, E | AT_EL0 | LOAD | STORE | 0xf << 5);
	group = "4 bytes ";
	around(16, 24);
	WRITE(dbgwvr0_el1, (u64)data + 64);
	WRITE(dbgwcr0_el1, E | AT_EL0 | LOAD | STORE | ALL | 6 << 24);
	group = "64 bytes ";
	around(60, 65);
	around(126, 130);
}

static void levels_of_watchpoints(void)
{
	off();
	WRITE(mdscr_el1, 1 << 15 | 1 << 13);
	WRITE(dbgwvr3_el1, (u64)data + 8);
	WRITE(dbgwcr3_el1, E | AT_EL0 | LOAD | STORE | ALL);
	group = "EL0 KDE ";
	levels("load", load_x, (u64)data + 8);
	levels("store", store_x, (u64)data + 8);
	levels("post", store_post, (u64)data + 8);
	levels("exclusive load", load_exclusive, (u64)data + 8);
	levels("exclusive store", store_exclusive, (u64)data + 8);
	levels("load unprivileged", load_unprivileged, (u64)data + 8);
	levels("store unprivileged", store_unprivileged, (u64)data + 8);
	levels("prefetch", prefetch, (u64)data + 8);
	WRITE(dbgwcr3_el1, E | AT_EL1 | LOAD | ALL);
	group = "EL1 KDE ";
	levels("load", load_x, (u64)data + 8);
	levels("load unprivileged", load_unprivileged, (u64)data + 8);
	WRITE(mdcr_el2, 6 | 1 << 8);
	group = "EL1 KDE TDE ";
	levels("load", load_x, (u64)data + 8);
	off();
	WRITE(mdscr_el1, 1 << 15);
	WRITE(dbgwcr3_el1, E | AT_EL0 | LOAD | ALL | 1 << 20 | 5 << 16);
	WRITE(dbgbvr5_el1, 5);
	WRITE(dbgbcr5_el1, E | AT_EL0 | 0xf << 5 | 3 << 20);
	group = "linked ";
	told("in another context", kept, EL0, (u64)data + 8);
	WRITE(contextidr_el1, 5);
	told("in the context", kept, EL0, (u64)data + 8);
	off();
}

int main(void)
{
	WRITE(hcr_el2, 1ul << 31);
	WRITE(cptr_el2, 0x33ff);
	WRITE(sctlr_el1, 0x30d00800);
	WRITE(oslar_el1, 0);
	breakpoints();
	contexts();
	watchpoints();
	levels_of_watchpoints();
	return 0;
}
