// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names of A64 system registers and system instructions.
///
/// An encoding is op0, op1, CRn, CRm and op2 packed into 16 bits, as they stand next to each other in MRS, MSR and SYS
/// (Arm ARM, C5.1.3).
public final class SystemRegisters {
	/// Loaded when the first name is wanted; searched as text since a recording has a few dozen different registers.
	private static final class Table {
		static final String ROWS = load();

		private static String load() {
			try (InputStream in = Objects.requireNonNull(
					SystemRegisters.class.getResourceAsStream("system-registers.txt"), "system-registers.txt")) {
				return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/// The rows by name, made when the first encoding is wanted.
	private static final class Names {
		static final Map<String, Integer> ENCODINGS = encodings();

		private static Map<String, Integer> encodings() {
			Map<String, Integer> encodings = new HashMap<>();
			for (String row : Table.ROWS.split("\n")) {
				String[] cells = row.split("\t");
				int[] parts = row.startsWith("#") || cells.length < 2 ? new int[0]
						: Stream.of(cells[0].split(" ")).mapToInt(Integer::parseInt).toArray();
				for (int i = 1; parts.length > 0 && i < cells.length; i++)
					encodings.put(cells[i], encoding(parts[0], parts[1], parts[2], parts[3], parts[4]));
			}
			return Map.copyOf(encodings);
		}
	}

	private static final Pattern GENERIC = Pattern.compile("S(YS_|[23]_)([0-7])_C(\\d{1,2})_C(\\d{1,2})_([0-7])");

	private SystemRegisters() {
	}

	public static int encoding(int op0, int op1, int crn, int crm, int op2) {
		return (op0 & 3) << 14 | (op1 & 7) << 11 | (crn & 15) << 7 | (crm & 15) << 3 | op2 & 7;
	}

	/// The architecture's name, or the generic form, for instance {@code S3_0_C15_C2_0}.
	///
	/// @param write whether it is written: a few encodings are two registers
	public static String name(int encoding, boolean write) {
		int op0 = encoding >> 14;
		int op1 = encoding >> 11 & 7;
		int crn = encoding >> 7 & 15;
		int crm = encoding >> 3 & 15;
		int op2 = encoding & 7;
		String[] names = names(encoding);
		return names.length > 0 ? names[write ? names.length - 1 : 0]
				: (op0 == 1 ? "SYS_" : "S" + op0 + '_') + op1 + "_C" + crn + "_C" + crm + '_' + op2;
	}

	/// The encoding of a name as {@link #name} gives it, also of the generic form; empty if there is none of that name.
	public static OptionalInt encoding(String name) {
		Integer known = Names.ENCODINGS.get(name);
		if (known != null)
			return OptionalInt.of(known);
		Matcher generic = GENERIC.matcher(name);
		return !generic.matches() ? OptionalInt.empty() : OptionalInt.of(encoding(
				generic.group(1).equals("YS_") ? 1 : generic.group(1).charAt(0) - '0', Integer.parseInt(generic.group(2)),
				Integer.parseInt(generic.group(3)), Integer.parseInt(generic.group(4)), Integer.parseInt(generic.group(5))));
	}

	/// The operation that a SYS instruction is, for instance {@code TLBI VAE1IS}; empty if it has no name.
	///
	/// @param word the instruction
	public static Optional<String> operation(int word) {
		String[] names = names(word >>> 5 & 0x3FFF | 1 << 14);
		return names.length > 0 ? Optional.of(names[0]) : Optional.empty();
	}

	/// The names in a row of the table; none where the encoding has no row.
	private static String[] names(int encoding) {
		int op0 = encoding >> 14;
		int op1 = encoding >> 11 & 7;
		int crn = encoding >> 7 & 15;
		int crm = encoding >> 3 & 15;
		int op2 = encoding & 7;
		String key = "\n" + op0 + ' ' + op1 + ' ' + crn + ' ' + crm + ' ' + op2 + '\t';
		int row = Table.ROWS.indexOf(key);
		if (row < 0)
			return new String[0];
		int start = row + key.length();
		return Table.ROWS.substring(start, Table.ROWS.indexOf('\n', start)).split("\t");
	}
}
