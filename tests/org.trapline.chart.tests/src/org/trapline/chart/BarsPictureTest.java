// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.Verdict;
import org.trapline.chart.BarsPicture.Values;
import org.trapline.measure.Better;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

class BarsPictureTest {
	private static List<String> tooltips(Picture picture, int width, int height) {
		return CurvePictureTest.draw(picture, width, height).hits().stream().map(Hit::tooltip).toList();
	}

	private static String svg(Picture picture) throws Exception {
		return PictureExportTest.svg(picture, 700, 400);
	}

	@Test
	void aBarTellsTheValuesTheRatioItsIntervalAndTheVerdict() {
		assertThat(tooltips(BenchPictures.scores(ChartView.WHOLE, ChartTheme.LIGHT), 800, 300)).contains("""
				lat_pipe (lower is better)
				native: 8.5 µs (3 times, 8.415 to 8.585 µs)
				guest: 13.4 µs; 157.6 % of native [155.6 to 159.6 %], worse: as the interval says""");
	}

	@Test
	void scoresOfDifferentUnitsAreSharesOfTheBase() throws Exception {
		String svg = svg(BenchPictures.scores(ChartView.WHOLE, ChartTheme.LIGHT));
		assertThat(svg).contains("native = 100 %", "13.4 µs  157.6 %", "7\u202f410 iterations/s");
		assertThat(svg(BenchPictures.bandwidths(9, ChartView.WHOLE, ChartTheme.LIGHT))).contains("MB/s (higher is better)")
				.doesNotContain("= 100 %");
	}

	@Test
	void theTableHasTheValuesThemselves() {
		PictureTable table = BenchPictures.scores(ChartView.WHOLE, ChartTheme.LIGHT).table();
		assertThat(table.header()).containsExactly("quantity", "unit", "native median", "native min", "native max",
				"native repeats", "guest median", "guest min", "guest max", "guest repeats", "guest / native (%)",
				"guest interval from (%)", "guest interval to (%)", "guest verdict", "notes");
		assertThat(table.rows().get(1)).containsExactly("lat_pipe", "µs", "8.5", "8.415", "8.585", "3", "13.4", "13.4",
				"13.4", "1", "157.647058824", "155.647058824", "159.647058824", "worse", "");
	}

	@Test
	void aSideThatIsHiddenHasNoBars() throws Exception {
		ChartView native_ = ChartView.WHOLE.toggled(Sides.id(1));
		Picture picture = BenchPictures.bandwidths(2, native_, ChartTheme.LIGHT);
		assertThat(BenchPictures.legend(CurvePictureTest.draw(picture, 900, 400))).containsExactlyInAnyOrder(Sides.id(0),
				Sides.id(1));
		assertThat(svg(picture)).contains("5\u202f050 MB/s").doesNotContain("4\u202f900 MB/s");
		assertThat(picture.table().header()).noneMatch(h -> h.startsWith("guest"));
	}

	@Test
	void fewGroupsStandUprightAndManyLieLevel() {
		assertThat(axis(BenchPictures.bandwidths(2, ChartView.WHOLE, ChartTheme.LIGHT))).isEqualTo(Drawing.Direction.Y);
		assertThat(axis(BenchPictures.bandwidths(9, ChartView.WHOLE, ChartTheme.LIGHT))).isEqualTo(Drawing.Direction.X);
	}

	private static Drawing.Direction axis(Picture picture) {
		List<Drawing.ValueAxis> axes = CurvePictureTest.draw(picture, 900, 400).valueAxes();
		assertThat(axes).as("names are no axis of values").hasSize(1);
		return axes.getFirst().direction();
	}

	@Test
	void whatFindsNoRoomIsCounted() throws Exception {
		assertThat(PictureExportTest.svg(BenchPictures.bandwidths(9, ChartView.WHOLE, ChartTheme.LIGHT), 500, 200))
				.containsPattern("and [3-7] more");
		assertThat(PictureExportTest.svg(BenchPictures.bandwidths(9, ChartView.WHOLE, ChartTheme.LIGHT), 500,
				BarsPicture.heightFor(9, 2))).doesNotContain(" more<");
	}

	@Test
	void aBarBeginsAtZero() {
		Drawing drawing = CurvePictureTest.draw(BenchPictures.bandwidths(9, ChartView.WHOLE, ChartTheme.LIGHT), 900, 400);
		assertThat(drawing.valueAxes().getFirst().low()).isZero();
		Drawing logarithmic = CurvePictureTest.draw(BenchPictures.bandwidths(9,
				ChartView.WHOLE.withScales(ChartView.Scale.AUTOMATIC, ChartView.Scale.LOGARITHMIC), ChartTheme.LIGHT), 900, 400);
		assertThat(logarithmic.valueAxes().getFirst().logarithmic()).isTrue();
	}

	@Test
	void sharesOfTheBaseThatAreFarApartAreOnALogarithmicAxis() {
		List<BarGroup> groups = BarGroup.ofScoresCompared(List.of(List.of(
				BenchSamples.score("a", Unit.MICROSECONDS, Better.LOWER, 100, 10, Verdict.BETTER),
				BenchSamples.score("b", Unit.SECONDS, Better.LOWER, 1, 15, Verdict.WORSE))));
		for (int height : new int[] { 150, 400 }) {
			Drawing.ValueAxis axis = CurvePictureTest.draw(BarsPicture.of("x", groups, BenchSamples.TWO, Values.OF_BASE,
					0.05, ChartView.WHOLE, ChartTheme.LIGHT), 700, height).valueAxes().getFirst();
			assertThat(axis.logarithmic()).isTrue();
			assertThat(axis.low()).isLessThan(0.1);
			assertThat(axis.high()).isGreaterThan(15);
		}
	}

	@Test
	void verdictsOfBandwidthsStandBesideTheirBars() {
		List<BarGroup> groups = BarGroup.ofBandwidthsCompared(List.of(BenchSamples.bandwidths()), List.of(List.of(
				BenchSamples.delta(Delta.Area.BANDWIDTH, "bw_mem wr", "8 MiB", Unit.MEGABYTES_PER_SECOND, 1, 2, 0.1,
						Verdict.BETTER))));
		assertThat(groups).filteredOn(g -> g.delta(1).isPresent()).singleElement()
				.satisfies(g -> assertThat(g.name()).startsWith("bw_mem wr"));
	}

	@Test
	void aScoreThatDoesNotCountSaysWhy() {
		Score score = new Score("CoreMark", "", Unit.perSecond("iterations"), Better.HIGHER, List.of(4746.8),
				"it ran for less than 10 s", Map.of());
		Picture picture = BarsPicture.of("x", BarGroup.ofScores(List.of(score)), Sides.ONE, Values.AUTOMATIC, 0,
				ChartView.WHOLE, ChartTheme.LIGHT);
		assertThat(tooltips(picture, 500, 300)).containsExactly(
				"CoreMark (higher is better)\n4746.8 iterations/s\ndoes not count: it ran for less than 10 s");
	}

	@Test
	void unusualValuesAreDrawnOrLeftOut() {
		for (double value : new double[] { Double.NaN, 0, -5, 1e-12, 1e25, Double.POSITIVE_INFINITY }) {
			List<BarGroup> groups = BarGroup.ofScoresCompared(List.of(List.of(
					BenchSamples.score("a", Unit.MICROSECONDS, Better.LOWER, 5, value, Verdict.CANNOT_TELL),
					BenchSamples.score("b", Unit.SECONDS, Better.LOWER, value, 5, Verdict.CANNOT_TELL),
					BenchSamples.score("c", Unit.ONE, Better.LOWER, value, value, Verdict.CANNOT_TELL))));
			for (Values values : Values.values())
				for (ChartView view : List.of(ChartView.WHOLE,
						ChartView.WHOLE.withScales(ChartView.Scale.LOGARITHMIC, ChartView.Scale.LOGARITHMIC)))
					assertThat(tooltips(BarsPicture.of("x", groups, BenchSamples.TWO, values, 0.05, view, ChartTheme.LIGHT), 600,
							300)).allSatisfy(t -> assertThat(t).doesNotContain("NaN"));
		}
	}

	@Test
	void aQuantityThatOneCandidateLacksLeavesItsPlaceEmpty() {
		List<BarGroup> groups = BarGroup.ofScoresCompared(List.of(BenchSamples.scores(), List.of()));
		assertThat(groups).allSatisfy(g -> {
			assertThat(g.values()).hasSize(3);
			assertThat(g.values().get(2)).isEmpty();
		});
		Picture picture = BarsPicture.of("x", groups, BenchSamples.THREE, Values.AUTOMATIC, 0, ChartView.WHOLE,
				ChartTheme.LIGHT);
		assertThat(tooltips(picture, 900, 500)).anyMatch(t -> t.contains("2 VMs with a long name: not measured"));
	}

	@Test
	void reasonsOfExitsAreSortedByTheirFigure() {
		List<BarGroup> groups = BarGroup.ofExits(BenchSamples.exits(), BarGroup.ExitFigure.RATE);
		assertThat(groups).extracting(BarGroup::name).containsExactly("WFX", "SYS64", "DABT_LOW", "INTERRUPT");
		assertThat(Stream.of(groups.getFirst().ratio(1))).allMatch(r -> Math.abs(r - 2 / 3.0) < 1e-12);
	}
}
