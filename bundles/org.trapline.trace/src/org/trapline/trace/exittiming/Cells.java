// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What stands between the cells of a line.
enum Cells {
	TABS, SEMICOLONS, BARS, COMMAS, BLANKS;

	private static final CSVFormat QUOTED = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(false).get();

	/// Told from a table's header, in which numbers cannot confuse.
	static Cells of(String header) {
		if (header.indexOf('\t') >= 0)
			return TABS;
		if (header.indexOf(';') >= 0)
			return SEMICOLONS;
		if (header.indexOf('|') >= 0)
			return BARS;
		return header.indexOf(',') >= 0 ? COMMAS : BLANKS;
	}

	/// The cells of a line, without blanks around them. A line of a table with tabs may be aligned with blanks instead.
	List<String> split(String line) {
		return switch (this) {
		case TABS -> line.indexOf('\t') >= 0 ? trimmed(line.split("\t", -1)) : BLANKS.split(line);
		case SEMICOLONS -> quoted(line, ';');
		case COMMAS -> quoted(line, ',');
		case BARS -> trimmed(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1));
		case BLANKS -> line.isBlank() ? List.of() : trimmed(line.strip().split("[ \\t]+"));
		};
	}

	private static List<String> trimmed(String... cells) {
		return Arrays.stream(cells).map(String::strip).toList();
	}

	private static List<String> quoted(String line, char delimiter) {
		try (CSVParser parser = CSVParser.parse(line, QUOTED.builder().setDelimiter(delimiter).get())) {
			return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
		} catch (IOException | UncheckedIOException _) {
			// a quotation mark that nothing closes
			return trimmed(line.split(String.valueOf(delimiter), -1));
		}
	}
}
