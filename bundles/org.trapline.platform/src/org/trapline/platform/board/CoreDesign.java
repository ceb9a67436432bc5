// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import org.trapline.a64.core.CoreModel;

/// A core: what it executes, and what it is made of.
///
/// @param model its name among {@link CoreModel#NAMES}: ID registers, and the table of what its instructions take
/// @param width instructions that it dispatches in a cycle
/// @param window instructions that it has in flight at the most
/// @param l1i instruction cache
/// @param l1d data cache
/// @param itlb first-level TLB of instructions
/// @param dtlb first-level TLB of data
/// @param l2tlb second-level TLB of both
/// @param walks caches of table walks
/// @param branches branch prediction
/// @param prefetching prefetchers
/// @param misses lines of data that it waits for at once
/// @param costs what else takes cycles
public record CoreDesign(String model, int width, int window, CacheDesign l1i, CacheDesign l1d, TlbDesign itlb, TlbDesign dtlb,
		TlbDesign l2tlb, Walks walks, Branches branches, Prefetching prefetching, int misses, Costs costs) {
	/// The core's ID registers.
	public CoreModel coreModel() {
		return CoreModel.of(model).orElseThrow();
	}

	static CoreDesign read(Keys keys) {
		String model = keys.choice("model", CoreModel.NAMES, "cortex-a57", "what it executes and in how many cycles");
		CoreDesign preset = CorePresets.of(model);
		return new CoreDesign(model,
				keys.whole("width", 1, 16, preset.width, "instructions", "dispatched in a cycle"),
				keys.whole("window", 1, 1024, preset.window, "instructions", "in flight at the most"),
				keys.group("l1i", "instruction cache", k -> CacheDesign.read(k, preset.l1i)),
				keys.group("l1d", "data cache", k -> CacheDesign.read(k, preset.l1d)),
				keys.group("itlb", "first-level TLB of instructions", k -> TlbDesign.read(k, preset.itlb)),
				keys.group("dtlb", "first-level TLB of data", k -> TlbDesign.read(k, preset.dtlb)),
				keys.group("l2tlb", "second-level TLB", k -> TlbDesign.read(k, preset.l2tlb)),
				keys.group("walks", "caches of table walks", k -> Walks.read(k, preset.walks)),
				keys.group("branches", "branch prediction", k -> Branches.read(k, preset.branches)),
				keys.group("prefetch", "prefetchers", k -> Prefetching.read(k, preset.prefetching)),
				keys.whole("misses", 1, 64, preset.misses, "lines", "of data waited for at once"),
				keys.group("costs", "what else takes cycles", k -> Costs.read(k, preset.costs)));
	}
}
