// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import org.trapline.platform.gic.RegisterDevice;

/// The window GICC of CPUs whose physical interface is always reached by system registers: while it is so, what is in the window
/// reads as 0 and is not written (IHI 0069, 8.11, "when the GIC System register interface is used").
final class IdleInterface extends RegisterDevice {
	IdleInterface(String key) {
		super(key, WINDOW);
	}

	@Override
	protected int read(int cpu, int offset) {
		return 0;
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		// nothing is written
	}

	@Override
	public void reset() {
		// nothing changes
	}
}
