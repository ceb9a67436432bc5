// SPDX-License-Identifier: EPL-2.0
// EL2 as the host of an operating system, by HCR_EL2.E2H: registers under other names, traps by the other formats of
// their controls, and exceptions of the host's user space.
#include "bare.h"

enum { TGE = 1 << 27 };
#define E2H (1ul << 34)
#define RW (1ul << 31)

static u64 sctlr;

/// Controls as most snippets are run with: nothing traps, by either format.
static void defaults(u64 hcr)
{
	WRITE(hcr_el2, RW | E2H | hcr);
	WRITE(cptr_el2, 3 << 20);
	WRITE(mdcr_el2, 6);
	WRITE(cnthctl_el2, 0xf03);
	WRITE(cpacr_el12, 3 << 20);
	WRITE(cntkctl_el12, 0x303);
	WRITE(pmuserenr_el0, 0xf);
	WRITE(sctlr_el2, sctlr);
	WRITE(sctlr_el12, sctlr | 1 << 9);
	group = "";
}

#define NAMES(name, other, el1, el2) do { \
		u64 kept1 = READ(el1 ## 2), kept2 = READ(el2); \
		WRITE(el1 ## 2, (kept1 & ~(other)) | (other)); \
		WRITE(el2, kept2 & ~(other)); \
		text(name " as EL1's "); \
		hex(READ(el1) & (other)); \
		text(", EL2's "); \
		hex(READ(el2) & (other)); \
		text(", EL12's "); \
		hex(READ(el1 ## 2) & (other)); \
		WRITE(el1, (kept2 & ~(other)) | (other)); \
		WRITE(el1 ## 2, kept1 & ~(other)); \
		text("; and the other way "); \
		hex(READ(el1) & (other)); \
		text(" "); \
		hex(READ(el2) & (other)); \
		text(" "); \
		hex(READ(el1 ## 2) & (other)); \
		end(); \
		WRITE(el1 ## 2, kept1); \
		WRITE(el2, kept2); \
	} while (0)

static void names(void)
{
	defaults(0);
	NAMES("SCTLR", 0x0008c004ul, sctlr_el1, sctlr_el2);
	NAMES("CPACR", 0x00300000ul, cpacr_el1, cptr_el2);
	NAMES("TTBR0", 0x123456780ul, ttbr0_el1, ttbr0_el2);
	NAMES("TTBR1", 0x123456780ul, ttbr1_el1, ttbr1_el2);
	NAMES("TCR", 0x7fff0f3ful, tcr_el1, tcr_el2);
	NAMES("ESR", 0x92000045ul, esr_el1, esr_el2);
	NAMES("FAR", 0xffff000012345678ul, far_el1, far_el2);
	NAMES("MAIR", 0xff440c0400ul, mair_el1, mair_el2);
	NAMES("VBAR", 0x123000ul, vbar_el1, vbar_el2);
	NAMES("CONTEXTIDR", 0x12345678ul, contextidr_el1, contextidr_el2);
	NAMES("SPSR", 0xf00003c5ul, spsr_el1, spsr_el2);
	NAMES("ELR", 0x1234567890ul, elr_el1, elr_el2);
	NAMES("CNTKCTL", 0x3fful, cntkctl_el1, cnthctl_el2);
}

SNIPPET(sctlr_el12, "mrs x0, sctlr_el12\n\tmov x0, #1");
SNIPPET(elr_el12, "msr elr_el12, x0\n\tmov x0, #1");
SNIPPET(cntv_ctl_el02, "mrs x0, cntv_ctl_el02");
SNIPPET(cntp_cval_el02, "msr cntp_cval_el02, x0\n\tmrs x0, cntp_cval_el02");
SNIPPET(cnthp_cval, "mov x9, #0x77\n\tmsr cnthp_cval_el2, x9\n\tmrs x0, cntp_cval_el0");
SNIPPET(cnthv_cval, "mov x9, #0x78\n\tmsr cnthv_cval_el2, x9\n\tmrs x0, cntv_cval_el0");
SNIPPET(cntp_cval, "mrs x0, cntp_cval_el0");
SNIPPET(ttbr1_el2, "msr ttbr1_el2, xzr\n\tmov x0, #1");
SNIPPET(contextidr_el2, "msr contextidr_el2, xzr\n\tmov x0, #1");
SNIPPET(cnthv_ctl, "mrs x0, cnthv_ctl_el2\n\tmov x0, #1");

static void reach(void)
{
	static const struct { const char *name; const u32 *code; } cases[] = {
		{ "SCTLR_EL12", sctlr_el12 }, { "ELR_EL12", elr_el12 }, { "CNTV_CTL_EL02", cntv_ctl_el02 },
		{ "CNTP_CVAL_EL02", cntp_cval_el02 }, { "TTBR1_EL2", ttbr1_el2 }, { "CONTEXTIDR_EL2", contextidr_el2 },
		{ "CNTHV_CTL_EL2", cnthv_ctl },
	};
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		defaults(0);
		group = "E2H ";
		run(cases[i].name, cases[i].code, EL1);
		run(cases[i].name, cases[i].code, EL2);
		WRITE(hcr_el2, RW);
		group = "E2H=0 ";
		run(cases[i].name, cases[i].code, EL1);
		run(cases[i].name, cases[i].code, EL2);
	}
	defaults(0);
	group = "E2H ";
	run("CNTHP_CVAL_EL2 as CNTP_CVAL_EL0", cnthp_cval, EL2);
	run("CNTHV_CVAL_EL2 as CNTV_CVAL_EL0", cnthv_cval, EL2);
	run("CNTP_CVAL_EL0", cntp_cval, EL1);
	run("CNTP_CVAL_EL0", cntp_cval, EL0);
	defaults(TGE);
	group = "E2H TGE ";
	run("CNTP_CVAL_EL0", cntp_cval, EL0);
}

SNIPPET(fp, "fmov d0, xzr");
SNIPPET(svc, "svc #7");
SNIPPET(hvc, "hvc #9");
SNIPPET(brk, "brk #3");
SNIPPET(udf, ".inst 0");
SNIPPET(ctr, "mrs x0, ctr_el0\n\tmov x0, #1");
SNIPPET(daif, "msr daifset, #2");
SNIPPET(daif_read, "mrs x0, daif");
SNIPPET(zero, "dc zva, x0");
SNIPPET(ivau, "ic ivau, x0");
SNIPPET(cntpct, "mrs x0, cntpct_el0\n\tmov x0, #1");
SNIPPET(cntvct, "mrs x0, cntvct_el0\n\tmov x0, #1");
SNIPPET(cntp_ctl, "mrs x0, cntp_ctl_el0\n\tmov x0, #1");
SNIPPET(cntv_ctl, "mrs x0, cntv_ctl_el0\n\tmov x0, #1");
SNIPPET(nothing, "nop");
SNIPPET(id, "mrs x0, id_aa64pfr0_el1\n\tmov x0, #1");
SNIPPET(return_to, "msr spsr_el2, x0\n\tadr x9, 1f\n\tmsr elr_el2, x9\n\teret\n1:\tmov x0, #1");
SNIPPET(return_by_el1_names, "msr spsr_el1, x0\n\tadr x9, 1f\n\tmsr elr_el1, x9\n\teret\n1:\tmov x0, #1");

static u64 block[32] __attribute__((aligned(64)));

static void vectors(void)
{
	static const char *const groups[2][4] = {
		{ "FPEN=0 ", "FPEN=1 ", "FPEN=2 ", "FPEN=3 " }, { "TGE FPEN=0 ", "TGE FPEN=1 ", "TGE FPEN=2 ", "TGE FPEN=3 " },
	};
	for (int tge = 0; tge < 2; tge++)
		for (u64 enabled = 0; enabled < 4; enabled++) {
			defaults(tge ? TGE : 0);
			WRITE(cptr_el2, enabled << 20);
			group = groups[tge][enabled];
			run("fp", fp, EL0);
			if (!tge)
				run("fp", fp, EL1);
			run("fp", fp, EL2);
		}
	defaults(TGE);
	WRITE(cpacr_el12, 0);
	group = "TGE CPACR=0 ";
	run("fp", fp, EL0);
	defaults(0);
	WRITE(cpacr_el12, 0);
	group = "CPACR=0 ";
	run("fp", fp, EL0);
	run("fp", fp, EL1);
}

static void host(void)
{
	static const struct { const char *name; const u32 *code; } cases[] = {
		{ "svc", svc }, { "hvc", hvc }, { "brk", brk }, { "udf", udf }, { "CTR_EL0", ctr }, { "DAIFSet", daif },
		{ "DAIF", daif_read }, { "DC ZVA", zero }, { "IC IVAU", ivau }, { "CNTPCT", cntpct }, { "CNTVCT", cntvct },
		{ "CNTP_CTL", cntp_ctl }, { "CNTV_CTL", cntv_ctl }, { "ID", id },
	};
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		defaults(TGE);
		group = "TGE ";
		run_with(cases[i].name, cases[i].code, EL0, (u64)block);
		group = "TGE SCTLR_EL2 without UCT, DZE, UCI ";
		WRITE(sctlr_el2, sctlr & ~(1 << 15 | 1 << 14 | 1 << 26));
		run_with(cases[i].name, cases[i].code, EL0, (u64)block);
		defaults(TGE);
		group = "TGE SCTLR_EL1 without UCT, DZE, UCI ";
		WRITE(sctlr_el12, sctlr & ~(1 << 15 | 1 << 14 | 1 << 26));
		run_with(cases[i].name, cases[i].code, EL0, (u64)block);
		defaults(TGE);
		group = "TGE CNTHCTL=0 ";
		WRITE(cnthctl_el2, 0);
		run_with(cases[i].name, cases[i].code, EL0, (u64)block);
		group = "TGE CNTHCTL=300 CNTKCTL=0 ";
		WRITE(cnthctl_el2, 0x303);
		WRITE(cntkctl_el12, 0);
		run_with(cases[i].name, cases[i].code, EL0, (u64)block);
		defaults(TGE | 1 << 17 | 1 << 18 | 1 << 23 | 1 << 24 | 1 << 28);
		group = "TGE TID2 TID3 TPC TPU TDZ ";
		run_with(cases[i].name, cases[i].code, EL0, (u64)block);
		defaults(0);
		group = "CNTHCTL=303 ";
		WRITE(cnthctl_el2, 0x303);
		run_with(cases[i].name, cases[i].code, EL0, (u64)block);
		run_with(cases[i].name, cases[i].code, EL1, (u64)block);
		defaults(1 << 17 | 1 << 18 | 1 << 23 | 1 << 24 | 1 << 28);
		group = "TID2 TID3 TPC TPU TDZ ";
		run_with(cases[i].name, cases[i].code, EL0, (u64)block);
		run_with(cases[i].name, cases[i].code, EL1, (u64)block);
	}
	defaults(TGE | 1 << 7 | 1 << 4);
	group = "TGE VI ";
	run("nop", nothing, EL0 & ~0x3c0);
	defaults(1 << 7 | 1 << 4);
	group = "VI ";
	run("nop", nothing, EL0 & ~0x3c0);
	run("nop", nothing, EL1 & ~0x3c0);
}

static void returns(void)
{
	static const struct { const char *name; u64 spsr; } cases[] = {
		{ "EL0t", 0x3c0 }, { "EL1t", 0x3c4 }, { "EL1h", 0x3c5 }, { "EL2t", 0x3c8 }, { "EL2h", 0x3c9 },
	};
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		defaults(0);
		group = "ERET to ";
		run_with(cases[i].name, return_to, EL2, cases[i].spsr);
		group = "ERET by EL1's names to ";
		run_with(cases[i].name, return_by_el1_names, EL2, cases[i].spsr);
		defaults(TGE);
		group = "TGE ERET to ";
		run_with(cases[i].name, return_to, EL2, cases[i].spsr);
	}
}

int main(void)
{
	sctlr = 0x30d00800 | 1 << 26 | 1 << 23 | 1 << 18 | 1 << 16 | 1 << 15 | 1 << 14 | 1 << 8 | 1 << 7;
	names();
	reach();
	vectors();
	host();
	returns();
	WRITE(hcr_el2, RW);
	return 0;
}
