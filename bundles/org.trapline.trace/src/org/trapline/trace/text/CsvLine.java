// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// One line of a file with cells between commas or semicolons, some in quotation marks.
public final class CsvLine {
	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(false).get();

	private CsvLine() {
	}

	/// The cells, without quotation marks and blanks around them. A quotation mark that nothing closes is a character
	/// as any other.
	public static List<String> split(String line, char delimiter) {
		if (line.indexOf('"') >= 0)
			try (CSVParser parser = CSVParser.parse(line, FORMAT.builder().setDelimiter(delimiter).get())) {
				return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
			} catch (IOException | UncheckedIOException _) {
				// read below
			}
		return Arrays.stream(line.split(String.valueOf(delimiter), -1)).map(String::strip).toList();
	}
}
