// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.table.Row;

/// How far from its base register a load or store reaches.
///
/// @param row of the instruction
/// @param inside what stands within the brackets after the base: {@code #12*4}; empty if nothing
record MemoryOperand(Row row, String inside) {
	private static final Pattern OPERAND = Pattern.compile("<\\[Xn(?:,([^\\]]*))?\\].*");
	private static final Pattern SCALED = Pattern.compile("(?:#12|Rm)\\*(\\d+)");
	private static final int PAGE = 4096;
	/// Bytes of the widest access, LD4 of four vectors.
	private static final int WIDEST = 64;
	/// One access of so many goes wrong.
	private static final int FAULTS = 50;

	/// Of a row that has one.
	static Optional<MemoryOperand> of(Row row) {
		int at = row.syntax().indexOf("<[Xn");
		if (at < 0)
			return Optional.empty();
		Matcher matcher = OPERAND.matcher(row.syntax().substring(at));
		if (!matcher.matches())
			throw new AssertionError("not an address: " + row.syntax());
		return Optional.of(new MemoryOperand(row, matcher.group(1) == null ? "" : matcher.group(1)));
	}

	/// Whether a register is added to the base.
	boolean indexed() {
		return inside.startsWith("Rm");
	}

	/// Whether an access must be aligned to its size.
	private boolean aligned() {
		return row.opClass().contains("EXCLUSIVE") || row.opClass().contains("ORDERED") || row.opClass().equals("ATOMIC");
	}

	/// What a word adds to the base.
	///
	/// @param index the value of Rm, where that is added
	long offset(int word, long index) {
		if (inside.isEmpty())
			return 0;
		if (indexed())
			return extended(index, field(word, "option")) << (field(word, "S") == 0 ? 0
					: Integer.numberOfTrailingZeros(scale()));
		if (inside.equals("#9"))
			return signed(field(word, "imm9"), 9);
		if (inside.startsWith("#7"))
			return signed(field(word, "imm7"), 7) * switch (inside) {
			case "#7s" -> 4L << field(word, "sf");
			case "#7l" -> 4L << field(word, "opc");
			case "#7w" -> 4L;
			default -> throw new AssertionError(inside);
			};
		return (long) field(word, "imm12") * scale();
	}

	private int scale() {
		Matcher matcher = SCALED.matcher(inside);
		if (!matcher.matches())
			throw new AssertionError("not an offset: " + inside);
		return Integer.parseInt(matcher.group(1));
	}

	private static long extended(long value, int option) {
		return switch (option) {
		case 2 -> value & 0xFFFFFFFFL;
		case 6 -> (int) value;
		default -> value;
		};
	}

	private static long signed(int value, int bits) {
		return (long) value << 64 - bits >> 64 - bits;
	}

	private int field(int word, String name) {
		return row.bits().field(name).orElseThrow().of(word);
	}

	/// An address for an access of the row: now and then where there is no memory, or not aligned as it must be.
	///
	/// QEMU does not check that of exclusive stores that fail anyway, nor the alignment of ordered accesses, as it must
	/// be for Armv8.0.
	long address(Random random) {
		boolean unchecked = row.opClass().equals("STORE_EXCLUSIVE") || row.opClass().contains("ORDERED");
		if (!unchecked && random.nextInt(FAULTS) == 0)
			return Batch.MEMORY + (random.nextBoolean() ? Batch.MEMORY_BYTES : 0) - random.nextInt(WIDEST);
		long any = anywhere(random);
		return aligned() ? any & -16 : any;
	}

	/// An address of memory: aligned or not, or just before the second page.
	static long anywhere(Random random) {
		int last = Batch.MEMORY_BYTES - WIDEST;
		return Batch.MEMORY + switch (random.nextInt(3)) {
		case 0 -> random.nextInt(last);
		case 1 -> PAGE - random.nextInt(WIDEST);
		default -> random.nextInt(last) & -8;
		};
	}
}
