// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trapline.a64.core.Ram;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardTree;
import org.trapline.platform.board.CacheDesign;
import org.trapline.platform.board.Cluster;
import org.trapline.platform.board.CpuPlace;
import org.trapline.platform.board.Devices;
import org.trapline.platform.board.Gic;
import org.trapline.platform.board.Window;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.cpu.Caches;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.CpuSettings;
import org.trapline.platform.device.Pl011;
import org.trapline.platform.device.RealTimeClock;
import org.trapline.platform.firmware.Firmware;
import org.trapline.platform.firmware.HostCalls;
import org.trapline.platform.gic.v2.GicV2;
import org.trapline.platform.gic.v3.GicV3;
import org.trapline.platform.gic.v3.Target;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.machine.InterruptTimes;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.pmu.CpuEvents;
import org.trapline.platform.pmu.PerformanceMonitor;
import org.trapline.platform.state.Stateful;
import org.trapline.platform.timer.GenericTimers;
import org.trapline.platform.timer.SystemCounter;
import org.trapline.platform.tree.Node;
import org.trapline.platform.virtio.VirtioDevice;
import org.trapline.platform.virtio.VirtioMmio;

/// A machine as a board describes it, with all of its devices.
public final class BoardMachine {
	/// MPIDR_EL1 bit 31, which is 1, and U, of a system with one CPU.
	private static final long MPIDR_RES1 = 1L << 31;
	private static final long UNIPROCESSOR = 1L << 30;
	private static final int EL2 = 2;
	private static final int EL3 = 3;

	public final Machine machine;
	/// Its interrupt controller: a {@link GicV2} or a {@link GicV3}.
	public final InterruptController controller;
	private final Setup setup;
	private final List<Stateful> parts = new ArrayList<>();
	private final Pl011 uart;

	public BoardMachine(Setup setup) {
		this.setup = setup;
		Board board = setup.board();
		Ram ram = new Ram();
		for (Window window : board.memory().windows())
			ram.add(window.base(), window.bytes());
		machine = new Machine(ram, board.clockHertz(), board.quantumCycles());
		parts.add(machine);
		Firmware firmware = new Firmware(machine);
		for (CpuPlace place : board.places())
			add(place, firmware);
		machine.interruptTimes(new InterruptTimes(cycles(board.interconnect().spiNanos()), cycles(board.interconnect().sgiNanos()),
				cycles(board.interconnect().crossSgiNanos()), board.places().stream().map(CpuPlace::cluster).toList()));
		controller = controller();
		SystemCounter counter = new SystemCounter(machine, board.timerHertz());
		for (Cpu cpu : machine.cpus()) {
			GenericTimers timers = new GenericTimers(cpu, counter, machine.events, controller);
			cpu.onReset(timers::reset);
			parts.add(timers);
			PerformanceMonitor monitor = new PerformanceMonitor(cpu, new CpuEvents(cpu),
					controller.ppi(cpu.index, PerformanceMonitor.PPI), machine.events);
			cpu.onReset(monitor::reset);
			parts.add(monitor);
		}
		uart = uart(board.devices().uart(), controller);
		devices(board.devices(), controller);
		machine.bus.onUnmapped((cpu, physical, bytes, write) -> setup.log().report("bus",
				String.format(Locale.ROOT, "cpu%d at %#x %s %d bytes at %#x, where nothing is: an external abort", cpu,
						machine.cpus().get(cpu).core().pc, write ? "writes" : "reads", bytes, physical)));
		machine.bus.windows().forEach(window -> parts.add(window.device()));
	}

	private long cycles(double nanos) {
		return Math.round(nanos * setup.board().clockHertz() / 1e9);
	}

	private void add(CpuPlace place, Firmware firmware) {
		long mpidr = MPIDR_RES1 | (setup.board().cpus() == 1 ? UNIPROCESSOR : 0) | place.mpidr();
		Cpu cpu = machine.add(new Cpu(new CpuSettings(place.index(), mpidr, place.core().coreModel(), setup.hypervisor(),
				setup.options(), setup.timing()), machine.bus, machine));
		// firmware is called by SMC, or by HVC where nothing is at EL2
		cpu.play(setup.hypervisor() ? EL3 : EL2, firmware);
		describe(cpu.caches, setup.board().clusters().get(place.cluster()));
		setup.commandLine().ifPresent(line -> cpu.onSemihosting(new HostCalls(machine, setup.console(), line)));
		parts.add(cpu);
	}

	/// Has a CPU's registers tell of its caches.
	private static void describe(Caches caches, Cluster cluster) {
		CacheDesign instructions = cluster.core().l1i();
		CacheDesign data = cluster.core().l1d();
		caches.with(1, true, instructions.sets(), instructions.ways(), instructions.lineBytes())
				.with(1, false, data.sets(), data.ways(), data.lineBytes()).sharedBy(cluster.cores());
		cluster.l2().ifPresent(l2 -> caches.with(2, false, l2.sets(), l2.ways(), l2.lineBytes()));
	}

	private InterruptController controller() {
		Gic gic = setup.board().gic();
		Bus bus = machine.bus;
		if (gic.version() == 2) {
			Optional<org.trapline.platform.gic.v2.Layout.Virtual> virtual = setup.hypervisor()
					? Optional.of(new org.trapline.platform.gic.v2.Layout.Virtual(gic.hypervisor(), gic.virtualInterface()))
					: Optional.empty();
			GicV2 v2 = new GicV2(new GicV2.Settings(machine.cpus().size(), gic.spis(),
					new org.trapline.platform.gic.v2.Layout(gic.distributor(), gic.cpuInterface(), virtual)), machine);
			v2.map(bus);
			return v2;
		}
		GicV3 v3 = new GicV3(new GicV3.Settings(machine.cpus().stream().map(Target::of).toList(), gic.spis(),
				new org.trapline.platform.gic.v3.Layout(gic.distributor(), gic.redistributors(),
						gic.legacy() && setup.hypervisor() ? Optional.of(new org.trapline.platform.gic.v3.Layout.Legacy(gic.cpuInterface(),
								gic.hypervisor(), gic.virtualInterface())) : Optional.empty()), gic.its()
						? Optional.of(new GicV3.Translation(gic.translation(), bus.ram())) : Optional.empty()), machine);
		v3.map(bus);
		return v3;
	}

	private Pl011 uart(Devices.Place place, InterruptController controller) {
		Pl011 port = new Pl011("pl011@" + Long.toHexString(place.base()), place.spi(), controller.spi(place.spi()),
				setup.console(), machine, machine.events);
		machine.bus.map(place.base(), port);
		return port;
	}

	private void devices(Devices devices, InterruptController controller) {
		Devices.Place rtc = devices.rtc();
		machine.bus.map(rtc.base(), new RealTimeClock("pl031@" + Long.toHexString(rtc.base()), devices.start(), rtc.spi(),
				controller.spi(rtc.spi()), machine, machine.events));
		Devices.Place virtio = devices.virtio();
		VirtioMmio slots = new VirtioMmio("virtio@" + Long.toHexString(virtio.base()), devices.virtioCount(), virtio.spi(),
				controller, new VirtioMmio.Surroundings(machine.bus.ram(), machine, machine.events, setup.log()));
		int slot = 0;
		for (VirtioDevice device : setup.virtio())
			slots.plug(slot++, device, this::virtioLatency);
		machine.bus.map(virtio.base(), slots);
	}

	/// Devices take time in timing mode only, in which all CPUs are then.
	private long virtioLatency() {
		return machine.cpus().getFirst().timed() ? cycles(setup.board().devices().virtioNanos()) : 0;
	}

	/// What of the machine has state.
	public List<Stateful> parts() {
		return List.copyOf(parts);
	}

	/// The device tree that describes it.
	public Node tree() {
		Node root = new BoardTree(setup.board(), setup.hypervisor() ? "smc" : "hvc").root();
		for (Bus.Window window : machine.bus.windows())
			window.device().describe(root, window.base());
		return root;
	}

	/// Turns the first CPU on, as firmware does when it has come to its end.
	///
	/// @param argument X0: the address of the device tree, for a kernel
	public void start(long entry, long argument) {
		uart.leaveEnabled();
		machine.cpus().getFirst().turnOn(entry, setup.hypervisor() ? 2 : 1, argument, machine.now());
	}
}
