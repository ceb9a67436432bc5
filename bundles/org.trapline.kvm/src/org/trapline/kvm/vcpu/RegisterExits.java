// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.core.Core;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;

/// Trapped accesses to system registers.
final class RegisterExits {
	private static final int ICC_SGI1R = SystemRegisters.encoding(3, 0, 12, 11, 5);
	private static final int ICC_ASGI1R = SystemRegisters.encoding(3, 0, 12, 11, 6);
	private static final int ICC_SGI0R = SystemRegisters.encoding(3, 0, 12, 11, 7);

	private static final int ICC_SRE = SystemRegisters.encoding(3, 0, 12, 12, 5);

	private final Vcpu vcpu;

	RegisterExits(Vcpu vcpu) {
		this.vcpu = vcpu;
	}

	/// @param syndrome ISS of the trap (Arm ARM D24.2, ESR_EL2)
	void handle(HostCpu cpu, int syndrome) {
		int encoding = SystemRegisters.encoding(syndrome >>> 20 & 3, syndrome >>> 14 & 7, syndrome >>> 10 & 15,
				syndrome >>> 1 & 15, syndrome >>> 17 & 7);
		int register = syndrome >>> 5 & 31;
		boolean read = (syndrome & 1) != 0;
		boolean sgi = encoding == ICC_SGI1R || encoding == ICC_ASGI1R || encoding == ICC_SGI0R;
		String name = SystemRegisters.name(encoding, !read);
		vcpu.record.cause(sgi ? new ExitCause(ExitReason.SYS64, Refinement.IPI, name)
				: new ExitCause(ExitReason.SYS64, Refinement.SYSTEM_REGISTER, name + (read ? " read" : " write")));
		cpu.spend(Step.SYSTEM_REGISTER);
		if (sgi)
			cpu.spend(Step.DISTRIBUTOR);
		cpu.then(() -> {
			Core core = cpu.cpu.core();
			long value = register == Core.SP ? 0 : core.x[register];
			cpu.cpu.state.elr[2] += Integer.BYTES;
			if (sgi) {
				vcpu.vm.gic.locked(cpu, () -> vcpu.vm.gic.send(vcpu.index, value), () -> vcpu.enter(cpu));
				return;
			}
			if (!read)
				write(cpu, encoding, value);
			else if (register != Core.SP)
				core.x[register] = read(cpu, encoding);
			vcpu.enter(cpu);
		});
	}

	/// What the CPU's own register has; 0 where there is none.
	private static long read(HostCpu cpu, int encoding) {
		LongSupplier reader = cpu.cpu.registers.reader(encoding);
		return reader == null ? 0 : reader.getAsLong();
	}

	private static void write(HostCpu cpu, int encoding, long value) {
		// it traps where the guest has a GICv2, and is not to find system registers
		if (encoding == ICC_SRE)
			return;
		LongConsumer writer = cpu.cpu.registers.writer(encoding);
		if (writer != null)
			writer.accept(value);
	}
}
