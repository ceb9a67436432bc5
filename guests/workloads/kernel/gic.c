// SPDX-License-Identifier: EPL-2.0
// Interrupts: whichever GIC there is, and who handles what it delivers.
#include "gic.h"

volatile u8 *distributor;
static handler *handlers[INTERRUPTS];

static bool third(void) {
	return machine.gic_version == 3;
}

u32 gic_version(void) {
	return machine.gic_version;
}

void gic_start(void) {
	if (!machine.gic_version)
		fail("device tree: no arm,cortex-a15-gic, arm,gic-400 or arm,gic-v3");
	distributor = map_device(machine.gic_distributor, machine.gic_distributor_bytes);
	if (third())
		gic3_start();
	else
		gic2_start();
}

void gic_start_cpu(struct cpu *cpu) {
	if (third())
		gic3_start_cpu(cpu);
	else
		gic2_start_cpu(cpu);
}

void gic_enable(u32 interrupt) {
	if (third() && interrupt < 32)
		gic3_enable_own(interrupt);
	else
		write_word(distributor, GICD_ISENABLER + interrupt / 32 * 4, 1u << interrupt % 32);
}

void gic_send(struct cpu *to, u32 number) {
	if (third())
		gic3_send(to, number);
	else
		gic2_send(to, number);
}

void gic_send_others(u32 number) {
	if (third())
		gic3_send_others(number);
	else
		gic2_send_others(number);
}

u32 gic_read(void) {
	return read_word(distributor, GICD_IIDR);
}

void gic_complete_nothing(void) {
	if (third()) {
		WRITE(S3_0_C12_C12_1, 1023); // ICC_EOIR1_EL1
		ISB();
	} else
		gic2_complete(1023);
}

void handle(u32 interrupt, handler *by) {
	if (interrupt >= INTERRUPTS)
		fail("interrupt %u: expected less than %u", (u64)interrupt, (u64)INTERRUPTS);
	handlers[interrupt] = by;
}

/// From the vectors: takes one interrupt.
void interrupt(struct frame *frame) {
	(void)frame;
	u32 acknowledged;
	if (third()) {
		acknowledged = READ(S3_0_C12_C12_0); // ICC_IAR1_EL1
		DSB(sy);
	} else
		acknowledged = gic2_acknowledge();
	u32 number = acknowledged & 0x3ff;
	if (number >= NOTHING_PENDING)
		return;
	this_cpu()->interrupts++;
	if (number < INTERRUPTS && handlers[number])
		handlers[number](number);
	else
		fail("interrupt %u that nobody handles", (u64)number);
	if (third()) {
		WRITE(S3_0_C12_C12_1, number); // ICC_EOIR1_EL1
		ISB();
	} else
		gic2_complete(acknowledged);
}
