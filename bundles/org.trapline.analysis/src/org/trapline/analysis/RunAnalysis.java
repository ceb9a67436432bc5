// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;

/// What is to be said of a run first: facts, headline figures, findings. The workbench, the report and the command
/// line start from it.
///
/// @param facts what was summed up
/// @param headlines the figures that stand first, most telling first
/// @param findings what the rules found, most important first
public record RunAnalysis(RunFacts facts, List<Headline> headlines, List<Finding> findings) {

	public RunAnalysis {
		headlines = List.copyOf(headlines);
		findings = List.copyOf(findings);
	}

	/// Analyses all measurements of a run.
	///
	/// @param parameters for the exits, if the run has an event recording
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static RunAnalysis of(Run run, ExitAnalysis.Parameters parameters, Progress progress) {
		RunFacts facts = RunFacts.of(run, parameters, progress);
		return new RunAnalysis(facts, Headlines.of(facts), Findings.of(facts, progress));
	}
}
