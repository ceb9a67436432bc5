// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import java.util.Objects;
import org.trapline.a64.SystemRegisters;
import org.trapline.kvm.host.HostCpu;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The virtual timer of a vCPU: the physical CPU's own while it is loaded there, and else what has been saved of it
/// (Arm ARM D11.2).
final class VirtualTimer {
	/// INTID of its interrupt, the guest's and the host's.
	static final int INTID = 27;
	private static final int CNTPCT = SystemRegisters.encoding(3, 3, 14, 0, 1);
	private static final int CNTV_CTL = SystemRegisters.encoding(3, 3, 14, 3, 1);
	private static final int CNTV_CVAL = SystemRegisters.encoding(3, 3, 14, 3, 2);
	private static final int CNTVOFF = SystemRegisters.encoding(3, 4, 14, 0, 3);
	private static final int ENABLE = 1;
	private static final int MASKED = 2;
	private static final int EXPIRED = 4;

	private final long coreHertz;
	private final long timerHertz;
	private long offset;
	private long control;
	private long compare;

	VirtualTimer(long coreHertz, long timerHertz) {
		this.coreHertz = coreHertz;
		this.timerHertz = timerHertz;
	}

	/// The system counter now.
	static long count(Cpu cpu) {
		return Objects.requireNonNull(cpu.registers.reader(CNTPCT)).getAsLong();
	}

	/// What the VM's count is behind the counter.
	void offset(long value) {
		offset = value;
	}

	void load(HostCpu on) {
		SystemRegisterMap registers = on.cpu.registers;
		Objects.requireNonNull(registers.writer(CNTVOFF)).accept(offset);
		Objects.requireNonNull(registers.writer(CNTV_CVAL)).accept(compare);
		Objects.requireNonNull(registers.writer(CNTV_CTL)).accept(control);
	}

	void put(HostCpu on) {
		SystemRegisterMap registers = on.cpu.registers;
		control = Objects.requireNonNull(registers.reader(CNTV_CTL)).getAsLong() & (ENABLE | MASKED);
		compare = Objects.requireNonNull(registers.reader(CNTV_CVAL)).getAsLong();
		Objects.requireNonNull(registers.writer(CNTV_CTL)).accept(0);
	}

	/// Writes its state, while it is not loaded.
	///
	/// @param now the system counter
	void save(StateOutput out, long now) {
		out.int64(now - offset);
		out.int64(control);
		out.int64(compare);
	}

	/// Becomes what was saved: the VM's count goes on from where it was.
	void restore(StateInput in, long now) throws StateException {
		offset = now - in.int64();
		control = in.int64();
		compare = in.int64();
	}

	/// Whether its interrupt is asserted, while it is loaded.
	boolean asserted(HostCpu on) {
		return (Objects.requireNonNull(on.cpu.registers.reader(CNTV_CTL)).getAsLong() & (ENABLE | MASKED | EXPIRED))
				== (ENABLE | EXPIRED);
	}

	/// When it expired, while it is loaded and its interrupt is asserted, in cycles since power-on.
	long expired(HostCpu on) {
		return cycles(Objects.requireNonNull(on.cpu.registers.reader(CNTV_CVAL)).getAsLong() + offset);
	}

	private long cycles(long count) {
		long rest = count % timerHertz * coreHertz;
		return count / timerHertz * coreHertz + (rest + timerHertz - 1) / timerHertz;
	}

	/// The time at which its interrupt will be asserted, while it is not loaded, in cycles since power-on; {@link
	/// Long#MAX_VALUE} for never.
	long next() {
		long count = compare + offset;
		if ((control & (ENABLE | MASKED)) != ENABLE || count < 0 || count / timerHertz > Long.MAX_VALUE / coreHertz - 1)
			return Long.MAX_VALUE;
		return cycles(count);
	}
}
