// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.List;
import org.trapline.measure.Measurement;

/// Takes the rows of a table of one kind and makes measurements of them.
interface RowSink {
	/// More curves, scores or distributions than this make no table that people compare.
	int MOST = 10_000;

	/// Takes a row.
	///
	/// @throws CellException if it cannot be read; nothing of it was taken then
	void add(MappedRow row) throws CellException;

	/// What the rows came to.
	List<Measurement> measurements();

	/// That of a kind of table.
	///
	/// @param table its name, for what no column names
	static RowSink of(TableKind kind, String table) {
		return switch (kind) {
		case MEMORY_LATENCY, CONTEXT_SWITCH, BANDWIDTH -> new CurveRows(kind, table);
		case SCORE -> new ScoreRows(table);
		case LATENCY_SAMPLES, LATENCY_HISTOGRAM -> new LatencyRows(kind, table);
		case EXIT_TIMING -> new TimingRows();
		case COUNTER -> new CounterRows();
		};
	}

	/// Refuses one more of too many.
	static void checkMost(int have) throws CellException {
		if (have >= MOST)
			throw new CellException("more than " + MOST + " different curves, scores or distributions", "fewer");
	}
}
