// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import org.trapline.a64.elf.ElfFile;

/// A program that is in memory.
///
/// @param elf its file
/// @param bias what was added to the file's addresses
/// @param entry where it begins
/// @param headers address of its program headers; 0 if they are not in memory
/// @param end first address after its segments, of whole pages
public record LoadedProgram(ElfFile elf, long bias, long entry, long headers, long end) {
}
