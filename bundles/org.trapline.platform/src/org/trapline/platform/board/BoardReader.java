// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a board of its keys.
final class BoardReader {
	private static final long SLOWEST = 1_000_000;
	private static final long FASTEST = 10_000_000_000L;

	private BoardReader() {
	}

	static Board read(Keys keys) {
		String name = keys.text("name", "board", "what it is called");
		String description = keys.text("description", "", "what it stands for");
		Layout layout = Layout.of(keys.choice("layout", List.of(Layout.VIRT.name(), Layout.LS2080A.name()), "virt",
				"whose addresses and interrupts are the defaults"));
		long clock = keys.hertz("clock", SLOWEST, FASTEST, 2_000_000_000L, "of the cores");
		List<Cluster> clusters = new ArrayList<>();
		for (Cluster.Group group : keys.list("clusters", "cores that share a cache of level 2", Cluster::read))
			clusters.addAll(Collections.nCopies(group.count(), group.cluster()));
		int cores = clusters.stream().mapToInt(Cluster::cores).sum();
		if (cores > Board.MOST_CPUS)
			keys.problem("clusters", cores + " cores", Board.MOST_CPUS + " at the most");
		int cpus = keys.wholeOr("cpus", "all", 1, Board.MOST_CPUS, 0,
				"how many of the cores the machine has, the first ones");
		if (cpus > cores)
			keys.problem("cpus", Integer.toString(cpus), "at most the " + cores + " cores of its clusters");
		boolean flat = keys.flag("flat-affinity", layout.flatAffinity(),
				"whether CPUs are numbered without regard to clusters");
		int quantum = keys.whole("quantum", 1, 10_000_000, 1000, "cycles", "that a CPU may be ahead of another");
		Optional<CacheDesign> l3 = keys.optional("l3", "cache shared by all", false, k -> CacheDesign.read(k, Board.L3));
		Board board = new Board(name, description, layout.name(), clock, quantum, cpus == 0 ? cores : Math.min(cpus, cores),
				flat, clusters, l3, keys.group("interconnect", "between clusters, memory and devices", Interconnect::read),
				keys.group("memory", "what there is", k -> Memory.read(k, layout)),
				keys.group("gic", "interrupt controller", k -> Gic.read(k, layout.gic())),
				keys.hertz("timer", 1_000_000, 1_000_000_000, layout.timerHertz(), "of the system counter"),
				keys.group("devices", "the other devices", k -> Devices.read(k, layout.devices())));
		check(board, keys);
		return board;
	}

	private static void check(Board board, Keys keys) {
		List<Window> windows = board.windows();
		for (int i = 0; i < windows.size(); i++)
			for (Window other : windows.subList(0, i))
				if (windows.get(i).overlaps(other))
					keys.problem(part(windows.get(i)), windows.get(i).toString(), "no overlap with " + other);
		int spis = board.gic().spis();
		Devices devices = board.devices();
		if (devices.virtio().spi() + devices.virtioCount() > spis || devices.uart().spi() >= spis
				|| devices.rtc().spi() >= spis)
			keys.problem("devices", "an interrupt beyond those of the GIC", "less than gic.spis, " + spis);
		long lines = board.clusters().stream().flatMap(BoardReader::caches).map(CacheDesign::lineBytes).distinct().count();
		Optional<CacheDesign> l3 = board.l3();
		int line = board.clusters().getFirst().core().l1d().lineBytes();
		if (lines > 1 || l3.isPresent() && l3.get().lineBytes() != line)
			keys.problem("clusters", "lines of different lengths", "the same length in all caches");
	}

	private static Stream<CacheDesign> caches(Cluster cluster) {
		return Stream.concat(Stream.of(cluster.core().l1i(), cluster.core().l1d()),
				cluster.l2().stream());
	}

	private static String part(Window window) {
		int dot = window.name().indexOf('.');
		return dot < 0 ? window.name() : window.name().substring(0, dot);
	}
}
