// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The signals that a CPU is sent.
final class Signals {
	private final SystemState state;
	/// Each {@link Interrupts#bit}.
	private int pending;

	Signals(SystemState state) {
		this.state = state;
	}

	/// Raises or lowers a signal.
	///
	/// @return whether it was not so
	boolean set(Signal signal, boolean raised) {
		int bit = Interrupts.bit(signal);
		if ((pending & bit) != 0 == raised)
			return false;
		pending ^= bit;
		return true;
	}

	boolean pending(Signal signal) {
		return (pending & Interrupts.bit(signal)) != 0;
	}

	/// Those that are raised, also by HCR_EL2.
	int raised() {
		return pending | Interrupts.virtual(state.hcr);
	}

	/// Whether there is one that ends a wait.
	boolean waking() {
		return Interrupts.waking(state, raised()) != 0;
	}

	void save(StateOutput out) {
		out.int32(pending);
	}

	void restore(StateInput in) throws StateException {
		pending = in.int32();
	}
}
