// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.PointSetup;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.platform.board.BoardConditions;
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
		Conditions conditions = BoardConditions.of(point.setup().board().board(), SOURCE)
				.with(Condition.SIDE, PointSetup.word(point.setup().side()), SOURCE);
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
}
