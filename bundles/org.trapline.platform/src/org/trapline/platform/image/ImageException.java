// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.image;

import java.io.IOException;
import java.nio.file.Path;

/// Says that a file cannot be started or does not fit: what was found and what should be.
public final class ImageException extends IOException {
	private static final long serialVersionUID = 1;

	public ImageException(Path file, String found, String expected) {
		super(file + ": found " + found + ", expected " + expected);
	}
}
