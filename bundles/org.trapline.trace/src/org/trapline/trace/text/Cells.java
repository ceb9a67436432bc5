// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import java.util.Arrays;
import java.util.List;

/// What stands between the cells of a line.
public enum Cells {
	TABS, SEMICOLONS, BARS, COMMAS, BLANKS;

	/// Told from a table's header, in which numbers cannot confuse.
	public static Cells of(String header) {
		if (header.indexOf('\t') >= 0)
			return TABS;
		if (header.indexOf(';') >= 0)
			return SEMICOLONS;
		if (header.indexOf('|') >= 0)
			return BARS;
		return header.indexOf(',') >= 0 ? COMMAS : BLANKS;
	}

	/// The cells of a line, without blanks around them. A line of a table with tabs may be aligned with blanks instead.
	public List<String> split(String line) {
		return switch (this) {
		case TABS -> line.indexOf('\t') >= 0 ? trimmed(line.split("\t", -1)) : BLANKS.split(line);
		case SEMICOLONS -> CsvLine.split(line, ';');
		case COMMAS -> CsvLine.split(line, ',');
		case BARS -> trimmed(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1));
		case BLANKS -> line.isBlank() ? List.of() : trimmed(line.strip().split("[ \\t]+"));
		};
	}

	private static List<String> trimmed(String... cells) {
		return Arrays.stream(cells).map(String::strip).toList();
	}
}
