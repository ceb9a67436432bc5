// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.OutputStream;

/// The run that the ahead-of-time cache is made from: what it does is what starts fast afterwards.
///
/// It reports files, and compares each with the next.
final class Training {
	private Training() {
	}

	public static void main(String[] files) {
		String[] report = new String[files.length + 1];
		report[0] = "report";
		System.arraycopy(files, 0, report, 1, files.length);
		Main.run(OutputStream.nullOutputStream(), System.err, report);
		for (int i = 1; i < files.length; i++)
			Main.run(OutputStream.nullOutputStream(), System.err, "compare", files[i - 1], files[i]);
	}
}
