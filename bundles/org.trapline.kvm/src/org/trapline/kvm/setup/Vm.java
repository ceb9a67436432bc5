// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.setup;

import java.util.List;
import java.util.Optional;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.Key;
import org.trapline.platform.board.Keys;

/// A virtual machine, or several that are the same.
///
/// @param name for people; of several a number follows
/// @param count how many there are
/// @param vcpus of each
/// @param memoryBytes of each
/// @param gic version of the interrupt controller that it sees; 0 for that of the board
/// @param its whether that has an interrupt translation service
/// @param irqchip where that is emulated
/// @param directSgi whether SGIs reach a running vCPU without an exit of it, as GICv4.1 has it
/// @param placement physical CPUs of its vCPUs
/// @param secondStage how its memory is mapped
/// @param dirtyLogging whether pages are write-protected, so that the first write to each is noted
/// @param pmu whether the guest reaches the performance counters without traps
/// @param virtio how it gets its disk
/// @param diskBytes of a virtio disk of zeros; 0 for none
/// @param diskNanos that the disk takes for a request
public record Vm(String name, int count, int vcpus, long memoryBytes, int gic, boolean its, Backend irqchip, boolean directSgi,
		Placement placement, SecondStage secondStage, boolean dirtyLogging, boolean pmu, Virtio virtio,
		long diskBytes, double diskNanos) {
	/// A VM as it is where nothing is said.
	public static final Vm PRESET = read(new Keys(Optional.empty()));
	/// What memory of VMs is a multiple of: a bank of the simulation's memory.
	public static final long MEMORY_UNIT = 16 << 20;
	private static final int MOST = 16;
	private static final int SECTOR = 512;
	private static final long MOST_DISK = 256L << 20;

	/// Where something is emulated.
	public enum Backend {
		/// In the host's kernel.
		KERNEL,
		/// In user space.
		USER
	}

	/// How a VM gets a virtio device.
	public enum Virtio {
		/// Emulated in user space.
		USER,
		/// Its buffers are handled in the host's kernel, as vhost does.
		KERNEL,
		/// The guest has a device of the board for itself, with its interrupt.
		PASSTHROUGH
	}

	/// The same as far as its guest can tell, with the host's part as it is where nothing is said.
	public Vm seen() {
		return new Vm(PRESET.name, 1, vcpus, memoryBytes, gic, its, irqchip, false, PRESET.placement, PRESET.secondStage, false, pmu,
				virtio, diskBytes, diskNanos);
	}

	/// Reads the section {@code vms:}.
	///
	/// @param map that has it; empty for a single VM as it is where nothing is said. What is wrong is told to its document
	public static List<Vm> readAll(Optional<YamlMap> map) {
		return new Keys(map).list("vms", "virtual machines", Vm::read);
	}

	/// The keys of the sections {@code host:} and {@code vms:}, for schemas and guide.
	public static List<Key> sections() {
		Keys keys = new Keys(Optional.empty());
		keys.group("host", "the hypervisor and what else the host's kernel does", Host::read);
		keys.list("vms", "virtual machines", Vm::read);
		return keys.asked();
	}

	/// Reads one.
	public static Vm read(Keys keys) {
		int vcpus = keys.whole("vcpus", 1, Board.MOST_CPUS, 1, "", "virtual CPUs");
		Vm vm = new Vm(keys.text("name", "vm", "what it is called"),
				keys.whole("count", 1, MOST, 1, "", "VMs that are so"), vcpus,
				keys.bytes("memory", MEMORY_UNIT, 64L << 30, 256L << 20, "how much it has, a multiple of 16M"),
				keys.wholeOr("gic", "board", 2, 3, 0, "version of the interrupt controller that it sees"),
				keys.flag("its", false, "whether a GICv3 that it sees has an interrupt translation service"),
				keys.choice("irqchip", Backend.class, Backend.KERNEL, "where its interrupt controller is emulated"),
				keys.flag("direct-sgi", false, "SGIs reach a running vCPU without an exit of it, as GICv4.1 has it"),
				Placement.read(keys, vcpus),
				keys.group("stage2", "how its memory is mapped", SecondStage::read),
				keys.flag("dirty-logging", false, "the first write to each page is noted"),
				keys.flag("pmu", true, "the guest reaches the performance counters without traps"),
				keys.choice("virtio", Virtio.class, Virtio.USER,
						"how it gets its disk: emulated in user space, by vhost, or a device's"),
				keys.bytes("disk", 0, MOST_DISK, 0, "size of a disk of zeros; 0 for none"),
				keys.nanos("disk-latency", 20_000, "that the disk takes for a request"));
		if (vm.memoryBytes % MEMORY_UNIT != 0)
			keys.problem("memory", Keys.size(vm.memoryBytes), "a multiple of 16M");
		if (vm.directSgi && vm.gic == 2)
			keys.problem("direct-sgi", "true", "false with gic: 2; GICv4.1 is a GICv3");
		if (vm.its && vm.gic == 2)
			keys.problem("its", "true", "false with gic: 2");
		if (vm.irqchip == Backend.USER && vm.gic == 3)
			keys.problem("irqchip", "user", "kernel with gic: 3");
		if (vm.diskBytes % SECTOR != 0)
			keys.problem("disk", Keys.size(vm.diskBytes), "a multiple of 512");
		if (vm.directSgi && vm.irqchip == Backend.USER)
			keys.problem("direct-sgi", "true", "false with irqchip: user");
		return vm;
	}
}
