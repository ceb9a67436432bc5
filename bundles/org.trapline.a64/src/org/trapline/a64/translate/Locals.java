// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import org.trapline.a64.core.Core;

/// The JVM locals of a region: what all its code keeps in them, and the general registers that it uses.
final class Locals {
	/// As {@link Progress#left}.
	static final int LEFT = 1;
	/// As {@link Progress#count}, or with a timing model's shortcuts as {@link Events}.
	static final int COUNT = 3;
	/// The flags, as in {@link Flags}.
	static final int KIND = 5;
	static final int A = 6;
	static final int B = 8;
	/// Where the region leaves to, and whether a poll is due there.
	static final int TO = 10;
	static final int POLL = 12;
	/// Context of the core's memory.
	static final int CONTEXT = 13;
	/// Of one instruction: an address, an int, values.
	static final int ADDRESS = 15;
	static final int INT = 17;
	static final int VALUE = 18;
	static final int SECOND = 20;
	/// Where an access is: the bank, and the place in it.
	static final int BANK = 22;
	static final int AT = 23;
	/// With a timing model's shortcuts: as {@link org.trapline.a64.core.Pace#history}; the present run, where that is not known
	/// while code is written; of one branch, which counter predicts it.
	static final int HISTORY = 24;
	static final int RUN = 25;
	static final int COUNTER = 27;
	private static final int FIRST_REGISTER = 28;

	private final int used;
	private final int written;

	/// @param used registers, as bits; bit 31 is the stack pointer
	/// @param written those of them that the region may write
	Locals(int used, int written) {
		this.used = used;
		this.written = written;
	}

	/// The local of a register.
	int slot(int register) {
		if ((used >>> register & 1) == 0)
			throw new IllegalStateException("register " + register + " is not among those used");
		return FIRST_REGISTER + 2 * Integer.bitCount(used & (1 << register) - 1);
	}

	/// Sets the locals of all registers from the core.
	void load(CodeBuilder code) {
		reload(code, used);
	}

	/// Sets the core's registers that the region may have written.
	void store(CodeBuilder code) {
		spill(code, written);
	}

	/// Registers that the region may write.
	int written() {
		return written;
	}

	/// Sets some of the core's registers.
	void spill(CodeBuilder code, int registers) {
		for (int i = 0; i <= Core.SP; i++)
			if ((registers >>> i & 1) != 0)
				code.getstatic(Names.SELF, "X", Names.LONGS).loadConstant(i).lload(slot(i)).lastore();
	}

	/// Sets some locals from the core.
	void reload(CodeBuilder code, int registers) {
		for (int i = 0; i <= Core.SP; i++)
			if ((registers >>> i & 1) != 0)
				code.getstatic(Names.SELF, "X", Names.LONGS).loadConstant(i).laload().lstore(slot(i));
	}
}
