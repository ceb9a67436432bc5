// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.EnumSet;
import java.util.Set;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.chart.PicturePlan.Section;
import org.trapline.ui.theme.Icon;

/// The pages that the comparison editor may have, in their order.
public enum ComparisonPageKind {
	RUNS("Runs", Icon.RUNS), SUMMARY("Summary", Icon.OVERVIEW), DIFFERENCES("Differences", Icon.COMPARE),
	EXITS("Exits", Icon.EXITS), LATENCY("Latency", Icon.LATENCY),
	CONTEXT_SWITCH("Context switch", Icon.CONTEXT_SWITCH), MEMORY_LOAD("Memory load", Icon.MEMORY),
	BANDWIDTH("Bandwidth", Icon.BANDWIDTH), SCORES("Scores", Icon.SCORES), CONDITIONS("Conditions", Icon.CONDITIONS);

	private final String title;
	private final Icon icon;

	ComparisonPageKind(String title, Icon icon) {
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

	/// The page of a section of pictures.
	static ComparisonPageKind of(Section section) {
		return switch (section) {
		case SUMMARY -> DIFFERENCES;
		case EXITS -> EXITS;
		case LATENCY -> LATENCY;
		case CONTEXT_SWITCH -> CONTEXT_SWITCH;
		case MEMORY_LOAD -> MEMORY_LOAD;
		case BANDWIDTH -> BANDWIDTH;
		case SCORES -> SCORES;
		};
	}

	/// The areas whose differences the page lists.
	Set<Area> areas() {
		return switch (this) {
		case EXITS -> EnumSet.of(Area.OVERHEAD, Area.EXITS);
		case LATENCY -> EnumSet.of(Area.LATENCY);
		case CONTEXT_SWITCH -> EnumSet.of(Area.CONTEXT_SWITCH);
		case MEMORY_LOAD -> EnumSet.of(Area.MEMORY_LOAD);
		case BANDWIDTH -> EnumSet.of(Area.BANDWIDTH);
		case SCORES -> EnumSet.of(Area.SCORE);
		case RUNS, SUMMARY, DIFFERENCES, CONDITIONS -> EnumSet.allOf(Area.class);
		};
	}
}
