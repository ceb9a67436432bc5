// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trapline.experiment.file.Axis;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.Figure;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Repeating;
import org.trapline.experiment.result.Results;
import org.trapline.experiment.result.Scaling;
import org.trapline.experiment.result.Sensitivity;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.report.data.JsonOut;

/// The results of an experiment as one JSON object: null for what is not known, a version.
///
/// The order of keys is fixed. Values stand beside their {@code unit}; factors are values by those of a base.
public final class ExperimentJson {
	/// Grows by one when a reader of the version before would misread this one.
	public static final int SCHEMA_VERSION = 1;

	private final JsonOut json;
	private final Results results;

	private ExperimentJson(JsonOut json, Results results) {
		this.json = json;
		this.results = results;
	}

	/// @param out not closed
	public static void write(ExperimentInput input, Writer out) throws IOException {
		JsonOut.document(out, json -> new ExperimentJson(json, input.results()).write(input));
	}

	private void write(ExperimentInput input) throws IOException {
		Experiment experiment = results.experiment();
		json.text("schema", "trapline.experiment");
		json.whole("schema_version", SCHEMA_VERSION);
		json.text("name", experiment.name());
		json.text("question", experiment.question());
		json.text("file", experiment.file().toString());
		json.text("form", experiment.form().word());
		json.texts("settings", experiment.given().stream().map(YamlSetting::toString).toList());
		json.objects("varied", experiment.axes(), axis -> {
			json.text("name", axis.name());
			json.texts("values", axis.values().stream().map(Axis.Value::label).toList());
		});
		json.objects("points", results.rows(), row -> {
			json.text("point", row.name());
			json.texts("values", row.values());
			json.texts("runs", row.runs().stream().map(Path::toString).toList());
			figures("measures", row.figures());
		});
		figures(Compared.BOARD, results.board());
		compared("against_base", Compared.of(results));
		compared("against_board", Compared.ofBoard(results));
		json.objects("expectations", input.checked(), this::expectation);
		json.objects("exits_beside_board", input.exits(), this::exits);
		json.objects("parts", input.parts(), this::parts);
		json.objects("sensitivity", Sensitivity.all(results), this::sensitivity);
		json.objects("scaling", Scaling.all(results), this::scaling);
		json.object("repeat", () -> repeat(input.repeating()));
	}

	private void figures(String name, Map<String, Figure> figures) throws IOException {
		json.objects(name, figures.entrySet(), entry -> {
			json.text("measure", entry.getKey());
			switch (entry.getValue()) {
			case Figure.Values values -> {
				json.text("unit", values.unit().symbol());
				json.word("better", values.better());
				json.number("median", values.median());
				json.numbers("values", values.values());
			}
			case Figure.Missing(String why) -> json.text("missing", why);
			}
		});
	}

	private void compared(String name, Optional<Compared> compared) throws IOException {
		json.optional(name, compared, all -> {
			json.text("base", all.base());
			json.objects("points", all.rows(), row -> {
				json.text("point", row.name());
				json.object("factors", () -> {
					for (var measure : results.experiment().measures())
						if (row.factors().containsKey(measure.name()))
							json.number(measure.name(), row.factors().getOrDefault(measure.name(), Double.NaN));
				});
			});
		});
	}

	private void expectation(Checked checked) throws IOException {
		json.text("expected", checked.expectation().text());
		json.flag("holds", checked.holds());
		json.objects("cases", checked.cases(), one -> {
			json.text("point", one.name());
			json.number("value", one.value());
			json.flag("holds", one.holds());
			json.text("why", one.why());
		});
	}

	private void exits(ExitsBeside beside) throws IOException {
		json.text("point", beside.point());
		json.text("of", beside.whose());
		json.text("unit", beside.cycles() ? "cycles" : "µs");
		json.objects("types", beside.lines(), line -> {
			json.text("type", line.type());
			json.object(Compared.BOARD, () -> side(line.board()));
			json.object("model", () -> side(line.point()));
		});
	}

	private void side(ExitsBeside.Side side) throws IOException {
		json.number("rate_per_s", side.rate());
		json.number("mean", side.mean());
		json.number("share", side.share());
	}

	private void parts(PointParts parts) throws IOException {
		json.text("point", parts.point());
		json.objects("exits", parts.steps().map(Breakdown::causes).orElse(List.of()), cause -> {
			json.text("type", cause.type());
			json.text("cause", cause.name());
			json.whole("exits", cause.exits());
			json.objects("steps", cause.parts(), part -> {
				json.text("step", part.step());
				json.text("group", part.group());
				json.whole("cycles", part.cycles());
			});
		});
		json.objects("ways", parts.ways(), way -> {
			json.text("of", way.kind().word());
			json.whole("interrupts", way.count());
			json.objects("legs", Stream.concat(way.legs().stream(), Stream.of(way.all())).toList(), leg -> {
				json.text("leg", leg.leg());
				json.number("mean_ns", leg.mean());
				json.number("median_ns", leg.median());
				json.number("p99_ns", leg.rare());
				json.number("max_ns", leg.most());
			});
		});
	}

	private void sensitivity(Sensitivity sensitivity) throws IOException {
		json.text("measure", sensitivity.measure());
		json.objects("bars", sensitivity.bars(), bar -> {
			json.text("varied", bar.axis());
			json.number("factor", bar.factor());
			json.text("least_with", bar.least());
			json.number("least_by_mean", bar.low());
			json.text("most_with", bar.most());
			json.number("most_by_mean", bar.high());
		});
	}

	private void scaling(Scaling scaling) throws IOException {
		json.text("measure", scaling.measure());
		json.text("along", scaling.axis());
		json.text("unit", scaling.unit().symbol());
		json.objects("curves", scaling.curves(), curve -> {
			json.text("points", curve.name());
			json.objects("values", curve.points(), point -> {
				json.number("x", point.x());
				json.number("median", point.median());
				json.numbers("values", point.values());
			});
		});
	}

	private void repeat(Repeating repeating) throws IOException {
		json.text("command", repeating.command());
		json.objects("runs", repeating.runs(), run -> {
			json.text("run", run.name());
			json.optional("record", run.record(), record -> {
				json.text("version", record.version());
				json.text("fingerprint", record.fingerprint());
				json.texts("inputs", record.inputs());
			});
		});
	}
}
