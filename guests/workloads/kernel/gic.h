// SPDX-License-Identifier: EPL-2.0
// The two generations of interrupt controllers, as gic.c sees them.
#ifndef GIC_H
#define GIC_H
#include "kernel.h"

enum { NOTHING_PENDING = 1020, INTERRUPTS = 256 };

void gic2_start(void);
void gic2_start_cpu(struct cpu *cpu);
void gic2_send(struct cpu *to, u32 number);
void gic2_send_others(u32 number);
u32 gic2_acknowledge(void);
void gic2_complete(u32 acknowledged);

void gic3_start(void);
void gic3_start_cpu(struct cpu *cpu);
void gic3_send(struct cpu *to, u32 number);
void gic3_send_others(u32 number);
void gic3_enable_own(u32 interrupt);

static inline void write_word(volatile u8 *base, u32 at, u32 value) {
	write_device(base + at, value);
}

static inline u32 read_word(volatile u8 *base, u32 at) {
	return read_device(base + at);
}

extern volatile u8 *distributor;

/// Registers of both distributors (IHI 0048 and IHI 0069, Distributor register map).
enum {
	GICD_CTLR = 0, GICD_TYPER = 4, GICD_IIDR = 8, GICD_IGROUPR = 0x80, GICD_ISENABLER = 0x100, GICD_ICENABLER = 0x180,
	GICD_IPRIORITYR = 0x400, GICD_ITARGETSR = 0x800, GICD_SGIR = 0xf00
};

#endif
