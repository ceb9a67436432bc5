// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.HostKernel;
import org.trapline.kvm.memory.GuestMemory;
import org.trapline.kvm.record.Recorder;
import org.trapline.kvm.setup.Vm;
import org.trapline.kvm.vcpu.VirtualMachine;
import org.trapline.kvm.vgic.DistributorV2;
import org.trapline.kvm.vgic.DistributorV3;
import org.trapline.kvm.vgic.Redistributors;
import org.trapline.kvm.vgic.VirtualGic;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardTree;
import org.trapline.platform.board.Devices;
import org.trapline.platform.board.Gic;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.device.Console;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.device.Pl011;
import org.trapline.platform.image.Part;
import org.trapline.platform.image.Placement;
import org.trapline.platform.tree.Blob;
import org.trapline.platform.tree.Chosen;
import org.trapline.platform.tree.Node;
import org.trapline.platform.virtio.VirtioMmio;

/// Makes a VM with its devices, and loads what it runs, as user space does.
final class GuestLoader {
	private static final int SPIS = 96;
	private static final long INTERFACE = 0x2000;

	private final Scenario scenario;
	private final Board board;
	private final HostKernel kernel;
	private final Recorder recorder;
	private @Nullable Placement placement;

	/// @param board what the guest takes for its board
	GuestLoader(Scenario scenario, Board board, HostKernel kernel, Recorder recorder) {
		this.scenario = scenario;
		this.board = board;
		this.kernel = kernel;
		this.recorder = recorder;
	}

	VirtualMachine make(String name, Vm vm, GuestMemory memory, Console console, Runnable onEnd) {
		Gic gic = board.gic();
		VirtualGic controller = new VirtualGic(gic.version(), SPIS, kernel);
		VirtualMachine made = new VirtualMachine(name, vm, memory, controller, new VirtualMachine.Host(kernel, recorder), onEnd);
		if (gic.version() == 2) {
			made.map(gic.distributor(), new DistributorV2(controller, gic.distributor(), gic.cpuInterface()), true);
			memory.device(gic.cpuInterface(), scenario.board().gic().virtualInterface(), Math.max(INTERFACE, vm.secondStage().pageBytes()));
		} else {
			made.map(gic.distributor(), new DistributorV3(controller, gic.distributor(), gic.redistributors()), true);
			made.map(gic.redistributors(), new Redistributors(controller, gic.redistributors(), vm.vcpus()), true);
		}
		if (vm.directSgi())
			made.sendDirectly();
		Devices devices = board.devices();
		Devices.Place uart = devices.uart();
		made.map(uart.base(), new Pl011("pl011@" + Long.toHexString(uart.base()), uart.spi(), controller.spi(uart.spi()), console,
				kernel.machine, kernel.machine.events), false);
		Devices.Place virtio = devices.virtio();
		made.map(virtio.base(), new VirtioMmio("virtio@" + Long.toHexString(virtio.base()), devices.virtioCount(), virtio.spi(),
				controller, new VirtioMmio.Surroundings(memory.ram, kernel.machine, kernel.machine.events, DeviceLog.NONE)),
				vm.virtio() == Vm.Backend.KERNEL);
		return made;
	}

	/// Puts the workload into a VM's memory.
	void load(VirtualMachine vm) throws IOException {
		Workload workload = scenario.workload();
		Placement where = Placement.of(workload.image(), workload.initrd(), board.memory().windows());
		placement = where;
		Node root = new BoardTree(board, "hvc").root();
		for (Bus.Window window : vm.bus.windows())
			window.device().describe(root, window.base());
		new Chosen(workload.arguments(), where.initrdStart(), where.initrdEnd(), Optional.empty(), Optional.of(scenario.seed()))
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
