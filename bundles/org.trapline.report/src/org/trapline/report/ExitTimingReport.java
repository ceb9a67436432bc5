// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.ExitTimingTable;
import org.trapline.analysis.ExitTimingText;
import org.trapline.analysis.Filter;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Progress;

/// A run as exit-timing tables, as {@link ExitTimingText} writes them.
public final class ExitTimingReport {

	/// What to write.
	///
	/// @param perVcpu a table for each vCPU of an event recording instead of one for all
	public record Parameters(boolean perVcpu) {
	}

	private ExitTimingReport() {
	}

	/// Writes the tables of a run: made from its event recording where it has one, and those that it was read with.
	///
	/// @param out not closed
	/// @return how many tables; 0 for a run that has no exits at all
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static int write(RunAnalysis analysis, Parameters parameters, Appendable out, Progress progress)
			throws IOException {
		List<ExitTiming> timings = new ArrayList<>();
		Filter filter = analysis.facts().summary().map(ExitSummary::filter).orElse(Filter.ALL);
		analysis.facts().trace()
				.ifPresent(t -> timings.add(ExitTimingTable.reduce(t, filter, parameters.perVcpu, progress)));
		timings.addAll(analysis.facts().run().all(ExitTiming.class));
		return ExitTimingText.write(timings, out);
	}
}
