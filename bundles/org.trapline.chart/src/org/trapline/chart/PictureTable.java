// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// The figures of a picture, as programs read them.
///
/// @param header one name a column, with its unit in brackets
/// @param rows of cells, each as many as the header; empty cells for what is not known
public record PictureTable(List<String> header, List<List<String>> rows) {
	/// No figures.
	public static final PictureTable NONE = new PictureTable(List.of(), List.of());

	/// More digits than this are noise of the arithmetic.
	private static final MathContext DIGITS = new MathContext(12);

	public PictureTable {
		header = List.copyOf(header);
		rows = rows.stream().map(List::copyOf).toList();
		for (List<String> row : rows)
			if (row.size() != header.size())
				throw new IllegalArgumentException(row.size() + " cells under a header of " + header.size());
	}

	/// A number: a decimal point, no groups, no exponent; empty for NaN.
	public static String cell(double value) {
		if (Double.isNaN(value))
			return "";
		if (Double.isInfinite(value))
			return value > 0 ? "inf" : "-inf";
		BigDecimal exact = new BigDecimal(value, DIGITS).stripTrailingZeros();
		return exact.signum() == 0 ? "0" : exact.toPlainString();
	}

	/// Writes it as CSV (RFC 4180) with lines ending in CR LF.
	public void csv(Appendable out) throws IOException {
		line(header, out);
		for (List<String> row : rows)
			line(row, out);
	}

	private static void line(List<String> cells, Appendable out) throws IOException {
		for (int c = 0; c < cells.size(); c++) {
			String cell = cells.get(c);
			out.append(c == 0 ? "" : ",");
			boolean quoted = cell.chars().anyMatch(x -> x == ',' || x == '"' || x == '\n' || x == '\r');
			out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
		}
		out.append("\r\n");
	}
}
