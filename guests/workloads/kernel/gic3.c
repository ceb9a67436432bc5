// SPDX-License-Identifier: EPL-2.0
// GICv3 (Arm IHI 0069): a redistributor for each CPU, and an interface by system registers.
#include "gic.h"

enum { GICR_TYPER = 8, GICR_WAKER = 0x14, SGI_BASE = 0x10000, FRAMES = 0x20000 };
enum { ASLEEP = 1 << 2, SLEEP = 1 << 1, VIRTUAL_LPIS = 1 << 1, LAST = 1 << 4 };
/// GICD_CTLR: affinity routing, both groups; bits of the two views that there may be.
enum { ROUTING_AND_GROUPS = 1 << 4 | 1 << 1 | 1 << 0 };
#define AFFINITY 0xff00fffffful
/// ICC_SGI1R_EL1.IRM.
#define TO_OTHERS (1ul << 40)
#define GICD_IROUTER 0x6000

static volatile u8 *regions[4];

void gic3_start(void) {
	for (u32 i = 0; i < machine.gic_others && i < 4; i++)
		regions[i] = map_device(machine.gic_other[i], machine.gic_other_bytes[i]);
	u32 lines = ((read_word(distributor, GICD_TYPER) & 31) + 1) * 32;
	write_word(distributor, GICD_CTLR, 0);
	write_word(distributor, GICD_CTLR, ROUTING_AND_GROUPS);
	for (u32 i = 32; i < lines; i += 32)
		write_word(distributor, GICD_IGROUPR + i / 8, ~0u);
	for (u32 i = 32; i < lines && i < 1020; i++) {
		if (i % 4 == 0)
			write_word(distributor, GICD_IPRIORITYR + i, 0xa0a0a0a0);
		write_device_wide(distributor + GICD_IROUTER + i * 8, READ(mpidr_el1) & AFFINITY);
	}
}

/// The redistributor of a CPU: the affinity of GICR_TYPER says whose it is.
static volatile u8 *find(u64 mpidr) {
	u32 affinity = (mpidr >> 32 & 0xff) << 24 | (mpidr & 0xffffff);
	for (u32 i = 0; i < machine.gic_others && i < 4; i++)
		for (u64 at = 0; at < machine.gic_other_bytes[i];) {
			volatile u8 *frame = regions[i] + at;
			u32 type = read_word(frame, GICR_TYPER);
			if (read_word(frame, GICR_TYPER + 4) == affinity)
				return frame;
			if (type & LAST)
				break;
			at += type & VIRTUAL_LPIS ? 2 * FRAMES : FRAMES;
		}
	fail("no redistributor for the CPU with MPIDR %x", mpidr);
}

void gic3_start_cpu(struct cpu *cpu) {
	volatile u8 *frame = find(cpu->mpidr);
	cpu->redistributor = (void *)frame;
	write_word(frame, GICR_WAKER, read_word(frame, GICR_WAKER) & ~SLEEP);
	while (read_word(frame, GICR_WAKER) & ASLEEP)
		;
	write_word(frame, SGI_BASE + GICD_IGROUPR, ~0u);
	for (u32 i = 0; i < 32; i += 4)
		write_word(frame, SGI_BASE + GICD_IPRIORITYR + i, 0xa0a0a0a0);
	write_word(frame, SGI_BASE + GICD_ISENABLER, 0xffff);
	WRITE(S3_0_C12_C12_5, 7); // ICC_SRE_EL1
	ISB();
	WRITE(S3_0_C4_C6_0, 0xf0); // ICC_PMR_EL1
	WRITE(S3_0_C12_C12_4, 0);  // ICC_CTLR_EL1: EOI drops priority and deactivates
	WRITE(S3_0_C12_C12_7, 1);  // ICC_IGRPEN1_EL1
	ISB();
}

void gic3_enable_own(u32 interrupt) {
	write_word(this_cpu()->redistributor, SGI_BASE + GICD_ISENABLER, 1u << interrupt);
}

void gic3_send(struct cpu *to, u32 number) {
	u64 mpidr = to->mpidr;
	DSB(ishst);
	WRITE(S3_0_C12_C11_5, (mpidr >> 32 & 0xff) << 48 | (mpidr >> 16 & 0xff) << 32 | (mpidr >> 8 & 0xff) << 16
			| (u64)number << 24 | 1ul << (mpidr & 0xf) | (mpidr >> 4 & 0xf) << 44); // ICC_SGI1R_EL1
	ISB();
}

void gic3_send_others(u32 number) {
	DSB(ishst);
	WRITE(S3_0_C12_C11_5, TO_OTHERS | (u64)number << 24);
	ISB();
}
