// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.List;
import java.util.function.Predicate;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Side;
import org.trapline.chart.ComparisonPictures;
import org.trapline.chart.PicturePlan;
import org.trapline.report.html.Html;

/// What the page is made from.
///
/// @param comparison of all sides
/// @param written when the report was written, in words; empty leaves it out
/// @param mostRows most rows of a table
public record ComparisonInput(Comparison comparison, String written, int mostRows) {

	Side base() {
		return comparison.base();
	}

	/// The pictures of one section, of all candidates.
	List<PicturePlan> pictures(PicturePlan.Section section) {
		return ComparisonPictures.of(comparison).stream().filter(p -> p.section() == section).toList();
	}

	/// Whether there is something of any candidate.
	boolean any(Predicate<Against> what) {
		return comparison.against().stream().anyMatch(what);
	}

	/// Writes a heading that names the candidate, where there are several.
	void heading(Against against, Html html) {
		if (comparison.against().size() > 1)
			html.element("h3", against.candidate().label() + " against " + base().label());
	}
}
