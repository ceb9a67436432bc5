// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.IOException;
import java.util.List;
import org.trapline.a64.translate.Options;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.board.Board;
import org.trapline.platform.boot.Limits;

/// Everything that a simulation depends on: the same scenario gives the same results, cycle by cycle.
///
/// @param board physical machine
/// @param host with its hypervisor
/// @param costs of the hypervisor's steps
/// @param vms that run at the same time
/// @param workload of each VM, or of the board
/// @param side whether in VMs or on the board itself
/// @param timed whether cycles are counted by the board's timing model, until a guest's marker says otherwise; else an
///        instruction takes one
/// @param traced whether each exit is kept, not only sums
/// @param seed of what happens by chance: phases of ticks and loads, random numbers that guests are given
/// @param limits where it ends if no guest ends it; texts are looked for on the first VM's console
/// @param options how code is translated
public record Scenario(Board board, Host host, CostSet costs, List<Vm> vms, Workload workload, Side side, boolean timed,
		boolean traced, long seed, Limits limits, Options options) {
	/// Where a workload runs.
	public enum Side {
		/// In VMs.
		GUEST,
		/// At EL1 of the board, with its interrupt controller and timers, without stage 2: of the first VM's CPUs and memory.
		NATIVE
	}

	public Scenario {
		vms = List.copyOf(vms);
		if (vms.isEmpty())
			throw new IllegalArgumentException("no VMs, expected one at least");
	}

	/// Guests of a host with the timing model, every exit kept, that end themselves.
	///
	/// @throws IOException if the host's cost set cannot be read
	/// @throws YamlException if something is wrong with it
	public static Scenario of(Board board, Host host, List<Vm> vms, Workload workload) throws YamlException, IOException {
		return new Scenario(board, host, CostSet.read(host.costSet(), List.of()), vms, workload, Side.GUEST, true, true, 1,
				Limits.OPEN, Options.forSystems());
	}

	public Scenario on(Side other) {
		return new Scenario(board, host, costs, vms, workload, other, timed, traced, seed, limits, options);
	}

	public Scenario timed(boolean on) {
		return new Scenario(board, host, costs, vms, workload, side, on, traced, seed, limits, options);
	}

	public Scenario traced(boolean on) {
		return new Scenario(board, host, costs, vms, workload, side, timed, on, seed, limits, options);
	}

	public Scenario seed(long other) {
		return new Scenario(board, host, costs, vms, workload, side, timed, traced, other, limits, options);
	}

	public Scenario limits(Limits other) {
		return new Scenario(board, host, costs, vms, workload, side, timed, traced, seed, other, options);
	}

	public Scenario runs(Workload other) {
		return new Scenario(board, host, costs, vms, other, side, timed, traced, seed, limits, options);
	}

	public Scenario costs(CostSet other) {
		return new Scenario(board, host, other, vms, workload, side, timed, traced, seed, limits, options);
	}

	public Scenario options(Options other) {
		return new Scenario(board, host, costs, vms, workload, side, timed, traced, seed, limits, other);
	}
}
