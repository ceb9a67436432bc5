// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.a64.Disassembler;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// An instruction after which two machines differ.
///
/// @param before what both had before it
/// @param expected the reference's result
/// @param actual the other's
record Difference(Row row, int word, long address, Batch.Result before, Batch.Result expected, Batch.Result actual,
		String reference, String subject) {
	static final Disassembler DISASSEMBLER = new Disassembler(InstructionSet.table(), Disassembler.Names.ALIASES);

	/// Whether results are not the same. Where an exception ended the run, memory and vectors are not compared: of an
	/// access to a page that is there and one that is not, any part may have been done.
	static boolean between(Batch.Result one, Batch.Result other) {
		boolean ended = one.signal() == 0;
		int compared = ended ? State.LONGS : State.V;
		boolean trails = one.trail() != 0 && other.trail() != 0;
		return one.signal() != other.signal() || one.pc() != other.pc() || trails && one.trail() != other.trail()
				|| ended && one.hash() != other.hash()
				|| !Arrays.equals(one.after().longs(), 0, compared, other.after().longs(), 0, compared);
	}

	/// The instruction, what it worked on, and all that differs.
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(String.format("%s %08x  %s  at 0x%x\n  before:", row.name(), word,
				DISASSEMBLER.text(word, address).orElse("undefined").replace('\t', ' '), address));
		for (int index : inputs())
			text.append(String.format(" %s=%x", State.name(index), before.after().longs()[index]));
		text.append('\n');
		text.append(text(reference, expected, subject, actual));
		for (int i = 0; i < expected.memory().length && expected.hash() != actual.hash(); i++)
			line(text, String.format("[0x%x] (was %x)", Batch.MEMORY + i * (long) Long.BYTES, before.memory()[i]),
					reference, expected.memory()[i], subject, actual.memory()[i]);
		return text.toString();
	}

	/// What differs between two results, but for memory.
	static String text(String reference, Batch.Result expected, String subject, Batch.Result actual) {
		StringBuilder text = new StringBuilder();
		if (expected.signal() != actual.signal() || expected.pc() != actual.pc())
			text.append(String.format("  ends: %s %s, %s %s\n", reference, end(expected), subject, end(actual)));
		if (expected.trail() != 0 && actual.trail() != 0 && expected.trail() != actual.trail())
			text.append("  stops elsewhere, or after other numbers of instructions\n");
		if (expected.hash() != actual.hash())
			text.append("  memory\n");
		for (int i = 0; i < State.LONGS; i++)
			line(text, State.name(i), reference, expected.after().longs()[i], subject, actual.after().longs()[i]);
		return text.toString();
	}

	private static void line(StringBuilder text, String what, String reference, long one, String subject, long other) {
		if (one != other)
			text.append(String.format("  %s: %s %016x, %s %016x\n", what, reference, one, subject, other));
	}

	private static String end(Batch.Result result) {
		return result.signal() == 0 ? "at its end" : String.format("by signal %d at 0x%x", result.signal(), result.pc());
	}

	/// Indexes in the state of what the instruction names.
	private List<Integer> inputs() {
		List<Integer> indexes = new ArrayList<>(List.of(State.NZCV, State.FPCR, State.FPSR));
		for (Field field : row.bits().fields())
			if (field.name().startsWith("R")) {
				int n = field.of(word);
				if (row.vector()) {
					indexes.add(State.V + 2 * n % 64);
					indexes.add(State.V + 2 * n % 64 + 1);
				}
				if (!row.vector() || row.syntax().matches(".*(\\[X|<[RWX])" + field.name().substring(1) + ".*"))
					indexes.add(n);
			}
		return indexes;
	}
}
