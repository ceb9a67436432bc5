// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;

/// Fields of instruction words, as ops take them: a register 31 that is XZR is {@link Core#ZERO} as an operand and {@link
/// Core#SINK} as a result, so that no op asks which it is.
final class Fields {
	private static final int THIRTY_ONE = 31;

	private Fields() {
	}

	static int sf(int word) {
		return word >>> 31;
	}

	/// The number in Rd or Rt.
	static int rd(int word) {
		return word & 31;
	}

	/// Rd or Rt as a result.
	static int result(int word) {
		return rd(word) == THIRTY_ONE ? Core.SINK : rd(word);
	}

	/// Rt as an operand.
	static int source(int word) {
		return operand(rd(word));
	}

	static int rn(int word) {
		return operand(word >>> 5 & 31);
	}

	static int rm(int word) {
		return operand(word >>> 16 & 31);
	}

	/// Ra or Rt2 as an operand.
	static int ra(int word) {
		return operand(word >>> 10 & 31);
	}

	private static int operand(int register) {
		return register == THIRTY_ONE ? Core.ZERO : register;
	}

	/// Rn where 31 is SP.
	static int base(int word) {
		return word >>> 5 & 31;
	}

	/// imm12, shifted by 12 where sh is set.
	static int immediate12(int word) {
		return (word >>> 10 & 0xFFF) << 12 * (word >>> 22 & 1);
	}

	/// Whether an index is of an instruction of the page.
	static boolean inside(int index) {
		return index >= 0 && index < CodePage.INSTRUCTIONS;
	}
}
