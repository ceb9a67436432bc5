// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTiming;
import org.trapline.ui.measure.conditions.ConditionsPage;
import org.trapline.ui.measure.pages.bench.BenchmarkPages;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.measure.timeline.TimelinePage;

/// Which pages a run has: those for which it has data. The overview says what is left out and why.
public final class Pages {
	private Pages() {
	}

	public static List<RunPage> of(PageContext context) {
		RunSession session = context.session();
		List<RunPage> pages = new ArrayList<>();
		pages.add(new OverviewPage(context));
		session.trace().ifPresent(trace -> {
			pages.add(new ExitsPage(context, trace));
			pages.add(new LatencyPage(context));
			pages.add(new TimelinePage(context, trace));
			pages.add(new EventsPage(context, trace));
		});
		if (session.trace().isEmpty() && session.run().first(ExitTiming.class).isPresent())
			pages.add(new TimingPage(context));
		if (session.run().first(CounterSeries.class).isPresent())
			pages.add(new CountersPage(context));
		pages.addAll(BenchmarkPages.of(context));
		pages.add(new ConditionsPage(context));
		return pages;
	}
}
