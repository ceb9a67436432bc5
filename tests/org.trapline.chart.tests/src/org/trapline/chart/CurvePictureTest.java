// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.chart.ChartView.Scale;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.MemoryLoadLatency.Pattern;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

class CurvePictureTest {
	private static final CurvePicture.Marks NONE = CurvePicture.Marks.NONE;

	static Drawing draw(Picture picture, int width, int height) {
		return picture.draw(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB).createGraphics(),
				new Rectangle2D.Double(0, 0, width, height));
	}

	private static MemoryLoadLatency random(double... sizesAndValues) {
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < sizesAndValues.length; i += 2)
			points.add(new Point(sizesAndValues[i], sizesAndValues[i + 1]));
		return new MemoryLoadLatency("lat_mem_rd", Pattern.RANDOM, 128, "", points);
	}

	private static Picture compared(Curve base, Curve candidate, ChartView view) {
		return CurvePicture.of("x", CurveGroup.ofCompared(List.of(List.of(BenchSamples.compared(base, candidate,
				List.of())))), BenchSamples.TWO, NONE, view, ChartTheme.LIGHT);
	}

	private static Picture ofRun(Curve... curves) {
		return CurvePicture.of("x", CurveGroup.of(List.of(curves)), Sides.ONE, NONE, ChartView.WHOLE, ChartTheme.LIGHT);
	}

	@Test
	void aPointTellsBothSidesTheRatioAndTheDifferenceInTheBenchmarksDigits() {
		Picture picture = compared(random(4096, 2.002, 131_072, 9.009, 8_388_608, 63.92),
				random(4096, 2.002, 131_072, 9.909, 8_388_608, 70.312), ChartView.WHOLE);
		Drawing drawing = draw(picture, 900, 560);
		double x = axis(drawing, Drawing.Direction.X).coordinateOf(131_072);
		assertThat(drawing.hit(x, 5 + axis(drawing, Drawing.Direction.Y).area().getY()).orElseThrow().tooltip()).isEqualTo("""
				128 KiB
				native: 9.009 ns
				guest: 9.909 ns; 110.0 % of native, +0.9 ns""");
	}

	private static Drawing.ValueAxis axis(Drawing drawing, Drawing.Direction direction) {
		return drawing.valueAxes().stream().filter(a -> a.direction() == direction).findFirst().orElseThrow();
	}

	@Test
	void repeatsAreTold() {
		Curve curve = new ContextSwitchLatency("lat_ctx", Placement.UNIQUE, 4096,
				List.of(new Point(2, List.of(3.5, 3.1, 4.2)), new Point(8, 4.0)));
		Drawing drawing = draw(ofRun(curve), 600, 300);
		assertThat(drawing.hits()).extracting(Hit::tooltip).contains("2 processes\n3.5 µs (3 times, 3.1 to 4.2 µs)",
				"8 processes\n4 µs");
	}

	@Test
	void theLegendHidesSidesAndCurves() {
		Picture picture = BenchPictures.memory(ChartView.WHOLE, ChartTheme.LIGHT);
		assertThat(BenchPictures.legend(draw(picture, 900, 560))).containsExactlyInAnyOrder(Sides.id(0), Sides.id(1),
				"curve:lat_mem_rd, random, stride 128 B", "curve:lat_mem_rd, linear, stride 128 B");
		ChartView view = ChartView.WHOLE.toggled(Sides.id(1)).toggled("curve:lat_mem_rd, linear, stride 128 B");
		Picture less = BenchPictures.memory(view, ChartTheme.LIGHT);
		assertThat(BenchPictures.legend(draw(less, 900, 560))).as("what is hidden can be shown again").hasSize(4);
		assertThat(less.table().header()).noneMatch(h -> h.contains("guest"));
		assertThat(less.table().rows()).isNotEmpty().allMatch(r -> r.getFirst().contains("random"));
		assertThat(BenchPictures.memory(view.toggled(Sides.id(1)), ChartTheme.LIGHT).table().header())
				.anyMatch(h -> h.contains("guest"));
	}

	@Test
	void hidingEverythingLeavesTheLegend() {
		ChartView none = ChartView.WHOLE.toggled(Sides.id(0)).toggled(Sides.id(1));
		Drawing drawing = draw(BenchPictures.memory(none, ChartTheme.LIGHT), 900, 560);
		assertThat(BenchPictures.legend(drawing)).contains(Sides.id(0), Sides.id(1));
	}

	@Test
	void aCurveHasTheSameColourWhateverIsHidden() throws Exception {
		Picture all = BenchPictures.memory(ChartView.WHOLE, ChartTheme.LIGHT);
		Picture linear = BenchPictures.memory(ChartView.WHOLE.toggled("curve:lat_mem_rd, random, stride 128 B"),
				ChartTheme.LIGHT);
		String colour = "rgb(224,130,20)";
		assertThat(PictureExportTest.svg(all, 900, 560)).contains(colour);
		assertThat(PictureExportTest.svg(linear, 900, 560)).contains(colour);
	}

	@Test
	void theBaseIsDashedAndTheCandidateSolid() throws Exception {
		Picture both = compared(random(4096, 2, 8192, 3), random(4096, 3, 8192, 4), ChartView.WHOLE);
		String dashes = "stroke-dasharray=\"5,3\"";
		assertThat(PictureExportTest.svg(both, 600, 200)).contains(dashes);
		Picture candidate = compared(random(4096, 2, 8192, 3), random(4096, 3, 8192, 4),
				ChartView.WHOLE.toggled(Sides.id(0)));
		assertThat(PictureExportTest.svg(candidate, 600, 200)).doesNotContain(dashes);
		assertThat(PictureExportTest.svg(ofRun(random(4096, 2, 8192, 3)), 600, 200)).doesNotContain(dashes);
	}

	@Test
	void draggingZoomsToWhatWasDraggedOver() {
		Drawing whole = draw(BenchPictures.memory(ChartView.WHOLE, ChartTheme.LIGHT), 900, 560);
		Drawing.ValueAxis x = axis(whole, Drawing.Direction.X);
		double from = x.coordinateOf(1 << 16);
		double to = x.coordinateOf(1 << 20);
		ChartView zoomed = ChartView.WHOLE.zoomed(whole, new Rectangle2D.Double(from, x.area().getY() + 10, to - from, 0));
		assertThat(zoomed.x().orElseThrow().low()).isCloseTo(1 << 16, within(1.0));
		assertThat(zoomed.x().orElseThrow().high()).isCloseTo(1 << 20, within(10.0));
		assertThat(zoomed.y()).as("dragged along one axis").isEmpty();
		Drawing near = draw(BenchPictures.memory(zoomed, ChartTheme.LIGHT), 900, 560);
		assertThat(axis(near, Drawing.Direction.X).low()).isCloseTo(1 << 16, within(1.0));
		PictureTable table = BenchPictures.memory(zoomed, ChartTheme.LIGHT).table();
		assertThat(table.rows()).isNotEmpty().allMatch(r -> Double.parseDouble(r.get(1)) >= 1 << 15
				&& Double.parseDouble(r.get(1)) <= 1 << 21);
	}

	@Test
	void theTableHasTheValuesAndHowTheyCompare() {
		PictureTable table = compared(random(4096, 2, 8192, 4), random(4096, 3, 8192, 4), ChartView.WHOLE).table();
		assertThat(table.header()).containsExactly("curve", "size (bytes)", "native median (ns)", "native min (ns)",
				"native max (ns)", "native repeats", "guest median (ns)", "guest min (ns)", "guest max (ns)", "guest repeats",
				"guest / native (%)", "guest - native (ns)", "guest interpolated");
		assertThat(table.rows().getFirst()).containsExactly("lat_mem_rd, random, stride 128 B", "4096", "2", "2", "2", "1",
				"3", "3", "3", "1", "150", "1", "no");
	}

	/// The ladder of a Cortex-A57: the table holds what the file holds.
	@Test
	void drawsTheLadderOfARealBoard() throws Exception {
		Path file = Path.of(System.getProperty("trapline.traces"), "../reference/memory-latency-a57-seattle.csv");
		assertThat(file).as("the reference latencies of a Cortex-A57").exists();
		List<String[]> lines = Files.readAllLines(file).stream().filter(l -> l.startsWith("ramlat,4K,"))
				.map(l -> l.split(",")).toList();
		List<Point> points = lines.stream().map(l -> new Point(Double.parseDouble(l[2]), Double.parseDouble(l[3]))).toList();
		Picture picture = ofRun(new MemoryLoadLatency("ramlat", Pattern.RANDOM, 0, "4K", points));
		assertThat(picture.table().rows()).hasSameSizeAs(lines);
		for (int i = 0; i < lines.size(); i++)
			assertThat(Double.parseDouble(picture.table().rows().get(i).get(2)))
					.isEqualTo(Double.parseDouble(lines.get(i)[3]));
		assertThat(axis(draw(picture, 900, 400), Drawing.Direction.Y).logarithmic()).as("2 to 185 ns").isTrue();
	}

	@Test
	void aMillionPointsDrawNoMoreThanPixels() throws Exception {
		List<Point> points = IntStream.rangeClosed(1, 300_000).mapToObj(i -> new Point(i * 64.0, i % 100)).toList();
		Picture picture = ofRun(new MemoryLoadLatency("lat_mem_rd", Pattern.LINEAR, 64, "", points));
		String svg = PictureExportTest.svg(picture, 600, 300);
		assertThat(svg.length()).isLessThan(60_000);
		assertThat(draw(picture, 600, 300).hits()).hasSizeLessThanOrEqualTo(600);
	}

	@ParameterizedTest
	@CsvSource({ "AUTOMATIC,5,5", "LOGARITHMIC,5,5", "LINEAR,0,0", "LOGARITHMIC,0,7", "LINEAR,-3,4", "AUTOMATIC,1e-9,1e12",
			"LOGARITHMIC,1e22,1e28" })
	void everyValueHasAnAxis(Scale scale, double a, double b) {
		for (Unit unit : List.of(Unit.NANOSECONDS, Unit.MEGABYTES_PER_SECOND, Unit.ONE)) {
			Curve curve = new Bandwidth("x", "", unit, List.of(new Point(64, a), new Point(128, b)));
			Picture picture = CurvePicture.of("x", CurveGroup.of(List.of(curve)), Sides.ONE, NONE,
					ChartView.WHOLE.withScales(scale, scale), ChartTheme.LIGHT);
			Drawing drawing = draw(picture, 500, 300);
			Drawing.ValueAxis y = axis(drawing, Drawing.Direction.Y);
			assertThat(y.low()).isLessThanOrEqualTo(a).isLessThan(y.high());
			assertThat(y.high()).isGreaterThanOrEqualTo(b);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1e300,1e308", "1e-308,1e308", "-1e308,1e308", "4.9e-324,4.9e-324", "1e15,1.0000000000000002e15" })
	void whateverAFileSaysThePictureEnds(double a, double b) {
		for (Scale scale : Scale.values())
			for (double[] xs : new double[][] { { 64, 128 }, { Math.abs(a), Math.abs(b) + 1 } }) {
				Curve curve = new Bandwidth("x", "", List.of(new Point(xs[0], a), new Point(xs[1], b)));
				Picture picture = CurvePicture.of("x", CurveGroup.of(List.of(curve)), Sides.ONE, NONE,
						ChartView.WHOLE.withScales(scale, scale), ChartTheme.LIGHT);
				assertTimeoutPreemptively(Duration.ofSeconds(20), () -> draw(picture, 500, 300));
			}
	}

	@Test
	void valuesThatAreNoNumbersAreLeftOut() {
		Drawing drawing = draw(compared(random(4096, Double.NaN, 8192, 3, 16_384, Double.POSITIVE_INFINITY),
				random(4096, 2, 8192, 4, 16_384, 5), ChartView.WHOLE), 700, 500);
		assertThat(drawing.hits()).isNotEmpty().allSatisfy(h -> assertThat(h.tooltip()).doesNotContain("NaN", "∞", "Inf"));
		assertThat(ofRun(random(4096, Double.NaN))).isInstanceOf(MessagePicture.class);
	}

	@Test
	void aSinglePointIsADot() {
		Picture picture = ofRun(random(4096, 2.5));
		Drawing drawing = draw(picture, 500, 300);
		Drawing.ValueAxis x = axis(drawing, Drawing.Direction.X);
		Drawing.ValueAxis y = axis(drawing, Drawing.Direction.Y);
		BufferedImage image = PictureExport.image(picture, 500, 300, 1);
		assertThat(image.getRGB((int) x.coordinateOf(4096), (int) y.coordinateOf(2.5)))
				.isEqualTo(Swatch.SERIES_1.light().getRGB());
	}

	@Test
	void aSizeOfNoneHasAPlaceOnTheAxis() {
		Drawing drawing = draw(ofRun(random(0, 3, 4096, 2)), 500, 300);
		assertThat(axis(drawing, Drawing.Direction.X).logarithmic()).isFalse();
		assertThat(axis(drawing, Drawing.Direction.X).low()).isLessThanOrEqualTo(0);
	}

	@Test
	void sidesInOtherUnitsAreConverted() {
		Curve base = new Bandwidth("bw", "rd", Unit.MEGABYTES_PER_SECOND, List.of(new Point(64, 5000)));
		Curve candidate = new Bandwidth("bw", "rd", Unit.GIGABYTES_PER_SECOND,
				List.of(new Point(64, 4)));
		CurveComparison compared = new CurveComparison(base, candidate,
				List.of(new CurveComparison.At(64, 5000, 4000, false)), List.of(), List.of());
		Picture picture = CurvePicture.of("x", CurveGroup.ofCompared(List.of(List.of(compared))), BenchSamples.TWO, NONE,
				ChartView.WHOLE, ChartTheme.LIGHT);
		assertThat(picture.table().rows().getFirst()).contains("5000", "4000", "80", "-1000");
	}

	@Test
	void plateausSayHowTheyCompare() {
		Drawing drawing = draw(BenchPictures.memory(ChartView.WHOLE, ChartTheme.LIGHT), 900, 560);
		assertThat(drawing.hits()).extracting(Hit::tooltip).anySatisfy(t -> assertThat(t).isEqualTo("""
				random, guest
				L2: 64 KiB to 512 KiB
				13.4 ns → 14.4 ns (+1 ns)
				107.5 % [105.5 to 109.5 %]
				worse: as the interval says"""));
	}

	@Test
	void namesOfCurvesAreWhatDistinguishesThem() {
		List<CurveGroup> groups = CurveGroup.of(List.of(BenchSamples.contextSwitch(0, Placement.BALANCED, 1),
				BenchSamples.contextSwitch(0, Placement.UNIQUE, 1)));
		assertThat(groups).extracting(CurveGroup::name).containsExactly("balanced", "unique");
		assertThat(CurveGroup.of(List.of(BenchSamples.contextSwitch(0, Placement.BALANCED, 1)))).extracting(CurveGroup::name)
				.containsExactly("");
	}

	@Test
	void aCandidateWithoutACurveIsLeftOutOfIt() {
		List<CurveGroup> groups = CurveGroup.ofCompared(List.of(BenchSamples.memories(1), List.of(), BenchSamples
				.memories(2).subList(1, 2)));
		assertThat(groups).hasSize(2);
		assertThat(groups.getFirst().sides()).extracting(Optional::isPresent).containsExactly(true, true, false, false);
		assertThat(groups.getLast().sides()).extracting(Optional::isPresent).containsExactly(true, true, false, true);
	}
}
