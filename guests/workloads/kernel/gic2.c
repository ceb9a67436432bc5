// SPDX-License-Identifier: EPL-2.0
// GICv2 (Arm IHI 0048B): all by memory.
#include "gic.h"

enum { GICC_CTLR = 0, GICC_PMR = 4, GICC_IAR = 0xc, GICC_EOIR = 0x10 };
enum { TO_OTHERS = 1 << 24 };

static volatile u8 *interface;

void gic2_start(void) {
	interface = map_device(machine.gic_other[0], machine.gic_other_bytes[0]);
	u32 lines = ((read_word(distributor, GICD_TYPER) & 31) + 1) * 32;
	write_word(distributor, GICD_CTLR, 0);
	for (u32 i = 32; i < lines; i += 4) {
		write_word(distributor, GICD_ITARGETSR + i, 0x01010101);
		write_word(distributor, GICD_IPRIORITYR + i, 0xa0a0a0a0);
	}
	write_word(distributor, GICD_CTLR, 1);
}

void gic2_start_cpu(struct cpu *cpu) {
	// GICD_ITARGETSR0 tells the CPU that reads it its own number
	cpu->gic2_mask = read_word(distributor, GICD_ITARGETSR) & 0xff;
	if (!cpu->gic2_mask)
		cpu->gic2_mask = 1;
	for (u32 i = 0; i < 32; i += 4)
		write_word(distributor, GICD_IPRIORITYR + i, 0xa0a0a0a0);
	write_word(distributor, GICD_ISENABLER, 0xffff);
	write_word(interface, GICC_PMR, 0xf0);
	write_word(interface, GICC_CTLR, 1);
}

void gic2_send(struct cpu *to, u32 number) {
	DSB(ishst);
	write_word(distributor, GICD_SGIR, to->gic2_mask << 16 | number);
}

void gic2_send_others(u32 number) {
	DSB(ishst);
	write_word(distributor, GICD_SGIR, TO_OTHERS | number);
}

u32 gic2_acknowledge(void) {
	return read_word(interface, GICC_IAR);
}

void gic2_complete(u32 acknowledged) {
	write_word(interface, GICC_EOIR, acknowledged);
}
