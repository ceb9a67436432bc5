// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.elf;

/// A name for an address.
///
/// @param name mapping symbols are {@code $x} where instructions begin and {@code $d} where data does (AAELF64)
/// @param address what it names
/// @param size in bytes; 0 where it is not told
/// @param type STT_NOTYPE 0, STT_OBJECT 1, STT_FUNC 2
/// @param section index of its section
public record Symbol(String name, long address, long size, int type, int section) {
	private static final int FUNCTION = 2;

	public boolean function() {
		return type == FUNCTION;
	}

	/// Whether it says what the bytes from here on are.
	public boolean mapping() {
		return name.startsWith("$x") || name.startsWith("$d");
	}
}
