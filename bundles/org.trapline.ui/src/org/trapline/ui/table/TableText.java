// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.trapline.measure.Progress;

/// Rows of a table as text, with a line of column heads first.
public final class TableText {
	private static final int REPORT_EVERY = 1000;

	private TableText() {
	}

	/// Tab-separated, as shown: what spreadsheets and mails take from the clipboard.
	public static <R> String tabSeparated(List<Column<R>> columns, List<R> rows) {
		StringBuilder text = new StringBuilder();
		text.append(columns.stream().map(Column::title).collect(Collectors.joining("\t"))).append('\n');
		for (R row : rows)
			text.append(columns.stream().map(c -> c.text().apply(row).replaceAll("[\t\r\n]", " "))
					.collect(Collectors.joining("\t"))).append('\n');
		return text.toString();
	}

	/// Comma-separated by RFC 4180, figures without grouping and unit.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	@SuppressWarnings("resource") // the caller closes what is printed to
	public static <R> void commaSeparated(List<Column<R>> columns, List<R> rows, Appendable to, Progress progress)
			throws IOException {
		CSVFormat.RFC4180.printRecord(to, columns.stream().map(Column::id).toArray());
		int done = 0;
		for (R row : rows) {
			CSVFormat.RFC4180.printRecord(to, columns.stream().map(c -> c.exported().apply(row)).toArray());
			if (++done % REPORT_EVERY == 0) {
				progress.checkCancelled();
				progress.at(done, rows.size());
			}
		}
	}
}
