// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.elf;

/// A section of an ELF file.
///
/// @param name for instance {@code .text}
/// @param type sh_type
/// @param flags sh_flags
/// @param address where it is in memory; 0 where it is not
/// @param offset of its bytes in the file
/// @param size in bytes
/// @param link index of the section it refers to
public record Section(String name, int type, long flags, long address, long offset, long size, int link) {
	/// SHT_SYMTAB
	static final int SYMBOL_TABLE = 2;
	/// SHT_NOBITS: has no bytes in the file.
	static final int NO_BITS = 8;
	/// SHT_DYNSYM
	static final int DYNAMIC_SYMBOLS = 11;

	private static final int EXECUTABLE = 4;

	/// Whether it holds instructions.
	public boolean executable() {
		return (flags & EXECUTABLE) != 0 && type != NO_BITS;
	}
}
