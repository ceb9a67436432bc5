// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.util.List;
import org.trapline.trace.bench.LogReader;

/// The readers of lmbench's output, in the order in which they are asked.
public final class LmbenchReaders {
	private LmbenchReaders() {
	}

	public static List<LogReader> all() {
		return List.of(
				new ResultsHeader(),
				new ContextSwitches(),
				new MemoryLoads(),
				new FileCreations(),
				new Figures(),
				new Hardware(),
				new SizeTables(),
				new Headings());
	}
}
