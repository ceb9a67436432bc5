// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.history.Lane;
import org.trapline.history.StateHistory;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.NaturalOrder;

/// The rows of a recording: each VM with its vCPUs and their lanes, and the physical CPUs.
///
/// @param roots the VMs, and what is above the physical CPUs if there are any
/// @param vcpus by index
/// @param lanes in the order of the rows, those of physical CPUs last
public record RowTree(List<Row> roots, Map<Integer, Row> vcpus, List<Row> lanes) {
	public RowTree {
		roots = List.copyOf(roots);
		vcpus = Map.copyOf(vcpus);
		lanes = List.copyOf(lanes);
	}

	/// The rows for the lanes of a history.
	public static RowTree of(ExitTrace trace, StateHistory history) {
		ExitTrace.Span span = trace.span();
		Map<String, Row> vms = new LinkedHashMap<>();
		Map<Integer, Row> vcpus = new HashMap<>();
		List<Row> lanes = new ArrayList<>();
		List<Vcpu> inOrder = trace.vcpus().stream().sorted(Comparator.comparing(Vcpu::vm, NaturalOrder.NAMES)
				.thenComparing(Vcpu::label, NaturalOrder.NAMES)).toList();
		for (Vcpu vcpu : inOrder) {
			Row row = new Row(Row.Kind.VCPU, vcpu.label(), vcpu.index(), null, span);
			vms.computeIfAbsent(vcpu.vm(), name -> new Row(Row.Kind.VM, name, -1, null, span)).add(row);
			vcpus.put(vcpu.index(), row);
			for (Lane lane : history.lanes())
				if (lane.kind() != Lane.Kind.RUNNING && lane.owner() == vcpu.index()) {
					Row child = new Row(Row.Kind.LANE, lane.kind().label(), vcpu.index(), lane, span);
					row.add(child);
					lanes.add(child);
				}
		}
		List<Row> roots = new ArrayList<>(vms.values());
		Row cpus = new Row(Row.Kind.CPUS, "Physical CPUs", -1, null, span);
		for (Lane lane : history.lanes())
			if (lane.kind() == Lane.Kind.RUNNING) {
				Row cpu = new Row(Row.Kind.CPU, "CPU " + lane.owner(), lane.owner(), lane, span);
				cpus.add(cpu);
				lanes.add(cpu);
			}
		if (cpus.hasChildren())
			roots.add(cpus);
		return new RowTree(roots, vcpus, lanes);
	}

	/// The row of a physical CPU.
	public Optional<Row> cpu(int number) {
		return lanes.stream().filter(row -> row.kind() == Row.Kind.CPU && row.owner() == number).findFirst();
	}
}
