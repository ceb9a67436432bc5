// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Every A64 encoding that Trapline knows, from the text files beside this class.
///
/// A row is {@code name | bits | class | feature | section | condition | syntax}; {@code #} begins a comment. The rows
/// of no two encodings match the same word.
///
/// @param rows in the order of the files
/// @param aliases those of a row stand in order: the first that fits counts
public record Table(List<Row> rows, List<Alias> aliases) {
	/// The files, in order.
	static final List<String> FILES = List.of("immediate", "branch", "register", "memory", "structures", "float", "simd",
			"scalar", "crypto");
	private static final Pattern COLUMN = Pattern.compile("\\|(?!SP)");
	private static final int COLUMNS = 7;
	private static final int ALIAS_COLUMNS = 3;

	public Table {
		rows = List.copyOf(rows);
		aliases = List.copyOf(aliases);
	}

	/// Reads the table.
	public static Table load() {
		Map<String, Integer> widths = new HashMap<>();
		for (String line : lines("fields")) {
			String[] parts = line.split(" ");
			widths.put(parts[0], Integer.valueOf(parts[1]));
		}
		List<Row> rows = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (String file : FILES)
			for (String line : lines(file)) {
				Row row = row(rows.size(), line, widths);
				if (!names.add(row.name()))
					throw new TableException("two rows are named " + row.name());
				rows.add(row);
			}
		return new Table(rows, aliases(rows));
	}

	private static Row row(int index, String line, Map<String, Integer> widths) {
		String[] columns = columns(line, COLUMNS);
		Bits bits = Bits.parse(columns[1], widths);
		return new Row(index, columns[0], bits, columns[2], columns[3], columns[4], conditions(columns[5], bits),
				columns[6]);
	}

	private static List<Alias> aliases(List<Row> rows) {
		Map<String, Row> byName = new HashMap<>();
		rows.forEach(row -> byName.put(row.name(), row));
		List<Alias> aliases = new ArrayList<>();
		for (String line : lines("aliases")) {
			String[] columns = columns(line, ALIAS_COLUMNS);
			Row row = byName.get(columns[0]);
			if (row == null)
				throw new TableException("an alias of a row that there is not: " + line);
			aliases.add(new Alias(row, conditions(columns[1], row.bits()), columns[2]));
		}
		return aliases;
	}

	private static String[] columns(String line, int count) {
		String[] columns = COLUMN.split(line);
		if (columns.length != count)
			throw new TableException(columns.length + " columns, expected " + count + ": " + line);
		for (int i = 0; i < columns.length; i++)
			columns[i] = columns[i].strip();
		return columns;
	}

	private static List<Condition> conditions(String column, Bits bits) {
		return column.equals("-") ? List.of()
				: Arrays.stream(column.split(", *")).map(c -> Condition.parse(c, bits)).toList();
	}

	/// The lines of a resource that are not comments.
	private static List<String> lines(String name) {
		try (InputStream in = Table.class.getResourceAsStream(name + ".txt")) {
			if (in == null)
				throw new TableException("no resource " + name + ".txt");
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
