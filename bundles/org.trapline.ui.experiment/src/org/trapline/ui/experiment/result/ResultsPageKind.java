// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import org.trapline.ui.theme.Icon;

/// The pages that the results editor may have, in their order.
public enum ResultsPageKind {
	TABLE("Points", Icon.RESULTS), CURVES("Curves", Icon.SERIES), TORNADO("What matters most", Icon.TORNADO),
	EXPECTED("Expected", Icon.SCORES), COMPARED("Compared", Icon.COMPARE), EXITS("Exits beside the board's", Icon.EXITS),
	STEPS("Where cycles go", Icon.BARS), WAYS("Way of interrupts", Icon.ARROWS);

	private final String title;
	private final Icon icon;

	ResultsPageKind(String title, Icon icon) {
		this.title = title;
		this.icon = icon;
	}

	/// What its tab says.
	public String title() {
		return title;
	}

	public Icon icon() {
		return icon;
	}
}
