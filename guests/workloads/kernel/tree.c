// SPDX-License-Identifier: EPL-2.0
// What the flattened device tree says of the machine (Devicetree Specification 0.4, chapters 2 and 5).
#include "kernel.h"

enum { BEGIN_NODE = 1, END_NODE = 2, PROPERTY = 3, NOTHING = 4, DEEPEST = 16 };
enum { MAGIC = 0xd00dfeed };
enum { PPI = 1 };

struct machine machine;

struct node {
	const char *name, *compatible, *type, *method, *bootargs, *status;
	u32 compatible_bytes;
	const u8 *reg, *interrupts, *initrd_start, *initrd_end;
	u32 reg_bytes, interrupts_bytes, initrd_bytes;
	u32 address_cells, size_cells; // of its children
	u32 redistributor_regions;
};

static u64 cells(const u8 *at, u32 count) {
	u64 value = 0;
	for (u32 i = 0; i < count * 4; i++)
		value = value << 8 | at[i];
	return value;
}

static u32 word(const void *tree, u32 at) {
	return cells((const u8 *)tree + at, 1);
}

u64 tree_bytes(const void *tree) {
	return word(tree, 0) == MAGIC ? word(tree, 4) : 0;
}

static bool compatible(const struct node *node, const char *with) {
	for (u32 at = 0; at < node->compatible_bytes;) {
		if (same(node->compatible + at, with))
			return true;
		while (node->compatible[at++])
			;
	}
	return false;
}

/// A pair of address and size in "reg"; false behind the last.
static bool region(const struct node *node, const struct node *parent, u32 index, u64 *base, u64 *bytes) {
	u32 one = (parent->address_cells + parent->size_cells) * 4;
	if (!one || (index + 1) * one > node->reg_bytes)
		return false;
	*base = cells(node->reg + index * one, parent->address_cells);
	*bytes = cells(node->reg + index * one + parent->address_cells * 4, parent->size_cells);
	return true;
}

/// The number of the interrupt that a node lists, in the GIC's three cells; 0 if it has none.
static u32 interrupt(const struct node *node, u32 index) {
	if ((index + 1) * 12 > node->interrupts_bytes)
		return 0;
	const u8 *at = node->interrupts + index * 12;
	return cells(at + 4, 1) + (cells(at, 1) == PPI ? 16 : 32);
}

static void gic(const struct node *node, const struct node *parent, u32 version) {
	machine.gic_version = version;
	region(node, parent, 0, &machine.gic_distributor, &machine.gic_distributor_bytes);
	u32 others = 1;
	// a GICv3 may have GICv2's windows behind its redistributors
	u32 most = version == 3 && node->redistributor_regions < 4 ? node->redistributor_regions : 4;
	while (others <= most
			&& region(node, parent, others, &machine.gic_other[others - 1], &machine.gic_other_bytes[others - 1]))
		others++;
	machine.gic_others = others - 1;
}

static void read_node(const struct node *node, const struct node *parent) {
	u64 base, bytes;
	if (node->status && !same(node->status, "okay") && !same(node->status, "ok"))
		return;
	if (node->bootargs && same(node->name, "chosen"))
		arguments_start(node->bootargs);
	if (node->initrd_start && node->initrd_end && same(node->name, "chosen")) {
		base = cells(node->initrd_start, node->initrd_bytes / 4);
		memory_keep(base, cells(node->initrd_end, node->initrd_bytes / 4) - base);
	}
	if (node->type && same(node->type, "memory"))
		for (u32 i = 0; region(node, parent, i, &base, &bytes); i++)
			memory_add(base, bytes);
	if (node->type && same(node->type, "cpu") && node->reg)
		cpu_known(cells(node->reg, node->reg_bytes / 4));
	if (node->method && (compatible(node, "arm,psci-0.2") || compatible(node, "arm,psci-1.0"))) {
		machine.has_psci = true;
		machine.by_smc = same(node->method, "smc");
	}
	if (compatible(node, "arm,pl011") && !machine.console)
		region(node, parent, 0, &machine.console, &machine.console_bytes);
	if (compatible(node, "arm,cortex-a15-gic") || compatible(node, "arm,gic-400"))
		gic(node, parent, 2);
	if (compatible(node, "arm,gic-v3"))
		gic(node, parent, 3);
	if (compatible(node, "arm,armv8-timer")) {
		machine.physical_timer = interrupt(node, 1);
		machine.virtual_timer = interrupt(node, 2);
	}
	if (compatible(node, "virtio,mmio") && machine.block_device_count < MOST_BLOCK_DEVICES
			&& region(node, parent, 0, &base, &bytes)) {
		machine.block_devices[machine.block_device_count] = base;
		machine.block_interrupts[machine.block_device_count++] = interrupt(node, 0);
	}
}

static void property(struct node *node, const char *name, const u8 *value, u32 bytes) {
	if (same(name, "compatible")) {
		node->compatible = (const char *)value;
		node->compatible_bytes = bytes;
	} else if (same(name, "reg")) {
		node->reg = value;
		node->reg_bytes = bytes;
	} else if (same(name, "interrupts")) {
		node->interrupts = value;
		node->interrupts_bytes = bytes;
	} else if (same(name, "device_type"))
		node->type = (const char *)value;
	else if (same(name, "method"))
		node->method = (const char *)value;
	else if (same(name, "status"))
		node->status = (const char *)value;
	else if (same(name, "bootargs"))
		node->bootargs = (const char *)value;
	else if (same(name, "linux,initrd-start")) {
		node->initrd_start = value;
		node->initrd_bytes = bytes;
	} else if (same(name, "linux,initrd-end"))
		node->initrd_end = value;
	else if (same(name, "#address-cells"))
		node->address_cells = cells(value, 1);
	else if (same(name, "#size-cells"))
		node->size_cells = cells(value, 1);
	else if (same(name, "#redistributor-regions"))
		node->redistributor_regions = cells(value, 1);
}

/// Keeps what the blob's own list says is reserved.
static void read_reservations(const void *tree) {
	const u8 *at = (const u8 *)tree + word(tree, 16);
	for (u64 bytes; (bytes = cells(at + 8, 2)); at += 16)
		memory_keep(cells(at, 2), bytes);
}

/// Reads all nodes. Properties stand before children, so a node is complete at its first child or its end.
void tree_read(const void *tree) {
	const u8 *at = (const u8 *)tree + word(tree, 8);
	const char *strings = (const char *)tree + word(tree, 12);
	struct node nodes[DEEPEST];
	static const struct node fresh = {.address_cells = 2, .size_cells = 1, .redistributor_regions = 1};
	int depth = -1;
	read_reservations(tree);
	bool pending = false;
	for (;;) {
		u32 token = cells(at, 1);
		at += 4;
		if (pending && token != PROPERTY && token != NOTHING) {
			read_node(&nodes[depth], depth ? &nodes[depth - 1] : &fresh);
			pending = false;
		}
		if (token == BEGIN_NODE) {
			if (++depth == DEEPEST)
				fail("device tree: deeper than %u nodes", (u64)DEEPEST);
			nodes[depth] = fresh;
			nodes[depth].name = (const char *)at;
			u32 length = 0;
			while (at[length++])
				;
			at += (length + 3) & ~3u;
			pending = true;
		} else if (token == PROPERTY) {
			u32 bytes = cells(at, 1);
			property(&nodes[depth], strings + cells(at + 4, 1), at + 8, bytes);
			at += 8 + ((bytes + 3) & ~3u);
		} else if (token == END_NODE)
			depth--;
		else if (token != NOTHING)
			return;
	}
}
