// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Environment.Call;
import org.trapline.a64.core.GuestException;
import org.trapline.platform.interrupt.Signal;

/// How a CPU takes exceptions and returns from them (Arm ARM D1.3).
final class Exceptions {
	private final Cpu cpu;

	Exceptions(Cpu cpu) {
		this.cpu = cpu;
	}

	/// Takes an exception that an instruction raised: {@link org.trapline.a64.core.Environment#exception}.
	void synchronous(GuestException exception) {
		throw new UnsupportedOperationException(cpu.key() + exception);
	}

	/// Takes the exception of SVC, HVC, SMC, BRK, HLT or DCPS.
	void call(Call call, int immediate) {
		throw new UnsupportedOperationException(call.toString() + immediate);
	}

	/// ERET.
	void exceptionReturn() {
		throw new UnsupportedOperationException();
	}

	/// The signal to take now, by priority and masks (Arm ARM D1.3.6, table of asynchronous masking); null if none.
	@Nullable Signal deliverable() {
		return null;
	}

	/// Takes a signal's exception.
	void asynchronous(Signal signal) {
		throw new UnsupportedOperationException(signal.toString());
	}
}
