// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

/// A way in which QEMU 7.2 differs from the Arm Architecture Reference Manual, which holds here.
enum Deviation {
	/// FCVTZS (vector, fixed-point) of one half-precision element writes 16 bits, the rest of the register being 0; QEMU
	/// extends the sign to 32.
	HALF_TO_FIXED_KEEPS_SIGN {
		@Override
		boolean explains(Operation operation, long ours, long theirs) {
			return operation.row().name().equals("FCVTZS_si") && ours == (theirs & 0xFFFF) && (int) theirs == (short) ours;
		}
	};

	/// Whether some deviation is why the low halves of V0 differ, all else being equal.
	static boolean of(Operation operation, long[] ours, long[] theirs, int i) {
		int at = i * QemuArithmetic.RESULT_LONGS;
		for (int rest = 1; rest < QemuArithmetic.RESULT_LONGS; rest++)
			if (ours[at + rest] != theirs[at + rest])
				return false;
		for (Deviation deviation : values())
			if (deviation.explains(operation, ours[at], theirs[at]))
				return true;
		return false;
	}

	abstract boolean explains(Operation operation, long ours, long theirs);
}
