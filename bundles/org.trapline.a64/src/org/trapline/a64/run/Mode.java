// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

/// Where an access goes: a base register and an offset, or an index register; and what is written back to the base.
///
/// @param rm index register, or -1
/// @param description of the index, see {@link Operand}
/// @param offset of the access
/// @param writesBack whether the base changes
/// @param added then, to the address accessed: the offset of post-indexed accesses
record Mode(int rn, int rm, int description, long offset, boolean writesBack, long added) {
	/// A register and an offset.
	static Mode offset(int rn, long offset) {
		return new Mode(rn, -1, 0, offset, false, 0);
	}

	/// A register and an index.
	static Mode index(int rn, int rm, int description) {
		return new Mode(rn, rm, description, 0, false, 0);
	}

	/// A base that changes before the access.
	static Mode before(int rn, long offset) {
		return new Mode(rn, -1, 0, offset, true, 0);
	}

	/// A base that changes after the access.
	static Mode after(int rn, long offset) {
		return new Mode(rn, -1, 0, 0, true, offset);
	}
}
