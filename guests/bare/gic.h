// SPDX-License-Identifier: EPL-2.0
// The interrupt controller of the virt machine, version 2 or 3 by GIC: what programs do with either in the same words.
#ifndef GIC_H
#define GIC_H

#include "bare.h"

#define REGISTER32(address) (*(volatile u32 *)(u64)(address))
#define REGISTER8(address) (*(volatile unsigned char *)(u64)(address))

enum { GICD = 0x08000000, GICC = 0x08010000, GICH = 0x08030000, GICV = 0x08040000, GICR = 0x080a0000 };
/// INTIDs.
enum { MAINTENANCE = 25, TIMER_EL2 = 26, TIMER_VIRTUAL = 27, TIMER_PHYSICAL = 30, MONITORS = 23, SPURIOUS = 1020 };

/// Vectors that call take(), and go on.
extern char takers1[], takers2[];
void take(u64 vector);

#define ISB() __asm__ volatile("isb" : : : "memory")
#define MASK_ALL() __asm__ volatile("msr daifset, #15" : : : "memory")
#define UNMASK() __asm__ volatile("msr daifclr, #3\n\tisb" : : : "memory")
#define MASK() __asm__ volatile("msr daifset, #3\n\tisb" : : : "memory")

/// Gives what is pending time to be taken.
static inline void settle(void)
{
	for (int i = 0; i < 64; i++)
		ISB();
}

/// Where the registers are of an interrupt: of the first CPU, if it is private.
static inline u64 frame(unsigned id)
{
	return GIC == 3 && id < 32 ? GICR + 0x10000 : GICD;
}

static inline void set_bit(unsigned offset, unsigned id)
{
	REGISTER32(frame(id) + offset + id / 32 * 4) = 1u << id % 32;
	ISB();
}

static inline unsigned get_bit(unsigned offset, unsigned id)
{
	return REGISTER32(frame(id) + offset + id / 32 * 4) >> id % 32 & 1;
}

static inline void enable(unsigned id) { set_bit(0x100, id); }
static inline void disable(unsigned id) { set_bit(0x180, id); }
static inline void pend(unsigned id) { set_bit(0x200, id); }
static inline void unpend(unsigned id) { set_bit(0x280, id); }
static inline void inactivate(unsigned id) { set_bit(0x380, id); }
static inline unsigned pending(unsigned id) { return get_bit(0x200, id); }
static inline unsigned active(unsigned id) { return get_bit(0x300, id); }

static inline void priority(unsigned id, unsigned value)
{
	REGISTER8(frame(id) + 0x400 + id) = value;
}

static inline void group_of(unsigned id, unsigned group)
{
	u64 at = frame(id) + 0x80 + id / 32 * 4;
	REGISTER32(at) = (REGISTER32(at) & ~(1u << id % 32)) | group << id % 32;
}

/// Has an SPI go to the CPU that starts, whose affinity is 0.
static inline void to_first_cpu(unsigned id)
{
	if (GIC == 3)
		*(volatile u64 *)(u64)(GICD + 0x6000 + 8 * id) = 0;
	else
		REGISTER8(GICD + 0x800 + id) = 1;
}

static inline void edge(unsigned id, unsigned triggered)
{
	u64 at = frame(id) + 0xc00 + id / 16 * 4;
	REGISTER32(at) = (REGISTER32(at) & ~(2u << id % 16 * 2)) | triggered << (id % 16 * 2 + 1);
}

#if GIC == 3
#define ICC_PMR S3_0_C4_C6_0
#define ICC_IAR0 S3_0_C12_C8_0
#define ICC_EOIR0 S3_0_C12_C8_1
#define ICC_BPR0 S3_0_C12_C8_3
#define ICC_DIR S3_0_C12_C11_1
#define ICC_RPR S3_0_C12_C11_3
#define ICC_SGI1R S3_0_C12_C11_5
#define ICC_SGI0R S3_0_C12_C11_7
#define ICC_IAR1 S3_0_C12_C12_0
#define ICC_EOIR1 S3_0_C12_C12_1
#define ICC_BPR1 S3_0_C12_C12_3
#define ICC_CTLR S3_0_C12_C12_4
#define ICC_IGRPEN0 S3_0_C12_C12_6
#define ICC_IGRPEN1 S3_0_C12_C12_7

/// Registers by their names and those of system registers.
#define GIC_READ_(register) READ(register)
#define GIC_WRITE_(register, value) WRITE(register, value)

static inline unsigned acknowledge(unsigned group)
{
	return group ? GIC_READ_(ICC_IAR1) : GIC_READ_(ICC_IAR0);
}

static inline void finish_with(unsigned group, unsigned id)
{
	if (group)
		GIC_WRITE_(ICC_EOIR1, id);
	else
		GIC_WRITE_(ICC_EOIR0, id);
}
static inline void deactivate(unsigned id) { GIC_WRITE_(ICC_DIR, id); }
static inline unsigned running(void) { return GIC_READ_(ICC_RPR) & 0xff; }
static inline void lowest_priority(unsigned value) { GIC_WRITE_(ICC_PMR, value); }
static inline void binary_point(unsigned value)
{
	GIC_WRITE_(ICC_BPR0, value);
	GIC_WRITE_(ICC_BPR1, value < 7 ? value + 1 : 7);
}

/// Whether the end of an interrupt leaves it active.
static inline void split_end(unsigned split) { GIC_WRITE_(ICC_CTLR, split << 1); }
static inline void send_to_self(unsigned id) { GIC_WRITE_(ICC_SGI1R, (u64)id << 24 | 1); }

static inline void start_controller(void)
{
	REGISTER32(GICR + 0x14) = 0;
	while (REGISTER32(GICR + 0x14) & 4) { }
	REGISTER32(GICD) = 0x13;
	WRITE(S3_4_C12_C9_5, 0xf);
	lowest_priority(0xf8);
	binary_point(2);
	split_end(0);
	GIC_WRITE_(ICC_IGRPEN0, 1);
	GIC_WRITE_(ICC_IGRPEN1, 1);
}
#else
// both groups are acknowledged and ended by the same registers; 4 lets group 1 be, 8 has group 0 be FIQs
static inline unsigned acknowledge(unsigned group) { (void)group; return REGISTER32(GICC + 0xc); }
static inline void finish_with(unsigned group, unsigned id) { (void)group; REGISTER32(GICC + 0x10) = id; }
static inline void deactivate(unsigned id) { REGISTER32(GICC + 0x1000) = id; }
static inline unsigned running(void) { return REGISTER32(GICC + 0x14) & 0xff; }
static inline void lowest_priority(unsigned value) { REGISTER32(GICC + 4) = value; }
static inline void binary_point(unsigned value)
{
	REGISTER32(GICC + 8) = value;
	REGISTER32(GICC + 0x1c) = value < 7 ? value + 1 : 7;
}

static inline void split_end(unsigned split) { REGISTER32(GICC) = split << 9 | 0xf; }
static inline void send_to_self(unsigned id) { REGISTER32(GICD + 0xf00) = 2u << 24 | 1 << 15 | id; }

static inline void start_controller(void)
{
	REGISTER32(GICD) = 3;
	lowest_priority(0xf8);
	binary_point(2);
	split_end(0);
}
#endif

#endif
