// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.analysis.statistics.Estimate;

class DifferencesTest {
	/// The ratio to a base of 0 is infinite, which is no figure to show.
	@Test
	void whatIsNotKnownIsADashWithoutAUnit() {
		for (double unknown : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
			assertThat(Differences.share(unknown)).hasToString("–");
			assertThat(Differences.change(unknown)).hasToString("–");
		}
		assertThat(Differences.interval(Estimate.of(2))).hasToString("–");
	}

	@Test
	void changesArePercentUntilTheyAreManyfold() {
		assertThat(Differences.share(0.834)).hasToString("83.4 %");
		assertThat(Differences.change(1.12)).hasToString("+12.0 %");
		assertThat(Differences.change(0.5)).hasToString("-50 %");
		assertThat(Differences.change(15.3)).hasToString("×15.3");
	}
}
