// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import org.trapline.chart.PicturePlan.Section;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.RunPage;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.TableSpec;

/// Which pages a run has for what benchmarks measured: those for which it has data.
public final class BenchmarkPages {
	private static final int MOST_X_COLUMNS = 16;

	private BenchmarkPages() {
	}

	public static List<RunPage> of(PageContext context) {
		Run run = context.session().run();
		List<RunPage> pages = new ArrayList<>();
		for (CurveKind<?> kind : List.of(CurveKind.CONTEXT_SWITCH, CurveKind.MEMORY))
			if (run.first(kind.type()).isPresent())
				pages.add(new CurvePage<>(context, kind));
		List<Bandwidth> bandwidths = run.all(Bandwidth.class);
		if (!bandwidths.isEmpty())
			pages.add(new PlannedPage<>(context, PageKind.BANDWIDTH, Section.BANDWIDTH, bandwidths,
					spec(context, "bandwidth", CurveKind.BANDWIDTH.columns(bandwidths, MOST_X_COLUMNS))));
		List<LatencyDistribution> distributions = run.all(LatencyDistribution.class);
		if (!distributions.isEmpty())
			pages.add(new DistributionsPage(context, distributions));
		List<Score> scores = run.all(Score.class);
		if (!scores.isEmpty())
			pages.add(new PlannedPage<>(context, PageKind.SCORES, Section.SCORES, scores,
					spec(context, "scores", ScoreColumns.of(scores, context.session()))));
		return pages;
	}

	private static <R> TableSpec<R> spec(PageContext context, String name, List<Column<R>> columns) {
		return new TableSpec<>(context.exportName(name), columns, row -> row, context.table(name));
	}
}
