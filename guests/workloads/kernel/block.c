// SPDX-License-Identifier: EPL-2.0
// A block device by virtio over memory, both as it is now and as it was before 1.0 (Virtual I/O Device Version 1.1,
// sections 2.6, 4.2, 5.2): one request at a time.
#include "kernel.h"

enum {
	MAGIC = 0, VERSION = 4, DEVICE = 8, DRIVER_FEATURES = 0x20, DRIVER_FEATURES_SELECT = 0x24, OLD_PAGE_SIZE = 0x28,
	QUEUE_SELECT = 0x30, QUEUE_LENGTH = 0x38, OLD_QUEUE_ALIGNMENT = 0x3c, OLD_QUEUE_PAGE = 0x40, QUEUE_READY = 0x44,
	QUEUE_NOTIFY = 0x50, INTERRUPT_STATUS = 0x60, INTERRUPT_ACKNOWLEDGE = 0x64, STATUS = 0x70, QUEUE_DESCRIPTORS = 0x80,
	QUEUE_DRIVER = 0x90, QUEUE_DEVICE = 0xa0, CAPACITY = 0x100
};
enum { IS_VIRTIO = 0x74726976, IS_BLOCK = 2, ENTRIES = 8, OLD = 1 };
enum { ACKNOWLEDGE = 1, DRIVER = 2, DRIVER_OK = 4, FEATURES_OK = 8 };
/// VIRTIO_F_VERSION_1, in the features' upper word.
enum { VERSION_1 = 1 };
enum { CHAINED = 1, FOR_DEVICE_TO_WRITE = 2 };
enum { STATUS_UNKNOWN = 0xff };

struct descriptor {
	u64 address;
	u32 bytes;
	u16 flags, next;
};

/// One page for what the driver writes and one for what the device does, as the old layout wants it.
struct queue {
	struct descriptor descriptors[ENTRIES];
	struct {
		u16 flags;
		volatile u16 index;
		u16 ring[ENTRIES];
	} available;
	u8 gap[PAGE - 16 * ENTRIES - 4 - 2 * ENTRIES];
	struct {
		u16 flags;
		volatile u16 index;
		struct {
			u32 first, bytes;
		} ring[ENTRIES];
	} used;
};

struct header {
	u32 type, reserved;
	u64 sector;
	u8 status;
};

static volatile u8 *device;
static struct queue *queue;
static struct header *header;
static struct thread *waiting;
static u32 taken;

static u32 get(u32 at) {
	return read_device(device + at);
}

static void set(u32 at, u32 value) {
	write_device(device + at, value);
}

static void set_wide(u32 at, u64 value) {
	set(at, value);
	set(at + 4, value >> 32);
}

static void on_device(u32 number) {
	(void)number;
	set(INTERRUPT_ACKNOWLEDGE, get(INTERRUPT_STATUS));
	if (waiting)
		ready(waiting);
}

static void negotiate(void) {
	bool old = get(VERSION) == OLD;
	set(STATUS, 0);
	set(STATUS, ACKNOWLEDGE);
	set(STATUS, ACKNOWLEDGE | DRIVER);
	set(DRIVER_FEATURES_SELECT, 0);
	set(DRIVER_FEATURES, 0);
	if (!old) {
		set(DRIVER_FEATURES_SELECT, 1);
		set(DRIVER_FEATURES, VERSION_1);
		set(STATUS, ACKNOWLEDGE | DRIVER | FEATURES_OK);
	}
	set(QUEUE_SELECT, 0);
	set(QUEUE_LENGTH, ENTRIES);
	u64 at = physical(queue);
	if (old) {
		set(OLD_PAGE_SIZE, PAGE);
		set(OLD_QUEUE_ALIGNMENT, PAGE);
		set(OLD_QUEUE_PAGE, at / PAGE);
	} else {
		set_wide(QUEUE_DESCRIPTORS, at);
		set_wide(QUEUE_DRIVER, at + offsetof(struct queue, available));
		set_wide(QUEUE_DEVICE, at + offsetof(struct queue, used));
		set(QUEUE_READY, 1);
	}
	set(STATUS, ACKNOWLEDGE | DRIVER | DRIVER_OK | (old ? 0 : FEATURES_OK));
}

u64 block_start(void) {
	for (u32 i = 0; i < machine.block_device_count && !queue; i++) {
		device = map_device(machine.block_devices[i], CAPACITY + 8);
		if (get(MAGIC) != IS_VIRTIO || get(DEVICE) != IS_BLOCK)
			continue;
		queue = allocate(sizeof *queue, PAGE);
		header = page();
		negotiate();
		handle(machine.block_interrupts[i], on_device);
		gic_enable(machine.block_interrupts[i]);
	}
	if (!queue)
		return 0;
	return get(CAPACITY) | (u64)get(CAPACITY + 4) << 32;
}

bool block_request(bool write, u64 sector, void *data, u32 bytes) {
	u64 head = physical(header);
	*header = (struct header){write, 0, sector, STATUS_UNKNOWN};
	queue->descriptors[0] = (struct descriptor){head, 16, CHAINED, 1};
	queue->descriptors[1] = (struct descriptor){physical(data), bytes, CHAINED | (write ? 0 : FOR_DEVICE_TO_WRITE), 2};
	queue->descriptors[2] = (struct descriptor){head + offsetof(struct header, status), 1, FOR_DEVICE_TO_WRITE, 0};
	u16 before = queue->used.index;
	queue->available.ring[queue->available.index % ENTRIES] = 0;
	DMB(ish);
	queue->available.index++;
	DMB(ish);
	u64 masked = mask_interrupts();
	waiting = this_cpu()->current;
	set(QUEUE_NOTIFY, 0);
	lock(&taken);
	while (queue->used.index == before)
		block(&taken);
	unlock(&taken);
	waiting = 0;
	restore_interrupts(masked);
	DMB(ish);
	return header->status == 0;
}
