// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// Words of the floating-point instructions on vectors and SIMD scalars, with registers that {@link LaneProgram} sets.
final class LaneWords {
	private static final Pattern NAMES = Pattern.compile(
			"(?!FMOV|FCVT_)(F|[SU]CVTF)[A-Z]*(_zero)?(_(vh?|vi|eh?|sh?|si|seh?)|V(_h)?)");

	private LaneWords() {
	}

	/// The rows of all such instructions.
	static Stream<Row> rows() {
		return InstructionSet.table().rows().stream().filter(r -> NAMES.matcher(r.name()).matches());
	}

	/// So many words of a row, as far as they have lanes of a width.
	static List<Integer> of(Row row, int count, int width, Random random) {
		List<Integer> words = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int word = any(row, random);
			if (width(row, word) == width)
				words.add(word);
		}
		return words;
	}

	/// A word of a row.
	static int any(Row row, Random random) {
		while (true) {
			int word = row.bits().value();
			for (Field field : row.bits().fields())
				word = field.in(word, field.name().startsWith("R") ? random.nextInt(LaneProgram.Input.REGISTERS)
						: random.nextInt(1 << field.width()));
			if (row.matches(word))
				return word;
		}
	}

	/// Width of the lanes that a word reads.
	private static int width(Row row, int word) {
		String name = row.name();
		boolean wide = row.bits().field("sz").filter(sz -> sz.of(word) == 1).isPresent();
		if (name.endsWith("i"))
			return Byte.SIZE << 31 - Integer.numberOfLeadingZeros(word >>> 19 & 15);
		if (name.startsWith("FCVTXN"))
			return 64;
		if (name.startsWith("FCVTL"))
			return wide ? 32 : 16;
		return name.endsWith("h") ? 16 : wide ? 64 : 32;
	}
}
