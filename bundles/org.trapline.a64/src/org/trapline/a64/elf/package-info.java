// SPDX-License-Identifier: EPL-2.0
/// Programs as ELF files: System V ABI, chapter 4 and 5, and ELF for the Arm 64-bit Architecture (AAELF64).
///
/// Main entry type: [ElfFile].
@NullMarked
package org.trapline.a64.elf;

import org.jspecify.annotations.NullMarked;
