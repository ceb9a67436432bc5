// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.Worker;
import org.trapline.kvm.setup.Vm;
import org.trapline.kvm.vgic.DistributorV2;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.bus.Device;
import org.trapline.platform.virtio.VirtioMmio;

/// Aborts of stage 2: pages that are to be mapped, and accesses to emulated devices.
final class MemoryExits {
	private static final int VALID = 1 << 24;
	private static final int SIZE = 22;
	private static final int SIGNED = 1 << 21;
	private static final int REGISTER = 16;
	private static final int WIDE = 1 << 15;
	private static final int WRITE = 1 << 6;
	private static final int WALK = 1 << 7;
	private static final long VIRTIO_SLOT = 0x200;
	private static final long QUEUE_NOTIFY = 0x50;
	private static final String USUAL = "KVM_EXIT_MMIO";

	private final Vcpu vcpu;

	MemoryExits(Vcpu vcpu) {
		this.vcpu = vcpu;
	}

	void handle(HostCpu cpu, ExitReason reason, int syndrome, long address) {
		if (vcpu.vm.memory.contains(address)) {
			boolean write = reason == ExitReason.DABT_LOW && (syndrome & WRITE) != 0 && (syndrome & WALK) == 0;
			vcpu.record.cause(new ExitCause(reason, Refinement.MEMORY_FAULT, ""));
			cpu.spend(Step.FAULT);
			cpu.then(() -> map(cpu, address, write));
		} else if (reason == ExitReason.DABT_LOW && (syndrome & VALID) != 0)
			device(cpu, syndrome, address);
		else {
			vcpu.record.cause(new ExitCause(reason, Refinement.NONE, ""));
			vcpu.vm.fail(String.format("%s: an access to 0x%x at 0x%x, where no memory is, that cannot be emulated", vcpu.name,
					address, cpu.cpu.state.elr[2]));
			vcpu.enter(cpu);
		}
	}

	private void map(HostCpu cpu, long address, boolean write) {
		int cleared = vcpu.vm.memory.fault(address, write);
		cpu.spend(Step.CLEAR_PAGE, (long) cleared * cpu.kernel().cycles(Step.CLEAR_PAGE));
		cpu.spend(Step.MAP);
		vcpu.enter(cpu);
	}

	private void device(HostCpu cpu, int syndrome, long address) {
		Bus.Window window = vcpu.vm.bus.window(address);
		boolean ipi = window != null && window.device() instanceof DistributorV2
				&& address - window.base() == DistributorV2.SGIR;
		if (ipi && (syndrome & WRITE) != 0)
			vcpu.record.interrupts(DistributorV2.targets(vcpu.index,
					(int) get(cpu.cpu.core(), syndrome >>> REGISTER & 31)) & ~(1 << vcpu.index));
		cpu.spend(Step.MMIO_DECODE);
		Worker worker = vcpu.vm.worker();
		if (window != null && worker != null && notifies(window.device(), syndrome, address)) {
			notify(cpu, new Notification(worker, window), syndrome, address);
			return;
		}
		if (window != null && vcpu.vm.inKernel(window.device())) {
			vcpu.record.cause(new ExitCause(ExitReason.DABT_LOW, ipi ? Refinement.IPI : Refinement.MMIO_KERNEL, ""));
			cpu.spend(Step.DISTRIBUTOR);
			cpu.then(() -> vcpu.vm.gic.locked(cpu, () -> access(cpu, window, syndrome, address), () -> {
				cpu.spend(Step.MMIO_RETURN);
				vcpu.enter(cpu);
			}));
			return;
		}
		vcpu.record.cause(new ExitCause(ExitReason.DABT_LOW, ipi ? Refinement.IPI : Refinement.MMIO_USER, USUAL));
		vcpu.world().toUser(cpu);
		cpu.spend(Step.USER_DEVICE);
		cpu.then(() -> {
			access(cpu, window, syndrome, address);
			vcpu.world().fromUser(cpu);
			cpu.spend(Step.MMIO_RETURN);
			cpu.then(() -> vcpu.enter(cpu));
		});
	}

	/// Whether it tells a virtio device of buffers.
	private static boolean notifies(Device device, int syndrome, long address) {
		return device instanceof VirtioMmio && (syndrome & WRITE) != 0 && (address & VIRTIO_SLOT - 1) == QUEUE_NOTIFY;
	}

	/// Who is to be told of buffers, and which device they are of.
	private record Notification(Worker worker, Bus.Window window) {
	}

	/// Wakes the thread that works for a device: in the kernel, as an ioeventfd does, or in user space.
	private void notify(HostCpu cpu, Notification of, int syndrome, long address) {
		boolean user = vcpu.vm.settings.virtio() == Vm.Virtio.USER;
		vcpu.record.cause(user ? new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_USER, USUAL)
				: new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_KERNEL, "ioeventfd"));
		if (user) {
			vcpu.world().toUser(cpu);
			cpu.spend(Step.USER_DEVICE);
		}
		cpu.then(() -> {
			int bytes = 1 << (syndrome >>> SIZE & 3);
			long value = get(cpu.cpu.core(), syndrome >>> REGISTER & 31) & mask(bytes);
			cpu.cpu.state.elr[2] += Integer.BYTES;
			Bus.Window window = of.window;
			of.worker.notified(cpu, () -> window.device().store(vcpu.index, address - window.base(), bytes, value));
			if (user)
				vcpu.world().fromUser(cpu);
			cpu.spend(Step.MMIO_RETURN);
			cpu.then(() -> vcpu.enter(cpu));
		});
	}

	/// Does what the guest's instruction would do, and goes behind it. Where nothing is, reads give 0.
	private void access(HostCpu cpu, Bus.@Nullable Window window, int syndrome, long address) {
		Core core = cpu.cpu.core();
		int bytes = 1 << (syndrome >>> SIZE & 3);
		int register = syndrome >>> REGISTER & 31;
		if (window == null) {
			if ((syndrome & WRITE) == 0)
				set(core, register, 0);
		} else if ((syndrome & WRITE) != 0)
			window.device().store(vcpu.index, address - window.base(), bytes, get(core, register) & mask(bytes));
		else {
			long value = window.device().load(vcpu.index, address - window.base(), bytes) & mask(bytes);
			if ((syndrome & SIGNED) != 0)
				value = value << Long.SIZE - 8 * bytes >> Long.SIZE - 8 * bytes;
			set(core, register, (syndrome & WIDE) != 0 ? value : value & 0xFFFF_FFFFL);
		}
		cpu.cpu.state.elr[2] += Integer.BYTES;
	}

	private static long mask(int bytes) {
		return bytes == Long.BYTES ? -1 : (1L << 8 * bytes) - 1;
	}

	private static long get(Core core, int register) {
		return register == Core.SP ? 0 : core.x[register];
	}

	private static void set(Core core, int register, long value) {
		if (register != Core.SP)
			core.x[register] = value;
	}
}
