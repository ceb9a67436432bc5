// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.elf;

/// A part of an ELF file that is loaded into memory (PT_LOAD).
///
/// @param address where to
/// @param physical where to in physical memory, for programs that are loaded there
/// @param offset of its bytes in the file
/// @param fileSize how many bytes of the file
/// @param memorySize how many bytes in memory; what the file has not is 0
/// @param flags p_flags: 1 execute, 2 write, 4 read
public record Segment(long address, long physical, long offset, long fileSize, long memorySize, int flags) {
	public boolean executable() {
		return (flags & 1) != 0;
	}
}
