// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.Unit;

class ComparedPicturesTest {
	private static List<String> tooltips(Picture picture) {
		return CurvePictureTest.draw(picture, 800, 400).hits().stream().map(Hit::tooltip).toList();
	}

	@Test
	void aRowOfTheForestTellsEverything() {
		assertThat(tooltips(BenchPictures.forest(ChartView.WHOLE, ChartTheme.LIGHT))).contains("""
				Latency: handling of DABT_LOW, median (lower is better)
				4300 ns → 5400 ns (+1100 ns)
				125.6 % [120.6 to 130.6 %]
				worse: as the interval says""");
	}

	@Test
	void theForestHidesVerdicts() {
		Picture worse = BenchPictures.forest(ChartView.WHOLE.toggled("verdict:SAME").toggled("verdict:BETTER")
				.toggled("verdict:CANNOT_TELL"), ChartTheme.LIGHT);
		assertThat(worse.table().rows()).hasSize(2).allMatch(r -> r.get(12).equals("worse"));
		assertThat(BenchPictures.legend(CurvePictureTest.draw(worse, 800, 400))).hasSize(4);
	}

	@Test
	void aRowOfTheForestSelectsItsQuantity() {
		Drawing drawing = CurvePictureTest.draw(BenchPictures.forest(ChartView.WHOLE, ChartTheme.LIGHT), 800, 400);
		assertThat(drawing.hits()).extracting(Hit::subject).contains(new Subject.Compared("lat_mem_rd", "L2 plateau"));
	}

	/// Twice and half are equally far from the same.
	@Test
	void ratiosAreOnALogarithmicAxis() {
		List<Delta> deltas = List.of(delta(50), delta(200));
		Drawing drawing = CurvePictureTest.draw(ForestPicture.of("x", deltas, BenchSamples.TWO, 0.05, ChartView.WHOLE,
				ChartTheme.LIGHT), 800, 300);
		Drawing.ValueAxis axis = drawing.valueAxes().getFirst();
		double same = axis.coordinateOf(1);
		assertThat(axis.coordinateOf(2) - same).isCloseTo(same - axis.coordinateOf(0.5),
				within(1e-6));
		assertThat(axis.low()).isLessThan(0.5);
		assertThat(axis.high()).isGreaterThan(2);
	}

	private static Delta delta(double candidate) {
		return BenchSamples.delta(Delta.Area.SCORE, "x", "", Unit.ONE, 100, candidate, Double.NaN, Verdict.CANNOT_TELL);
	}

	@Test
	void ratiosOutOfAllProportionAreArrowsAtTheEdge() {
		Drawing drawing = CurvePictureTest.draw(ForestPicture.of("x", List.of(delta(1e9), delta(110)), BenchSamples.TWO, 0.05,
				ChartView.WHOLE, ChartTheme.LIGHT), 800, 300);
		assertThat(drawing.valueAxes().getFirst().high()).isLessThan(50);
	}

	@Test
	void everyVerdictHasASymbolOfItsOwn() throws Exception {
		List<String> pictures = new ArrayList<>();
		for (Verdict verdict : Verdict.values()) {
			Delta each = BenchSamples.delta(Delta.Area.SCORE, "x", "", Unit.ONE, 100, 120, Double.NaN, verdict);
			String svg = PictureExportTest.svg(ForestPicture.of("x", List.of(each), BenchSamples.TWO, 0.05, ChartView.WHOLE,
					ChartTheme.LIGHT), 500, 200);
			pictures.add(svg.replaceAll("rgb\\([0-9,]+\\)", "").replaceAll(">[a-z ]+ \\(1\\)<", "").replaceAll("textLength=\\S+",
					""));
		}
		assertThat(pictures).as("without colours and words").doesNotHaveDuplicates();
	}

	@Test
	void aStepOfTheWaterfallTellsItsParts() {
		assertThat(tooltips(BenchPictures.waterfall(ChartView.WHOLE, ChartTheme.LIGHT))).contains("""
				WFX
				+1.20 pp of overhead: 13.50 % → 14.70 %
				+2.00 pp by more exits
				−0.80 pp by shorter handling""", "guest\noverhead 14.55 %, −2.95 pp against native");
	}

	@Test
	void theWaterfallsStepsLeadFromSideToSide() {
		List<List<String>> rows = BenchPictures.waterfall(ChartView.WHOLE, ChartTheme.LIGHT).table().rows();
		assertThat(rows.getFirst()).containsExactly("native", "", "", "", "17.5");
		assertThat(rows.get(rows.size() - 2).getLast()).isEqualTo(rows.getLast().getLast()).isEqualTo("14.55");
	}

	@Test
	void partsOfStepsAreToldApartWithoutColour() throws Exception {
		ExitComparison.Waterfall byCount = new ExitComparison.Waterfall(0.1, List.of(new ExitComparison.Step("x", 0.05, 0)),
				0.15);
		ExitComparison.Waterfall byTime = new ExitComparison.Waterfall(0.1, List.of(new ExitComparison.Step("x", 0, 0.05)),
				0.15);
		assertThat(PictureExportTest.svg(WaterfallPicture.of("x", byCount, BenchSamples.TWO, ChartView.WHOLE,
				ChartTheme.LIGHT), 500, 200)).isNotEqualTo(PictureExportTest.svg(WaterfallPicture.of("x", byTime,
						BenchSamples.TWO, ChartView.WHOLE, ChartTheme.LIGHT), 500, 200));
	}

	@Test
	void ratesAreMeansOverWhatAPixelHolds() {
		ExitComparison.AlignedSeries series = new ExitComparison.AlignedSeries(0, 0.001, alternating(40_000, 100, 300),
				alternating(40_000, 50, 50));
		Picture picture = ExitRatePicture.of("x", series, BenchSamples.TWO, ChartView.WHOLE, ChartTheme.LIGHT);
		Drawing drawing = CurvePictureTest.draw(picture, 800, 400);
		assertThat(drawing.hits()).hasSizeLessThan(450);
		assertThat(drawing.hit(400, 100).orElseThrow().tooltip()).contains("native: 200 exits/s", "guest: 50 exits/s",
				"25.0 % of native");
		assertThat(picture.table().rows()).hasSize(40_000);
	}

	private static double[] alternating(int count, double even, double odd) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++)
			values[i] = i % 2 == 0 ? even : odd;
		return values;
	}

	@Test
	void whereARecordingDoesNotReachIsSaid() {
		Drawing drawing = CurvePictureTest.draw(BenchPictures.rates(ChartView.WHOLE, ChartTheme.LIGHT), 800, 300);
		Drawing.ValueAxis x = drawing.valueAxes().getFirst();
		assertThat(drawing.hit(x.coordinateOf(5.5), 100).orElseThrow().tooltip()).contains("guest: not recorded");
	}

	@Test
	void aQuantileTellsWhetherItsIntervalHoldsZero() {
		List<String> tooltips = tooltips(QuantileShiftPicture.of("x", BenchSamples.distributions(), BenchSamples.TWO,
				ChartView.WHOLE, ChartTheme.LIGHT));
		assertThat(tooltips).contains("median\nnative: 4300 ns\nguest: 5400 ns; 125.6 %\n+1100 ns [1000 to 1200 ns]",
				"p99\nnative: 21000 ns\nguest: 26000 ns; 123.8 %\n+5000 ns [−1000 to 11000 ns]\nthe interval holds 0");
	}

	@Test
	void oversubscriptionTellsWhatWasNotMeasured() {
		assertThat(tooltips(OversubscriptionPicture.of(BenchSamples.oversubscription(), ChartView.WHOLE, ChartTheme.LIGHT)))
				.contains("8 at once\nprocesses: 7350 iterations/s\nguests: not measured",
						"2 at once\nprocesses: 7400 iterations/s\nguests: 7150 iterations/s; 96.6 %");
	}
}
