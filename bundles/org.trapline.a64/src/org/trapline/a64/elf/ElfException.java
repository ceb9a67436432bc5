// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.elf;

import java.io.IOException;
import java.nio.file.Path;

/// Says that a file is no ELF file that can be used, where, what stands there and what should.
public final class ElfException extends IOException {
	private static final long serialVersionUID = 1;

	public ElfException(Path file, long offset, String found, String expected) {
		super(file + " at offset " + offset + " (0x" + Long.toHexString(offset) + "): found " + found + ", expected "
				+ expected);
	}
}
