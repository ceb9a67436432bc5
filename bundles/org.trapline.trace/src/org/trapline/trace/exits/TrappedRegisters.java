// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.trapline.a64.SystemRegisters.encoding;

import org.trapline.a64.SystemRegisters;

/// Accesses to system registers that trap to the hypervisor, by the encodings of {@link SystemRegisters}.
final class TrappedRegisters {
	private static final int ICC_SGI1R = encoding(3, 0, 12, 11, 5);
	private static final int ICC_ASGI1R = encoding(3, 0, 12, 11, 6);
	private static final int ICC_SGI0R = encoding(3, 0, 12, 11, 7);

	private TrappedRegisters() {
	}

	/// The encoding that the syndrome of a trapped MRS, MSR or SYS holds (ESR_ELx.ISS of EC 0x18, Arm ARM D24.2.40).
	static int ofSyndrome(long esr) {
		int iss = (int) esr;
		return encoding(iss >> 20, iss >> 14, iss >> 10, iss >> 1, iss >> 17);
	}

	/// Whether the syndrome's access is a write: bit 0 is 0 for MSR.
	static boolean writeOfSyndrome(long esr) {
		return (esr & 1) == 0;
	}

	/// Whether a write to the register sends an interrupt to another CPU.
	static boolean sendsInterrupt(int encoding) {
		return encoding == ICC_SGI1R || encoding == ICC_ASGI1R || encoding == ICC_SGI0R;
	}

	/// The register's name; for op0 = 0, which no A64 instruction has, the AArch32 coprocessor operands.
	static String name(int encoding, boolean write) {
		return encoding >> 14 != 0 ? SystemRegisters.name(encoding, write)
				: "cp " + (encoding >> 11 & 7) + " c" + (encoding >> 7 & 15) + " c" + (encoding >> 3 & 15) + ' '
						+ (encoding & 7);
	}
}
