// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import java.io.IOException;
import java.util.Arrays;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.ScoreComparison;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.report.data.JsonOut;

/// The part of a comparison's JSON that tells exits, distributions, curves and scores one by one.
final class JsonResults {
	private final JsonOut json;
	private final JsonOut.Each<Delta> delta;

	/// @param delta writes the keys of a difference
	JsonResults(JsonOut json, JsonOut.Each<Delta> delta) {
		this.json = json;
		this.delta = delta;
	}

	void exits(ExitComparison exits) throws IOException {
		json.word("by", exits.by());
		json.objects("rows", exits.rows(), this::row);
		json.object("total", () -> row(exits.total()));
		json.optional("waterfall", exits.waterfall(), waterfall -> {
			json.number("base_overhead", waterfall.base());
			json.number("candidate_overhead", waterfall.candidate());
			json.objects("steps", waterfall.steps(), step -> {
				json.text("key", step.key());
				json.number("change", step.change());
				json.number("by_count", step.byCount());
				json.number("by_time", step.byTime());
			});
		});
		json.optional("series", exits.series(), series -> {
			json.number("from_s", series.fromSeconds());
			json.number("bucket_s", series.bucketSeconds());
			json.numbers("base_per_s", Arrays.stream(series.base()).boxed().toList());
			json.numbers("candidate_per_s", Arrays.stream(series.candidate()).boxed().toList());
		});
	}

	private void row(ExitComparison.Row row) throws IOException {
		json.text("key", row.key());
		json.object("base", () -> figures(row.base()));
		json.object("candidate", () -> figures(row.candidate()));
	}

	private void figures(ExitComparison.Figures figures) throws IOException {
		json.whole("count", figures.count());
		json.number("rate_per_s", figures.ratePerSecond());
		json.text("handling_unit", figures.unit().symbol());
		json.number("handling_sum", figures.sum());
		json.number("handling_mean", figures.mean());
		json.number("handling_deviation", figures.deviation());
		json.number("share_of_handling", figures.shareOfHandling());
		json.number("share_of_busy", figures.shareOfBusy());
		json.optional("times", figures.times(), times -> {
			json.whole("min_ns", times.min());
			json.whole("p50_ns", times.p50());
			json.whole("p90_ns", times.p90());
			json.whole("p99_ns", times.p99());
			json.whole("p99_9_ns", times.p999());
			json.whole("max_ns", times.max());
		});
	}

	void distribution(DistributionComparison distribution) throws IOException {
		json.text("subject", distribution.subject());
		json.text("unit", distribution.unit().symbol());
		json.word("better", distribution.better());
		json.whole("base_values", distribution.base().size());
		json.whole("candidate_values", distribution.candidate().size());
		json.objects("quantiles", distribution.quantiles(), quantile -> {
			json.number("share", quantile.share());
			json.number("base", quantile.base());
			json.number("candidate", quantile.candidate());
			estimate(json, "difference", quantile.difference());
		});
		json.optional("location", distribution.location(), t -> test(json, t));
		json.optional("shape", distribution.shape(), t -> test(json, t));
		json.numbers("base_modes", distribution.baseModes());
		json.numbers("candidate_modes", distribution.candidateModes());
		json.texts("notes", distribution.notes());
	}

	void curve(CurveComparison curve) throws IOException {
		json.text("base_curve", curve.base().name());
		json.text("candidate_curve", curve.candidate().name());
		json.text("unit", curve.base().unit().symbol());
		json.word("better", curve.base().better());
		json.word("x_is", curve.base().axis());
		json.objects("points", curve.points(), point -> {
			json.number("x", point.x());
			json.number("base", point.base());
			json.number("candidate", point.candidate());
			json.number("ratio", point.ratio());
			json.flag("interpolated", point.interpolated());
		});
		json.objects("plateaus", curve.plateaus(), plateau -> {
			json.text("name", plateau.name());
			json.number("from_x", plateau.fromX());
			json.number("to_x", plateau.toX());
			json.object("level", () -> delta.write(plateau.delta()));
		});
		json.texts("notes", curve.notes());
	}

	void score(ScoreComparison score) throws IOException {
		json.text("score", score.delta().subject());
		json.text("unit", score.delta().unit().symbol());
		json.numbers("base_values", score.base());
		json.numbers("candidate_values", score.candidate());
		json.number("base_per_mhz", score.basePerMegahertz().orElse(Double.NaN));
		json.number("candidate_per_mhz", score.candidatePerMegahertz().orElse(Double.NaN));
		json.texts("notes", score.notes());
	}

	static void estimate(JsonOut json, String name, Estimate estimate) throws IOException {
		json.object(name, () -> {
			json.number("value", estimate.value());
			json.number("low", estimate.low());
			json.number("high", estimate.high());
		});
	}

	static void test(JsonOut json, TestResult test) throws IOException {
		json.text("test", test.test());
		json.number("statistic", test.statistic());
		json.number("p", test.p());
		json.number("effect", test.effect());
		json.text("effect_is", test.effectName());
	}
}
