// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import org.trapline.ui.theme.Icon;

/// The pages that the run editor may have, in their order.
public enum PageKind {
	OVERVIEW("Overview", Icon.OVERVIEW), EXITS("Exits", Icon.EXITS), LATENCY("Latency", Icon.LATENCY),
	TIMELINE("Timeline", Icon.TIMELINE), EVENTS("Events", Icon.EVENTS), COUNTERS("Counters", Icon.COUNTERS),
	CONTEXT_SWITCH("Context switches", Icon.CONTEXT_SWITCH), MEMORY("Memory latency", Icon.MEMORY),
	BANDWIDTH("Bandwidth", Icon.BANDWIDTH), DISTRIBUTIONS("Distributions", Icon.DISTRIBUTIONS),
	SCORES("Scores", Icon.SCORES), CONDITIONS("Conditions", Icon.CONDITIONS);

	private final String title;
	private final Icon icon;

	PageKind(String title, Icon icon) {
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
