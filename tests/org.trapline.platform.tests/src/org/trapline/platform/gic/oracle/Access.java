// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import org.trapline.a64.SystemRegisters;

/// One step of a list: an access to memory or to a system register, by one of the CPUs.
///
/// @param target address or encoding
/// @param value that is written
/// @param mask the bits of what is read that are compared
public record Access(Kind kind, int cpu, long target, long value, long mask) {
	/// In the order of the program's jump table, with registers apart by level.
	public enum Kind {
		LOAD1, LOAD2, LOAD4, LOAD8, STORE1, STORE2, STORE4, STORE8, READ_EL2, READ_EL1, WRITE_EL2, WRITE_EL1
	}

	public static Access load(int cpu, long address, int bytes) {
		return new Access(Kind.values()[Integer.numberOfTrailingZeros(bytes)], cpu, address, 0, -1);
	}

	public static Access store(int cpu, long address, int bytes, long value) {
		return new Access(Kind.values()[4 + Integer.numberOfTrailingZeros(bytes)], cpu, address, value, 0);
	}

	/// MRS at EL2 or EL1.
	public static Access read(int cpu, int encoding, int level) {
		return new Access(level == 2 ? Kind.READ_EL2 : Kind.READ_EL1, cpu, encoding, 0, -1);
	}

	/// MSR at EL2 or EL1.
	public static Access write(int cpu, int encoding, int level, long value) {
		return new Access(level == 2 ? Kind.WRITE_EL2 : Kind.WRITE_EL1, cpu, encoding, value, 0);
	}

	/// Only some of the bits that are read are to be compared.
	public Access masked(long bits) {
		return new Access(kind, cpu, target, value, bits);
	}

	/// Whether it is to a system register.
	boolean toRegister() {
		return kind.compareTo(Kind.READ_EL2) >= 0;
	}

	boolean writes() {
		return kind == Kind.WRITE_EL1 || kind == Kind.WRITE_EL2
				|| kind.compareTo(Kind.STORE1) >= 0 && kind.compareTo(Kind.STORE8) <= 0;
	}

	/// Bytes of an access to memory.
	int bytes() {
		return 1 << kind.ordinal() % 4;
	}

	/// The program's number of its kind.
	int number() {
		return toRegister() ? 8 + (kind.ordinal() & 1) : kind.ordinal();
	}

	/// What the program is given as its target: of a system register the instruction, of X11 when read and X10 when written.
	long operand() {
		if (!toRegister())
			return target;
		return (writes() ? 0xD500_0000L | 10 : 0xD520_0000L | 11) | target << 5;
	}

	@Override
	public String toString() {
		String place = toRegister() ? SystemRegisters.name((int) target, writes()) : "0x" + Long.toHexString(target);
		return "cpu" + cpu + ' ' + kind + ' ' + place + (writes() ? " = 0x" + Long.toHexString(value) : "");
	}
}
