// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.io.IOException;
import java.nio.file.Path;

/// Debian's arm64 packages, downloaded when first asked for.
public final class DebianPackages {
	private DebianPackages() {
	}

	/// The folder that holds {@code root}, with what is in busybox-static, libc6 and libssl3, and {@code Image}, the
	/// kernel.
	public static Path folder() throws IOException, InterruptedException {
		String root = System.getProperty("trapline.root");
		if (root == null)
			throw new AssertionError("-Dtrapline.root must name the root of the repository");
		Process script = new ProcessBuilder(Path.of(root, "releng", "debian-arm64.sh").toString())
				.redirectErrorStream(true).start();
		String said = new String(script.getInputStream().readAllBytes()).strip();
		if (script.waitFor() != 0)
			throw new AssertionError(said);
		return Path.of(said);
	}
}
