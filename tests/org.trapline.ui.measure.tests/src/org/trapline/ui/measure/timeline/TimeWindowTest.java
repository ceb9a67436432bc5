// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
	private static final TimeWindow WHOLE = TimeWindow.whole(1_000_000, 11_000_000);

	@Test
	void zoomingKeepsTheMomentUnderThePointerWhereItIs() {
		TimeWindow zoomed = WHOLE.zoom(0.5, 3_000_000);
		assertThat(zoomed.width()).isEqualTo(5_000_000);
		assertThat((3_000_000 - zoomed.from()) / (double) zoomed.width())
				.isCloseTo((3_000_000 - WHOLE.from()) / (double) WHOLE.width(), within(1e-6));
	}

	@Test
	void zoomingInAndOutComesBack() {
		assertThat(WHOLE.zoom(0.25).zoom(4)).isEqualTo(WHOLE);
	}

	@Test
	void zoomingInEndsAtAMicrosecond() {
		TimeWindow window = WHOLE;
		for (int i = 0; i < 100; i++)
			window = window.zoom(0.5);
		assertThat(window.width()).isEqualTo(1_000);
	}

	@Test
	void panningStopsAtBothEnds() {
		TimeWindow part = WHOLE.show(2_000_000, 3_000_000);
		assertThat(part.pan(-9_000_000)).isEqualTo(part.toStart());
		assertThat(part.pan(90_000_000)).isEqualTo(part.toEnd());
		assertThat(part.toStart().from()).isEqualTo(1_000_000);
		assertThat(part.toEnd().to()).isEqualTo(11_000_000);
		assertThat(part.pan(500).width()).isEqualTo(part.width());
	}

	@Test
	void noSeriesOfStepsLeavesTheRecording() {
		Random random = new Random(7);
		TimeWindow window = WHOLE;
		for (int i = 0; i < 10_000; i++) {
			long moment = window.from() + (long) (random.nextDouble() * window.width());
			window = random.nextBoolean() ? window.zoom(random.nextDouble() * 3, moment)
					: window.pan((long) (random.nextGaussian() * 5_000_000));
			assertThat(window.from()).isBetween(window.start(), window.end() - window.width());
			assertThat(window.width()).isBetween(1_000L, 10_000_000L);
		}
	}

	@Test
	void aRecordingOfNoTimeHasAWindow() {
		assertThat(TimeWindow.whole(5, 5).width()).isEqualTo(1_000);
	}
}
