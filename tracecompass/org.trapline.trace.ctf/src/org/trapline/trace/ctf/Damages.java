// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;

/// What was found damaged in a recording's streams: the first places one by one, the others by their number.
final class Damages implements StreamCursor.Damage {
	private static final int MOST = 20;

	private final List<Notice> told = new ArrayList<>();
	private long notTold;

	@Override
	public void found(Notice notice) {
		if (told.size() < MOST)
			told.add(notice);
		else
			notTold++;
	}

	List<Notice> notices() {
		List<Notice> notices = new ArrayList<>(told);
		if (notTold > 0)
			notices.add(Notice.partial("places of damage that are not told one by one: " + notTold));
		return notices;
	}
}
