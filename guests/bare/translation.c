// SPDX-License-Identifier: EPL-2.0
// Translates addresses in both stages with each granule: what AT says of random tables, and what accesses do to pages that are
// wrong in one way each.
#include "bare.h"

#ifndef SIXTEEN
#define SIXTEEN 0
#endif

#define TLBI() __asm__ volatile("dsb sy\n\ttlbi alle1\n\tdsb sy\n\tic iallu\n\tdsb sy\n\tisb" : : : "memory")
#define AT(operation, address) ({ __asm__ volatile("at " #operation ", %0\n\tisb" : : "r"(address)); result(READ(par_el1)); })

/// PAR_EL1, without what QEMU 7.2 is known to have wrong: SH of Device and Non-cacheable memory, for which it has what descriptors
/// say, and the level of stage 2's fault for a stage 1 descriptor, for which it has stage 1's.
static u64 result(u64 par)
{
	u64 type = par >> 56;
	if ((par & 0x101) == 0x101)
		return par & ~6ul;
	return !(par & 1) && (type < 16 || type == 0x44) ? par & ~0x180ul : par;
}

enum { RANDOM_BYTES = 1 << 20, TABLES_BYTES = 1 << 20, CASES = 300 };

static u64 area[RANDOM_BYTES / 8] __attribute__((aligned(RANDOM_BYTES)));
static u64 tables[TABLES_BYTES / 8] __attribute__((aligned(1 << 16)));
static u64 page[1 << 13] __attribute__((aligned(1 << 16)));

static u64 seed = 88172645463325252ul;

static u64 next(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed * 2685821657736338717ul;
}

static u64 under(u64 limit)
{
	return (next() >> 32) % limit;
}

/// A descriptor that mostly is valid and points into the area.
static u64 descriptor(void)
{
	u64 kind = under(20);
	u64 type = kind == 0 ? 0 : kind < 6 ? 1 : kind == 6 ? 2 : 3;
	u64 address = (u64)area + (next() & (RANDOM_BYTES - 1) & -4096ul);
	if (under(20) == 0)
		address |= 1ul << (44 + under(4));
	u64 low = under(1 << 10) << 2;
	// no reserved values of SH and MemAttr
	low |= (low & 1 << 8) << 1;
	if ((low & 0x3c) && !(low & 0xc))
		low |= 0xc;
	if (under(10))
		low |= 1 << 10;
	u64 high = under(3) == 0 ? next() << 59 | under(4) << 53 : 0;
	return address | low | high | type;
}

/// Of TxSZ, such that no walk starts where QEMU takes blocks that the architecture does not have.
static const unsigned sizes[] = { 25, 26, 28, 30, 31, 32, 34, 39 };

static u64 granule(void)
{
	return under(2);
}

static u64 table(void)
{
	return (u64)area + (next() & (RANDOM_BYTES - 1));
}

/// What all lines begin with.
static const char *granules = "";
static const char *part = "";

static void print_all(const char *name, const u64 *values, unsigned count)
{
	text(granules);
	text(part);
	text(name);
	for (unsigned i = 0; i < count; i++) {
		text(" ");
		hex(values[i]);
	}
	end();
}

/// What AT says of random addresses, by random tables and registers.
static void random_walks(void)
{
	for (unsigned i = 0; i < RANDOM_BYTES / 8; i++)
		area[i] = descriptor();
	for (unsigned i = 0; i < CASES; i++) {
		u64 tg1 = granule() ? 3 : 2;
		u64 tcr = sizes[under(8)] | granule() << 14 | (u64)sizes[under(8)] << 16 | tg1 << 30 | (under(4) ? 4 : under(5)) << 32
			| under(4) << 37 | (under(10) ? 0 : 1 << 7) | (under(10) ? 0 : 1 << 23);
		u64 small = under(2);
		u64 vtcr = 1u << 31 | (small ? 31 + under(9) : 21 + under(13)) | (small ? 0 : 1) << 6
			| granule() << 14 | 4 << 16;
		u64 hcr = 1ul << 31 | (under(3) == 0 ? 0 : 1) | (under(8) ? 0 : 1 << 12);
		WRITE(hcr_el2, hcr);
		WRITE(sctlr_el1, 0x30d00800 | (under(8) ? 1 : 0) | under(2) << 19);
		WRITE(tcr_el1, tcr);
		WRITE(mair_el1, 0xff44bb0c080400eeul);
		WRITE(ttbr0_el1, table());
		WRITE(ttbr1_el1, table());
		WRITE(vtcr_el2, vtcr);
		WRITE(vttbr_el2, table());
		TLBI();
		text("case ");
		hex(i);
		print_all(":", (u64[]){ hcr, tcr, vtcr }, 3);
		for (unsigned j = 0; j < 6; j++) {
			u64 address = next() >> (16 + under(24));
			if (under(2))
				address = ~address;
			if (under(8) == 0)
				address ^= next() << 56;
			u64 pars[8] = { AT(s12e1r, address), AT(s12e1w, address), AT(s12e0r, address), AT(s12e0w, address),
				AT(s1e1r, address), AT(s1e1w, address), AT(s1e0r, address), AT(s1e0w, address) };
			text("case ");
			hex(i);
			text(", ");
			hex(address);
			text(":");
			print_all("", pars, 8);
		}
	}
	WRITE(hcr_el2, 1ul << 31);
	WRITE(sctlr_el1, 0x30d00800);
}

/// Tables of one stage, as they are built.
struct stage {
	u64 base;
	unsigned granule;
	unsigned bits;
	unsigned start;
};

static u64 used;

static u64 allocate(u64 bytes)
{
	u64 at = ((u64)tables + used + bytes - 1) & -bytes;
	used = at + bytes - (u64)tables;
	for (u64 i = 0; i < bytes / 8; i++)
		((u64 *)at)[i] = 0;
	return at;
}

static unsigned low(const struct stage *s, unsigned level)
{
	return (3 - level) * (s->granule - 3) + s->granule;
}

/// Where the descriptor of an address is at a level.
static u64 *find(const struct stage *s, u64 address, unsigned level)
{
	u64 *at = (u64 *)s->base + ((address & ((1ul << s->bits) - 1)) >> low(s, s->start));
	for (unsigned l = s->start; l < level; l++) {
		if (!(*at & 1))
			*at = allocate(1ul << s->granule) | 3;
		at = (u64 *)(*at & 0xfffffffff000ul) + ((address >> low(s, l + 1)) & ((1ul << (s->granule - 3)) - 1));
	}
	return at;
}

static void map(const struct stage *s, u64 address, u64 physical, unsigned level, u64 attributes)
{
	*find(s, address, level) = physical | attributes | (level == 3 ? 3 : 1);
}

enum { AF = 1 << 10, ISH = 3 << 8, USER = 1 << 6, READ_ONLY = 1 << 7, NG = 1 << 11 };
#define PXN (1ul << 53)
#define UXN (1ul << 54)
#define S2 (AF | ISH | 3 << 6 | 0xf << 2)
/// Where the page is, and the program for EL0.
#define PAGE 0xc0010000ul
#define ALIAS 0x80000000ul
/// Intermediate physical address of the page.
#define MIDDLE 0x100010000ul

SNIPPET(load, "ldr w0, [x0]");
SNIPPET(store, "str w1, [x0, #4]");
SNIPPET(load_user, "ldtr w0, [x0]");
SNIPPET(store_user, "sttr w1, [x0, #4]");
SNIPPET(jump, "br x0");
SNIPPET(pair, "ldp x0, x1, [x0, #16]");
SNIPPET(odd, "ldur w0, [x0, #1]");

static void try(const char *name, const char *what, const u32 *code, u64 spsr)
{
	struct outcome o;
	enter(spsr, (const u32 *)((u64)code + (spsr == EL0 ? ALIAS - 0x40000000 : 0)), PAGE, &o);
	text(granules);
	text(part);
	text(name);
	text(what);
	text(spsr == EL0 ? " at EL0: " : " at EL1: ");
	if (o.esr == 0x56000eee) {
		text("done");
	} else {
		text("EL");
		hex(o.taken >> 12);
		text(" ESR ");
		hex(o.esr);
		text(" FAR ");
		hex(o.far);
		if (o.taken >> 12 == 2) {
			text(" HPFAR ");
			hex(o.hpfar);
		}
	}
	end();
}

static void try_all(const char *name)
{
	TLBI();
	page[0] = 0xd401ddc1;
	for (unsigned el = 0; el < 2; el++) {
		u64 spsr = el ? EL1 : EL0;
		try(name, "load", load, spsr);
		try(name, "store", store, spsr);
		try(name, "pair", pair, spsr);
		try(name, "odd", odd, spsr);
		try(name, "jump", jump, spsr);
	}
	try(name, "load unprivileged", load_user, EL1);
	try(name, "store unprivileged", store_user, EL1);
	text("AT ");
	print_all(name, (u64[]){ AT(s12e1r, PAGE), AT(s12e1w, PAGE), AT(s12e0r, PAGE), AT(s12e0w, PAGE), AT(s1e1r, PAGE) }, 5);
}

static struct stage first;
static struct stage second;

/// TG0 of a granule of so many bits.
static unsigned code(unsigned granule)
{
	return granule == 12 ? 0 : granule == 14 ? 2 : 1;
}

/// The program, and a page that EL0 may do all with.
static void prepare(unsigned one, unsigned two)
{
	used = 0;
	first = (struct stage){ 0, one, 36, one == 12 ? 1 : 2 };
	second = (struct stage){ 0, two, 36, two == 12 ? 1 : 2 };
	first.base = allocate(1 << 16);
	second.base = allocate(1 << 16);
	unsigned level = one == 12 ? 1 : 2;
	for (u64 at = 0; at < 1 << 30; at += 1ul << low(&first, level)) {
		map(&first, 0x40000000 + at, 0x40000000 + at, level, AF | ISH | READ_ONLY);
		map(&first, ALIAS + at, 0x40000000 + at, level, AF | ISH | USER | READ_ONLY | NG);
	}
	level = two == 12 ? 1 : 2;
	for (u64 at = 0; at < 1 << 30; at += 1ul << low(&second, level))
		map(&second, 0x40000000 + at, 0x40000000 + at, level, S2);
	map(&first, PAGE, MIDDLE, 3, AF | ISH | USER | NG);
	map(&second, MIDDLE, (u64)page, 3, S2);
	WRITE(mair_el1, 0xff);
	WRITE(tcr_el1, 28 | code(one) << 14 | 1 << 23 | 2ul << 32);
	WRITE(ttbr0_el1, first.base);
	WRITE(vtcr_el2, 1u << 31 | 28 | 1 << 6 | code(two) << 14 | 2 << 16);
	WRITE(vttbr_el2, second.base);
	WRITE(sctlr_el1, 0x30d00801);
	WRITE(hcr_el2, 1ul << 31 | 1);
}

static const struct { const char *name; unsigned level; u64 clear; u64 set; } wrong[] = {
	{ "nothing wrong ", 3, 0, 0 },
	{ "invalid ", 3, 3, 0 }, { "invalid ", 2, 3, 0 }, { "invalid ", 1, 3, 0 }, { "reserved ", 3, 2, 0 },
	{ "no access flag ", 3, AF, 0 }, { "size ", 3, 0, 1ul << 41 }, { "size ", 2, 0, 1ul << 41 }, { "size ", 1, 0, 1ul << 43 },
	{ "read-only ", 3, 0, READ_ONLY }, { "EL1 ", 3, USER, 0 }, { "EL1 read-only ", 3, USER, READ_ONLY },
	{ "UXN ", 3, 0, UXN }, { "PXN EL1 ", 3, USER, PXN }, { "PXN read-only ", 3, 0, PXN | READ_ONLY },
	{ "APTable user ", 2, 0, 1ul << 61 }, { "APTable read-only ", 2, 0, 1ul << 62 }, { "UXNTable ", 2, 0, 1ul << 60 },
	{ "PXNTable read-only ", 2, 0, 1ul << 59 | 1ul << 62 }, { "contiguous ", 3, 0, 1ul << 52 },
};

static const struct { const char *name; unsigned level; u64 clear; u64 set; } wrong2[] = {
	{ "invalid ", 3, 3, 0 }, { "invalid ", 2, 3, 0 }, { "invalid ", 1, 3, 0 }, { "reserved ", 3, 2, 0 },
	{ "no access flag ", 3, AF, 0 }, { "size ", 3, 0, 1ul << 41 }, { "size ", 2, 0, 1ul << 41 },
	{ "not readable ", 3, 1 << 6, 0 }, { "not writable ", 3, 1 << 7, 0 }, { "neither ", 3, 3 << 6, 0 },
	{ "XN ", 3, 0, UXN }, { "non-cacheable ", 3, 0xa << 2, 0 }, { "device ", 3, 0xf << 2, 0 },
};

static void wrong_pages(unsigned one, unsigned two)
{
	prepare(one, two);
	for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		if (wrong[i].level < first.start)
			continue;
		u64 *at = find(&first, PAGE, wrong[i].level);
		u64 before = *at;
		*at = (before & ~wrong[i].clear) | wrong[i].set;
		part = (const char *[]){ "", "stage 1 level 1 ", "stage 1 level 2 ", "stage 1 level 3 " }[wrong[i].level];
		try_all(wrong[i].name);
		*at = before;
	}
	for (unsigned i = 0; i < sizeof wrong2 / sizeof *wrong2; i++) {
		if (wrong2[i].level < second.start)
			continue;
		u64 *at = find(&second, MIDDLE, wrong2[i].level);
		u64 before = *at;
		*at = (before & ~wrong2[i].clear) | wrong2[i].set;
		part = (const char *[]){ "", "stage 2 level 1 ", "stage 2 level 2 ", "stage 2 level 3 " }[wrong2[i].level];
		try_all(wrong2[i].name);
		*at = before;
	}
	part = "";
	WRITE(sctlr_el1, READ(sctlr_el1) | 1 << 19);
	try_all("WXN ");
	WRITE(sctlr_el1, 0x30d00803);
	try_all("A ");
	WRITE(hcr_el2, 1ul << 31);
	WRITE(sctlr_el1, 0x30d00800);
}

/// A table of stage 1 where stage 2 has something wrong.
static void wrong_tables(unsigned one, unsigned two)
{
	static const struct { const char *name; u64 clear; u64 set; u64 hcr; } cases[] = {
		{ "table unmapped ", 3, 0, 0 }, { "table not readable ", 1 << 6, 0, 0 }, { "table not writable ", 1 << 7, 0, 0 },
		{ "table without access flag ", AF, 0, 0 }, { "table in a device ", 0xf << 2, 0, 0 },
		{ "table in a device, PTW ", 0xf << 2, 0, 4 }, { "table of a wrong size ", 0, 1ul << 41, 0 },
	};
	prepare(one, two);
	// the last table moves to an intermediate address of its own
	u64 *entry = find(&first, PAGE, 2);
	u64 table = *entry & 0xfffffffff000ul;
	u64 within = table & ((1ul << two) - 1);
	map(&second, 0x140000000, table - within, 3, S2);
	*entry = 0x140000000 | within | 3;
	u64 *at = find(&second, 0x140000000, 3);
	u64 before = *at;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		*at = (before & ~cases[i].clear) | cases[i].set;
		WRITE(hcr_el2, 1ul << 31 | 1 | cases[i].hcr);
		try_all(cases[i].name);
	}
	WRITE(hcr_el2, 1ul << 31);
	WRITE(sctlr_el1, 0x30d00800);
}

#if SIXTEEN
/// Granules of both stages, for cores that have 16 KiB.
static const struct { const char *name; unsigned one, two; } pairs[] = {
	{ "16K 16K ", 14, 14 }, { "16K 4K ", 14, 12 }, { "4K 16K ", 12, 14 }, { "16K 64K ", 14, 16 }, { "64K 16K ", 16, 14 },
};
#else
static const struct { const char *name; unsigned one, two; } pairs[] = {
	{ "4K 4K ", 12, 12 }, { "64K 4K ", 16, 12 }, { "4K 64K ", 12, 16 }, { "64K 64K ", 16, 16 },
};
#endif

int main(void)
{
	if (!SIXTEEN)
		random_walks();
	for (unsigned i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		granules = pairs[i].name;
		wrong_pages(pairs[i].one, pairs[i].two);
		wrong_tables(pairs[i].one, pairs[i].two);
	}
	return 0;
}
