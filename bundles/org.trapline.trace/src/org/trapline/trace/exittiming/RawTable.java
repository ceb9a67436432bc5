// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table of a text as it stands there, before any number is read.
///
/// @param name which vCPU it is of
/// @param header what its columns are
/// @param rows by type, in the text's order
record RawTable(VcpuName name, TimingHeader header, Map<String, Row> rows) {

	/// @param line in the text, from 1
	/// @param cells one for each column
	record Row(long line, List<String> cells) {
	}

	RawTable(VcpuName name, TimingHeader header) {
		this(name, header, new LinkedHashMap<>());
	}

	/// What stands in a column; empty where the table has no such column.
	String cell(Row row, Column column) {
		int at = header.columns().indexOf(column);
		return at < 0 ? "" : row.cells().get(at);
	}
}
