// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.trace.Problem;

/// The damaged places in the pages of a file: the first ones in words, the rest by number.
final class Damage {
	private static final int IN_WORDS = 5;

	private final List<Problem> first = new ArrayList<>();
	private long more;

	void add(Problem problem) {
		if (first.size() < IN_WORDS)
			first.add(problem);
		else
			more++;
	}

	List<Notice> notices() {
		List<Notice> notices = new ArrayList<>();
		for (Problem problem : first)
			notices.add(Notice.partial(problem.message()));
		if (more > 0)
			notices.add(Notice.partial(first.getFirst().file() + ": " + more + " more damaged places in CPUs' data"));
		return notices;
	}
}
