// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.setup.Host;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.Costs;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.machine.Machine;

/// What the physical CPUs of a host have in common.
public final class HostKernel {
	/// HCR_EL2 while no guest runs: interrupts go to EL2.
	static final long ROUTED = SystemState.HCR_RW | SystemState.HCR_IMO | SystemState.HCR_FMO | SystemState.HCR_AMO;
	private static final double NANOS = 1e9;
	private static final double MICROS = 1e6;

	public final Host host;
	public final Board board;
	public final Machine machine;
	public final List<HostCpu> cpus;
	/// The CPU whose kernel does something now; null between.
	@Nullable HostCpu acting;
	private final int[] cycles = new int[Step.values().length];
	private final Map<Integer, Runnable> devices = new TreeMap<>();

	/// @param machine of the board, with EL2, none of whose CPUs is on
	public HostKernel(Host host, CostSet costs, Board board, Machine machine) {
		this.host = host;
		this.board = board;
		this.machine = machine;
		for (Step step : Step.values())
			cycles[step.ordinal()] = costs.cycles(step);
		cpus = machine.cpus().stream().map(cpu -> new HostCpu(cpu, this)).toList();
	}

	/// Turns the CPUs on.
	///
	/// @param random of the phases of their ticks
	public void start(RandomGenerator random) {
		long period = tickCycles();
		for (HostCpu cpu : cpus)
			cpu.start(period == 0 ? 0 : random.nextLong(period));
		if (host.load().percent() > 0)
			for (HostCpu cpu : cpus)
				new LoadThread(cpu, this).start(random);
	}

	/// Whether the host's kernel is at EL2.
	public boolean vhe() {
		return host.mode() == Host.Mode.VHE;
	}

	/// Whether the interrupt controllers of its guests are bitmaps under one lock.
	public boolean bitmaps() {
		return host.vgic() == Host.Vgic.BITMAPS || host.vgic() == Host.Vgic.USUAL && cycles(Step.SCAN_VCPU) > 0;
	}

	/// Cycles of a step.
	public int cycles(Step step) {
		return cycles[step.ordinal()];
	}

	/// What the board charges for an exception to EL2, before it is handled.
	public int trapEntry(HostCpu cpu) {
		return cpu.cpu.timed() ? costs(cpu).exceptionEntryCycles() : 1;
	}

	/// What the board charges for an exception's return.
	public int trapReturn(HostCpu cpu) {
		return cpu.cpu.timed() ? costs(cpu).exceptionReturnCycles() : 0;
	}

	private Costs costs(HostCpu cpu) {
		return board.places().get(cpu.index).core().costs();
	}

	/// Cycles from a tick to the next; 0 for none.
	long tickCycles() {
		return host.tickHertz() == 0 ? 0 : board.clockHertz() / host.tickHertz();
	}

	/// Nanoseconds as cycles.
	public long ofNanos(double nanos) {
		return Math.round(nanos * board.clockHertz() / NANOS);
	}

	/// Microseconds as cycles.
	long ofMicros(long micros) {
		return Math.round(micros * (double) board.clockHertz() / MICROS);
	}

	/// The CPU whose kernel does something now; null between, where a device does.
	public @Nullable HostCpu acting() {
		return acting;
	}

	/// Has something happen at a time, apart from any CPU.
	public void at(long time, Runnable action) {
		machine.events.event(action).at(time);
	}

	/// Has an interrupt of a device given to a guest, which deactivates it.
	///
	/// @param intid of it
	public void onDevice(int intid, Runnable handler) {
		devices.put(intid, handler);
		interruptCpu().gic.enable(intid, true);
	}

	@Nullable Runnable device(int intid) {
		return devices.get(intid);
	}

	/// The CPU that takes the interrupts of devices.
	public HostCpu interruptCpu() {
		return cpus.get(Math.min(host.interruptCpu(), cpus.size() - 1));
	}

	Stream<HostCpu> allowed(HostThread thread) {
		return cpus.stream().filter(cpu -> (thread.allowed >>> cpu.index & 1) != 0);
	}
}
