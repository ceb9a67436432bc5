// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitQuantityTest {
	@Test
	void anSiPrefixStandsOnlyBeforeWhatTakesOne() {
		assertThat(Unit.PER_SECOND.quantity(31_700)).hasToString("31.7 k/s");
		assertThat(Unit.perSecond("iterations").quantity(4746.835)).hasToString("4\u202f747 iterations/s");
		assertThat(Unit.MEGABYTES_PER_SECOND.quantity(17_034.44)).hasToString("17.0 GB/s");
		assertThat(Unit.MICROSECONDS.quantity(-1_500)).hasToString("-1.50 ms");
	}
}
