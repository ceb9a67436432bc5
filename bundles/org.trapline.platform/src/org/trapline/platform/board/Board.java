// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.yaml.YamlKind;

/// A board: what a machine is made of, where it is, and how long it takes.
///
/// @param name for people
/// @param description more for people
/// @param layout whose addresses are the defaults: {@code virt} or {@code ls2080a}
/// @param clockHertz of the cores
/// @param quantumCycles that a CPU may be ahead of another
/// @param cpus how many of the cores there are in the machine, the first ones
/// @param flatAffinity whether MPIDR_EL1 numbers them without regard to clusters
/// @param clusters cores with what they share
/// @param l3 cache that the clusters share
/// @param interconnect between them
/// @param memory what there is
/// @param gic interrupt controller
/// @param timerHertz of the system counter, CNTFRQ_EL0
/// @param devices the other devices
public record Board(String name, String description, String layout, long clockHertz, long quantumCycles, int cpus,
		boolean flatAffinity, List<Cluster> clusters, Optional<CacheDesign> l3, Interconnect interconnect, Memory memory, Gic gic,
		long timerHertz, Devices devices) {
	/// What files of boards say that they are.
	public static final YamlKind KIND = new YamlKind("board", 1);
	/// Most CPUs of a board.
	public static final int MOST_CPUS = 8;

	static final CacheDesign L3 = new CacheDesign(8 << 20, 16, 64, 60, Replacement.RANDOM);

	public Board {
		clusters = List.copyOf(clusters);
	}

	/// Its CPUs by number.
	public List<CpuPlace> places() {
		List<CpuPlace> places = new ArrayList<>();
		for (int cluster = 0; cluster < clusters.size(); cluster++)
			for (int core = 0; core < clusters.get(cluster).cores() && places.size() < cpus; core++)
				places.add(new CpuPlace(places.size(), flatAffinity ? places.size() : (long) cluster << 8 | core, cluster,
						clusters.get(cluster).core()));
		return places;
	}

	/// Whatever answers to physical addresses.
	public List<Window> windows() {
		List<Window> windows = new ArrayList<>(memory.windows());
		windows.addAll(gic.windows(cpus));
		windows.addAll(devices.windows());
		return windows;
	}
}
