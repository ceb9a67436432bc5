// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sources that tests write from the table and that are checked in.
public final class Written {
	private Written() {
	}

	/// Fails if a file is not what it should be, leaves what it should be beside it, and says how to renew it.
	///
	/// @param file from the root of the repository
	public static void check(String file, String source) throws IOException {
		String root = System.getProperty("trapline.root");
		if (root == null)
			throw new AssertionError("-Dtrapline.root must name the root of the repository");
		Path kept = Path.of(root, file);
		Path written = Path.of(kept + ".actual");
		if (Files.exists(kept) && Files.readString(kept).equals(source)) {
			Files.deleteIfExists(written);
			return;
		}
		Files.writeString(written, source);
		throw new AssertionError("the table has changed since it was written. To renew it:\n  mv " + written + ' ' + kept);
	}
}
