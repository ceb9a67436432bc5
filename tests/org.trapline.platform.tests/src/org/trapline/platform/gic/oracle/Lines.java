// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import java.util.List;
import java.util.Random;

/// Accesses that drive inputs of the controller.
final class Lines {
	private static final int[] TIMERS = {AccessModel.CNTV_CTL, AccessModel.CNTP_CTL, AccessModel.CNTHP_CTL};

	private Lines() {
	}

	/// Has the devices drive their lines as told later.
	static List<Access> prepare() {
		return List.of(Access.store(0, AccessModel.UART_MASK, 4, 0), Access.store(0, AccessModel.UART_DATA, 4, 'x'),
				Access.store(0, AccessModel.GPIO_SENSE, 4, 0xFF));
	}

	/// Drives some line: a PPI of a CPU or one of two SPIs.
	static Access any(Random random, int cpus) {
		int cpu = random.nextInt(cpus);
		boolean high = random.nextBoolean();
		return switch (random.nextInt(4)) {
		case 0 -> Access.store(cpu, AccessModel.UART_MASK, 4, high ? 0x20 : 0);
		case 1 -> Access.store(cpu, AccessModel.GPIO_ENABLE, 4, high ? 1 : 0);
		// a timer whose comparison value is 0 is at its end: 1 enables it, and with it the line
		default -> Access.write(cpu, TIMERS[random.nextInt(TIMERS.length)], 2, high ? 1 : 0);
		};
	}
}
