// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;

/// The lanes of a recording: of each VM its vCPUs, and of each physical CPU that is told of, which vCPU it runs.
///
/// Attributes are {@code VMs/VM/vCPU/KIND} and {@code CPUs/NUMBER/vCPU}, where vCPU is the index and the label.
final class Lanes {
	private static final Lane.Kind[] OF_VCPU = { Lane.Kind.STATE, Lane.Kind.REASON, Lane.Kind.HOST_CPU,
			Lane.Kind.PENDING_INTERRUPT };

	private final List<Lane> all;
	private final Lane[] ofCpu;

	/// @param quarks gives the quark of an attribute, which it may make
	Lanes(ExitTrace trace, BitSet cpus, ToIntFunction<String[]> quarks) {
		List<Lane> lanes = new ArrayList<>();
		for (Vcpu vcpu : trace.vcpus())
			for (Lane.Kind kind : OF_VCPU)
				lanes.add(new Lane(kind, vcpu.index(), quarks.applyAsInt(new String[] { "VMs", vcpu.vm(),
						vcpu.index() + ": " + vcpu.label(), kind.attribute() })));
		ofCpu = new Lane[cpus.length()];
		cpus.stream().forEach(cpu -> {
			Lane lane = new Lane(Lane.Kind.RUNNING, cpu,
					quarks.applyAsInt(new String[] { "CPUs", Integer.toString(cpu), Lane.Kind.RUNNING.attribute() }));
			ofCpu[cpu] = lane;
			lanes.add(lane);
		});
		all = List.copyOf(lanes);
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

	int quarkOfCpu(int cpu) {
		return ofCpu[cpu].quark();
	}
}
