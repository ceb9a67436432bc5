// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// A scalar instruction of floating point on V1, V2, V3 or X1, with its result in V0, X0 or NZCV.
///
/// @param format of its operands in vector registers
record Operation(Row row, int word, Format format) {
	/// Words of a row, which differ in fields that are no registers.
	private static final int VARIANTS = 32;
	private static final Map<String, Integer> REGISTERS = Map.of("Rd", 0, "Rn", 1, "Rm", 2, "Ra", 3, "Rm4", 2, "M", 0);
	private static final Set<String> CLASSES = Set.of("FMOV", "FMOV_INT", "FADD", "FMUL", "FMADD", "FDIV", "FSQRT",
			"FMINMAX", "FCMP", "FROUND", "FCVT", "FCVT_INT", "FRECIP");

	/// All there are.
	static List<Operation> all(long seed) {
		Random random = new Random(seed);
		List<Operation> all = new ArrayList<>();
		for (Row row : InstructionSet.table().rows())
			if (CLASSES.contains(row.opClass()))
				for (int word : words(row, random))
					all.add(new Operation(row, word, format(row, word)));
		return all;
	}

	private static Set<Integer> words(Row row, Random random) {
		Set<Integer> words = new LinkedHashSet<>();
		for (int i = 0; i < VARIANTS; i++) {
			int word = row.bits().value();
			for (Field field : row.bits().fields()) {
				Optional<Integer> register = Optional.ofNullable(REGISTERS.get(field.name()));
				word = field.in(word, register.orElseGet(random::nextInt));
			}
			if (row.matches(word))
				words.add(word);
		}
		return words;
	}

	private static Format format(Row row, int word) {
		if (row.name().matches(".*_s?e?h") && !row.name().startsWith("FCVT_"))
			return Format.HALF;
		if (row.bits().field("immh").isPresent())
			return word << 9 < 0 ? Format.DOUBLE : word << 10 < 0 ? Format.SINGLE : Format.HALF;
		return switch (word >>> 22 & 3) {
		case 0 -> Format.SINGLE;
		case 1 -> Format.DOUBLE;
		case 2 -> Format.SINGLE;
		default -> row.bits().field("sz").isPresent() ? Format.DOUBLE : Format.HALF;
		};
	}

	@Override
	public String toString() {
		return row.name() + ' ' + Integer.toHexString(word);
	}
}
