// SPDX-License-Identifier: EPL-2.0
// Physical memory, and where the kernel has it mapped: the image at IMAGE, memory and devices from LINEAR on, in blocks
// of 2 MiB.
#include "kernel.h"

enum { ENTRIES = 512, TABLES = 40, MOST_RANGES = 16, ORDERS = 2 };
#define BLOCK MEGABYTES(2)
/// Descriptors (Arm ARM, VMSAv8-64 translation table format descriptors).
#define TABLE 3ul
#define MEMORY_BLOCK (1ul | 3ul << 8 | 1ul << 10)
#define DEVICE_BLOCK (1ul | 1ul << 2 | 1ul << 10 | 3ul << 53)
#define NO_USER_EXECUTION (1ul << 54)
#define ADDRESS 0xfffffffff000ul
#define MOST_MEMORY (16ul << 30)

struct range {
	u64 base, end;
};

extern char image_start[], image_end[];
u64 kernel_root[ENTRIES] ALIGNED(4096), identity_root[ENTRIES] ALIGNED(4096);
static u64 identity[ENTRIES] ALIGNED(4096);
static u64 tables[TABLES][ENTRIES] ALIGNED(4096);
static u32 tables_used;
static u64 loaded_at;

static struct range memory[MOST_RANGES], kept[MOST_RANGES];
static u32 memories, keeps;
static u64 next, last;
static void *spare[ORDERS];
static u32 spare_lock;

/// Of the tables that the kernel's own addresses go through; image is where that is now.
static u64 *below(u64 *table, u64 index, u64 image) {
	if (!table[index]) {
		if (tables_used == TABLES)
			fail("too much memory or too many devices to map");
		table[index] = (u64)tables[tables_used++] - image + loaded_at;
		table[index] |= TABLE;
	}
	return (u64 *)((table[index] & ADDRESS) - loaded_at + image);
}

static void map(u64 at, u64 address, u64 bytes, u64 block, u64 image, u64 *root) {
	for (u64 done = 0; done < bytes; done += BLOCK) {
		u64 *first = below(root, (at + done) >> 39 & 511, image);
		u64 *second = below(first, (at + done) >> 30 & 511, image);
		second[(at + done) >> 21 & 511] = (address + done) | block | NO_USER_EXECUTION;
	}
}

/// Before translation is on: maps the image twice, so that turning it on can be survived. Must not use any address that
/// is not relative to the program counter.
void early_map(u64 load) {
	loaded_at = load;
	map(IMAGE, load, image_end - image_start, MEMORY_BLOCK, (u64)image_start, kernel_root);
	identity_root[load >> 39 & 511] = (u64)identity | TABLE;
	identity[load >> 30 & 511] = (load & -(1ul << 30)) | MEMORY_BLOCK;
}

void memory_start(u64 load) {
	memory_keep(load, image_end - image_start);
}

u64 physical(const void *address) {
	u64 at = (u64)address;
	return at >= IMAGE ? at - IMAGE + loaded_at : at - LINEAR;
}

static void *map_kind(u64 address, u64 bytes, u64 block) {
	u64 from = address & -BLOCK, to = (address + bytes + BLOCK - 1) & -BLOCK;
	map(LINEAR + from, from, to - from, block, (u64)image_start, kernel_root);
	DSB(ish);
	ISB();
	return linear(address);
}

void *map_memory(u64 address, u64 bytes) {
	return map_kind(address, bytes, MEMORY_BLOCK);
}

void *map_device(u64 address, u64 bytes) {
	return map_kind(address, bytes, DEVICE_BLOCK);
}

void memory_add(u64 base, u64 bytes) {
	if (memories < MOST_RANGES)
		memory[memories++] = (struct range){base, base + bytes};
}

void memory_keep(u64 base, u64 bytes) {
	if (keeps == MOST_RANGES)
		fail("more than %u reserved ranges of memory", (u64)MOST_RANGES);
	kept[keeps++] = (struct range){base & -(u64)PAGE, (base + bytes + PAGE - 1) & -(u64)PAGE};
}

/// The largest free piece behind an address in a range.
static void consider(struct range range, u64 from) {
	u64 end = range.end;
	for (u32 i = 0; i < keeps; i++)
		if (kept[i].end > from && kept[i].base < end)
			end = kept[i].base > from ? kept[i].base : from;
	if (end > from && end - from > last - next) {
		next = from;
		last = end;
	}
}

/// Takes the largest free piece of memory, and maps it.
void memory_ready(void) {
	for (u32 i = 0; i < memories; i++) {
		consider(memory[i], memory[i].base);
		for (u32 k = 0; k < keeps; k++)
			if (kept[k].end > memory[i].base && kept[k].end < memory[i].end)
				consider(memory[i], kept[k].end);
	}
	// whole blocks, so that nothing is mapped that is no memory
	next = (next + BLOCK - 1) & -BLOCK;
	last &= -BLOCK;
	if (last <= next)
		fail("no free memory");
	if (last - next > MOST_MEMORY)
		last = next + MOST_MEMORY;
	map_memory(next, last - next);
}

u64 memory_free(void) {
	return last - next;
}

/// Whole lines of 64 bytes.
static void clear(void *piece, u64 bytes) {
	for (u8 *at = piece, *end = at + bytes; at < end; at += 64)
		__asm__ volatile("stp xzr, xzr, [%0]\n\tstp xzr, xzr, [%0, #16]\n\tstp xzr, xzr, [%0, #32]\n\tstp xzr, xzr, [%0, #48]"
				: : "r"(at) : "memory");
}

/// Memory from the end of what is free, of which nothing is touched.
void *reserve(u64 bytes) {
	u64 before = mask_interrupts();
	lock(&spare_lock);
	if (bytes > last - next)
		fail("%u KiB of memory are free, %u needed", (last - next) >> 10, bytes >> 10);
	last -= bytes;
	void *piece = linear(last);
	unlock(&spare_lock);
	restore_interrupts(before);
	return piece;
}

void *allocate(u64 bytes, u64 alignment) {
	u64 order = bytes / PAGE - 1;
	bytes = (bytes + PAGE - 1) & -(u64)PAGE;
	u64 before = mask_interrupts();
	lock(&spare_lock);
	void *piece;
	if (bytes && order < ORDERS && alignment <= PAGE && spare[order]) {
		piece = spare[order];
		spare[order] = *(void **)piece;
	} else {
		u64 at = (next + alignment - 1) & -alignment;
		if (at + bytes > last || at + bytes < at)
			fail("%u KiB of memory are free, %u needed", (last - next) >> 10, bytes >> 10);
		next = at + bytes;
		piece = linear(at);
	}
	unlock(&spare_lock);
	restore_interrupts(before);
	clear(piece, bytes);
	return piece;
}

void *page(void) {
	return allocate(PAGE, PAGE);
}

void release(void *piece, u64 bytes) {
	u64 before = mask_interrupts();
	lock(&spare_lock);
	void **list = &spare[bytes / PAGE - 1];
	*(void **)piece = *list;
	*list = piece;
	unlock(&spare_lock);
	restore_interrupts(before);
}
