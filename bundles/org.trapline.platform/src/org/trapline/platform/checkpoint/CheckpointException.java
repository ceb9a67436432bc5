// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/// A checkpoint that cannot be restored: the message names the file, the place, what was found and what was expected.
public final class CheckpointException extends IOException {
	private static final long serialVersionUID = 1;

	CheckpointException(Path file, String problem) {
		super(file + ": " + problem);
	}
}
