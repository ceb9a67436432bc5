// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.regex.Pattern;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Row;

/// Writes loads and stores of one register: the look into the TLB and the access; what the TLB cannot do leaves the region.
final class MemoryWriter {
	private static final int UNSCALED = 0;
	private static final int POST = 1;
	private static final int UNPRIVILEGED = 2;
	private static final int PRE = 3;
	private static final Pattern SINGLE = Pattern.compile("(LOAD|STORE)(_VECTOR)?");

	private MemoryWriter() {
	}

	/// Whether the access of an instruction is written inline.
	static boolean inlines(Row row, int word) {
		String type = row.opClass();
		if (literal(row))
			return !type.equals("PREFETCH");
		boolean one = SINGLE.matcher(type).matches() && mode(word) != UNPRIVILEGED;
		return one || PairWriter.PAIR.matcher(type).matches();
	}

	private static boolean literal(Row row) {
		return row.name().contains("_lit");
	}

	/// Writes an instruction whose access is.
	static void write(Emission out, Row row) {
		String type = row.opClass();
		if (literal(row))
			literal(out, row);
		else if (PairWriter.PAIR.matcher(type).matches())
			PairWriter.write(out, row);
		else
			single(out, type.startsWith("STORE"), type.endsWith("_VECTOR"));
	}

	private static void single(Emission out, boolean store, boolean vector) {
		address(out);
		int bytes = bytes(out);
		if (bytes == 16)
			VectorMemoryWriter.quad(out, store);
		else if (store)
			store(out, bytes, vector);
		else
			load(out, bytes, vector, vector ? 1 : out.bits(22, 2));
		writeBack(out);
	}

	private static int bytes(Emission out) {
		boolean quad = out.bits(26, 1) != 0 && out.bits(23, 1) != 0;
		return quad ? 16 : 1 << out.bits(30, 2);
	}

	/// Of the forms that are neither of an unsigned offset nor of a register.
	private static int mode(int word) {
		return (word >>> 24 & 1) != 0 || (word >>> 21 & 1) != 0 ? UNSCALED : word >>> 10 & 3;
	}

	private static void literal(Emission out, Row row) {
		long address = out.pc() + ((long) out.bits(5, 19) << 45 >> 43);
		out.constant(address).code.lstore(Locals.ADDRESS);
		boolean vector = row.vector();
		int opc = out.bits(30, 2);
		if (vector && opc == 2)
			VectorMemoryWriter.quad(out, false);
		else if (vector)
			load(out, opc == 0 ? 4 : 8, true, 1);
		else
			load(out, opc == 1 ? 8 : 4, false, opc == 2 ? 2 : 1);
	}

	/// Sets {@link Locals#ADDRESS}.
	private static void address(Emission out) {
		CodeBuilder code = out.code;
		checkStack(out, out.rn());
		out.base(out.rn());
		long offset = 0;
		if (out.bits(24, 1) != 0)
			offset = (long) out.bits(10, 12) * bytes(out);
		else if (out.bits(21, 1) != 0) {
			int scale = out.bits(12, 1) == 0 ? 0 : Integer.numberOfTrailingZeros(bytes(out));
			IntegerWriter.extended(out, out.bits(13, 3), scale);
			code.ladd();
		} else if (out.bits(10, 2) != POST)
			offset = signed9(out);
		if (offset != 0)
			out.constant(offset).code.ladd();
		code.lstore(Locals.ADDRESS);
	}

	private static long signed9(Emission out) {
		return (long) out.bits(12, 9) << 55 >> 55;
	}

	private static void writeBack(Emission out) {
		int mode = mode(out.word());
		if (mode != POST && mode != PRE)
			return;
		out.code.lload(Locals.ADDRESS);
		if (mode == POST)
			out.constant(signed9(out)).code.ladd();
		out.setBase(out.rn());
	}

	/// Leaves before the instruction if its base is a stack pointer that is not aligned.
	static void checkStack(Emission out, int base) {
		if (base != Core.SP || out.stackKnown())
			return;
		out.base(base).code.l2i();
		out.constant(15).code.iand().ifne(out.miss());
		out.knowStack();
	}

	/// Leaves before the instruction if the bytes from {@link Locals#ADDRESS} on are not in one page of the TLB, else sets {@link
	/// Locals#BANK} and {@link Locals#AT} to where they are.
	static void find(Emission out, int bytes, boolean write) {
		if (out.timing.accesses()) {
			TimedAccess.find(out, bytes, write);
			return;
		}
		CodeBuilder code = out.code;
		Label far = code.newLabel();
		Label found = code.newLabel();
		boolean near = bytes <= Long.BYTES && !literal(InstructionSet.table().rows().get(out.row()));
		int last = CoreMemory.near(out.rn(), write);
		if (near) {
			entries(out).constant(last).code.laload().lload(Locals.ADDRESS);
			// the entry may be of any page, so that of the last byte is not enough: an access that is aligned is within one, and
			// others are rare
			out.constant(CoreMemory.PAGE_MASK | bytes - 1).code.land().lload(Locals.CONTEXT).lor().lcmp().ifne(far);
			banks(out).constant(last / CoreMemory.ENTRY).code.aaload().astore(Locals.BANK);
			entries(out).constant(last + CoreMemory.ADDEND).code.laload().lload(Locals.ADDRESS).ladd().l2i()
					.istore(Locals.AT).goto_(found).labelBinding(far);
		}
		code.lload(Locals.ADDRESS);
		out.constant(CoreMemory.PAGE_BITS - 2).code.lushr().l2i();
		out.constant((CoreMemory.ENTRIES - 1) * CoreMemory.ENTRY).code.iand().istore(Locals.INT).lload(Locals.ADDRESS);
		if (bytes > 1)
			out.constant(bytes - 1L).code.ladd();
		out.constant(CoreMemory.PAGE_MASK).code.land().lload(Locals.CONTEXT).lor().lstore(Locals.VALUE);
		entries(out).code.iload(Locals.INT);
		if (write)
			out.constant(CoreMemory.WRITE).code.iadd();
		code.laload().lload(Locals.VALUE).lcmp().ifne(out.miss());
		banks(out).code.iload(Locals.INT).iconst_2().ishr().aaload().astore(Locals.BANK);
		entries(out).code.iload(Locals.INT).iconst_2().iadd().laload().lstore(Locals.SECOND);
		if (near) {
			entries(out).constant(last).code.lload(Locals.VALUE).lastore();
			entries(out).constant(last + CoreMemory.ADDEND).code.lload(Locals.SECOND).lastore();
			banks(out).constant(last / CoreMemory.ENTRY).code.aload(Locals.BANK).aastore();
		}
		code.lload(Locals.SECOND).lload(Locals.ADDRESS).ladd().l2i().istore(Locals.AT).labelBinding(found);
	}

	private static Emission entries(Emission out) {
		return out.constant("ENTRIES", Names.LONGS);
	}

	private static Emission banks(Emission out) {
		return out.constant("BANKS", Names.BANKS);
	}

	/// Reads from a place that was found: an int, of fewer than 4 bytes sign-extended, or of 8 bytes a long.
	///
	/// @param offset from {@link Locals#ADDRESS}
	static void get(Emission out, int bytes, int offset) {
		place(out, bytes, offset);
		if (bytes == 1)
			out.code.baload();
		else
			out.code.invokevirtual(Names.VIEW, "get", Names.type(type(bytes), Names.BANK, Names.I));
	}

	/// Writes a local to a place that was found.
	static void put(Emission out, int bytes, int offset, int local) {
		place(out, bytes, offset);
		out.code.lload(local);
		if (bytes < 8)
			out.code.l2i();
		if (bytes == 2)
			out.code.i2s();
		if (bytes == 1)
			out.code.bastore();
		else
			out.code.invokevirtual(Names.VIEW, "set", Names.type(Names.NOTHING, Names.BANK, Names.I, type(bytes)));
	}

	/// Pushes the view of so many bytes, if there is more than one, the bank and the index of a place.
	private static void place(Emission out, int bytes, int offset) {
		if (bytes > 1)
			out.code.getstatic(Names.MEMORY, bytes == 2 ? "SHORT" : bytes == 4 ? "INT" : "LONG", Names.VIEW);
		out.code.aload(Locals.BANK).iload(Locals.AT);
		if (offset != 0)
			out.constant(offset).code.iadd();
	}

	private static ClassDesc type(int bytes) {
		return bytes == 2 ? Names.S : bytes == 4 ? Names.I : Names.J;
	}

	/// @param opc 1 zero-extended, 2 sign-extended to 64 bits, 3 to 32
	private static void load(Emission out, int bytes, boolean vector, int opc) {
		find(out, bytes, false);
		get(out, bytes, 0);
		if (bytes < 8)
			out.code.i2l();
		if (vector)
			VectorMemoryWriter.setLow(out, out.rd(), bytes);
		else
			set(out, out.rd(), bytes, opc);
	}

	/// Pops what was loaded, of which the upper bits are anything, into a register.
	static void set(Emission out, int register, int bytes, int opc) {
		CodeBuilder code = out.code;
		if (bytes == 8) {
			out.setX(register);
			return;
		}
		code.l2i();
		if (bytes == 1 && opc < 2)
			code.sipush(0xFF).iand();
		else if (bytes == 1)
			code.i2b();
		else if (bytes == 2 && opc < 2)
			code.i2c();
		else if (bytes == 2)
			code.i2s();
		if (opc == 2) {
			code.i2l();
			out.setX(register);
		} else if (bytes == 4 || opc == 3)
			out.setW(register);
		else {
			code.i2l();
			out.setX(register);
		}
	}

	private static void store(Emission out, int bytes, boolean vector) {
		find(out, bytes, true);
		if (vector)
			VectorMemoryWriter.low(out, out.rd());
		else
			out.x(out.rd());
		out.code.lstore(Locals.VALUE);
		put(out, bytes, 0, Locals.VALUE);
	}
}
