// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;

/// The lanes of a recording: of each VM its vCPUs and what the guest runs on them, and of each physical CPU that is
/// told of, which vCPU it runs.
///
/// Attributes are {@code VMs/VM/vCPU/KIND} and {@code CPUs/NUMBER/vCPU}, where vCPU is the index and the label.
final class Lanes {
	private static final Lane.Kind[] OF_VCPU = { Lane.Kind.STATE, Lane.Kind.REASON, Lane.Kind.HOST_CPU,
			Lane.Kind.PENDING_INTERRUPT };

	private final List<Lane> all;
	private final Map<Integer, Lane> ofGuest = new HashMap<>();
	private final Lane[] ofCpu;

	/// @param guests the vCPUs whose guest tells what it ran
	/// @param quarks gives the quark of an attribute, which it may make
	Lanes(ExitTrace trace, Set<Integer> guests, BitSet cpus, ToIntFunction<String[]> quarks) {
		List<Lane> lanes = new ArrayList<>();
		for (Vcpu vcpu : trace.vcpus())
			for (Lane.Kind kind : OF_VCPU)
				lanes.add(lane(vcpu, kind, quarks));
		for (Vcpu vcpu : trace.vcpus())
			if (guests.contains(vcpu.index())) {
				Lane lane = lane(vcpu, Lane.Kind.GUEST_TASK, quarks);
				ofGuest.put(vcpu.index(), lane);
				lanes.add(lane);
			}
		ofCpu = new Lane[cpus.length()];
		cpus.stream().forEach(cpu -> {
			Lane lane = new Lane(Lane.Kind.RUNNING, cpu,
					quarks.applyAsInt(new String[] { "CPUs", Integer.toString(cpu), Lane.Kind.RUNNING.attribute() }));
			ofCpu[cpu] = lane;
			lanes.add(lane);
		});
		all = List.copyOf(lanes);
	}

	private static Lane lane(Vcpu vcpu, Lane.Kind kind, ToIntFunction<String[]> quarks) {
		return new Lane(kind, vcpu.index(), quarks.applyAsInt(new String[] { "VMs", vcpu.vm(),
				vcpu.index() + ": " + vcpu.label(), kind.attribute() }));
	}

	/// The physical CPUs that a trace's exits were on.
	static BitSet cpus(ExitTrace trace) {
		BitSet cpus = new BitSet();
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++) {
			int rows = blocks.load(block);
			for (int row = 0; row < rows; row++)
				if (blocks.cpus()[row] >= 0)
					cpus.set(blocks.cpus()[row]);
		}
		return cpus;
	}

	List<Lane> all() {
		return all;
	}

	int quark(int vcpu, Lane.Kind kind) {
		return all.get(vcpu * OF_VCPU.length + kind.ordinal()).quark();
	}

	int quarkOfGuest(int vcpu) {
		Lane lane = ofGuest.get(vcpu);
		if (lane == null)
			throw new IllegalArgumentException("no guest tells of vCPU " + vcpu);
		return lane.quark();
	}

	int quarkOfCpu(int cpu) {
		return ofCpu[cpu].quark();
	}
}
