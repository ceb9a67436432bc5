// SPDX-License-Identifier: EPL-2.0
// Which registers of the GIC's CPU interface a guest's accesses reach, and which trap, by ICH_HCR_EL2, ICC_SRE_EL2 and
// HCR_EL2.
#include "bare.h"

#define REGISTERS(X) \
	X(PMR, S3_0_C4_C6_0) X(BPR0, S3_0_C12_C8_3) X(AP0R0, S3_0_C12_C8_4) X(AP1R0, S3_0_C12_C9_0) X(RPR, S3_0_C12_C11_3) \
	X(HPPIR0, S3_0_C12_C8_2) X(HPPIR1, S3_0_C12_C12_2) X(BPR1, S3_0_C12_C12_3) X(CTLR, S3_0_C12_C12_4) \
	X(SRE, S3_0_C12_C12_5) X(IGRPEN0, S3_0_C12_C12_6) X(IGRPEN1, S3_0_C12_C12_7) X(IAR0, S3_0_C12_C8_0) \
	X(IAR1, S3_0_C12_C12_0) X(ICH_HCR, S3_4_C12_C11_0) X(ICC_SRE_EL2, S3_4_C12_C9_5)
#define ORDERS(X) \
	X(EOIR0, S3_0_C12_C8_1) X(EOIR1, S3_0_C12_C12_1) X(DIR, S3_0_C12_C11_1) X(SGI1R, S3_0_C12_C11_5) \
	X(ASGI1R, S3_0_C12_C11_6) X(SGI0R, S3_0_C12_C11_7)

#define READS(name, encoding) SNIPPET(read_ ## name, "mrs x0, " #encoding "\n\tmov x0, #1");
#define WRITES(name, encoding) SNIPPET(write_ ## name, "mov x0, #1023\n\tmsr " #encoding ", x0\n\tmov x0, #1");
REGISTERS(READS)
ORDERS(WRITES)

static const struct { const char *name; const u32 *code; } cases[] = {
#define READ_CASE(name, encoding) { "read " #name, read_ ## name },
#define WRITE_CASE(name, encoding) { "write " #name, write_ ## name },
	REGISTERS(READ_CASE)
	ORDERS(WRITE_CASE)
};


static void all(const char *name)
{
	group = name;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
		run(cases[i].name, cases[i].code, EL1);
}

static void controls(u64 hcr, u64 ich, u64 sre)
{
	WRITE(hcr_el2, 1ul << 31 | hcr);
	WRITE(S3_4_C12_C11_0, ich);
	WRITE(S3_4_C12_C9_5, sre);
}

int main(void)
{
	controls(0, 0, 15);
	all("");
	group = "";
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		run(cases[i].name, cases[i].code, EL0);
		run(cases[i].name, cases[i].code, EL2);
	}
	controls(0, 0, 7);
	all("Enable=0 ");
	controls(0, 1 << 10, 15);
	all("TC ");
	controls(0, 1 << 11, 15);
	all("TALL0 ");
	controls(0, 1 << 12, 15);
	all("TALL1 ");
	controls(0, 1 << 14, 15);
	all("TDIR ");
	controls(1 << 4, 0, 15);
	all("IMO ");
	controls(1 << 3, 0, 15);
	all("FMO ");
	controls(1 << 3 | 1 << 4, 1 << 10 | 1 << 11 | 1 << 12, 15);
	all("FMO IMO TC TALL0 TALL1 ");
	controls(0, 0, 15);
	return 0;
}
