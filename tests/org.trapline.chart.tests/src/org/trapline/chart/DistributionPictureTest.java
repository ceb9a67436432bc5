// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.analysis.statistics.Sample;
import org.trapline.chart.DistributionPicture.Form;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

class DistributionPictureTest {
	private static Distribution of(double... values) {
		return Distribution.of("x", Swatch.SERIES_1, Unit.NANOSECONDS, Sample.of(values), List.of());
	}

	private static Picture picture(Form form, Distribution... distributions) {
		return DistributionPicture.of("x", List.of(distributions), form, ChartView.WHOLE, ChartTheme.LIGHT);
	}

	@Test
	void everyValueIsInTheBinThatHoldsIt() {
		Random random = new Random(5);
		Distribution exact = of(random.doubles(2000, 100, 90_000).toArray());
		for (boolean logarithmic : new boolean[] { false, true })
			for (double most : new double[] { 1, 7, 60, 400 }) {
				ValueBins bins = ValueBins.of(List.of(exact), exact.low(), exact.high(), logarithmic, most);
				assertThat(Arrays.stream(bins.counts()[0]).sum()).isEqualTo(2000);
				for (int b = 0; b < bins.bins(); b++) {
					double from = bins.edges()[b];
					double to = bins.edges()[b + 1];
					boolean last = b == bins.bins() - 1;
					long held = DoubleStream.of(exact.values()).filter(v -> v >= from && (v < to || last && v == to)).count();
					assertThat(bins.counts()[0][b]).as("%s to %s", from, to).isEqualTo(held);
				}
			}
	}

	@Test
	void binsHoldWholeClasses() {
		LatencyDistribution.Moments moments = new LatencyDistribution.Moments(3, 0, 0, 0, Double.NaN);
		Distribution counted = Distribution.of("x", Swatch.SERIES_1, new LatencyDistribution.Counted(
				new double[] { 59_000, 60_000, 61_000 }, new long[] { 4, 5, 6 }, 1000, 0, moments));
		ValueBins bins = ValueBins.of(List.of(counted), 55_300, 63_000, false, 1000);
		for (int b = 0; b < bins.bins(); b++)
			assertThat(bins.edges()[b] % 1000).as("an edge between classes").isZero();
		assertThat(Arrays.stream(bins.counts()[0]).filter(c -> c > 0).toArray()).containsExactly(4, 5, 6);
	}

	/// Quantiles by definition: the smallest value that at least such a share does not exceed.
	@Test
	void quantilesAreValuesThatOccur() {
		Distribution ten = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
		assertThat(ten.quantile(0.5)).isEqualTo(5);
		assertThat(ten.quantile(0.9)).isEqualTo(9);
		assertThat(ten.quantile(0.91)).isEqualTo(10);
		assertThat(ten.shareUpTo(4)).isEqualTo(0.4);
		assertThat(ten.shareUpTo(0.5)).isZero();
		assertThat(ten.moments().mean()).isEqualTo(5.5);
		assertThat(ten.moments().deviation()).as("of 1 to 10, sample").isCloseTo(3.0276503540974917, within(1e-12));
	}

	@Test
	void valuesBeyondTheClassesHaveNoQuantileAndAreCounted() {
		Distribution first = Distribution.of(BenchSamples.wakeUps()).getFirst();
		assertThat(first.quantile(0.5)).isFinite();
		assertThat(first.quantile(1)).isNaN();
		assertThat(first.words()).contains("3 beyond the largest class");
		assertThat(picture(Form.HISTOGRAM, first).table().rows().getLast()).contains("beyond", "3", "100");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	void momentsAloneHaveNoShape(Form form) {
		Distribution moments = Distribution.of(BenchSamples.wakeUps()).getLast();
		Drawing drawing = CurvePictureTest.draw(picture(form, moments), 600, 300);
		if (form == Form.PERCENTILES)
			assertThat(drawing.hits()).allSatisfy(h -> assertThat(h.tooltip()).doesNotContain("ns", "µs"));
		else
			assertThat(drawing.hits()).extracting(Hit::tooltip).contains("""
					thread 2
					1000 values, 60000 ns to 180000 ns
					mean 110000 ns, standard deviation 30000 ns
					moments only: no percentile and no shape follow from them""");
		PictureTable table = picture(form, moments).table();
		assertThat(table.rows()).hasSize(1);
		assertThat(table.rows().getFirst()).containsExactly("thread 2", "1000", "60000", "110000", "30000", "180000", "", "",
				"", "", "", "", "");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	void unusualValuesAreDrawn(Form form) {
		for (Distribution each : List.of(of(5), of(5, 5, 5), of(0, 0, 1), of(-3, 4), of(1e-12, 1e15), of(-1e300, 1e300)))
			for (ChartView.Scale scale : ChartView.Scale.values()) {
				Picture picture = DistributionPicture.of("x", List.of(each), form, ChartView.WHOLE.withScales(scale, scale),
						ChartTheme.LIGHT);
				assertThat(CurvePictureTest.draw(picture, 500, 300).hits()).allSatisfy(h -> assertThat(h.tooltip())
						.doesNotContain("NaN"));
			}
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	void aDistributionThatIsHiddenIsNotInTheTable(Form form) {
		Picture picture = BenchPictures.wakeUps(form, ChartView.WHOLE.toggled("distribution:thread 1"), ChartTheme.LIGHT);
		assertThat(BenchPictures.legend(CurvePictureTest.draw(picture, 700, 320))).hasSize(3);
		assertThat(picture.table().rows()).isNotEmpty().noneMatch(r -> r.getFirst().equals("thread 1"));
	}

	@Test
	void modesAreMarkedWithTheirValues() throws Exception {
		Picture picture = DistributionPicture.of("x", Distribution.of(BenchSamples.distributions(), BenchSamples.TWO),
				Form.HISTOGRAM, ChartView.WHOLE, ChartTheme.LIGHT);
		assertThat(PictureExportTest.svg(picture, 700, 320)).contains(">4 µs<", ">15 µs<", ">5 µs<", ">18.8 µs<");
	}

	@Test
	void aColumnOfTheCumulativeShareTellsBothSides() {
		Picture picture = picture(Form.CUMULATIVE, of(1, 2, 3, 4), of(3, 4, 5, 6));
		Drawing drawing = CurvePictureTest.draw(picture, 700, 320);
		Drawing.ValueAxis x = drawing.valueAxes().getFirst();
		String words = drawing.hit(x.coordinateOf(4.5), x.area().getCenterY()).orElseThrow().tooltip();
		assertThat(words).contains("x: 100.0 %", "x: 50.0 %");
	}

	/// The density of a normal distribution is highest at its mean and half as high 1.177 deviations away.
	@Test
	void theDensityOfNormalValuesIsTheirBell() {
		Random random = new Random(9);
		double[] values = random.doubles(20_000).map(_ -> 500 + 80 * random.nextGaussian()).toArray();
		double[] density = Density.over(of(values), new Rectangle2D.Double(0, 0, 1000, 10), v -> v, false);
		int peak = 0;
		for (int i = 0; i < density.length; i++)
			if (density[i] > density[peak])
				peak = i;
		assertThat((double) peak).isCloseTo(500, within(15.0));
		assertThat(density[500 + 94] / density[peak]).isCloseTo(0.5, within(0.06));
		assertThat(density[500 - 94] / density[peak]).isCloseTo(0.5, within(0.06));
	}

	@Test
	void repeatsOfAContextSwitchAreDistributions() {
		ContextSwitchLatency one = new ContextSwitchLatency("lat_ctx", Placement.UNIQUE, 0, List.of(
				new Point(2, List.of(3.0, 3.1, 3.2, 3.3, 9.0)), new Point(4, List.of(4.0, 4.1))));
		assertThat(Distribution.ofRepeats(one)).as("two repeats tell nothing").hasSize(1).first()
				.satisfies(d -> assertThat(d.name()).isEqualTo("2 processes"))
				.satisfies(d -> assertThat(d.quantile(0.5)).isEqualTo(3.2));
		List<Distribution> both = Distribution.ofRepeats(BenchSamples.compared(one, one, List.of()), BenchSamples.TWO);
		assertThat(both).extracting(Distribution::name).containsExactly("2 processes, native", "2 processes, guest");
	}

	/// A real histogram of cyclictest: every count of the file is in the table.
	@Test
	void drawsTheHistogramOfARealBoard() throws Exception {
		Path file = Path.of(System.getProperty("trapline.traces"), "bench/cyclictest-l1-full.txt");
		assertThat(file).as("cyclictest's complete output").exists();
		List<String[]> rows = Files.readAllLines(file).stream().filter(l -> l.matches("\\d{6} \\d{6}\\s+\\d{6}"))
				.map(l -> l.split("\\s+")).toList();
		double[] nanos = rows.stream().mapToDouble(r -> 1000 * Double.parseDouble(r[0])).toArray();
		long[] counts = rows.stream().mapToLong(r -> Long.parseLong(r[1])).toArray();
		LatencyDistribution.Moments unknown = new LatencyDistribution.Moments(0, Double.NaN, Double.NaN, Double.NaN,
				Double.NaN);
		Picture picture = picture(Form.HISTOGRAM, Distribution.of("thread 0", Swatch.SERIES_1,
				new LatencyDistribution.Counted(nanos, counts, 1000, 0, unknown)));
		assertThat(picture.table().rows().stream().mapToLong(r -> Long.parseLong(r.get(3))).sum())
				.isEqualTo(Arrays.stream(counts).sum()).isGreaterThan(0);
		assertThat(CurvePictureTest.draw(picture, 600, 300).hits()).isNotEmpty();
	}
}
