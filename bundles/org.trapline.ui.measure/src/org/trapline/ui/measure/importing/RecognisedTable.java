// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.util.List;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;

/// The columns that show what the importers make of files.
final class RecognisedTable {
	private RecognisedTable() {
	}

	static List<Column<Recognised>> columns() {
		return List.of(Column.words("file", "File", 170, r -> String.valueOf(r.file().getFileName())),
				Column.words("format", "Recognised as", 210, r -> r.known() ? r.format() : "not recognised"),
				Column.figures("confidence", "Confidence", 90, Recognised::confidence,
						r -> r.known() ? r.confidence() + " %" : ""),
				Column.words("why", "Why", 310, Recognised::why),
				Column.figures("bytes", "Size", 80, Recognised::bytes,
						r -> r.bytes() == 0 ? "" : Quantities.scaled(r.bytes(), "B").toString()),
				Column.words("folder", "Folder", 150, r -> String.valueOf(r.file().getParent())));
	}
}
