// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.util.List;
import java.util.Map;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.record.Flows;
import org.trapline.kvm.record.StepSums;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Measurement;
import org.trapline.platform.boot.Outcome;

/// What a simulation has given.
///
/// @param outcome how it ended
/// @param cycles since power-on
/// @param instructions of all CPUs
/// @param clockHertz of the cores
/// @param systems what each VM has said, or the board
/// @param measurements exit timing, exit trace and counters of guests, and what the board's CPUs have counted
/// @param breakdown where the cycles of exits went, by cause: each {@link Step}'s
/// @param ways the ways of interrupts to vCPUs by where they are from
public record Results(Outcome outcome, long cycles, long instructions, long clockHertz, List<SystemResult> systems,
		List<Measurement> measurements, Map<ExitCause, StepSums> breakdown, Map<Flows.Origin, Flows> ways) implements AutoCloseable {
	/// What one system has said.
	///
	/// @param name of the VM, or of the board
	/// @param console its whole output
	/// @param exitStatus what the guest told by semihosting; 0 otherwise
	/// @param failure what it did that cannot be emulated; empty if nothing
	/// @param memoryBytes that stage 2 has been filled with; 0 for a board
	/// @param dirtyBytes written while pages were logged
	public record SystemResult(String name, String console, int exitStatus, String failure, long memoryBytes,
			long dirtyBytes) {
	}

	public Results {
		systems = List.copyOf(systems);
		measurements = List.copyOf(measurements);
		ways = Map.copyOf(ways);
	}

	/// The ways of interrupts from somewhere.
	public Flows flows(Flows.Origin from) {
		return ways.getOrDefault(from, new Flows(from));
	}

	/// The ways of SGIs between vCPUs.
	public Flows flows() {
		return flows(Flows.Origin.VCPU);
	}

	/// Since power-on.
	public double seconds() {
		return (double) cycles / clockHertz;
	}

	/// Gives up what is kept of each exit.
	@Override
	public void close() {
		for (Measurement each : measurements)
			if (each instanceof ExitTrace trace)
				trace.close();
	}
}
