// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentPicturesTest {
	private static Drawing draw(Picture picture) {
		return CurvePictureTest.draw(picture, 800, 400);
	}

	private static List<String> tooltips(Picture picture) {
		return draw(picture).hits().stream().map(Hit::tooltip).toList();
	}

	@Test
	void aBarOfTheTornadoTellsWhichValuesGiveLeastAndMost() {
		assertThat(tooltips(TornadoPicture.of(ExperimentSamples.SENSITIVITY, ChartView.WHOLE, ChartTheme.LIGHT))).contains("""
				side changes switch ×2.50
				least with native: 50.0 % of the mean
				most with guest: 125.0 % of the mean""");
	}

	/// Half and twice are equally far from the mean.
	@Test
	void theTornadosAxisIsLogarithmicAndHoldsAllBars() {
		Drawing.ValueAxis axis = draw(TornadoPicture.of(ExperimentSamples.SENSITIVITY, ChartView.WHOLE, ChartTheme.LIGHT))
				.valueAxes().getFirst();
		assertThat(axis.low()).isLessThan(0.5);
		assertThat(axis.high()).isGreaterThan(1.25);
		assertThat(axis.coordinateOf(1.25) - axis.coordinateOf(1)).isCloseTo(axis.coordinateOf(1) - axis.coordinateOf(0.8),
				within(1e-6));
	}

	@Test
	void theTornadosFiguresAreThoseOfItsBars() {
		PictureTable table = TornadoPicture.of(ExperimentSamples.SENSITIVITY, ChartView.WHOLE, ChartTheme.LIGHT).table();
		assertThat(table.rows()).hasSize(3);
		assertThat(table.rows().getFirst()).containsExactly("switch", "side", "2.5", "native", "50", "guest", "125");
	}

	@Test
	void aPlaceTellsEachCurveWithItsRepeats() {
		assertThat(tooltips(ScalingPicture.of(ExperimentSamples.RING, ChartView.WHOLE, ChartTheme.LIGHT))).contains("""
				processes 2
				side=native: 1.5 µs
				side=guest: 3.25 µs [3 to 4 µs, 3 repeats]""", "processes 8\nside=native: 1.75 µs\nside=guest: not measured");
	}

	@Test
	void placesFarApartAreOnALogarithmicAxis() {
		Drawing.ValueAxis axis = draw(ScalingPicture.of(ExperimentSamples.RING, ChartView.WHOLE, ChartTheme.LIGHT)).valueAxes()
				.getFirst();
		double doubling = axis.coordinateOf(4) - axis.coordinateOf(2);
		assertThat(axis.coordinateOf(64) - axis.coordinateOf(2)).isCloseTo(5 * doubling, within(1e-6));
	}

	@Test
	void placesCloseTogetherAreOnALinearAxis() {
		Drawing.ValueAxis axis = draw(ScalingPicture.of(ExperimentSamples.CLOCK, ChartView.WHOLE, ChartTheme.LIGHT)).valueAxes()
				.getFirst();
		assertThat(axis.coordinateOf(1.5e9)).isCloseTo((axis.coordinateOf(1e9) + axis.coordinateOf(2e9)) / 2, within(1e-6));
	}

	@Test
	void marksSayWhatTheFileSays() throws Exception {
		assertThat(PictureExportTest.svg(ScalingPicture.of(ExperimentSamples.CLOCK, ChartView.WHOLE, ChartTheme.LIGHT), 600, 300))
				.contains(">1 GHz<", ">1500 MHz<", ">2 GHz<");
	}

	/// The repeats' interval decides the range, not the medians alone.
	@Test
	void intervalsOfRepeatsFitIntoTheAxis() {
		Drawing.ValueAxis y = draw(ScalingPicture.of(ExperimentSamples.RING, ChartView.WHOLE, ChartTheme.LIGHT)).valueAxes().getLast();
		assertThat(y.high()).isGreaterThanOrEqualTo(7);
	}

	@Test
	void aHiddenCurveIsLeftOutOfTheFigures() {
		Picture picture = ScalingPicture.of(ExperimentSamples.RING, ChartView.WHOLE.toggled("curve:side=guest"), ChartTheme.LIGHT);
		assertThat(picture.table().rows()).hasSize(3).allMatch(row -> row.getFirst().equals("side=native"));
		assertThat(BenchPictures.legend(draw(picture))).hasSize(2);
	}
}
