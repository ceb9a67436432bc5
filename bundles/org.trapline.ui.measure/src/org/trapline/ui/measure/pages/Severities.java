// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import org.trapline.analysis.Finding;
import org.trapline.measure.Notice;
import org.trapline.ui.theme.Icon;

/// The images that tell how much something matters.
final class Severities {
	private Severities() {
	}

	static Icon icon(Finding.Severity severity) {
		return switch (severity) {
		case IMPORTANT -> Icon.IMPORTANT;
		case NOTABLE -> Icon.NOTABLE;
		case INFO -> Icon.INFO;
		};
	}

	static Icon icon(Notice.Severity severity) {
		return switch (severity) {
		case PARTIAL -> Icon.PARTIAL;
		case WARNING -> Icon.NOTABLE;
		case INFO -> Icon.INFO;
		};
	}
}
