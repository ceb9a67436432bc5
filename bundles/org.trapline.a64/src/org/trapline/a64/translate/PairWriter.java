// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.util.regex.Pattern;
import org.trapline.a64.table.Row;

/// Writes loads and stores of two registers, both in one page of the TLB.
final class PairWriter {
	/// Classes of the instructions.
	static final Pattern PAIR = Pattern.compile("(LOAD|STORE)_PAIR(_VECTOR)?");
	private static final int POST = 1;
	private static final int PRE = 3;

	private PairWriter() {
	}

	/// Writes an instruction.
	static void write(Emission out, Row row) {
		CodeBuilder code = out.code;
		boolean vector = row.opClass().endsWith("_VECTOR");
		boolean signed = row.name().startsWith("LDPSW");
		int bytes = vector ? 4 << out.bits(30, 2) : out.wide() ? 8 : 4;
		boolean store = row.opClass().startsWith("STORE");
		int mode = out.bits(23, 2);
		long offset = ((long) out.bits(15, 7) << 57 >> 57) * bytes;
		MemoryWriter.checkStack(out, out.rn());
		out.base(out.rn());
		if (mode != POST)
			out.constant(offset).code.ladd();
		code.lstore(Locals.ADDRESS);
		MemoryWriter.find(out, 2 * bytes, store);
		if (store)
			store(out, bytes, vector);
		else
			load(out, bytes, vector, signed ? 2 : 1);
		if (mode == POST || mode == PRE) {
			code.lload(Locals.ADDRESS);
			if (mode == POST)
				out.constant(offset).code.ladd();
			out.setBase(out.rn());
		}
	}

	private static void store(Emission out, int bytes, boolean vector) {
		int at = 0;
		for (int register : new int[] {out.rd(), out.ra()})
			for (int half = 0; half < (bytes == 16 ? 2 : 1); half++) {
				if (vector)
					VectorMemoryWriter.push(out, register, half);
				else
					out.x(register);
				out.code.lstore(Locals.VALUE);
				MemoryWriter.put(out, Math.min(bytes, 8), at, Locals.VALUE);
				at += Math.min(bytes, 8);
			}
	}

	private static void load(Emission out, int bytes, boolean vector, int opc) {
		if (bytes == 16) {
			quad(out, out.rd(), 0);
			quad(out, out.ra(), 16);
			return;
		}
		CodeBuilder code = out.code;
		MemoryWriter.get(out, bytes, 0);
		if (bytes < 8)
			code.i2l();
		MemoryWriter.get(out, bytes, bytes);
		if (bytes < 8)
			code.i2l();
		if (vector) {
			// where both are the same register it keeps the second of memory
			code.lstore(Locals.SECOND);
			VectorMemoryWriter.setLow(out, out.rd(), bytes);
			code.lload(Locals.SECOND);
			VectorMemoryWriter.setLow(out, out.ra(), bytes);
		} else {
			// of general registers the first
			MemoryWriter.set(out, out.ra(), bytes, opc);
			MemoryWriter.set(out, out.rd(), bytes, opc);
		}
	}

	private static void quad(Emission out, int register, int at) {
		MemoryWriter.get(out, 8, at);
		out.code.lstore(Locals.VALUE);
		MemoryWriter.get(out, 8, at + 8);
		out.code.lstore(Locals.SECOND);
		VectorMemoryWriter.set(out, register, 0, Locals.VALUE);
		VectorMemoryWriter.set(out, register, 1, Locals.SECOND);
	}
}
