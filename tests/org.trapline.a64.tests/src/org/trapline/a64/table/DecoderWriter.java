// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the decoder that the table asks for: nested switches over bits that all encodings left have fixed.
///
/// A node with many encodings becomes a method, so that no method is too long for HotSpot to compile.
final class DecoderWriter {
	private static final int WIDEST_SWITCH = 6;
	private static final int ENCODINGS_A_METHOD = 20;
	private static final int ENCODINGS_A_LEAF = 3;

	private final Table table;
	private final List<String> methods = new ArrayList<>();

	DecoderWriter(Table table) {
		this.table = table;
	}

	/// The source of the decoder.
	String write() {
		StringBuilder body = new StringBuilder();
		node(table.rows(), 0, 2, body);
		StringBuilder out = new StringBuilder(head());
		out.append("\t/// The index in the table of the encoding that a word is; {@link #UNALLOCATED} if it is none.\n")
				.append("\tpublic static int decode(int word) {\n").append(body).append("\t}\n");
		methods.forEach(m -> out.append('\n').append(m));
		return out.append("}\n").toString();
	}

	private static String head() {
		return """
				// SPDX-License-Identifier: EPL-2.0
				package org.trapline.a64;

				/// Tells which encoding of the table an instruction word is.
				///
				/// Written by DecoderWriter from the table; DecoderWriterTest fails when it is stale, and says how to renew it.
				public final class Decoder {
					/// Stands for a word that is no instruction.
					public static final int UNALLOCATED = -1;

					private Decoder() {
					}

				""";
	}

	/// Writes statements that return for every word whose known bits are those of the rows.
	private void node(List<Row> rows, int known, int depth, StringBuilder out) {
		int common = ~known;
		for (Row row : rows)
			common &= row.bits().mask();
		if (rows.size() <= ENCODINGS_A_LEAF || common == 0 && bestBit(rows, known) < 0) {
			leaf(rows, known, depth, out);
			return;
		}
		if (depth > 2 && rows.size() > ENCODINGS_A_METHOD) {
			int number = methods.size();
			methods.add("");
			StringBuilder body = new StringBuilder();
			node(rows, known, 2, body);
			methods.set(number, "\tprivate static int decode" + number + "(int word) {\n" + body + "\t}\n");
			line(out, depth, "return decode" + number + "(word);");
			return;
		}
		int low = common == 0 ? bestBit(rows, known) : lowOfLongestRun(common);
		int width = common == 0 ? 1 : Math.min(WIDEST_SWITCH, Integer.numberOfTrailingZeros(~(common >>> low)));
		branch(rows, known, low, width, depth, out);
	}

	private void branch(List<Row> rows, int known, int low, int width, int depth, StringBuilder out) {
		int mask = (1 << width) - 1;
		Map<Integer, List<Row>> cases = new TreeMap<>();
		for (int value = 0; value <= mask; value++)
			for (Row row : rows)
				if (((row.bits().value() >>> low ^ value) & row.bits().mask() >>> low & mask) == 0)
					cases.computeIfAbsent(value, _ -> new ArrayList<>()).add(row);
		line(out, depth, "switch (word >>> " + low + " & 0x" + Integer.toHexString(mask) + ") {");
		cases.forEach((value, some) -> {
			line(out, depth, "case " + value + ":");
			node(some, known | mask << low, depth + 1, out);
		});
		if (cases.size() <= mask) {
			line(out, depth, "default:");
			line(out, depth + 1, "return UNALLOCATED;");
		} else {
			line(out, depth, "default:");
			line(out, depth + 1, "throw new AssertionError(word);");
		}
		line(out, depth, "}");
	}

	private static void leaf(List<Row> rows, int known, int depth, StringBuilder out) {
		List<Row> ordered = rows.stream()
				.sorted(Comparator.comparingInt((Row r) -> Integer.bitCount(r.bits().mask())).reversed()).toList();
		for (Row row : ordered) {
			List<String> terms = new ArrayList<>();
			int left = row.bits().mask() & ~known;
			if (left != 0)
				terms.add("(word & 0x" + Integer.toHexString(left) + ") == 0x"
						+ Integer.toHexString(row.bits().value() & left));
			row.conditions().forEach(c -> terms.add(c.java().contains("||") ? "(" + c.java() + ")" : c.java()));
			if (terms.isEmpty()) {
				line(out, depth, "return " + row.index() + "; // " + row.name());
				return;
			}
			line(out, depth, "if (" + String.join(" && ", terms) + ")");
			line(out, depth + 1, "return " + row.index() + "; // " + row.name());
		}
		line(out, depth, "return UNALLOCATED;");
	}

	/// The bit that is fixed in most rows and not known yet; -1 if there is none that parts them.
	private static int bestBit(List<Row> rows, int known) {
		int best = -1;
		long most = 0;
		for (int bit = 0; bit < 32; bit++) {
			int mask = 1 << bit;
			if ((known & mask) != 0)
				continue;
			long fixed = rows.stream().filter(r -> (r.bits().mask() & mask) != 0).count();
			long ones = rows.stream().filter(r -> (r.bits().value() & mask) != 0).count();
			long parted = Math.min(ones, fixed - ones);
			if (parted > 0 && fixed > most) {
				most = fixed;
				best = bit;
			}
		}
		return best;
	}

	private static int lowOfLongestRun(int bits) {
		int best = 0;
		int longest = 0;
		for (int low = 0; low < 32; low++) {
			int run = Integer.numberOfTrailingZeros(~(bits >>> low));
			if ((bits >>> low & 1) != 0 && run > longest) {
				longest = run;
				best = low;
			}
		}
		return best;
	}

	private static void line(StringBuilder out, int depth, String text) {
		out.repeat("\t", depth).append(text).append('\n');
	}
}
