// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

/// Something that is often varied.
public enum Variation {
	SIDE("Native and guest", "{key: side, values: [native, guest]}"),
	CONTROLLER("GICv2, GICv3, direct SGIs", "{name: controller, variants: {gicv2: {board.gic.version: 2}, "
			+ "gicv3: {board.gic.version: 3}, direct: {board.gic.version: 3, vms.direct-sgi: true}}}"),
	MODE("Split mode and VHE", "{name: mode, variants: {nvhe: {host.mode: nvhe}, "
			+ "vhe: {host.mode: vhe, board.clusters.core.model: armv8.2-vhe}}}"),
	POLLING("Halt polling", "{name: polling, key: host.halt-poll, values: [0, 10000, 500000]}"),
	TICK("Tick of the host", "{name: host-hz, key: host.tick, values: [0, 250, 1000]}"),
	MACHINES("Number of VMs", "{name: vms, key: vms.count, values: [1, 2, 4]}"),
	PLACES("Where vCPUs run", "{name: cpus, key: vms.cpus, values: [spread, floating]}"),
	BLOCKS("Stage 2 by pages and blocks", "{name: host-block, key: vms.stage2.block, values: [4K, 2M]}"),
	LEVELS("Levels of stage 2", "{name: host-levels, key: vms.stage2.levels, values: [3, 4]}"),
	CLOCK("Clock of the cores", "{name: clock, key: board.clock, values: [1.2 GHz, 1.8 GHz]}"),
	CACHE("Size of L2", "{name: l2, key: board.clusters.l2.size, values: [512K, 1M, 2M]}");

	private final String words;
	private final String axis;

	Variation(String words, String axis) {
		this.words = words;
		this.axis = axis;
	}

	/// What users call it.
	public String words() {
		return words;
	}

	/// Its entry of {@code vary:}.
	public String axis() {
		return axis;
	}
}
