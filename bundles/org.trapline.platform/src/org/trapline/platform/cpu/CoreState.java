// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.a64.core.Core;

/// The state of a core that moves with its CPU: registers, flags, PC.
final class CoreState {
	private CoreState() {
	}

	/// Gives one core the state of another of the same model.
	static void copy(Core from, Core to) {
		System.arraycopy(from.x, 0, to.x, 0, from.x.length);
		System.arraycopy(from.v, 0, to.v, 0, from.v.length);
		to.pc = from.pc;
		to.next = from.next;
		to.nzcv = from.nzcv;
		to.fpcr = from.fpcr;
		to.fpsr = from.fpsr;
		to.vectorsTrapped = from.vectorsTrapped;
		to.stackChecked = from.stackChecked;
		to.monitor.clear();
	}
}
