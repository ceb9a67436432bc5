// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.jspecify.annotations.Nullable;
import org.trapline.platform.interrupt.Signal;

/// Which signals a CPU takes, and where (Arm ARM D1.3.6, establishing the target Exception level and masking).
final class Interrupts {
	/// Bits of PSTATE.DAIF.
	private static final int A = 4;
	private static final int I = 2;
	private static final int F = 1;
	private static final int HIGHEST_LEVEL = 3;
	/// The order in which they are taken: implementation defined.
	private static final Signal[] ORDER = {
			Signal.SERROR, Signal.FIQ, Signal.IRQ, Signal.VIRQ, Signal.VFIQ, Signal.VSERROR };

	private Interrupts() {
	}

	/// A signal in a set of them.
	static int bit(Signal signal) {
		return 1 << signal.ordinal();
	}

	/// The virtual ones that HCR_EL2 raises.
	static int virtual(long hcr) {
		if ((hcr & (SystemState.HCR_VF | SystemState.HCR_VI | SystemState.HCR_VSE)) == 0)
			return 0;
		return ((hcr & SystemState.HCR_VF) != 0 ? bit(Signal.VFIQ) : 0)
				| ((hcr & SystemState.HCR_VI) != 0 ? bit(Signal.VIRQ) : 0)
				| ((hcr & SystemState.HCR_VSE) != 0 ? bit(Signal.VSERROR) : 0);
	}

	/// The first of some signals that may be taken now; null if none may.
	static @Nullable Signal choose(SystemState s, int raised) {
		if (s.level == HIGHEST_LEVEL)
			return null;
		for (Signal signal : ORDER)
			if ((raised & bit(signal)) != 0 && (isVirtual(signal) ? takesVirtual(s, signal) : takes(s, signal)))
				return signal;
		return null;
	}

	/// Which of some signals end a wait: physical ones whatever the masks, virtual ones where they could be taken if not
	/// masked (Arm ARM D1.6.2).
	static int waking(SystemState s, int raised) {
		int waking = 0;
		for (Signal signal : ORDER)
			if ((raised & bit(signal)) != 0 && (!isVirtual(signal) || virtualEnabled(s, signal)))
				waking |= bit(signal);
		return waking;
	}

	/// The level that takes a physical one.
	static int target(SystemState s, Signal signal) {
		return (s.hcr & (SystemState.HCR_TGE | routing(signal))) != 0 ? 2 : 1;
	}

	private static boolean isVirtual(Signal signal) {
		return signal == Signal.VIRQ || signal == Signal.VFIQ || signal == Signal.VSERROR;
	}

	private static boolean takes(SystemState s, Signal signal) {
		int target = target(s, signal);
		if (target < s.level)
			return false;
		// one that a higher level takes is not masked, but for the host's user space
		boolean maskable = target == 1 || s.level == 2 || s.host();
		return !maskable || !masked(s, signal);
	}

	private static boolean takesVirtual(SystemState s, Signal signal) {
		return virtualEnabled(s, signal) && !masked(s, signal);
	}

	private static boolean virtualEnabled(SystemState s, Signal signal) {
		return s.level < 2 && (s.hcr & (SystemState.HCR_TGE | routing(signal))) == routing(signal);
	}

	private static boolean masked(SystemState s, Signal signal) {
		int mask = switch (signal) {
		case IRQ, VIRQ -> I;
		case FIQ, VFIQ -> F;
		case SERROR, VSERROR -> A;
		};
		return (s.daif & mask) != 0;
	}

	private static long routing(Signal signal) {
		return switch (signal) {
		case IRQ, VIRQ -> SystemState.HCR_IMO;
		case FIQ, VFIQ -> SystemState.HCR_FMO;
		case SERROR, VSERROR -> SystemState.HCR_AMO;
		};
	}
}
