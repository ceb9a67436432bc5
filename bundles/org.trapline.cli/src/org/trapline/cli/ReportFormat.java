// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.Locale;
import java.util.Optional;

/// The forms that a report comes in.
enum ReportFormat {
	TEXT("txt"), LS2080("tsv"), CSV("csv"), JSON("json"), HTML("html");

	private final String ending;

	ReportFormat(String ending) {
		this.ending = ending;
	}

	/// How names of files in this form end, without the dot.
	String ending() {
		return ending;
	}

	/// The form that a file's name asks for.
	static Optional<ReportFormat> ofName(String fileName) {
		String lower = fileName.toLowerCase(Locale.ROOT);
		if (lower.endsWith(".htm"))
			return Optional.of(HTML);
		for (ReportFormat format : values())
			if (lower.endsWith('.' + format.ending))
				return Optional.of(format);
		return Optional.empty();
	}
}
