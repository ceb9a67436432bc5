// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A whole file of lmbench's results in the form of scripts/lmbench, with numbers of our own.
public final class LmbenchResults {
	private LmbenchResults() {
	}

	public static String text() throws IOException {
		try (InputStream in = Objects.requireNonNull(LmbenchResults.class.getResourceAsStream("lmbench/results.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
