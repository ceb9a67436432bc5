// SPDX-License-Identifier: EPL-2.0
// Messages by an interrupt translation service: its commands map events of a device to LPIs of two CPUs, and make them pending, as
// micro-bench's "lpi" of kvm-unit-tests does. Who gets one polls for it with interrupts masked.
//   its=ADDRESS      of the ITS, by default that of QEMU's virt
//   count=N          messages to the other CPU
#include "../../kernel/kernel.h"
#include <stdio.h>
#include "../trapline.h"

enum { GITS_CTLR = 0, GITS_CBASER = 0x80, GITS_CWRITER = 0x88, GITS_CREADR = 0x90, GITS_BASER = 0x100 };
enum { GICR_CTLR = 0, GICR_PROPBASER = 0x70, GICR_PENDBASER = 0x78 };
enum { MAPD = 8, MAPC = 9, MAPTI = 0xa, INV = 0xc, INT = 3, CLEAR = 4, MOVI = 1, SYNC = 5 };
enum { DEVICE_ID = 5, EVENTS_BITS = 4, FIRST_LPI = 8192, TABLE = 0x10000, COMMAND = 32, QUEUE_BYTES = 0x1000, NOTHING = 1023 };
#define VALID (1ul << 63)
#define PENDING_ZERO (1ul << 62)

static volatile u8 *its;
static u8 *configuration;
static u64 *queue;
static u32 written;
static volatile u64 polls, got, times;

static void command(u64 w0, u64 w1, u64 w2) {
	u64 *at = queue + written / 8;
	at[0] = w0;
	at[1] = w1;
	at[2] = w2;
	at[3] = 0;
	DSB(ishst);
	written = (written + COMMAND) % QUEUE_BYTES;
	write_device_wide(its + GITS_CWRITER, written);
	while (read_device(its + GITS_CREADR) != written)
		;
}

static void send(u32 event) {
	command((u64)DEVICE_ID << 32 | INT, event, 0);
}

static u32 acknowledge(void) {
	u32 intid = READ(S3_0_C12_C12_0); // ICC_IAR1_EL1
	DSB(sy);
	if (intid != NOTHING) {
		WRITE(S3_0_C12_C12_1, intid); // ICC_EOIR1_EL1
		ISB();
	}
	return intid;
}

/// What comes within a time that is enough, or nothing.
static u32 await(void) {
	for (u32 i = 0; i < 1000; i++) {
		u32 intid = acknowledge();
		if (intid != NOTHING)
			return intid;
	}
	return 0;
}

static void redistributor(u32 cpu) {
	volatile u8 *frame = cpus[cpu].redistributor;
	write_device_wide(frame + GICR_PROPBASER, physical(configuration) | 15);
	write_device_wide(frame + GICR_PENDBASER, physical(allocate(TABLE, TABLE)) | PENDING_ZERO);
	write_device(frame + GICR_CTLR, 1);
}

static void start(void) {
	its = map_device(trapline_number("its", 0x8080000), 2 * TABLE);
	configuration = allocate(TABLE, TABLE);
	queue = allocate(QUEUE_BYTES, TABLE);
	for (u32 cpu = 0; cpu < trapline_cpus(); cpu++)
		redistributor(cpu);
	for (u32 i = 0; i < 2; i++) {
		u64 fixed = (u64)read_device(its + GITS_BASER + 8 * i + 4) << 32;
		write_device_wide(its + GITS_BASER + 8 * i, fixed | VALID | physical(allocate(TABLE, TABLE)) | 2 << 8);
	}
	write_device_wide(its + GITS_CBASER, VALID | physical(queue));
	write_device(its + GITS_CTLR, 1);
	command((u64)DEVICE_ID << 32 | MAPD, EVENTS_BITS - 1, VALID | physical(allocate(PAGE, PAGE)));
	for (u64 cpu = 0; cpu < trapline_cpus(); cpu++) {
		command(MAPC, 0, VALID | cpu << 16 | cpu);
		command((u64)DEVICE_ID << 32 | MAPTI, (FIRST_LPI + cpu) << 32 | cpu, cpu);
	}
}

static void configure(u32 event, u32 value) {
	configuration[event] = value;
	DSB(ishst);
	command((u64)DEVICE_ID << 32 | INV, event, 0);
}

static void receive(u64 count) {
	u64 before = mask_interrupts();
	polls = 1;
	for (u64 i = 0; i < count; i++) {
		while (acknowledge() != FIRST_LPI + 1)
			;
		times = trapline_time();
		got = i + 1;
	}
	restore_interrupts(before);
}

int main(void) {
	start();
	u64 before = mask_interrupts();
	send(0);
	printf("disabled: %u\n", await());
	configure(0, 0xa1);
	printf("enabled: %u\n", await());
	send(0);
	printf("again: %u\n", await());
	configure(0, 0xf9);
	send(0);
	printf("masked by priority: %u\n", await());
	configure(0, 0xa0);
	configure(0, 0xa1);
	printf("of a higher priority: %u\n", await());
	command((u64)DEVICE_ID << 32 | INT, 7, 0);
	printf("an event that is not mapped: %u\n", await());
	restore_interrupts(before);
	if (trapline_cpus() < 2)
		return 0;
	u64 count = trapline_number("count", 20), sum = 0;
	configure(1, 0xa1);
	trapline_start(1, receive, count);
	while (!polls)
		;
	for (u64 i = 0; i < count; i++) {
		u64 from = trapline_time();
		send(1);
		while (got <= i)
			;
		sum += times - from;
	}
	trapline_wait(1);
	printf("score lpi %.1f ns\n", sum * 1e9 / trapline_frequency() / count);
	before = mask_interrupts();
	command((u64)DEVICE_ID << 32 | MOVI, 1, 0);
	send(1);
	printf("moved: %u\n", await());
	restore_interrupts(before);
	return 0;
}
