// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.trapline.a64.core.Ram;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.HostKernel;
import org.trapline.kvm.memory.GuestMemory;
import org.trapline.kvm.memory.TableSpace;
import org.trapline.kvm.record.Recorder;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Placement;
import org.trapline.kvm.setup.Vm;
import org.trapline.kvm.vcpu.VirtualMachine;
import org.trapline.measure.Measurement;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.Keys;
import org.trapline.platform.board.Window;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.boot.WatchedConsole;
import org.trapline.platform.checkpoint.Checkpoint;
import org.trapline.platform.gic.VirtualInterface;
import org.trapline.platform.gic.v2.GicV2;
import org.trapline.platform.gic.v3.GicV3;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.timing.Regions;

/// A host with its VMs, made as a scenario says.
final class Assembly implements AutoCloseable {
	private static final long TABLES = 16 << 20;
	/// What checkpoints of a guest say in the place of a version, which is in what they are of.
	static final String SYSTEM = "system";
	/// When something is typed on the console of a system that was restored: the host is up by then.
	private static final double TYPED_NANOS = 1e6;

	private final Scenario scenario;
	private final boolean restored;
	private final BoardMachine machine;
	private final Regions regions;
	private final HostKernel kernel;
	private final Recorder recorder;
	private final List<VirtualMachine> vms = new ArrayList<>();
	private final List<CapturedConsole> consoles = new ArrayList<>();
	private final List<WatchedConsole> watches = new ArrayList<>();
	private final List<GuestLoader> loaders = new ArrayList<>();

	/// @param restored whether the VMs are to be restored, and are not loaded
	Assembly(Scenario scenario, Simulation.Made made, boolean restored) throws IOException, ScenarioException {
		this.scenario = scenario;
		this.restored = restored;
		machine = made.machine();
		regions = made.regions();
		Board board = scenario.board();
		kernel = new HostKernel(scenario.host(), scenario.costs(), board, machine.machine);
		recorder = new Recorder(board.clockHertz(), scenario.traced());
		for (HostCpu cpu : kernel.cpus)
			virtualInterface(cpu.index).onAcknowledge(intid -> VirtualMachine.acknowledged(cpu, intid));
		kernel.start(new SplittableRandom(scenario.seed()));
		Window memory = board.memory().windows().getFirst();
		long at = memory.base();
		int vcpus = 0;
		List<Vm> all = new ArrayList<>();
		scenario.vms().forEach(vm -> all.addAll(Collections.nCopies(vm.count(), vm)));
		TableSpace tables = new TableSpace(memory.base() + memory.bytes() - TABLES, memory.base() + memory.bytes());
		for (Vm vm : all) {
			check(vm);
			long unit = Math.max(Vm.MEMORY_UNIT, vm.secondStage().blockBytes() <= vm.memoryBytes()
					? vm.secondStage().blockBytes() : 0);
			at = at + unit - 1 & -unit;
			if (at + vm.memoryBytes() > memory.base() + memory.bytes() - TABLES)
				throw new ScenarioException("vms.memory", Keys.size(vm.memoryBytes()) + " for VM number " + (vms.size() + 1),
						"all VMs within the board's " + Keys.size(memory.bytes()) + " but " + Keys.size(TABLES));
			add(vm, vm.count() > 1, at, tables, vcpus);
			at += vm.memoryBytes();
			vcpus += vm.vcpus();
		}
	}

	private VirtualInterface virtualInterface(int cpu) {
		return machine.controller instanceof GicV3 v3 ? v3.virtualInterface(cpu)
				: ((GicV2) machine.controller).virtualInterface(cpu).orElseThrow();
	}

	private void check(Vm vm) throws ScenarioException {
		Board board = scenario.board();
		if (vm.gic() != 0 && vm.gic() != board.gic().version() && !(vm.gic() == 2 && board.gic().legacy()))
			throw new ScenarioException("vms.gic", Integer.toString(vm.gic()), board.gic().version()
					+ ", the version of the board's interrupt controller, or board"
					+ (vm.gic() == 2 ? "; 2 with gic.legacy: true of the board" : ""));
		if (vm.irqchip() == Vm.Backend.USER && GuestBoard.version(board, vm) != 2)
			throw new ScenarioException("vms.irqchip", "user", "kernel with a GICv3");
		if (vm.its() && GuestBoard.version(board, vm) != 3)
			throw new ScenarioException("vms.its", "true", "false with a GICv2");
		if (vm.directSgi() && GuestBoard.version(board, vm) != 3)
			throw new ScenarioException("vms.direct-sgi", "true", "false with a GICv2");
		for (int cpu : vm.placement().cpus())
			if (cpu >= board.cpus())
				throw new ScenarioException("vms.cpus", "CPU " + cpu, "one of the board's " + board.cpus() + ", from 0");
		if (scenario.host().vgic() == Host.Vgic.BITMAPS && scenario.costs().cycles(Step.SCAN_VCPU) == 0)
			throw new ScenarioException("host.vgic", "bitmaps with a cost set that has no cycles for scan-vcpu",
					"lists, or a cost set that has, such as ls2080a");
		for (int cpu : scenario.host().ioCpus())
			if (cpu >= board.cpus())
				throw new ScenarioException("host.io-cpus", "CPU " + cpu, "one of the board's " + board.cpus() + ", from 0");
		if (scenario.host().interruptCpu() >= board.cpus())
			throw new ScenarioException("host.interrupt-cpu", Integer.toString(scenario.host().interruptCpu()),
					"one of the board's " + board.cpus() + " CPUs, from 0");
	}

	private void add(Vm vm, boolean several, long physical, TableSpace tables, int first) throws IOException {
		int number = vms.size();
		String name = several ? vm.name() + (number + 1) : vm.name();
		Board board = GuestBoard.of(scenario.board(), vm);
		Ram ram = machine.machine.bus.ram();
		GuestMemory memory = new GuestMemory(ram, new GuestMemory.Place(board.memory().windows().getFirst(), physical), vm,
				tables, number + 1);
		consoles.add(new CapturedConsole());
		watches.add(new WatchedConsole(consoles.getLast()));
		GuestLoader loader = new GuestLoader(scenario, board, new VirtualMachine.Host(kernel, recorder), machine);
		VirtualMachine made = loader.make(new GuestLoader.Identity(name, number), vm, memory, watches.getLast(),
				this::ended);
		for (int i = 0; i < vm.vcpus(); i++)
			made.add(number, allowed(vm.placement(), i, first + i));
		if (!restored)
			loader.load(made);
		vms.add(made);
		loaders.add(loader);
	}

	private int allowed(Placement placement, int vcpu, int overall) {
		int cpus = scenario.board().cpus();
		return switch (placement.kind()) {
		case SPREAD -> 1 << overall % cpus;
		case PINNED -> 1 << placement.cpus().get(vcpu);
		case FLOATING -> (1 << cpus) - 1;
		};
	}

	private void ended() {
		if (vms.stream().allMatch(VirtualMachine::ended))
			machine.machine.end(vms.getFirst().ending() == Ending.RESET ? Ending.RESET : Ending.POWER_OFF);
	}

	/// Starts the VMs.
	///
	/// @throws IOException if they are to begin with a state that cannot be restored
	void start(Beginning beginning) throws IOException {
		switch (beginning) {
		case Beginning.PowerOn(String ready, String typed) -> {
			powerOn();
			for (int i = 0; i < vms.size() && !ready.isEmpty(); i++) {
				CapturedConsole console = consoles.get(i);
				watches.get(i).watch(ready, () -> console.type(typed));
			}
		}
		case Beginning.Restored(Beginning.SavedSystem state, String typed) -> {
			for (int i = 0; i < vms.size(); i++) {
				VirtualMachine vm = vms.get(i);
				new Checkpoint(SYSTEM, state.of()).restore(state.file(), vm.parts(), vm.memory.ram);
				vm.resume(kernel.cpus.getFirst());
				CapturedConsole console = consoles.get(i);
				kernel.at(machine.machine.now() + kernel.ofNanos(TYPED_NANOS), () -> console.type(typed));
			}
		}
		}
	}

	/// Whether nothing goes on in the first VM, so that its state can be saved.
	boolean quiet() {
		return vms.getFirst().quiet();
	}

	/// Saves the first VM.
	void save(Beginning.SavedSystem to) throws IOException {
		VirtualMachine vm = vms.getFirst();
		new Checkpoint(SYSTEM, to.of()).save(to.file(), vm.parts(), vm.memory.ram);
	}

	private void powerOn() {
		for (int i = 0; i < vms.size(); i++)
			loaders.get(i).start(vms.get(i), kernel.cpus.getFirst());
	}

	BoardMachine machine() {
		return machine;
	}

	/// The console of the first VM.
	WatchedConsole watched() {
		return watches.getFirst();
	}

	/// What consoles have got since this was asked before.
	List<Printed> printed() {
		List<Printed> printed = new ArrayList<>();
		for (int i = 0; i < vms.size(); i++)
			Printed.of(vms.get(i).name, consoles.get(i)).ifPresent(printed::add);
		return printed;
	}

	Results results(Outcome outcome) {
		long cycles = BootRun.cycles(machine.machine);
		List<Results.SystemResult> systems = new ArrayList<>();
		for (int i = 0; i < vms.size(); i++) {
			VirtualMachine vm = vms.get(i);
			systems.add(new Results.SystemResult(vm.name, consoles.get(i).text(), 0, vm.failure(), vm.memory.filledBytes(),
					vm.memory.dirtyBytes()));
		}
		List<Measurement> measurements = new ArrayList<>(recorder.measurements(cycles));
		measurements.addAll(BoardCounters.of(regions));
		return new Results(outcome, cycles, BootRun.instructions(machine.machine), scenario.board().clockHertz(), systems,
				measurements, recorder.breakdown(), recorder.ways());
	}

	@Override
	public void close() {
		recorder.close();
	}
}
