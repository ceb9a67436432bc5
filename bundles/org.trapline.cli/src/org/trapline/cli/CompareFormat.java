// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The forms that a comparison comes in.
enum CompareFormat {
	TEXT("txt"), MARKDOWN("md", "markdown"), CSV("csv"), JSON("json"), HTML("html", "htm");

	private final List<String> endings;

	CompareFormat(String... endings) {
		this.endings = List.of(endings);
	}

	/// The form that a file's name asks for.
	static Optional<CompareFormat> ofName(String fileName) {
		String lower = fileName.toLowerCase(Locale.ROOT);
		for (CompareFormat format : values())
			if (format.endings.stream().anyMatch(ending -> lower.endsWith('.' + ending)))
				return Optional.of(format);
		return Optional.empty();
	}
}
