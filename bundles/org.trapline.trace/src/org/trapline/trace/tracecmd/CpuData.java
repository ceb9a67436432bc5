// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

/// Where one CPU's pages are in the file.
///
/// @param offset of the first page, or of the number of chunks where they are compressed
/// @param size in the file, in bytes
/// @param cut whether the file ends before it
record CpuData(int cpu, long offset, long size, boolean cut) {
	/// The number of what is of no CPU: a text.
	static final int NO_CPU = -1;

	/// What to call it in a sentence.
	String label() {
		return cpu == NO_CPU ? "the text" : "the data of CPU " + cpu;
	}
}
