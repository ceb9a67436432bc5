// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.IOException;
import java.util.List;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.board.Cluster;
import org.trapline.platform.board.Gic;
import org.trapline.platform.board.Memory;

/// What a guest takes for its board: laid out as QEMU's machine "virt", with cores as the host's.
final class GuestBoard {
	private GuestBoard() {
	}

	/// The board that a VM is.
	static Board of(Board host, Vm vm) {
		Cluster cluster = host.clusters().getFirst();
		Gic gic = layout(vm.vcpus()).gic();
		return laid(host, vm, List.of(new Cluster(vm.vcpus(), cluster.core(), cluster.l2())),
				new Gic(version(host, vm), false, gic.spis(), gic.distributor(), gic.cpuInterface(), gic.hypervisor(),
						gic.virtualInterface(), gic.redistributors(), gic.translation()));
	}

	/// The host's own board laid out as the VM is, for the same image without a hypervisor.
	static Board bare(Board host, Vm vm) {
		Gic gic = layout(1).gic();
		return laid(host, vm, host.clusters(), new Gic(host.gic().version(), host.gic().its(), gic.spis(), gic.distributor(),
				gic.cpuInterface(), gic.hypervisor(), gic.virtualInterface(), gic.redistributors(), gic.translation()));
	}

	/// The version of the interrupt controller that a VM sees.
	static int version(Board host, Vm vm) {
		return vm.gic() == 0 ? host.gic().version() : vm.gic();
	}

	private static Board laid(Board host, Vm vm, List<Cluster> clusters, Gic gic) {
		Board layout = layout(vm.vcpus());
		var memory = layout.memory();
		return new Board(host.name(), host.description(), layout.layout(), host.clockHertz(), host.quantumCycles(),
				vm.vcpus(), true, clusters, host.l3(), host.interconnect(), new Memory(vm.memoryBytes(), memory.base(),
						memory.mostAtBase(), memory.rest(), host.memory().dram()), gic, host.timerHertz(), layout.devices());
	}

	private static Board layout(int cpus) {
		try {
			return BoardFile.read("virt", List.of(new YamlSetting("cpus", Integer.toString(cpus)))).board();
		} catch (YamlException | IOException e) {
			throw new IllegalStateException("the board virt that comes with Trapline", e);
		}
	}
}
