// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.GuestException;

/// Where a load or store goes.
///
/// Of what the architecture leaves open about loads and stores (CONSTRAINED UNPREDICTABLE) this is chosen, for all of them:
///
/// - A load with writeback whose base is also loaded loads it and then writes the base back; a store with writeback
///   that stores its base stores what it was before.
/// - A pair of general registers that are the same one keeps the first of memory (LDP, LDPSW); of LDXP and of vector
///   registers the second.
/// - A store exclusive whose status register is also its base or data register uses it as it was before.
/// - Fields that should be ones or zeroes (Rs and Rt2 where there are none) are ignored, unless the table says that they
///   are not.
/// - A store exclusive faults as a store does, whether or not it would succeed.
/// - A store exclusive of another size than the load exclusive before it fails.
/// - Exclusive and atomic accesses to devices are not supported, and abort.
final class Address {
	private static final int STACK_ALIGNMENT = 16;

	private Address() {
	}

	/// The base register; 31 is SP, which is checked where it must be aligned (CheckSPAlignment).
	static long base(Core core, int rn) {
		long base = core.x[rn];
		if (rn == Core.SP && core.stackChecked && (base & STACK_ALIGNMENT - 1) != 0)
			throw GuestException.stackAlignment();
		return base;
	}

	/// A field of nine bits, signed.
	static long signed9(int imm9) {
		return (long) imm9 << 55 >> 55;
	}

	/// A field of seven bits, signed, times an access's bytes.
	static long scaled7(int imm7, int bytes) {
		return ((long) imm7 << 57 >> 57) * bytes;
	}

	/// A field of 19 bits, of words from the instruction's address on.
	static long literal(Core core, int imm19) {
		return core.pc + ((long) imm19 << 45 >> 43);
	}

	/// An index register, extended and shifted (ExtendReg).
	///
	/// @param option UXTW 2, LSL 3, SXTW 6, SXTX 7
	/// @param s whether it is shifted
	/// @param scale by so many bits
	static long offset(Core core, int rm, int option, int s, int scale) {
		long index = switch (option) {
		case 2 -> Integer.toUnsignedLong(core.w(rm));
		case 6 -> core.w(rm);
		default -> core.x(rm);
		};
		return index << s * scale;
	}

	/// An address that must be a multiple of the access's bytes.
	static long aligned(long address, int bytes, Access access) {
		if ((address & bytes - 1) != 0)
			throw GuestException.alignment(address, access);
		return address;
	}
}
