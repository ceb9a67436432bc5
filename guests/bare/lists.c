// SPDX-License-Identifier: EPL-2.0
// Virtual interrupts: EL2 fills list registers, a guest at EL1 takes what they hold by its virtual CPU interface, and
// EL2 looks at what is left, and at what the maintenance interrupt is for.
#include "gic.h"

#if GIC == 3
#define ICH_AP0R S3_4_C12_C8_0
#define ICH_AP1R S3_4_C12_C9_0
#define ICH_HCR S3_4_C12_C11_0
#define ICH_MISR S3_4_C12_C11_2
#define ICH_EISR S3_4_C12_C11_3
#define ICH_ELRSR S3_4_C12_C11_5
#define ICH_VMCR S3_4_C12_C11_7
#define HYP_READ(register) GIC_READ_(register)
#define HYP_WRITE(register, value) GIC_WRITE_(register, value)
#define READ_LIST(n) ({ u64 l_ = 0; switch (n) { \
	case 0: l_ = READ(S3_4_C12_C12_0); break; case 1: l_ = READ(S3_4_C12_C12_1); break; \
	case 2: l_ = READ(S3_4_C12_C12_2); break; default: l_ = READ(S3_4_C12_C12_3); } l_; })
#define WRITE_LIST(n, value) do { u64 l_ = (value); switch (n) { \
	case 0: WRITE(S3_4_C12_C12_0, l_); break; case 1: WRITE(S3_4_C12_C12_1, l_); break; \
	case 2: WRITE(S3_4_C12_C12_2, l_); break; default: WRITE(S3_4_C12_C12_3, l_); } } while (0)
/// ICH_VMCR_EL2: mask, binary point of group 0 and 1, whether ends are split, FIQs, both groups enabled.
#define VMCR(mask, point, split) ((u64)(mask) << 24 | (point) << 21 | ((point) < 7 ? (point) + 1 : 7) << 18 \
	| (split) << 9 | 1 << 3 | 3)
#define LIST(state, id, group, priority) ((u64)(state) << 62 | (u64)(group) << 60 | (u64)(priority) << 48 | (id))
#define HARDWARE(physical) (1ul << 61 | (u64)(physical) << 32)
#define TELL_END (1ul << 41)

static void virtual_end(unsigned group, unsigned id) { finish_with(group, id); }
static unsigned virtual_acknowledge(unsigned group) { return acknowledge(group); }
static void virtual_deactivate(unsigned id) { deactivate(id); }
static void virtual_enable(unsigned on) { WRITE(S3_0_C12_C12_7, on); }
static unsigned virtual_running(void) { return running(); }
static void virtual_mask(unsigned mask) { lowest_priority(mask); }
#else
enum { ICH_HCR = GICH, ICH_VMCR = GICH + 8, ICH_MISR = GICH + 0x10, ICH_EISR = GICH + 0x20, ICH_ELRSR = GICH + 0x30,
	ICH_AP0R = GICH + 0xf0, ICH_LR = GICH + 0x100 };
#define HYP_READ(register) REGISTER32(register)
#define HYP_WRITE(register, value) (REGISTER32(register) = (value))
#define READ_LIST(n) ((u64)REGISTER32(ICH_LR + 4 * (n)))
#define WRITE_LIST(n, value) (REGISTER32(ICH_LR + 4 * (n)) = (value))
#define VMCR(mask, point, split) ((u64)((mask) >> 3) << 27 | (point) << 21 | ((point) < 7 ? (point) + 1 : 7) << 18 \
	| (split) << 9 | 1 << 3 | 1 << 2 | 3)
#define LIST(state, id, group, priority) ((u64)(state) << 28 | (u64)(group) << 30 | (u64)((priority) >> 3) << 23 | (id))
#define HARDWARE(physical) (1ul << 31 | (u64)(physical) << 10)
#define TELL_END (1ul << 19)

static void virtual_end(unsigned group, unsigned id) { (void)group; REGISTER32(GICV + 0x10) = id; }
static unsigned virtual_acknowledge(unsigned group) { (void)group; return REGISTER32(GICV + 0xc); }
static void virtual_deactivate(unsigned id) { REGISTER32(GICV + 0x1000) = id; }
static void virtual_enable(unsigned on) { REGISTER32(GICV) = (REGISTER32(GICV) & ~2u) | on << 1; }
static unsigned virtual_running(void) { return REGISTER32(GICV + 0x14) & 0xff; }
static void virtual_mask(unsigned mask) { REGISTER32(GICV + 4) = mask; }
#endif

enum { PENDING = 1, ACTIVE = 2, LISTS = 4 };
enum { ENABLED = 1, UNDERFLOW = 2, NOT_LISTED = 4, NONE_PENDING = 8, GROUP1_ON = 64, GROUP1_OFF = 128 };

/// What a guest does with an interrupt.
static enum { ENDS, KEEPS, SPLITS, NESTS } manner;
/// What the guest saw.
static struct { unsigned vector, id, running; } seen[16];
static unsigned count;

/// A guest's interrupt.
void take(u64 vector)
{
	unsigned group = (vector & 0x180) == 0x80;
	unsigned id = virtual_acknowledge(group);
	unsigned at = count++ & 15;
	seen[at].vector = vector;
	seen[at].id = id;
	seen[at].running = virtual_running();
	if (id >= SPURIOUS) {
		// nothing to take would come again and again
		__asm__ volatile("hvc #2");
		return;
	}
	if (manner == NESTS) {
		UNMASK();
		settle();
		MASK();
	}
	if (manner != KEEPS)
		virtual_end(group, id);
	if (manner == SPLITS)
		virtual_deactivate(id);
}

static void taking(void)
{
	UNMASK();
	settle();
	MASK();
	__asm__ volatile("hvc #1");
}

static void keeping(void)
{
	unsigned id = virtual_acknowledge(1);
	seen[count].vector = 0;
	seen[count].running = virtual_running();
	seen[count++].id = id;
	__asm__ volatile("hvc #1");
}

static void ending_unlisted(void)
{
	unsigned id = virtual_acknowledge(1);
	seen[count].vector = 0;
	seen[count].running = virtual_running();
	seen[count++].id = id;
	virtual_deactivate(99);
	virtual_end(1, id);
	virtual_deactivate(id);
	virtual_deactivate(98);
	__asm__ volatile("hvc #1");
}

static void masking(void)
{
	virtual_mask(0x88);
	UNMASK();
	settle();
	MASK();
	virtual_mask(0xf8);
	__asm__ volatile("hvc #1");
}

static void disabling(void)
{
	virtual_enable(0);
	settle();
	__asm__ volatile("hvc #1");
}

static void enabling(void)
{
	virtual_enable(1);
	settle();
	__asm__ volatile("hvc #1");
}

static void field(const char *name, u64 value)
{
	text(name);
	hex(value);
}

/// What the hypervisor finds.
static void look(void)
{
	text(group);
	text("lists");
	for (unsigned i = 0; i < LISTS; i++)
		field(" ", READ_LIST(i));
	field(" empty ", HYP_READ(ICH_ELRSR) & 0xf);
	field(" ended ", HYP_READ(ICH_EISR) & 0xf);
	field(" hcr ", HYP_READ(ICH_HCR));
	field(" misr ", HYP_READ(ICH_MISR));
	field(" vmcr ", HYP_READ(ICH_VMCR));
	field(" apr ", HYP_READ(ICH_AP0R));
#if GIC == 3
	field(" ", HYP_READ(ICH_AP1R));
#endif
	field(" maintenance ", pending(MAINTENANCE));
	end();
}

/// Has a guest run until it calls, or the maintenance interrupt comes.
static void guest(void (*code)(void))
{
	struct outcome outcome;
	count = 0;
	ISB();
	enter(EL1, (const u32 *)(u64)code, 0, &outcome);
	text(group);
	for (unsigned i = 0; i < count; i++) {
		field(i ? ", " : "guest took ", seen[i].id);
		field(" by ", seen[i].vector);
		field(" running ", seen[i].running);
	}
	if ((outcome.taken & 0x180) == 0) {
		field(count ? ", then called " : "guest called ", outcome.esr);
		end();
	} else {
		unsigned id = acknowledge(1);
		field(count ? ", then left by " : "guest left by ", outcome.taken);
		field(" for ", id);
		end();
		look();
		HYP_WRITE(ICH_HCR, ENABLED);
		settle();
		if (id < SPURIOUS)
			finish_with(1, id);
		return;
	}
	look();
}

/// Begins anew: which maintenance interrupts there are, the virtual interface's controls.
static void begin(const char *name, unsigned control, u64 machine)
{
	group = name;
	manner = ENDS;
	HYP_WRITE(ICH_HCR, 0);
	for (unsigned i = 0; i < LISTS; i++)
		WRITE_LIST(i, 0);
	HYP_WRITE(ICH_AP0R, 0);
#if GIC == 3
	HYP_WRITE(ICH_AP1R, 0);
#endif
	HYP_WRITE(ICH_VMCR, machine);
	HYP_WRITE(ICH_HCR, ENABLED | control);
}

static void taken(void)
{
	begin("in order ", 0, VMCR(0xf8, 2, 0));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0xa0));
	WRITE_LIST(1, LIST(PENDING, 41, 1, 0x80));
	WRITE_LIST(2, LIST(PENDING, 42, 1, 0x90));
	WRITE_LIST(3, LIST(PENDING, 3, 1, 0x80));
	look();
	guest(taking);
	begin("both groups ", 0, VMCR(0xf8, 2, 0));
	WRITE_LIST(0, LIST(PENDING, 40, 0, 0x90));
	WRITE_LIST(1, LIST(PENDING, 41, 1, 0x80));
	guest(taking);
	begin("masked ", 0, VMCR(0x80, 2, 0));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	guest(taking);
	begin("mask of its own ", 0, VMCR(0xf8, 2, 0));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	WRITE_LIST(1, LIST(PENDING, 41, 1, 0x88));
	guest(masking);
	begin("active ", 0, VMCR(0xf8, 2, 0));
	WRITE_LIST(0, LIST(ACTIVE, 40, 1, 0x80));
	guest(taking);
	begin("pending and active ", 0, VMCR(0xf8, 2, 0));
	WRITE_LIST(0, LIST(ACTIVE | PENDING, 40, 1, 0x80));
	guest(taking);
	begin("off ", 0, VMCR(0xf8, 2, 0));
	HYP_WRITE(ICH_HCR, 0);
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	guest(taking);
	begin("kept ", 0, VMCR(0xf8, 2, 0));
	manner = KEEPS;
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	WRITE_LIST(1, LIST(PENDING, 41, 1, 0x90));
	guest(taking);
	begin("split ", 0, VMCR(0xf8, 2, 1));
	manner = SPLITS;
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	WRITE_LIST(1, LIST(PENDING, 41, 1, 0x90));
	guest(taking);
	begin("split, kept active ", 0, VMCR(0xf8, 2, 1));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	guest(taking);
}

static void preempted(void)
{
	static const char *const names[] = { "point 2 ", "point 4 ", "point 6 " };
	for (unsigned i = 0; i < 3; i++) {
		begin(names[i], 0, VMCR(0xf8, 2 * i + 2, 0));
		manner = KEEPS;
		WRITE_LIST(0, LIST(PENDING, 40, 1, 0xa0));
		guest(keeping);
		WRITE_LIST(1, LIST(PENDING, 41, 1, 0x90));
		guest(taking);
		WRITE_LIST(2, LIST(PENDING, 42, 1, 0x40));
		guest(taking);
	}
}

/// A virtual interrupt that stands for a physical one, which is active until the guest ends its own.
static void hardware(void)
{
	enum { SPI = 60 };
	begin("hardware ", 0, VMCR(0xf8, 2, 0));
	split_end(1);
	edge(SPI, 1);
	to_first_cpu(SPI);
	group_of(SPI, 1);
	priority(SPI, 0x80);
	enable(SPI);
	pend(SPI);
	settle();
	unsigned id = acknowledge(1);
	finish_with(1, id);
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80) | HARDWARE(SPI));
	text(group);
	field("acknowledged ", id);
	field(" active ", active(SPI));
	end();
	guest(taking);
	text(group);
	field("then active ", active(SPI));
	end();
	disable(SPI);
	split_end(0);
}

/// Each of the reasons for a maintenance interrupt.
static void maintained(void)
{
	group_of(MAINTENANCE, 1);
	priority(MAINTENANCE, 0x80);
	enable(MAINTENANCE);
	begin("told of the end ", 0, VMCR(0xf8, 2, 0));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80) | TELL_END);
	WRITE_LIST(1, LIST(PENDING, 41, 1, 0x90));
	guest(taking);
	begin("underflow ", UNDERFLOW, VMCR(0xf8, 2, 0));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	WRITE_LIST(1, LIST(PENDING, 41, 1, 0x90));
	WRITE_LIST(2, LIST(PENDING, 42, 1, 0x98));
	guest(taking);
	begin("none pending ", NONE_PENDING, VMCR(0xf8, 2, 0));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	manner = KEEPS;
	// asynchronous to what the guest does next: only looked at
	disable(MAINTENANCE);
	guest(taking);
	enable(MAINTENANCE);
	begin("ends of what is not listed ", 0, VMCR(0xf8, 2, 1));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	guest(ending_unlisted);
	begin("told of what is not listed ", NOT_LISTED, VMCR(0xf8, 2, 1));
	WRITE_LIST(0, LIST(PENDING, 40, 1, 0x80));
	guest(ending_unlisted);
	begin("disabled by the guest ", GROUP1_OFF, VMCR(0xf8, 2, 0));
	guest(disabling);
	begin("enabled by the guest ", GROUP1_ON, VMCR(0xf8, 2, 0) & ~2ul);
	guest(enabling);
	begin("not while it is off ", 0, VMCR(0xf8, 2, 0));
	HYP_WRITE(ICH_HCR, UNDERFLOW);
	guest(taking);
	disable(MAINTENANCE);
}

int main(void)
{
	MASK_ALL();
	WRITE(hcr_el2, 1ul << 31 | 1 << 4 | 1 << 3);
	WRITE(vbar_el1, takers1);
	start_controller();
	taken();
	preempted();
	hardware();
	maintained();
	return 0;
}
