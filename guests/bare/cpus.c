// SPDX-License-Identifier: EPL-2.0
// Several CPUs: turned on and off by PSCI, with SGIs and events between them, and memory that all of them change.
#include "gic.h"

enum { CPUS = 4, PSCI_VERSION = 0x84000000, CPU_OFF = 0x84000002, AFFINITY_INFO = 0x84000004, FEATURES = 0x8400000a,
	MIGRATE_INFO_TYPE = 0x84000006 };
static const u64 CPU_ON = 0xc4000003, AFFINITY_INFO_64 = 0xc4000004, CPU_SUSPEND = 0xc4000001;
enum { TURNS = 10000, SGI = 5, HELD = 6 };

static u64 call(u64 function, u64 a, u64 b, u64 c)
{
	register u64 x0 __asm__("x0") = function;
	register u64 x1 __asm__("x1") = a;
	register u64 x2 __asm__("x2") = b;
	register u64 x3 __asm__("x3") = c;
	__asm__ volatile("smc #0" : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3) : : "memory", "x4", "x5", "x6", "x7");
	return x0;
}

static void field(const char *name, u64 value)
{
	text(name);
	hex(value);
}

/// What a CPU finds when it is turned on, and what it is to do.
static volatile struct {
	u64 argument, level, mpidr, sctlr, daif, spsel, sgis, done, order;
} cpu[CPUS];
static volatile u32 counter, lock, locked_counter;
static volatile u64 go;

char stacks[CPUS][4096] __attribute__((aligned(4096)));

// a CPU that is turned on gets its stack by its number, and the argument
__asm__(".text\n.balign 8\n.global begin\nbegin:\n\tmrs x1, mpidr_el1\n\tand x1, x1, #0xff\n\tadrp x2, stacks\n\t"
	"add x1, x1, #1\n\tadd x2, x2, x1, lsl #12\n\tmrs x3, spsel\n\tmov x1, x3\n\tmsr spsel, #1\n\tmov sp, x2\n\t"
	"adrp x9, takers2\n\tmsr vbar_el2, x9\n\tisb\n\tbl secondary\n\tb .\n");
void begin(void);

static unsigned self(void)
{
	return READ(mpidr_el1) & 0xff;
}

static u32 add(volatile u32 *at, u32 more)
{
	u32 value, failed;
	__asm__ volatile("1:\tldxr %w0, [%2]\n\tadd %w0, %w0, %w3\n\tstxr %w1, %w0, [%2]\n\tcbnz %w1, 1b"
		: "=&r"(value), "=&r"(failed) : "r"(at), "r"(more) : "memory");
	return value;
}

/// A lock whose waiters sleep until an event: the clearing of a monitor is one.
static void enter_lock(void)
{
	u32 value, failed;
	__asm__ volatile("\tsevl\n1:\twfe\n2:\tldaxr %w0, [%2]\n\tcbnz %w0, 1b\n\tstxr %w1, %w3, [%2]\n\tcbnz %w1, 2b"
		: "=&r"(value), "=&r"(failed) : "r"(&lock), "r"(1) : "memory");
}

static void leave_lock(void)
{
	__asm__ volatile("stlr wzr, [%0]" : : "r"(&lock) : "memory");
}

static void signal_all(void)
{
	__asm__ volatile("dsb sy\n\tsev" : : : "memory");
}

static void await(volatile u64 *at, u64 value)
{
	while (*at != value)
		__asm__ volatile("wfe");
	__asm__ volatile("dmb sy" : : : "memory");
}

static void start_interface(void)
{
	WRITE(hcr_el2, 1ul << 31 | 1 << 4 | 1 << 3);
#if GIC == 3
	u64 at = GICR + ((u64)self() << 17);
	REGISTER32(at + 0x14) = 0;
	while (REGISTER32(at + 0x14) & 4) { }
	WRITE(S3_4_C12_C9_5, 0xf);
	lowest_priority(0xf8);
	GIC_WRITE_(ICC_IGRPEN1, 1);
	REGISTER32(at + 0x10080) = ~0u;
	REGISTER32(at + 0x10100) = 1 << SGI | 1 << HELD;
#else
	lowest_priority(0xf8);
	split_end(0);
	REGISTER32(GICD + 0x80) = ~0u;
	REGISTER32(GICD + 0x100) = 1 << SGI | 1 << HELD;
#endif
}

static void send(unsigned id, unsigned to)
{
	__asm__ volatile("dsb sy" : : : "memory");
#if GIC == 3
	GIC_WRITE_(ICC_SGI1R, (u64)id << 24 | to);
	ISB();
#else
	REGISTER32(GICD + 0xf00) = to << 16 | 1 << 15 | id;
#endif
}

void take(u64 vector)
{
	unsigned id = acknowledge(1);
	if (vector != 0x2280 || (id & 0x3ff) != SGI)
		cpu[self()].order = ~0ul;
	// GICv2 says who sent it
	cpu[self()].order = id >> 10;
	finish_with(1, id);
	cpu[self()].sgis++;
	signal_all();
}

void secondary(u64 argument, u64 spsel)
{
	unsigned me = self();
	cpu[me].argument = argument;
	cpu[me].level = READ(CurrentEL);
	cpu[me].mpidr = READ(mpidr_el1);
	cpu[me].sctlr = READ(sctlr_el2) & 0x1005;
	cpu[me].daif = READ(daif);
	cpu[me].spsel = spsel;
	cpu[me].done = 1;
	signal_all();
	start_interface();
	await(&go, 1);
	for (unsigned i = 0; i < TURNS; i++)
		add(&counter, 1);
	for (unsigned i = 0; i < TURNS; i++) {
		enter_lock();
		locked_counter++;
		leave_lock();
	}
	cpu[me].done = 2;
	signal_all();
	await(&go, 2);
	UNMASK();
	while (cpu[me].sgis < 3)
		__asm__ volatile("wfi");
	MASK();
	cpu[me].done = 3;
	signal_all();
	// waits for one that it does not take
	while (call(CPU_SUSPEND, 0, 0, 0) != 0 || !(READ(isr_el1) & 0x80)) { }
	unsigned held = acknowledge(1) & 0x3ff;
	finish_with(1, held);
	cpu[me].sgis = held;
	cpu[me].done = 4;
	signal_all();
	await(&go, 3);
	call(CPU_OFF, 0, 0, 0);
}

static void turn_on(unsigned which, u64 argument)
{
	cpu[which].done = 0;
	field("turn on ", which);
	field(": ", call(CPU_ON, which, (u64)begin, argument));
	await(&cpu[which].done, 1);
	field(", at ", cpu[which].level >> 2);
	field(" mpidr ", cpu[which].mpidr & 0xff00ffffff);
	field(" argument ", cpu[which].argument);
	field(" sctlr ", cpu[which].sctlr);
	field(" daif ", cpu[which].daif);
	field(" spsel ", cpu[which].spsel);
	field(", again: ", call(CPU_ON, which, (u64)begin, 0));
	field(", is ", call(AFFINITY_INFO_64, which, 0, 0));
	end();
}

static void functions(void)
{
	static const u64 of[] = { PSCI_VERSION, 0xc4000001, CPU_OFF, 0x84000003, 0xc4000003, AFFINITY_INFO, 0x84000008, 0x84000009,
		FEATURES, 0x84000030, 0xc4000000 };
	field("major version ", call(PSCI_VERSION, 0, 0, 0) >> 16);
	field(" migration ", call(MIGRATE_INFO_TYPE, 0, 0, 0));
	end();
	for (unsigned i = 0; i < sizeof of / sizeof *of; i++) {
		field("feature ", of[i]);
		field(": ", call(FEATURES, of[i], 0, 0) & 0xffffffff);
		end();
	}
	field("none such ", call(0x84001234, 0, 0, 0) & 0xffffffff);
	field(" off ", call(AFFINITY_INFO, 1, 0, 0));
	field(" on ", call(AFFINITY_INFO, 0, 0, 0));
	field(" no such CPU ", call(AFFINITY_INFO, 77, 0, 0) & 0xffffffff);
	field(" ", call(CPU_ON, 77, (u64)begin, 0) & 0xffffffff);
	field(" ", call(CPU_ON, 0x101, (u64)begin, 0) & 0xffffffff);
	field(" itself ", call(CPU_ON, 0, (u64)begin, 0) & 0xffffffff);
	end();
}

static void all(u64 done)
{
	for (unsigned i = 1; i < CPUS; i++)
		await(&cpu[i].done, done);
}

static void tell(void)
{
	for (unsigned i = 1; i < CPUS; i++) {
		field(i == 1 ? " " : ", ", cpu[i].sgis);
		field(" from ", cpu[i].order);
	}
	end();
}

int main(void)
{
	MASK_ALL();
	start_controller();
	start_interface();
	functions();
	turn_on(1, 0x1111222233334444);
	turn_on(2, ~0ul);
	turn_on(3, 0);
	go = 1;
	signal_all();
	all(2);
	field("added exclusively ", counter);
	field(" under a lock ", locked_counter);
	end();
	go = 2;
	signal_all();
	// to each, then to two, then to all others
	for (unsigned i = 1; i < CPUS; i++) {
		send(SGI, 1 << i);
		await(&cpu[i].sgis, 1);
	}
	send(SGI, 1 << 1 | 1 << 3);
	await(&cpu[1].sgis, 2);
	await(&cpu[3].sgis, 2);
	text("sent to some:");
	tell();
	send(SGI, 1 << 2);
	await(&cpu[2].sgis, 2);
	send(SGI, 1 << 1 | 1 << 2 | 1 << 3);
	all(3);
	text("sent to all:");
	tell();
	send(HELD, 1 << 1 | 1 << 2 | 1 << 3);
	all(4);
	text("suspended until:");
	tell();
	go = 3;
	signal_all();
	for (unsigned i = 1; i < CPUS; i++)
		while (call(AFFINITY_INFO, i, 0, 0) != 1) { }
	text("all off");
	end();
	go = 0;
	turn_on(2, 7);
	return 0;
}
