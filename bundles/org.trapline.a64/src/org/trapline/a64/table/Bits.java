// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The 32 bits of an encoding: those that are fixed, and the fields between them.
///
/// @param mask bits that are fixed
/// @param value what they are; 0 elsewhere
/// @param fields the others, from the highest
public record Bits(int mask, int value, List<Field> fields) {
	private static final int WORD = 32;

	public Bits {
		fields = List.copyOf(fields);
	}

	/// Reads bits as a row writes them: groups of 0 and 1, names of fields with their width where it is not the usual one,
	/// from the highest bit: {@code sf 00 100010 sh imm12 Rn Rd}.
	///
	/// @param widths usual widths by name
	/// @throws TableException if they are not 32
	static Bits parse(String text, Map<String, Integer> widths) {
		int mask = 0;
		int value = 0;
		int at = WORD;
		List<Field> fields = new ArrayList<>();
		for (String group : text.split(" ")) {
			boolean fixed = group.chars().allMatch(c -> c == '0' || c == '1');
			int width = fixed ? group.length() : width(group, widths);
			at -= width;
			if (at < 0)
				throw new TableException("more than 32 bits: " + text);
			if (fixed) {
				mask |= (int) ((1L << width) - 1) << at;
				value |= Integer.parseInt(group, 2) << at;
			} else
				fields.add(new Field(group.split(":")[0], at, width));
		}
		if (at != 0)
			throw new TableException((WORD - at) + " bits, expected 32: " + text);
		return new Bits(mask, value, fields);
	}

	private static int width(String group, Map<String, Integer> widths) {
		int colon = group.indexOf(':');
		if (colon >= 0)
			return Integer.parseInt(group.substring(colon + 1));
		Integer width = widths.get(group);
		if (width == null)
			throw new TableException("the field " + group + " has no width: write " + group + ":N");
		return width;
	}

	/// The field of a name.
	public Optional<Field> field(String name) {
		return fields.stream().filter(f -> f.name().equals(name)).findFirst();
	}

	/// Whether the fixed bits of a word are right.
	public boolean match(int word) {
		return (word & mask) == value;
	}

	/// Whether some word has the fixed bits of both.
	public boolean overlaps(Bits other) {
		return ((value ^ other.value) & mask & other.mask) == 0;
	}

	/// Their names, from the highest.
	public List<String> names() {
		return fields.stream().map(Field::name).toList();
	}
}
