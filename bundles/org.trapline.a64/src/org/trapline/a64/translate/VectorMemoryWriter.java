// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;

/// Writes the vector registers' part of loads and stores.
final class VectorMemoryWriter {
	private VectorMemoryWriter() {
	}

	/// Pushes half of a vector register.
	static void push(Emission out, int register, int half) {
		out.constant("V", Names.LONGS).constant(2 * register + half).code.laload();
	}

	/// Pushes the low half.
	static void low(Emission out, int register) {
		push(out, register, 0);
	}

	/// Pops a long into the low half, the rest 0; only so many bytes of it count.
	static void setLow(Emission out, int register, int bytes) {
		CodeBuilder code = out.code;
		if (bytes < 8)
			out.constant((1L << 8 * bytes) - 1).code.land();
		code.lstore(Locals.VALUE);
		set(out, register, 0, Locals.VALUE);
		out.constant("V", Names.LONGS).constant(2 * register + 1).code.lconst_0().lastore();
	}

	/// Sets half of a vector register from a local.
	static void set(Emission out, int register, int half, int local) {
		out.constant("V", Names.LONGS).constant(2 * register + half).code.lload(local).lastore();
	}

	/// Loads or stores all of Vt at {@link Locals#ADDRESS}.
	static void quad(Emission out, boolean store) {
		CodeBuilder code = out.code;
		MemoryWriter.find(out, 16, store);
		if (store) {
			low(out, out.rd());
			code.lstore(Locals.VALUE);
			MemoryWriter.put(out, 8, 0, Locals.VALUE);
			push(out, out.rd(), 1);
			code.lstore(Locals.VALUE);
			MemoryWriter.put(out, 8, 8, Locals.VALUE);
		} else {
			MemoryWriter.get(out, 8, 0);
			code.lstore(Locals.VALUE);
			MemoryWriter.get(out, 8, 8);
			code.lstore(Locals.SECOND);
			set(out, out.rd(), 0, Locals.VALUE);
			set(out, out.rd(), 1, Locals.SECOND);
		}
	}
}
