// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

import java.nio.file.Path;
import java.util.OptionalLong;

/// A guest's own recording, made at the same time as its host's.
///
/// @param path a file or folder of the host's format
/// @param offset nanoseconds to be added to the guest's times, beyond what the recordings say of their clocks; empty where the
///               events are to tell it
public record GuestTrace(Path path, OptionalLong offset) {
	/// One whose clock the recordings tell about.
	public static GuestTrace of(Path path) {
		return new GuestTrace(path, OptionalLong.empty());
	}
}
