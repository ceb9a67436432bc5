// SPDX-License-Identifier: EPL-2.0
// Address spaces of processes: translation tables with 39 or 48 bits of address (3 or 4 levels), pages of 4 KiB,
// blocks of 2 MiB.
#include "kernel.h"

enum { ENTRIES = 512, MOST_ASIDS = 256 };
#define VALID 1ul
#define TABLE 3ul
#define LEAF_PAGE 3ul
#define USER (1ul << 6)
#define READ_ONLY (1ul << 7)
#define SHAREABLE (3ul << 8)
#define ACCESSED (1ul << 10)
#define NOT_GLOBAL (1ul << 11)
#define NO_KERNEL_EXECUTION (1ul << 53)
#define NO_USER_EXECUTION (1ul << 54)
#define ADDRESS 0xfffffffff000ul
#define WALKS_OFF (1ul << 7)

u64 user_bits, work_page;
static bool used[MOST_ASIDS];
static u32 taken;

void space_start(void) {
	user_bits = argument_number("va", 48);
	work_page = argument_number("pages", PAGE);
	if (user_bits != 39 && user_bits != 48)
		fail("va=%u: expected 39 or 48", user_bits);
	if (work_page != PAGE && work_page != MEGABYTES(2))
		fail("pages=%u: expected 4k or 2m", work_page);
}

struct space *space_new(void) {
	struct space *space = page();
	space->root = page();
	u64 before = mask_interrupts();
	lock(&taken);
	for (space->asid = 1; space->asid < MOST_ASIDS && used[space->asid]; space->asid++)
		;
	if (space->asid == MOST_ASIDS)
		fail("more than %u address spaces", (u64)MOST_ASIDS - 1);
	used[space->asid] = true;
	unlock(&taken);
	restore_interrupts(before);
	return space;
}

static u64 *below(u64 *table, u64 index) {
	if (!table[index])
		table[index] = physical(page()) | TABLE;
	return linear(table[index] & ADDRESS);
}

void space_map(struct space *space, u64 at, u64 physical, u64 bytes, u64 size, enum protection protection) {
	u64 leaf = USER | SHAREABLE | ACCESSED | NOT_GLOBAL | NO_KERNEL_EXECUTION
			| (protection == READ_EXECUTE ? READ_ONLY : NO_USER_EXECUTION);
	for (u64 done = 0; done < bytes; done += size) {
		u64 place = at + done, *table = space->root;
		if (user_bits == 48)
			table = below(table, place >> 39 & 511);
		table = below(table, place >> 30 & 511);
		if (size == PAGE) {
			table = below(table, place >> 21 & 511);
			table[place >> 12 & 511] = (physical + done) | leaf | LEAF_PAGE;
		} else
			table[place >> 21 & 511] = (physical + done) | leaf | VALID;
	}
	DSB(ishst);
}

u64 space_find(struct space *space, u64 at) {
	u64 *table = space->root;
	for (int shift = user_bits == 48 ? 39 : 30; shift > 12; shift -= 9)
		table = linear(table[at >> shift & 511] & ADDRESS);
	return table[at >> 12 & 511] & ADDRESS;
}

void space_use(struct space *space) {
	u64 control = READ(tcr_el1), wanted = (control & ~(0x3ful | WALKS_OFF)) | (64 - user_bits) | (space ? 0 : WALKS_OFF);
	if (space)
		WRITE(ttbr0_el1, physical(space->root) | space->asid << 48);
	if (control != wanted)
		WRITE(tcr_el1, wanted);
	ISB();
}

static void free_tables(u64 *table, int levels) {
	if (levels > 1)
		for (int i = 0; i < ENTRIES; i++)
			if ((table[i] & TABLE) == TABLE)
				free_tables(linear(table[i] & ADDRESS), levels - 1);
	release(table, PAGE);
}

/// Gives its tables back; what it maps belongs to others.
void space_free(struct space *space) {
	free_tables(space->root, user_bits == 48 ? 4 : 3);
	__asm__ volatile("dsb ishst\n\ttlbi aside1is, %0\n\tdsb ish\n\tisb" : : "r"(space->asid << 48) : "memory");
	u64 before = mask_interrupts();
	lock(&taken);
	used[space->asid] = false;
	unlock(&taken);
	restore_interrupts(before);
	release(space, PAGE);
}
