// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrectionTest {

	/// R: {@code p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "holm")}.
	@Test
	void holmIsThatOfR() {
		assertThat(Correction.holm(0.01, 0.04, 0.03, 0.005, 0.5)).containsExactly(new double[] {0.04, 0.09, 0.09, 0.025, 0.5},
				within(1e-15));
	}

	/// R: {@code p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH")}.
	@Test
	void benjaminiHochbergIsThatOfR() {
		assertThat(Correction.benjaminiHochberg(0.01, 0.04, 0.03, 0.005, 0.5))
				.containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.5}, within(1e-15));
	}

	@Test
	void whatIsNotKnownIsNoTest() {
		assertThat(Correction.holm(0.02, Double.NaN, 0.01)).containsExactly(0.02, Double.NaN, 0.02);
		assertThat(Correction.holm()).isEmpty();
		assertThat(Correction.holm(0.6, 0.7)).containsExactly(1, 1);
	}
}
