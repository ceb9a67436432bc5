// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.analysis.compare.Verdict;
import org.trapline.chart.ChartView.Scale;
import org.trapline.experiment.result.Scaling;
import org.trapline.measure.Better;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Unit;

/// Every picture of benchmarks and of comparisons, of what [BenchSamples] holds.
final class BenchPictures {
	private static final CurvePicture.Marks MARKS = new CurvePicture.Marks(BenchSamples.CACHES, 0.05);
	private static final ChartView LOGARITHMIC = ChartView.WHOLE.withScales(Scale.LOGARITHMIC, Scale.LOGARITHMIC);
	private static final ChartView LINEAR = ChartView.WHOLE.withScales(Scale.LINEAR, Scale.LINEAR);

	private BenchPictures() {
	}

	static Picture memory(ChartView view, ChartTheme theme) {
		return CurvePicture.of("Memory-load latency", CurveGroup.ofCompared(List.of(BenchSamples.memories(1))),
				BenchSamples.TWO, MARKS, view, theme);
	}

	static Picture contextSwitch(ChartView view, ChartTheme theme) {
		return CurvePicture.of("Context-switch latency",
				CurveGroup.ofCompared(List.of(BenchSamples.contextSwitches(1.3), BenchSamples.contextSwitches(1.7))),
				BenchSamples.THREE, MARKS, view, theme);
	}

	static Picture scores(ChartView view, ChartTheme theme) {
		return BarsPicture.of("Scores", BarGroup.ofScoresCompared(List.of(BenchSamples.scores())), BenchSamples.TWO,
				BarsPicture.Values.AUTOMATIC, 0.05, view, theme);
	}

	static Picture bandwidths(int operations, ChartView view, ChartTheme theme) {
		return BarsPicture.of("Bandwidth",
				BarGroup.ofBandwidthsCompared(List.of(BenchSamples.bandwidths().subList(0, operations))), BenchSamples.TWO,
				BarsPicture.Values.AUTOMATIC, 0.05, view, theme);
	}

	static Picture wakeUps(DistributionPicture.Form form, ChartView view, ChartTheme theme) {
		return DistributionPicture.of("cyclictest", Distribution.of(BenchSamples.wakeUps()), form, view, theme);
	}

	static Picture forest(ChartView view, ChartTheme theme) {
		return ForestPicture.of("What differs", BenchSamples.deltas(), BenchSamples.TWO, 0.05, view, theme);
	}

	static Picture waterfall(ChartView view, ChartTheme theme) {
		return WaterfallPicture.of("Overhead", BenchSamples.waterfall(), BenchSamples.TWO, view, theme);
	}

	static Picture rates(ChartView view, ChartTheme theme) {
		return ExitRatePicture.of("Exits a second", BenchSamples.series(300), BenchSamples.TWO, view, theme);
	}

	static Map<String, Picture> all(ChartTheme theme) {
		Map<String, Picture> all = new LinkedHashMap<>();
		ChartView whole = ChartView.WHOLE;
		all.put("memory latency", memory(whole, theme));
		all.put("memory latency, linear", memory(LINEAR, theme));
		all.put("memory latency, native hidden", memory(whole.toggled(Sides.id(0)), theme));
		all.put("memory latency, one curve", CurvePicture.of("Memory-load latency",
				CurveGroup.ofCompared(List.of(BenchSamples.memories(1).subList(0, 1))), BenchSamples.TWO, MARKS, whole, theme));
		all.put("context switch", contextSwitch(whole, theme));
		all.put("context switch of a run", CurvePicture.of("Context-switch latency", CurveGroup.of(BenchSamples
				.contextSwitches(1).stream().map(CurveComparison::base).toList()), Sides.ONE, MARKS, LINEAR, theme));
		all.put("scores", scores(whole, theme));
		all.put("bandwidths", bandwidths(9, whole, theme));
		all.put("bandwidths, upright", bandwidths(2, whole, theme));
		all.put("bandwidths, logarithmic", bandwidths(9, LOGARITHMIC, theme));
		all.put("bandwidths, upright and logarithmic", bandwidths(2, LOGARITHMIC, theme));
		for (DistributionPicture.Form form : DistributionPicture.Form.values()) {
			all.put("wake-ups, " + form, wakeUps(form, whole, theme));
			all.put("handling, " + form, DistributionPicture.of("handling",
					Distribution.of(BenchSamples.distributions(), BenchSamples.TWO), form, LOGARITHMIC, theme));
		}
		all.put("quantile shift",
				QuantileShiftPicture.of("shift", BenchSamples.distributions(), BenchSamples.TWO, whole, theme));
		all.put("forest", forest(whole, theme));
		all.put("waterfall", waterfall(whole, theme));
		for (BarGroup.ExitFigure figure : BarGroup.ExitFigure.values())
			all.put("exits, " + figure, BarsPicture.of(figure.title(), BarGroup.ofExits(BenchSamples.exits(), figure),
					BenchSamples.TWO, BarsPicture.Values.AUTOMATIC, 0.05, whole, theme));
		all.put("rates", rates(whole, theme));
		all.put("oversubscription", OversubscriptionPicture.of(BenchSamples.oversubscription(), whole, theme));
		all.put("tornado", TornadoPicture.of(ExperimentSamples.SENSITIVITY, whole, theme));
		all.put("scaling", ScalingPicture.of(ExperimentSamples.RING, whole, theme));
		all.put("scaling, linear", ScalingPicture.of(ExperimentSamples.RING, LINEAR, theme));
		all.put("scaling, one curve", ScalingPicture.of(ExperimentSamples.CLOCK, whole, theme));
		return all;
	}

	static Map<String, Picture> empty(ChartTheme theme) {
		ChartView whole = ChartView.WHOLE;
		Map<String, Picture> all = new LinkedHashMap<>();
		all.put("no curve", CurvePicture.of("x", List.of(), Sides.ONE, MARKS, whole, theme));
		all.put("no bar", BarsPicture.of("x", List.of(), Sides.ONE, BarsPicture.Values.AUTOMATIC, 0, whole, theme));
		for (DistributionPicture.Form form : DistributionPicture.Form.values())
			all.put("no values, " + form, DistributionPicture.of("x", Distribution.of(List.of(
					new LatencyDistribution("x", "", new LatencyDistribution.Samples(new double[0])))), form, whole, theme));
		all.put("no delta", ForestPicture.of("x", List.of(BenchSamples.delta(Delta.Area.SCORE,
				"x", "", Unit.ONE, 0, 0, 0, Verdict.CANNOT_TELL)), BenchSamples.TWO, 0.05, whole,
				theme));
		all.put("no overhead", WaterfallPicture.of("x", new ExitComparison.Waterfall(Double.NaN, List.of(), 0.1),
				BenchSamples.TWO, whole, theme));
		all.put("no rate", ExitRatePicture.of("x", new ExitComparison.AlignedSeries(0, 1, new double[] { Double.NaN },
				new double[0]), BenchSamples.TWO, whole, theme));
		DistributionComparison none = BenchSamples.distributions();
		all.put("no quantile", QuantileShiftPicture.of("x", new DistributionComparison(none.subject(), none.unit(),
				none.better(), none.base(), none.candidate(), List.of(), none.location(), none.shape(), List.of(), List.of(),
				List.of()), BenchSamples.TWO, whole, theme));
		all.put("no place", ScalingPicture.of(new Scaling("x", "y", Unit.ONE, Better.LOWER, List.of(), List.of()), whole, theme));
		all.put("no instance", OversubscriptionPicture.of(new Oversubscription("x", Unit.ONE, List.of()), whole, theme));
		return all;
	}

	/// Ids of everything in a legend.
	static Set<String> legend(Drawing drawing) {
		return drawing.hits().stream().map(Hit::subject).filter(Subject.Series.class::isInstance)
				.map(s -> ((Subject.Series) s).id()).collect(Collectors.toSet());
	}
}
