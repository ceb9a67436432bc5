// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.List;
import org.trapline.chart.PicturePlan;

/// Short names of the pictures of one section: their titles without the words that all of them begin with.
final class PlanNames {
	private PlanNames() {
	}

	static List<String> of(List<PicturePlan> plans) {
		List<String> titles = plans.stream().map(PicturePlan::title).toList();
		int same = titles.getFirst().length();
		for (String title : titles)
			while (!title.startsWith(titles.getFirst().substring(0, same)))
				same--;
		int cut = titles.getFirst().substring(0, same).lastIndexOf(' ') + 1;
		return titles.stream().map(title -> capital(title.length() > cut ? title.substring(cut) : title)).toList();
	}

	private static String capital(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}
}
