// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LabelsTest {
	private static final FontMetrics METRICS = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
			.getFontMetrics(ChartTheme.LIGHT.labelFont());

	@Test
	void textThatFitsIsLeftAlone() {
		assertThat(Labels.elide("DABT_LOW", METRICS, 1000)).isEqualTo("DABT_LOW");
	}

	@Test
	void longTextLosesItsMiddle() {
		String text = "DABT_LOW: MMIO in user space KVM_EXIT_MMIO";
		String elided = Labels.elide(text, METRICS, METRICS.stringWidth(text) / 2.0);
		assertThat(elided).startsWith("DABT_LOW").endsWith("MMIO").contains("…");
		assertThat((double) METRICS.stringWidth(elided)).isLessThanOrEqualTo(METRICS.stringWidth(text) / 2.0)
				.isGreaterThan(METRICS.stringWidth(text) / 2.0 - 20);
	}

	@Test
	void pairsOfSurrogatesAreNotTorn() {
		String text = "😀".repeat(40);
		for (int width = 20; width < 300; width += 3) {
			String elided = Labels.elide(text, METRICS, width);
			assertThat(elided.codePoints().filter(c -> c >= 0xD800 && c < 0xE000)).isEmpty();
		}
	}
}
