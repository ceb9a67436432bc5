// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every A64 encoding that Trapline knows, from the text files beside this class.
///
/// A row is {@code name | bits | class | feature | section | condition | syntax}; {@code #} begins a comment. The rows
/// of no two encodings match the same word.
///
/// @param rows in the order of the files
public record Table(List<Row> rows) {
	/// The files, in order.
	static final List<String> FILES = List.of("immediate", "branch", "register", "memory", "structures", "float", "simd",
			"scalar", "crypto");
	private static final int COLUMNS = 7;

	public Table {
		rows = List.copyOf(rows);
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
		return new Table(rows);
	}

	private static Row row(int index, String line, Map<String, Integer> widths) {
		String[] columns = line.split("\\|(?![A-Z])");
		if (columns.length != COLUMNS)
			throw new TableException(columns.length + " columns, expected " + COLUMNS + ": " + line);
		for (int i = 0; i < columns.length; i++)
			columns[i] = columns[i].strip();
		Bits bits = Bits.parse(columns[1], widths);
		List<Condition> conditions = new ArrayList<>();
		if (!columns[5].equals("-"))
			for (String condition : columns[5].split(", *"))
				conditions.add(Condition.parse(condition, bits));
		return new Row(index, columns[0], bits, columns[2], columns[3], columns[4], conditions, columns[6]);
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
