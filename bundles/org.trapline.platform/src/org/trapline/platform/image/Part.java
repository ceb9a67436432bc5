// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.image;

import java.nio.file.Path;
import org.trapline.platform.board.Window;

/// Something with its place in memory.
///
/// @param file where it is from
/// @param what it is, in words
/// @param address of its first byte
/// @param content what is there at the start
/// @param bytes of memory that are its own, its content included
public record Part(Path file, String what, long address, byte[] content, long bytes) {
	/// The memory that it takes.
	Window window() {
		return new Window(what + " of " + bytes + " bytes", address, bytes);
	}
}
