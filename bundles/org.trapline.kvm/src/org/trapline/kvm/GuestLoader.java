// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.Worker;
import org.trapline.kvm.memory.GuestMemory;
import org.trapline.kvm.setup.Vm;
import org.trapline.kvm.vcpu.VirtualMachine;
import org.trapline.kvm.vgic.DistributorV2;
import org.trapline.kvm.vgic.DistributorV3;
import org.trapline.kvm.vgic.Messages;
import org.trapline.kvm.vgic.Redistributors;
import org.trapline.kvm.vgic.SoftwareInterface;
import org.trapline.kvm.vgic.VirtualGic;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardTree;
import org.trapline.platform.board.Devices;
import org.trapline.platform.board.Gic;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.device.Console;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.device.Pl011;
import org.trapline.platform.gic.v3.GicV3;
import org.trapline.platform.gic.v3.Its;
import org.trapline.platform.image.Part;
import org.trapline.platform.image.Placement;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.tree.Blob;
import org.trapline.platform.tree.Chosen;
import org.trapline.platform.tree.Node;
import org.trapline.platform.virtio.VirtioMmio;

/// Makes a VM with its devices, and loads what it runs, as user space does.
final class GuestLoader {
	private static final int SPIS = 96;
	private static final long INTERFACE = 0x2000;
	/// Where devices of the board are that are given to VMs, and their interrupts.
	private static final long GIVEN = 0xB00_0000;
	private static final int GIVEN_SPI = 128;
	private static final int FIRST_SPI = 32;

	private final Scenario scenario;
	private final Board board;
	private final VirtualMachine.Host host;
	private final BoardMachine machine;
	private @Nullable Placement placement;

	/// @param board what the guest takes for its board
	GuestLoader(Scenario scenario, Board board, VirtualMachine.Host host, BoardMachine machine) {
		this.scenario = scenario;
		this.board = board;
		this.host = host;
		this.machine = machine;
	}

	/// Which VM it is.
	record Identity(String name, int number) {
	}

	VirtualMachine make(Identity identity, Vm vm, GuestMemory memory, Console console, Runnable onEnd) {
		Gic gic = board.gic();
		boolean software = vm.irqchip() == Vm.Backend.USER;
		VirtualMachine made = new VirtualMachine(identity.name, vm, memory, new VirtualMachine.Controller(gic.version(),
				software, SPIS), host, onEnd);
		VirtualGic controller = made.gic;
		if (gic.version() == 2) {
			made.map(gic.distributor(), new DistributorV2(controller, gic.distributor(), gic.cpuInterface()), !software);
			if (software)
				made.map(gic.cpuInterface(), new SoftwareInterface(controller, gic.cpuInterface()), false);
			else
				memory.device(gic.cpuInterface(), scenario.board().gic().virtualInterface(), Math.max(INTERFACE,
						vm.secondStage().pageBytes()));
		} else {
			Optional<GicV3.Translation> translation = vm.its() ? Optional.of(new GicV3.Translation(gic.translation(),
					memory.ram)) : Optional.empty();
			Messages messages = vm.its() ? new Messages(controller, memory.ram, vm.vcpus()) : null;
			made.map(gic.distributor(), new DistributorV3(controller, gic.distributor(), gic.redistributors(), translation),
					true);
			made.map(gic.redistributors(), new Redistributors(controller, gic.redistributors(), vm.vcpus(), messages), true);
			if (messages != null)
				made.map(gic.translation(), new Its("vits@" + Long.toHexString(gic.translation()), memory.ram, messages), true);
		}
		if (vm.directSgi())
			made.sendDirectly();
		Devices devices = board.devices();
		Devices.Place uart = devices.uart();
		Machine of = machine.machine;
		made.map(uart.base(), new Pl011("pl011@" + Long.toHexString(uart.base()), uart.spi(), controller.spi(uart.spi()),
				console, of, of.events), false);
		virtio(made, identity.number);
		return made;
	}

	private void virtio(VirtualMachine vm, int number) {
		Devices.Place place = board.devices().virtio();
		boolean given = vm.settings.virtio() == Vm.Virtio.PASSTHROUGH;
		GivenLines lines = new GivenLines(number, place.spi());
		VirtioMmio slots = new VirtioMmio("virtio@" + Long.toHexString(place.base()), board.devices().virtioCount(),
				place.spi(), given ? lines : vm.gic,
				new VirtioMmio.Surroundings(vm.memory.ram, machine.machine, machine.machine.events, DeviceLog.NONE));
		if (vm.settings.diskBytes() > 0) {
			long latency = host.kernel().ofNanos(vm.settings.diskNanos());
			slots.plug(0, ZeroDisk.device(vm.settings), new VirtioMmio.Pace(() -> latency, given ? Runnable::run
					: worker(vm)::interrupted));
		}
		vm.map(place.base(), slots, false);
		if (given) {
			long at = GIVEN + number * slots.bytes();
			machine.machine.bus.map(at, slots);
			vm.memory.device(place.base(), at, slots.bytes());
			vm.gic.map(place.spi(), FIRST_SPI + GIVEN_SPI + number);
			host.kernel().onDevice(FIRST_SPI + GIVEN_SPI + number, () -> vm.gic.physical(place.spi(), lines.since));
		}
	}

	/// The thread that works for a VM's disk.
	private Worker worker(VirtualMachine vm) {
		boolean inKernel = vm.settings.virtio() == Vm.Virtio.KERNEL;
		int cpus = 0;
		for (int cpu : scenario.host().ioCpus())
			cpus |= 1 << cpu;
		Worker worker = new Worker((inKernel ? "vhost-" : "io-") + vm.name, cpus == 0 ? (1 << scenario.board().cpus()) - 1 : cpus,
				host.kernel(), inKernel ? Step.BACKEND : Step.IO_THREAD);
		vm.worker(worker);
		return worker;
	}

	/// The lines of the board that a device has which is given to a VM: its first slot's.
	private final class GivenLines implements InterruptController {
		private final int number;
		private final int first;
		/// When the first slot's has risen.
		private long since;

		GivenLines(int number, int first) {
			this.number = number;
			this.first = first;
		}

		@Override
		public InterruptLine spi(int spi) {
			if (spi != first)
				return InterruptLine.NONE;
			InterruptLine line = machine.controller.spi(GIVEN_SPI + number);
			return level -> {
				if (level)
					since = machine.machine.now();
				line.set(level);
			};
		}

		@Override
		public InterruptLine ppi(int cpu, int ppi) {
			return InterruptLine.NONE;
		}
	}

	/// Puts the workload into a VM's memory.
	void load(VirtualMachine vm) throws IOException {
		Workload workload = scenario.workload();
		Placement where = Placement.of(workload.image(), workload.initrd(), board.memory().windows());
		placement = where;
		Node root = new BoardTree(board, "hvc").root();
		for (Bus.Window window : vm.bus.windows())
			window.device().describe(root, window.base());
		new Chosen(workload.arguments(), where.initrdStart(), where.initrdEnd(), Optional.empty(),
				Optional.of(scenario.seed()))
				.describe(root);
		byte[] blob = Blob.of(root, List.of(), 0);
		where.load(vm.memory.ram, blob);
		for (Part part : where.parts())
			if (part.bytes() > 0)
				vm.memory.fill(part.address(), part.bytes());
		vm.memory.fill(where.tree(), blob.length);
	}

	/// Starts its first vCPU.
	void start(VirtualMachine vm, HostCpu on) {
		Placement where = Objects.requireNonNull(placement);
		vm.start(on, where.entry(), where.tree());
	}
}
