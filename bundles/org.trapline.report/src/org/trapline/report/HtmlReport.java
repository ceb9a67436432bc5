// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.RunAnalysis;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineIndex;
import org.trapline.chart.PictureExport;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlInput;
import org.trapline.report.html.HtmlPage;

/// The report to hand on: one HTML file with charts, tables, findings and provenance that needs nothing beside it.
///
/// It follows the reader's choice of light or dark, prints, and is readable without its few lines of script, which sort
/// tables.
public final class HtmlReport {
	/// Columns of all lanes of the timeline: enough for the width of a page, few enough for its size.
	private static final int TIMELINE_PIXELS = 1600;
	private static final int LEAST_PIXELS = 100;
	private static final int MOST_PIXELS = 400;

	/// What to write.
	///
	/// @param written when the report is written, in words; empty leaves it out, so that the same input gives the same
	///        file
	/// @param mostRows most rows of a table
	public record Parameters(String written, int mostRows) {
		public static final Parameters DEFAULT = new Parameters("", 25);
	}

	private HtmlReport() {
	}

	/// @param out not closed
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static void write(RunAnalysis analysis, Parameters parameters, Appendable out, Progress progress)
			throws IOException {
		Optional<Timeline> timeline = analysis.facts().trace()
				.flatMap(t -> analysis.facts().summary().flatMap(s -> timeline(t, s, progress)));
		try {
			HtmlPage.write(new HtmlInput(analysis, timeline, parameters.written, parameters.mostRows),
					new Html(out, PictureExport.hasFonts()));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static Optional<Timeline> timeline(ExitTrace trace, ExitSummary summary, Progress progress) {
		ExitTrace.Span span = summary.span();
		if (trace.size() == 0 || span.end() <= span.start())
			return Optional.empty();
		int pixels = Math.clamp(TIMELINE_PIXELS / Math.max(1, trace.vcpus().size()), LEAST_PIXELS, MOST_PIXELS);
		return Optional.of(TimelineIndex.of(trace, progress).window(span.start(), span.end(), pixels));
	}
}
