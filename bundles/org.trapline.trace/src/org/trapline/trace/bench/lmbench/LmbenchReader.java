// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.List;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;

/// Reads what any program of lmbench prints.
public final class LmbenchReader implements LogReader {
	/// In the order in which they are asked.
	private static final List<LogReader> READERS = List.of(
			new ResultsHeader(),
			new ContextSwitches(),
			new MemoryLoads(),
			new FileCreations(),
			new FigureLines(),
			new Hardware(),
			new SizeTables(),
			new Headings());

	@Override
	public boolean begins(String line) {
		return READERS.stream().anyMatch(r -> r.begins(line));
	}

	@Override
	public boolean continues(LogLines lines) {
		return READERS.stream().anyMatch(r -> r.continues(lines));
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		String line = lines.line();
		for (LogReader reader : READERS)
			if (reader.begins(line)) {
				reader.read(lines, results);
				return;
			}
		for (LogReader reader : READERS)
			if (reader.continues(lines)) {
				reader.read(lines, results);
				return;
			}
	}
}
