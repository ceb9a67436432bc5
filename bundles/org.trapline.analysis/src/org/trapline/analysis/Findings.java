// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;

/// Lets every {@link Rule} judge a run.
public final class Findings {
	private Findings() {
	}

	/// What all rules find in a run as a whole, most important first.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static List<Finding> of(Run run, Progress progress) {
		throw new UnsupportedOperationException("written next");
	}

	/// What all rules find in facts, most important first. A rule that fails is itself reported, as information.
	public static List<Finding> of(RunFacts facts) {
		throw new UnsupportedOperationException("written next");
	}
}
