// SPDX-License-Identifier: EPL-2.0
// Reads, writes and executes every encoding of MRS, MSR and SYS at EL0, EL1 and EL2, and says which are there, and
// which of them trap when a control is set. With COUNTERS the performance monitors' alone, else all others.
#include "bare.h"

#ifndef COUNTERS
#define COUNTERS 0
#endif

enum { MSR = 0xd5000000, READ_BIT = 1 << 21, SVC = 0xd401ddc1, ENCODINGS = 1 << 16 };
enum kind { UNDEFINED, DONE, TRAP_EL1, TRAP_EL2, OTHER };

static u32 code[16] __attribute__((aligned(64)));
static u64 scratch[64] __attribute__((aligned(512)));
static const u64 levels[] = { EL0, EL1, EL2 };
/// Of each encoding by level: how it was read, and how it was written or executed.
static unsigned char reads[3][ENCODINGS], writes[3][ENCODINGS];

static struct outcome last;

static enum kind attempt(u64 spsr, u64 argument)
{
	enter(spsr, code, argument, &last);
	if (last.taken & 0x180)
		return OTHER;
	if (last.esr == 0x56000eee)
		return DONE;
	if (last.esr == 0x2000000)
		return UNDEFINED;
	return last.esr >> 26 != 0x18 ? OTHER : last.taken >> 12 == 1 ? TRAP_EL1 : TRAP_EL2;
}

static void prepare(u32 first, u32 second)
{
	code[0] = first;
	code[1] = second;
	code[2] = SVC;
	__asm__ volatile("dsb sy\n\tic ialluis\n\tdsb sy\n\tisb" : : : "memory");
}

static enum kind read(u32 encoding, u64 spsr)
{
	prepare(MSR | READ_BIT | encoding << 5, SVC);
	return attempt(spsr, 0);
}

/// Writes what is read, or executes an operation on memory.
static enum kind write(u32 encoding, u64 spsr, int readable)
{
	u32 msr = MSR | encoding << 5;
	u64 argument = encoding >> 14 == 1 ? (u64)scratch : 0;
	if (readable) {
		// what EL2 reads, where it reads the same register
		prepare(MSR | READ_BIT | encoding << 5, SVC);
		if (attempt(EL2, 0) == DONE)
			argument = last.x0;
	}
	prepare(msr, SVC);
	return attempt(spsr, argument);
}

/// Encodings that do something which the program would not survive.
static int harmful(u32 encoding)
{
	return encoding == 0xc210 /* SPSel */ || encoding == 0xc208 /* SP_EL0 */ || encoding == 0xe208 /* SP_EL1 */
		|| encoding == 0x8084 /* OSLAR_EL1 */;
}

/// Those of the performance monitors, which the program "counters" is for.
static int counter(u32 encoding)
{
	u32 place = encoding >> 7; // op0, op1 and CRn
	return place == (3 << 7 | 3 << 4 | 9) || place == (3 << 7 | 9)
		|| (place == (3 << 7 | 3 << 4 | 14) && (encoding >> 3 & 15) >= 8);
}

static void number(u32 value)
{
	if (value >= 10)
		text("1");
	hex(value % 10);
}

static void name(u32 encoding)
{
	text("S");
	hex(encoding >> 14);
	text("_");
	hex(encoding >> 11 & 7);
	text("_C");
	number(encoding >> 7 & 15);
	text("_C");
	number(encoding >> 3 & 15);
	text("_");
	hex(encoding & 7);
}

static void defaults(void)
{
	WRITE(hcr_el2, 1ul << 31);
	WRITE(cptr_el2, 0x33ff);
	WRITE(mdcr_el2, 6);
	WRITE(cnthctl_el2, 3);
	WRITE(cpacr_el1, 3 << 20);
	WRITE(cntkctl_el1, 0x303);
	WRITE(pmuserenr_el0, 0xf);
	WRITE(mdscr_el1, 0);
	WRITE(sctlr_el1, 0x30d00800 | 1 << 26 | 1 << 18 | 1 << 16 | 1 << 15 | 1 << 14 | 1 << 9 | 1 << 8 | 1 << 7);
	WRITE(vttbr_el2, 0);
}

static void list(void)
{
	static const char *const kinds[] = { "-", "x", "1", "2", "?" };
	for (u32 encoding = 1 << 14; encoding < ENCODINGS; encoding++) {
		int there = 0;
		if (counter(encoding) != COUNTERS)
			continue;
		for (int level = 0; level < 3; level++) {
			defaults();
			reads[level][encoding] = encoding >> 14 == 1 ? UNDEFINED : read(encoding, levels[level]);
			there |= reads[level][encoding];
		}
		for (int level = 0; level < 3; level++) {
			defaults();
			writes[level][encoding] = harmful(encoding) ? UNDEFINED : write(encoding, levels[level], reads[2][encoding] == DONE);
			there |= writes[level][encoding];
		}
		defaults();
		if (!there)
			continue;
		name(encoding);
		text(" ");
		for (int level = 0; level < 3; level++)
			text(kinds[reads[level][encoding]]);
		text(" ");
		for (int level = 0; level < 3; level++)
			text(kinds[writes[level][encoding]]);
		end();
	}
}

static void tell(const char *control, u32 encoding, int level, const char *how, enum kind now)
{
	text(control);
	text(": ");
	name(encoding);
	text(how);
	text(level ? " at EL1 " : " at EL0 ");
	if (now == TRAP_EL1 || now == TRAP_EL2) {
		text("traps to EL");
		hex(last.taken >> 12);
		text(" ESR ");
		hex(last.esr);
	} else {
		text(now == UNDEFINED ? "is undefined" : now == DONE ? "is done" : "does something else");
	}
	end();
}

/// Says what has changed by a control.
#define CONTROL(control, set) do { \
		for (u32 encoding = 1 << 14; encoding < ENCODINGS; encoding++) \
			for (int level = 0; level < 2; level++) { \
				if (reads[level][encoding]) { \
					defaults(); \
					set; \
					enum kind now = read(encoding, levels[level]); \
					if (now != reads[level][encoding]) \
						tell(control, encoding, level, " read", now); \
				} \
				if (writes[level][encoding]) { \
					defaults(); \
					set; \
					enum kind now = write(encoding, levels[level], reads[2][encoding] == DONE); \
					if (now != writes[level][encoding]) \
						tell(control, encoding, level, " written", now); \
				} \
			} \
		defaults(); \
	} while (0)

#define HCR(bits) WRITE(hcr_el2, 1ul << 31 | (bits))
#define SCTLR_CLEAR(bit) WRITE(sctlr_el1, READ(sctlr_el1) & ~(1ul << (bit)))

int main(void)
{
	defaults();
	WRITE(oslar_el1, 0);
	list();
	CONTROL("TID1", HCR(1 << 16));
	CONTROL("TID2", HCR(1 << 17));
	CONTROL("TID3", HCR(1 << 18));
	CONTROL("TIDCP", HCR(1 << 20));
	CONTROL("TACR", HCR(1 << 21));
	CONTROL("TSW", HCR(1 << 22));
	CONTROL("TPC", HCR(1 << 23));
	CONTROL("TPU", HCR(1 << 24));
	CONTROL("TTLB", HCR(1 << 25));
	CONTROL("TVM", HCR(1 << 26));
	CONTROL("TDZ", HCR(1 << 28));
	CONTROL("TRVM", HCR(1 << 30));
	CONTROL("TCPAC", WRITE(cptr_el2, 0x33ff | 1ul << 31));
	CONTROL("TPMCR", WRITE(mdcr_el2, 6 | 1 << 5));
	CONTROL("TPM", WRITE(mdcr_el2, 6 | 1 << 6));
	CONTROL("TDE", WRITE(mdcr_el2, 6 | 1 << 8));
	CONTROL("TDA", WRITE(mdcr_el2, 6 | 1 << 9));
	CONTROL("TDOSA", WRITE(mdcr_el2, 6 | 1 << 10));
	CONTROL("TDRA", WRITE(mdcr_el2, 6 | 1 << 11));
	CONTROL("EL1PCTEN=0", WRITE(cnthctl_el2, 2));
	CONTROL("EL1PCEN=0", WRITE(cnthctl_el2, 1));
	CONTROL("EL0PCTEN=0", WRITE(cntkctl_el1, 0x302));
	CONTROL("EL0VCTEN=0", WRITE(cntkctl_el1, 0x301));
	CONTROL("EL0PCTEN=0 EL0VCTEN=0", WRITE(cntkctl_el1, 0x300));
	CONTROL("EL0VTEN=0", WRITE(cntkctl_el1, 0x203));
	CONTROL("EL0PTEN=0", WRITE(cntkctl_el1, 0x103));
	CONTROL("PMUSERENR=0", WRITE(pmuserenr_el0, 0));
	CONTROL("PMUSERENR=EN", WRITE(pmuserenr_el0, 1));
	CONTROL("PMUSERENR=SW", WRITE(pmuserenr_el0, 2));
	CONTROL("PMUSERENR=CR", WRITE(pmuserenr_el0, 4));
	CONTROL("PMUSERENR=ER", WRITE(pmuserenr_el0, 8));
	CONTROL("TDCC", WRITE(mdscr_el1, 1 << 12));
	CONTROL("UMA=0", SCTLR_CLEAR(9));
	CONTROL("DZE=0", SCTLR_CLEAR(14));
	CONTROL("UCT=0", SCTLR_CLEAR(15));
	CONTROL("UCI=0", SCTLR_CLEAR(26));
	return 0;
}
