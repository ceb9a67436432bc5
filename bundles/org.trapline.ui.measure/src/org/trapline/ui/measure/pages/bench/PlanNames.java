// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.List;
import java.util.regex.Pattern;
import org.trapline.chart.PicturePlan;

/// Short names of the pictures of one section: their titles without the words that all of them begin with.
final class PlanNames {
	/// What joins the name of a section to what is special about a picture.
	private static final Pattern JOINT = Pattern.compile("^[:\\s]*(in )?");

	private PlanNames() {
	}

	static List<String> of(List<PicturePlan> plans) {
		List<String> titles = plans.stream().map(PicturePlan::title).toList();
		int same = titles.getFirst().length();
		for (String title : titles)
			while (!title.startsWith(titles.getFirst().substring(0, same)))
				same--;
		int cut = same;
		return titles.stream().map(title -> orElse(JOINT.matcher(title.substring(cut)).replaceFirst(""), title)).toList();
	}

	private static String orElse(String name, String otherwise) {
		return name.isEmpty() ? otherwise : name;
	}
}
