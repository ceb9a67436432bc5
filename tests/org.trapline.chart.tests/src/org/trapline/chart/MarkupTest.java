// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class MarkupTest {
	@Test
	void levelAndUprightLinesAreShortened() {
		assertThat(Markup.compact("M0 0 L100 0 L100 10.5 L0 10 L0 0 Z")).isEqualTo("M0 0H100V10.5L0 10V0Z");
		assertThat(Markup.compact("M1 2 L1 3 Z M5 5 L6 5 C1 2 3 4 6 7 L6 8")).isEqualTo("M1 2V3ZM5 5H6C1 2 3 4 6 7V8");
		assertThat(Markup.compact("M1 2 Q3 4 5 6 L5 -7 L-5 -7")).isEqualTo("M1 2Q3 4 5 6V-7H-5");
		assertThat(Markup.compact("")).isEmpty();
	}

	@Test
	void shapesAreWrittenWithOneDecimal() {
		assertThat(Markup.path(new Rectangle2D.Double(1.26, 2, 3, 4))).isEqualTo("M1.3 2L4.3 2L4.3 6L1.3 6L1.3 2Z");
		Path2D curve = new Path2D.Double();
		curve.moveTo(0, 0);
		curve.curveTo(1, 2, 3, 4, 5, 6.04);
		assertThat(Markup.path(curve)).isEqualTo("M0 0C1 2 3 4 5 6");
	}

	@Test
	void whatXmlDoesNotAllowIsReplaced() {
		assertThat(Markup.escape("a<b>&\"c\u0000\uFFFF\uD800 \uD83D\uDE00\t\n")).isEqualTo(
				"a&lt;b&gt;&amp;&quot;c\uFFFD\uFFFD\uFFFD \uD83D\uDE00\t\n");
	}
}
