// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.io.IOException;
import java.nio.file.Path;

/// Says why a program cannot be run: what was found in its file, and what was expected.
public final class ProgramException extends IOException {
	private static final long serialVersionUID = 1;

	public ProgramException(Path file, String found, String expected) {
		super(file + ": found " + found + ", expected " + expected);
	}
}
