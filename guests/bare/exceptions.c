// SPDX-License-Identifier: EPL-2.0
// Takes exceptions of all kinds at all levels, and says where each was taken and what it told.
#include "bare.h"

static void everywhere(const char *name, const u32 *code)
{
	run(name, code, EL0);
	run(name, code, EL1);
	run(name, code, EL2);
}

static void below(const char *name, const u32 *code)
{
	run(name, code, EL0);
	run(name, code, EL1);
}

/// Controls as most snippets are run with: nothing traps.
static void defaults(void)
{
	WRITE(hcr_el2, 1ul << 31);
	WRITE(cptr_el2, 0x33ff);
	WRITE(mdcr_el2, 6);
	WRITE(cnthctl_el2, 3);
	WRITE(hstr_el2, 0);
	WRITE(cpacr_el1, 3 << 20);
	WRITE(cntkctl_el1, 0x303);
	WRITE(pmuserenr_el0, 0xf);
	WRITE(mdscr_el1, 0);
	WRITE(sctlr_el1, 0x30d00800 | 1 << 26 | 1 << 18 | 1 << 16 | 1 << 15 | 1 << 14 | 1 << 9 | 1 << 8 | 1 << 7);
	WRITE(sctlr_el2, 0x30c50830);
	WRITE(vttbr_el2, 0);
	group = "";
}

#define HCR(bits) WRITE(hcr_el2, 1ul << 31 | (bits))
#define SCTLR_CLEAR(bit) WRITE(sctlr_el1, READ(sctlr_el1) & ~(1ul << (bit)))
#define SCTLR_SET(bit) WRITE(sctlr_el1, READ(sctlr_el1) | 1ul << (bit))

SNIPPET(svc, "svc #7");
SNIPPET(hvc, "hvc #9");
SNIPPET(smc, "mov w0, #0x84000000\n\tsmc #0");
SNIPPET(brk, "brk #0x123");
SNIPPET(hlt, "hlt #5");
SNIPPET(udf, ".inst 0");
SNIPPET(unallocated, ".inst 0xffffffff");
SNIPPET(eret_code, "eret");
SNIPPET(drps, "drps");
SNIPPET(dcps1, "dcps1 #1");
SNIPPET(nothing, "nop");
SNIPPET(wfi, "wfi");
SNIPPET(wfe, "sevl\n\twfe\n\twfe");
SNIPPET(fp, "fmov d0, xzr");
SNIPPET(fp_load, "ldr q0, [sp, #-16]");
SNIPPET(fpcr, "mrs x0, fpcr");
SNIPPET(fpsr_write, "msr fpsr, xzr");
SNIPPET(flags, "mov x9, #0xa0000000\n\tmsr nzcv, x9");
SNIPPET(branch_odd, "adr x9, 1f + 2\n\tbr x9\n1:");
SNIPPET(stack_odd, "mov x9, sp\n\tsub x10, x9, #8\n\tmov sp, x10\n\tldr x11, [sp]\n\tmov sp, x9");
SNIPPET(load_odd, "ldr x9, [sp, #-15]");
SNIPPET(store_odd, "str w9, [sp, #-15]");
SNIPPET(exclusive_odd, "sub x9, sp, #15\n\tldxr x10, [x9]");
SNIPPET(nowhere_load, "mov x9, #0x3f000000\n\tldr w0, [x9, #4]");
SNIPPET(nowhere_store, "mov x9, #0x3f000000\n\tstr xzr, [x9, #8]");
SNIPPET(nowhere_jump, "mov x9, #0x3f000000\n\tbr x9");

static void calls(void)
{
	defaults();
	everywhere("svc", svc);
	everywhere("hvc", hvc);
	run("smc", smc, EL0);
	everywhere("brk", brk);
	everywhere("hlt", hlt);
	everywhere("udf", udf);
	everywhere("unallocated", unallocated);
	run("eret", eret_code, EL0);
	everywhere("drps", drps);
	everywhere("dcps1", dcps1);
	run("svc", svc, EL1T);
	run("svc", svc, EL2T);
	everywhere("flags", flags);
	group = "TGE ";
	HCR(1 << 27);
	run("svc", svc, EL0);
	run("udf", udf, EL0);
	run("hvc", hvc, EL0);
	run("brk", brk, EL0);
	run("fp", fp, EL0);
	group = "TGE CPACR=0 ";
	WRITE(cpacr_el1, 0);
	run("fp", fp, EL0);
	defaults();
	group = "TSC ";
	HCR(1 << 19);
	run("smc", smc, EL0);
	run("smc", smc, EL1);
	group = "TDE ";
	defaults();
	WRITE(mdcr_el2, 6 | 1 << 8);
	below("brk", brk);
}

static void vectors(void)
{
	static const char *const enabled[] = { "CPACR.FPEN=0 ", "CPACR.FPEN=1 ", "CPACR.FPEN=2 ", "CPACR.FPEN=3 " };
	for (int i = 0; i < 4; i++) {
		defaults();
		group = enabled[i];
		WRITE(cpacr_el1, (u64)i << 20);
		everywhere("fp", fp);
		everywhere("fp_load", fp_load);
		below("fpcr", fpcr);
		below("fpsr_write", fpsr_write);
	}
	defaults();
	group = "CPTR.TFP ";
	WRITE(cptr_el2, 0x37ff);
	everywhere("fp", fp);
	below("fpcr", fpcr);
	group = "CPTR.TFP CPACR=0 ";
	WRITE(cpacr_el1, 0);
	below("fp", fp);
}

static void alignment(void)
{
	defaults();
	everywhere("branch to odd", branch_odd);
	SCTLR_SET(3);
	SCTLR_SET(4);
	everywhere("odd stack checked", stack_odd);
	SCTLR_CLEAR(3);
	SCTLR_CLEAR(4);
	below("odd stack", stack_odd);
	defaults();
	SCTLR_SET(1);
	below("odd load", load_odd);
	below("odd store", store_odd);
	below("odd exclusive", exclusive_odd);
	defaults();
	everywhere("load from nowhere", nowhere_load);
	everywhere("store to nowhere", nowhere_store);
	everywhere("jump to nowhere", nowhere_jump);
}

SNIPPET(return_to, "msr spsr_el1, x0\n\tadr x9, 1f\n\tmsr elr_el1, x9\n\teret\n1:\tmov x0, #1");
SNIPPET(return_to_2, "msr spsr_el2, x0\n\tadr x9, 1f\n\tmsr elr_el2, x9\n\teret\n1:\tmov x0, #1");

static void returns(void)
{
	static const struct { const char *name; u64 spsr; } cases[] = {
		{ "EL0t", 0x3c0 }, { "EL0h", 0x3c1 }, { "EL0 reserved", 0x3c2 }, { "EL1t", 0x3c4 }, { "EL1h", 0x3c5 },
		{ "EL1 reserved", 0x3c7 }, { "EL2t", 0x3c8 }, { "EL2h", 0x3c9 }, { "EL3h", 0x3cd }, { "with IL", 0x1003c5 },
		{ "with flags", 0xf00003c5 }, { "with flags, illegal", 0xf00003cd }, { "with fewer masks", 0x245 },
	};
	defaults();
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		group = "ERET to ";
		run_with(cases[i].name, return_to, EL1, cases[i].spsr);
		run_with(cases[i].name, return_to_2, EL2, cases[i].spsr);
	}
	HCR(1 << 27);
	group = "TGE ERET to ";
	run_with("EL1h", return_to_2, EL2, 0x3c5);
	run_with("EL0t", return_to_2, EL2, 0x3c0);
}

static void waits(void)
{
	defaults();
	group = "TWI ";
	HCR(1 << 13);
	below("wfi", wfi);
	group = "TWE ";
	HCR(1 << 14);
	below("wfe", wfe);
	defaults();
	group = "nTWI=0 ";
	SCTLR_CLEAR(16);
	run("wfi", wfi, EL0);
	HCR(1 << 27);
	group = "nTWI=0 TGE ";
	run("wfi", wfi, EL0);
	defaults();
	SCTLR_CLEAR(18);
	group = "nTWE=0 ";
	run("wfe", wfe, EL0);
}

#define UNMASKED(level) ((level) & ~0x3c0ul)

static void interrupts(void)
{
	static const struct { const char *name; u64 hcr; u64 mask; } cases[] = {
		{ "VI ", 1 << 7 | 1 << 4, 0x80 }, { "VF ", 1 << 6 | 1 << 3, 0x40 }, { "VSE ", 1 << 8 | 1 << 5, 0x100 },
		{ "VI without IMO ", 1 << 7, 0x80 }, { "VF without FMO ", 1 << 6, 0x40 },
		{ "VI VF ", 1 << 7 | 1 << 4 | 1 << 6 | 1 << 3, 0xc0 },
	};
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		static const u64 levels[] = { EL0, EL1, EL1T, EL2 };
		defaults();
		group = cases[i].name;
		for (unsigned level = 0; level < 4; level++) {
			HCR(cases[i].hcr);
			run("unmasked", nothing, UNMASKED(levels[level]));
			HCR(cases[i].hcr);
			run("others masked", nothing, levels[level] & ~cases[i].mask);
			HCR(cases[i].hcr);
			run("masked", nothing, UNMASKED(levels[level]) | cases[i].mask);
		}
	}
}

SNIPPET(unmask, "msr daifclr, #2\n\tnop\n\tmov x0, #1");
SNIPPET(unmask_by_register, "msr daif, xzr\n\tnop\n\tmov x0, #1");
SNIPPET(status, "mrs x0, isr_el1");

static void unmasking(void)
{
	defaults();
	HCR(1 << 7 | 1 << 4);
	group = "VI ";
	below("unmask", unmask);
	below("unmask by register", unmask_by_register);
	run("ISR_EL1", status, EL1);
	run("ISR_EL1", status, EL2);
	HCR(1 << 7);
	group = "VI without IMO ";
	run("ISR_EL1", status, EL1);
}

SNIPPET(step_target, "nop\n\tnop");
SNIPPET(step_svc, "svc #3");
SNIPPET(step_fault, ".inst 0");
SNIPPET(step_exclusive, "ldxr x10, [sp]");

static void steps(void)
{
	static const u64 SS = 1 << 21;
	defaults();
	WRITE(oslar_el1, 0);
	WRITE(mdscr_el1, 1);
	group = "step ";
	run("one", step_target, EL0 | SS);
	run("none", step_target, EL0);
	run("svc", step_svc, EL0 | SS);
	run("fault", step_fault, EL0 | SS);
	run("exclusive", step_exclusive, EL0 | SS);
	run("EL1 without KDE", step_target, EL1 | SS);
	WRITE(mdscr_el1, 1 | 1 << 13);
	run("EL1 masked", step_target, EL1 | SS);
	run("EL1", step_target, (EL1 & ~0x200) | SS);
	WRITE(mdcr_el2, 6 | 1 << 8);
	group = "step TDE ";
	below("one", step_target);
	run("armed", step_target, EL0 | SS);
	run("armed", step_target, EL1 | SS);
	WRITE(mdcr_el2, 6);
	WRITE(mdscr_el1, 1);
	WRITE(oslar_el1, 1);
	group = "step OS lock ";
	run("one", step_target, EL0 | SS);
	WRITE(oslar_el1, 0);
	defaults();
}

SNIPPET(load_w, "mov x9, #0x09000000\n\tldr w3, [x9]");
SNIPPET(load_x, "mov x9, #0x09000000\n\tldr x30, [x9, #24]");
SNIPPET(load_b, "mov x9, #0x09000000\n\tldrb wzr, [x9, #1]");
SNIPPET(load_sb, "mov x9, #0x09000000\n\tldrsb w4, [x9]");
SNIPPET(load_sbx, "mov x9, #0x09000000\n\tldrsb x4, [x9]");
SNIPPET(load_sh, "mov x9, #0x09000000\n\tldrsh w5, [x9, #2]");
SNIPPET(load_sw, "mov x9, #0x09000000\n\tldrsw x6, [x9]");
SNIPPET(load_unscaled, "mov x9, #0x09000000\n\tldur x7, [x9, #-8]");
SNIPPET(load_register, "mov x9, #0x09000000\n\tmov x10, #4\n\tldr w8, [x9, x10]");
SNIPPET(load_post, "mov x9, #0x09000000\n\tldr w8, [x9], #4");
SNIPPET(load_pre, "mov x9, #0x09000000\n\tldr w8, [x9, #4]!");
SNIPPET(load_pair, "mov x9, #0x09000000\n\tldp w8, w10, [x9]");
SNIPPET(load_vector, "mov x9, #0x09000000\n\tldr d0, [x9]");
SNIPPET(load_unprivileged, "mov x9, #0x09000000\n\tldtrh w8, [x9]");
SNIPPET(load_acquire, "mov x9, #0x09000000\n\tldar w8, [x9]");
SNIPPET(load_exclusive, "mov x9, #0x09000000\n\tldxr w8, [x9]");
SNIPPET(store_w, "mov x9, #0x09000000\n\tstr w3, [x9, #16]");
SNIPPET(store_x, "mov x9, #0x09000000\n\tstr xzr, [x9]");
SNIPPET(store_h, "mov x9, #0x09000000\n\tstrh w10, [x9]");
SNIPPET(store_release, "mov x9, #0x09000000\n\tstlrb w11, [x9]");
SNIPPET(store_pair, "mov x9, #0x09000000\n\tstp x0, x1, [x9]");
SNIPPET(prefetch, "mov x9, #0x09000000\n\tprfm pldl1keep, [x9]");
SNIPPET(jump_out, "mov x9, #0x09000000\n\tbr x9");
SNIPPET(clean, "mov x9, #0x09000000\n\tdc cvac, x9");
SNIPPET(zero, "mov x9, #0x09000000\n\tdc zva, x9");

static u64 stage2[512] __attribute__((aligned(4096)));

static void transfers(void)
{
	defaults();
	// a gigabyte of memory from 0x40000000 on is mapped, the devices are not
	stage2[1] = 0x40000000 | 1 << 10 | 3 << 8 | 3 << 6 | 0xf << 2 | 1;
	WRITE(vttbr_el2, (u64)stage2);
	WRITE(vtcr_el2, 1u << 31 | 2 << 16 | 3 << 12 | 1 << 10 | 1 << 8 | 1 << 6 | 25);
	HCR(1);
	__asm__ volatile("dsb sy\n\ttlbi alle1\n\tdsb sy\n\tisb");
	group = "stage 2 ";
	below("load w", load_w);
	below("load x", load_x);
	below("load b", load_b);
	below("load sb", load_sb);
	below("load sb x", load_sbx);
	below("load sh", load_sh);
	below("load sw", load_sw);
	below("load unscaled", load_unscaled);
	below("load register", load_register);
	below("load post", load_post);
	below("load pre", load_pre);
	below("load pair", load_pair);
	below("load vector", load_vector);
	below("load unprivileged", load_unprivileged);
	below("load acquire", load_acquire);
	below("load exclusive", load_exclusive);
	below("store w", store_w);
	below("store x", store_x);
	below("store h", store_h);
	below("store release", store_release);
	below("store pair", store_pair);
	below("prefetch", prefetch);
	below("jump out", jump_out);
	below("clean", clean);
	below("zero", zero);
	defaults();
}

int main(void)
{
	calls();
	vectors();
	alignment();
	returns();
	waits();
	interrupts();
	unmasking();
	steps();
	transfers();
	return 0;
}
