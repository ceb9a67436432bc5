// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// Which general registers and flags the instructions of a row may touch, as its syntax and class have it.
///
/// @param fields those that number general registers
/// @param links whether it writes the link register
/// @param flagsRead whether it may read the flags of a core
/// @param flagsWritten whether it may write them
/// @param faults whether it may raise an exception, being an access to memory
public record RegisterUse(List<Operand> fields, boolean links, boolean flagsRead, boolean flagsWritten, boolean faults) {
	private static final Set<String> NUMBERS = Set.of("Rd", "Rn", "Rm", "Ra", "Rt", "Rt2", "Rs");
	private static final int LINK = 30;
	private static final Pattern COMPARES = Pattern.compile("fcc?mpe?");
	private static final Pattern LINKS = Pattern.compile("blr?");
	private static final Pattern REACHES = Pattern.compile("(LOAD|STORE|ATOMIC|PREFETCH).*");
	/// By the letter of a field, what in the syntax of a row has it for a general register.
	private static final Map<String, Pattern> GENERAL = new HashMap<>();
	private static final RegisterUse[] BY_ROW = InstructionSet.table().rows().stream().map(RegisterUse::use)
			.toArray(RegisterUse[]::new);

	/// A field that numbers a general register.
	///
	/// @param stack whether 31 is the stack pointer, not zero
	/// @param pair whether the next register belongs to it
	public record Operand(Field field, boolean written, boolean stack, boolean pair) {
	}

	/// Of a row.
	public static RegisterUse of(int row) {
		return BY_ROW[row];
	}

	/// The registers that a word may read or write, as bits; bit 31 is the stack pointer.
	int used(int word) {
		int used = links ? 1 << LINK : 0;
		for (Operand operand : fields)
			used |= bits(operand, word);
		return used;
	}

	/// Those that it may write.
	int written(int word) {
		int written = links ? 1 << LINK : 0;
		for (Operand operand : fields)
			if (operand.written)
				written |= bits(operand, word);
		return written;
	}

	private static int bits(Operand operand, int word) {
		int number = operand.field.of(word);
		int bits = number == Core.SP && !operand.stack ? 0 : 1 << number;
		return operand.pair ? bits | (number + 1 < Core.SP ? 1 << number + 1 : 0) : bits;
	}

	private static RegisterUse use(Row row) {
		String mnemonic = row.mnemonic();
		List<Operand> fields = row.bits().fields().stream()
				.filter(field -> NUMBERS.contains(field.name()) && general(row, field.name()))
				.map(field -> operand(row, field)).toList();
		boolean compares = COMPARES.matcher(mnemonic).matches() && row.bits().field("Rd").isEmpty();
		boolean selects = mnemonic.equals("fcsel") || mnemonic.startsWith("fccmp");
		return new RegisterUse(fields, LINKS.matcher(mnemonic).matches(), selects, compares,
				REACHES.matcher(row.opClass()).matches());
	}

	private static boolean general(Row row, String name) {
		boolean structure = row.opClass().endsWith("_STRUCTURE");
		if (structure)
			return !name.equals("Rt");
		String letter = name.substring(1);
		return !row.vector() || GENERAL
				.computeIfAbsent(letter, l -> Pattern.compile("<\\[?[XWRIYO]" + l + "|,X?R" + l + "\\*|,R" + l))
				.matcher(row.syntax()).find();
	}

	private static Operand operand(Row row, Field field) {
		String type = row.opClass();
		String letter = field.name().substring(1);
		boolean written = switch (field.name()) {
		case "Rd" -> true;
		case "Rt", "Rt2" -> type.startsWith("LOAD") || type.equals("ATOMIC") || type.equals("SYSTEM");
		case "Rs" -> type.equals("ATOMIC") || type.equals("STORE_EXCLUSIVE");
		case "Rn" -> row.name().endsWith("_post") || row.name().endsWith("_pre");
		default -> false;
		};
		boolean stack = row.syntax().contains(letter + "|SP") || letter.equals("n") && row.syntax().contains("[Xn");
		return new Operand(field, written, stack, row.syntax().contains(letter + "+1>"));
	}
}
