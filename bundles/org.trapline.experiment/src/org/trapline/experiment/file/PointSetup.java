// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Vm;
import org.trapline.platform.board.BoardFile;

/// What is run in one point: all that its figures follow from.
///
/// @param board the machine
/// @param host its host, with the hypervisor
/// @param costs of the hypervisor's steps
/// @param vms that run at the same time; natively, CPUs and memory of the first are the machine's
/// @param side where on it the workload runs
/// @param timed whether cycles are those of the board's timing model, and not one an instruction
/// @param traced whether each exit is kept
/// @param workload what runs
/// @param sections {@code host} and {@code vms} with every key, as the content of a file
public record PointSetup(BoardFile board, Host host, CostSet costs, List<Vm> vms, Scenario.Side side, boolean timed, boolean traced,
		Workload workload, Map<String, Object> sections) {
	public PointSetup {
		vms = List.copyOf(vms);
		sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
	}

	/// The same with other costs.
	public PointSetup withCosts(CostSet other) {
		return new PointSetup(board, host, other, vms, side, timed, traced, workload, sections);
	}

	/// A side as files say it.
	public static String word(Scenario.Side side) {
		return side.name().toLowerCase(Locale.ROOT);
	}
}
