// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.trapline.a64.core.Feature;
import org.trapline.platform.tree.Node;
import org.trapline.platform.tree.Phandles;

/// The part of a board's device tree that is no device's: memory, CPUs with caches, firmware, timers, PMU, clocks. Named and
/// ordered as QEMU's machine "virt" has it, with caches beside (Linux, Documentation/devicetree/bindings).
///
/// @param board what is described
/// @param conduit how firmware is called: {@code hvc} or {@code smc}
public record BoardTree(Board board, String conduit) {
	/// Interrupts of a CPU itself: PPI numbers, in the order in which the timer's node lists them (arm,arch_timer.yaml).
	private static final int[] TIMERS = {13, 14, 11, 10};
	private static final int HYPERVISOR_VIRTUAL_TIMER = 12;
	private static final int PMU = 7;
	private static final int PPI = 1;
	private static final int LEVEL_HIGH = 4;
	private static final int PERIPHERAL_HERTZ = 24_000_000;

	/// A tree of what the board is without its devices.
	public Node root() {
		Node root = new Node("");
		root.text("compatible", "linux,dummy-virt").text("model", board.name()).cells("#address-cells", 2)
				.cells("#size-cells", 2).cells("interrupt-parent", Phandles.INTERRUPT_CONTROLLER);
		root.child("chosen");
		root.child("psci").text("compatible", "arm,psci-1.0", "arm,psci-0.2", "arm,psci").text("method", conduit)
				.cells("cpu_suspend", 0xC400_0001).cells("cpu_off", 0x8400_0002).cells("cpu_on", 0xC400_0003)
				.cells("migrate", 0xC400_0005);
		for (Window window : board.memory().windows())
			memory(root, window, 2, 2);
		cpus(root.child("cpus"));
		root.child("timer").text("compatible", "arm,armv8-timer", "arm,armv7-timer").flag("always-on")
				.cells("interrupts", timers());
		root.child("pmu").text("compatible", "arm,armv8-pmuv3").cells("interrupts", PPI, PMU, ppiFlags());
		root.child("apb-pclk").text("compatible", "fixed-clock").cells("#clock-cells", 0)
				.cells("clock-frequency", PERIPHERAL_HERTZ).text("clock-output-names", "clk24mhz")
				.cells("phandle", Phandles.PERIPHERAL_CLOCK);
		return root;
	}

	/// Puts the board's memory into a tree that somebody else made, in the place of its own.
	///
	/// @throws IOException if the tree has no room for its addresses
	public void memory(Node root) throws IOException {
		int addressCells = cells(root, "#address-cells", 2);
		int sizeCells = cells(root, "#size-cells", 1);
		root.remove(node -> node.name.equals("memory") || node.name.startsWith("memory@"));
		for (Window window : board.memory().windows()) {
			if (addressCells < 2 && window.base() >>> 32 != 0 || sizeCells < 2 && window.bytes() >>> 32 != 0)
				throw new IOException("device tree: found #address-cells " + addressCells + " and #size-cells " + sizeCells
						+ ", expected 2 for " + window);
			memory(root, window, addressCells, sizeCells);
		}
	}

	private static int cells(Node root, String property, int preset) throws IOException {
		byte[] value = root.properties().get(property);
		int cells = value == null ? preset : value.length == Integer.BYTES ? ByteBuffer.wrap(value).getInt() : 0;
		if (cells != 1 && cells != 2)
			throw new IOException("device tree: found " + property + " of " + cells + ", expected 1 or 2");
		return cells;
	}

	private static void memory(Node root, Window window, int addressCells, int sizeCells) {
		List<Integer> reg = new ArrayList<>();
		if (addressCells == 2)
			reg.add((int) (window.base() >>> 32));
		reg.add((int) window.base());
		if (sizeCells == 2)
			reg.add((int) (window.bytes() >>> 32));
		reg.add((int) window.bytes());
		root.child("memory@" + Long.toHexString(window.base())).text("device_type", "memory")
				.cells("reg", reg.stream().mapToInt(Integer::intValue).toArray());
	}

	private int[] timers() {
		List<Integer> cells = new ArrayList<>();
		for (int ppi : TIMERS)
			cells.addAll(List.of(PPI, ppi, ppiFlags()));
		if (board.places().stream().allMatch(place -> Feature.VHE.in(place.core().coreModel())))
			cells.addAll(List.of(PPI, HYPERVISOR_VIRTUAL_TIMER, ppiFlags()));
		return cells.stream().mapToInt(Integer::intValue).toArray();
	}

	/// A GICv2's cell of flags has a bit for each CPU too.
	private int ppiFlags() {
		return LEVEL_HIGH | (board.gic().version() == 2 ? (1 << board.cpus()) - 1 << 8 : 0);
	}

	private void cpus(Node cpus) {
		cpus.cells("#address-cells", 1).cells("#size-cells", 0);
		Node socket = cpus.child("cpu-map").child("socket0");
		List<CpuPlace> places = board.places();
		for (CpuPlace place : places) {
			Node cluster = socket.child("cluster" + place.cluster());
			cluster.child("core" + cluster.children().size()).cells("cpu", Phandles.CPUS + place.index());
		}
		places.forEach(place -> cpu(cpus, place));
		places.stream().mapToInt(CpuPlace::cluster).distinct().forEach(cluster -> board.clusters().get(cluster).l2()
				.ifPresent(l2 -> cache(cpus.child("l2-cache" + cluster), l2, 2, Phandles.CLUSTER_CACHES + cluster)));
		board.l3().ifPresent(l3 -> cache(cpus.child("l3-cache"), l3, 3, Phandles.SYSTEM_CACHE));
	}

	private void cpu(Node cpus, CpuPlace place) {
		CoreDesign core = place.core();
		Node cpu = cpus.child("cpu@" + Long.toHexString(place.mpidr())).text("device_type", "cpu")
				.text("compatible", core.model().startsWith("cortex-") ? "arm," + core.model() : "arm,armv8")
				.cells("reg", (int) place.mpidr()).text("enable-method", "psci");
		first(cpu, "i-", core.l1i());
		first(cpu, "d-", core.l1d());
		if (board.clusters().get(place.cluster()).l2().isPresent())
			cpu.cells("next-level-cache", Phandles.CLUSTER_CACHES + place.cluster());
		else if (board.l3().isPresent())
			cpu.cells("next-level-cache", Phandles.SYSTEM_CACHE);
		cpu.cells("phandle", Phandles.CPUS + place.index());
	}

	private static void first(Node cpu, String prefix, CacheDesign cache) {
		cpu.cells(prefix + "cache-size", (int) cache.bytes()).cells(prefix + "cache-line-size", cache.lineBytes())
				.cells(prefix + "cache-sets", cache.sets());
	}

	private void cache(Node node, CacheDesign cache, int level, int phandle) {
		node.text("compatible", "cache").cells("cache-level", level).flag("cache-unified");
		first(node, "", cache);
		if (level == 2 && board.l3().isPresent())
			node.cells("next-level-cache", Phandles.SYSTEM_CACHE);
		node.cells("phandle", phandle);
	}
}
