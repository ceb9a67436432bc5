// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.PointSetup;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.text.Quantities;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.CpuPlace;
import org.trapline.trace.runs.RunFile;

/// What a point's run says of the circumstances under which it was measured.
///
/// @param point which one
record PointConditions(Point point) {
	private static final String SOURCE = "experiment";

	/// Writes them into the point's folder, where whoever opens the run finds them.
	void write(Path folder) throws IOException {
		new RunFile(point.name(), conditions(), List.of(), List.of(), List.of()).write(folder.resolve(RunFile.NAME));
	}

	Conditions conditions() {
		Board board = point.setup().board().board();
		List<CpuPlace> places = board.places();
		Conditions conditions = Conditions.UNKNOWN.with(Condition.SIDE, PointSetup.word(point.setup().side()), SOURCE)
				.with(Condition.BOARD, board.name() + " (model)", SOURCE)
				.with(Condition.CPU, places.stream().map(place -> place.core().model()).distinct()
						.collect(Collectors.joining(", ")), SOURCE)
				.with(Condition.CPUS, Integer.toString(board.cpus()), SOURCE)
				.with(Condition.CLUSTERS, clusters(places), SOURCE)
				.with(Condition.CLOCK, Quantities.plain(board.clockHertz() / 1e6, 3) + " MHz", SOURCE)
				.with(Condition.MEMORY, Quantities.bytes(board.memory().bytes()), SOURCE)
				.with(Condition.GIC, "GICv" + board.gic().version(), SOURCE);
		if (point.setup().side() == Scenario.Side.GUEST)
			conditions = ofGuest(conditions, point.setup());
		for (var value : point.values().entrySet())
			conditions = conditions.withOther(value.getKey(), value.getValue(), SOURCE);
		return conditions;
	}

	private static Conditions ofGuest(Conditions conditions, PointSetup setup) {
		List<Vm> vms = setup.vms();
		return conditions.with(Condition.HYPERVISOR, setup.host().mode() == Host.Mode.VHE ? "VHE" : "nVHE", SOURCE)
				.with(Condition.VMS, Integer.toString(vms.stream().mapToInt(Vm::count).sum()), SOURCE)
				.with(Condition.VCPUS, vms.stream().map(vm -> Integer.toString(vm.vcpus())).distinct()
						.collect(Collectors.joining(", ")), SOURCE)
				.with(Condition.HOST_LOAD, setup.host().load().percent() == 0 ? "idle" : setup.host().load().percent() + " %", SOURCE);
	}

	/// CPUs that share a cluster, {@code 0-1,2-3}.
	private static String clusters(List<CpuPlace> places) {
		return IntStream.rangeClosed(0, places.getLast().cluster()).mapToObj(cluster -> {
			int[] cpus = places.stream().filter(place -> place.cluster() == cluster).mapToInt(CpuPlace::index).toArray();
			return cpus.length < 2 ? Integer.toString(cpus[0]) : cpus[0] + "-" + cpus[cpus.length - 1];
		}).collect(Collectors.joining(","));
	}
}
