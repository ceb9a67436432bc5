// SPDX-License-Identifier: EPL-2.0
// Where physical interrupts are taken: IRQs and FIQs at each level, by HCR_EL2's routing and PSTATE's masks, and what
// ends a wait.
#include "gic.h"

enum { IRQ = 60, FIQ = 61 };
static const u64 FMO = 1 << 3, IMO = 1 << 4, TGE = 1 << 27, TWI = 1 << 13;

SNIPPET(goes_on, "nop\n\tnop\n\tmrs x0, daif");
SNIPPET(unmasks, "msr daifclr, #3\n\tnop\n\tmov x0, #1");
SNIPPET(waits, "wfi\n\tmov x0, #1");
SNIPPET(status, "mrs x0, isr_el1");

static const struct { const char *name; u64 hcr; } routes[] = {
	{ "unrouted, ", 0 }, { "IMO, ", IMO }, { "FMO, ", FMO }, { "IMO FMO, ", IMO | FMO }, { "TGE, ", TGE },
};
static const struct { const char *name; unsigned irq, fiq; } kinds[] = {
	{ "no interrupt", 0, 0 }, { "IRQ", 1, 0 }, { "FIQ", 0, 1 }, { "IRQ and FIQ", 1, 1 },
};
static const struct { const char *name; u64 bits; } masks[] = {
	{ "", 0 }, { " I", 0x80 }, { " F", 0x40 }, { " I F", 0xc0 },
};
static const u64 levels[] = { EL0, EL1, EL2 };

static void pend_if(unsigned irq, unsigned fiq)
{
	unpend(IRQ);
	unpend(FIQ);
	if (irq)
		pend(IRQ);
	if (fiq)
		pend(FIQ);
	settle();
}

/// EL1 is not there while TGE is set.
static unsigned there(u64 hcr, u64 level)
{
	return !(hcr & TGE) || level != EL1;
}

static char named[64];

static const char *name(const char *kind, const char *mask)
{
	unsigned n = 0;
	for (; *kind; kind++)
		named[n++] = *kind;
	for (; *mask; mask++)
		named[n++] = *mask;
	named[n] = 0;
	return named;
}

static void taken(void)
{
	for (unsigned r = 0; r < sizeof routes / sizeof *routes; r++) {
		WRITE(hcr_el2, 1ul << 31 | routes[r].hcr);
		group = routes[r].name;
		for (unsigned k = 0; k < sizeof kinds / sizeof *kinds; k++)
			for (unsigned l = 0; l < 3; l++) {
				if (!there(routes[r].hcr, levels[l]))
					continue;
				pend_if(kinds[k].irq, kinds[k].fiq);
				for (unsigned m = 0; m < 4; m++)
					run(name(kinds[k].name, masks[m].name), goes_on, (levels[l] & ~0xc0ul) | masks[m].bits);
				if (levels[l] != EL0) {
					run(name(kinds[k].name, " unmasked"), unmasks, levels[l]);
					run(name(kinds[k].name, " status"), status, levels[l]);
				}
			}
	}
}

/// A masked interrupt ends a wait as well.
static void waiting(void)
{
	group = "wait: ";
	for (unsigned r = 0; r < 2; r++) {
		WRITE(hcr_el2, 1ul << 31 | (r ? IMO | FMO : 0));
		for (unsigned l = 0; l < 3; l++) {
			pend_if(1, 0);
			run(r ? "routed, masked" : "masked", waits, levels[l]);
		}
	}
	WRITE(hcr_el2, 1ul << 31 | TWI | IMO);
	for (unsigned l = 0; l < 2; l++) {
		pend_if(0, 0);
		run("trapped", waits, levels[l]);
	}
}

int main(void)
{
	MASK_ALL();
	WRITE(sctlr_el1, 0x30d00800 | 1 << 16 | 1 << 18);
	start_controller();
	for (unsigned id = IRQ; id <= FIQ; id++) {
		edge(id, 1);
		to_first_cpu(id);
		group_of(id, id == IRQ);
		priority(id, 0x80);
		enable(id);
	}
	taken();
	waiting();
	return 0;
}
