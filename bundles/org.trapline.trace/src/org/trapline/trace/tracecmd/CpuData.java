// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

/// Where one CPU's pages are in the file.
///
/// @param offset of the first page, or of the number of chunks where they are compressed
/// @param size in the file, in bytes
/// @param cut whether the file ends before it
record CpuData(int cpu, long offset, long size, boolean cut) {
}
