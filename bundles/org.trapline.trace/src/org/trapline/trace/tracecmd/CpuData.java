// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

/// Where one CPU's pages are in the file.
///
/// @param offset of the first page, or of the number of chunks where they are compressed
/// @param size in the file, in bytes
/// @param cut whether the file ends before it
record CpuData(int cpu, long offset, long size, boolean cut) {
	/// In place of a number: what tells it is lost.
	static final int UNKNOWN_CPU = -1;
	/// In place of a number: it is a text, and of no CPU.
	static final int NO_CPU = -2;

	/// What to call it in a sentence.
	String label() {
		return switch (cpu) {
		case UNKNOWN_CPU -> "the data of a CPU";
		case NO_CPU -> "the text";
		default -> "the data of CPU " + cpu;
		};
	}
}
