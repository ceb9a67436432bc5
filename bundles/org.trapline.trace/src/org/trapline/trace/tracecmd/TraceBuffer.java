// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.List;

/// A ring buffer of the recorded kernel: the top one, or one of its instances.
///
/// @param name empty for the top buffer
/// @param clock of its events, for instance {@code local}; empty where the file does not tell
/// @param pageSize of its pages or sub-buffers, in bytes
/// @param compressed whether the pages are in compressed chunks
/// @param cpus those that have data
record TraceBuffer(String name, String clock, int pageSize, boolean compressed, List<CpuData> cpus) {
	TraceBuffer {
		cpus = List.copyOf(cpus);
	}

	/// What to call it in a sentence.
	String label() {
		return name.isEmpty() ? "the top buffer" : "buffer \"" + name + '"';
	}
}
