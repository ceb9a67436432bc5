// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.Run;
import org.trapline.report.data.JsonOut;

/// Everything that is said of a comparison as one JSON object: null for what is not known, a version.
///
/// The order of keys is fixed. Values stand beside their {@code unit}, or have it in their name; shares are 0 to 1.
public final class ComparisonJson {
	/// Grows by one when a reader of the version before would misread this one.
	public static final int SCHEMA_VERSION = 1;

	private final JsonOut json;

	private ComparisonJson(JsonOut json) {
		this.json = json;
	}

	/// @param out not closed
	public static void write(Comparison comparison, Writer out) throws IOException {
		JsonOut.document(out, json -> new ComparisonJson(json).write(comparison));
	}

	private void write(Comparison comparison) throws IOException {
		json.text("schema", "trapline.comparison");
		json.whole("schema_version", SCHEMA_VERSION);
		json.object("settings", () -> settings(comparison.settings()));
		json.object("base", () -> side(comparison.base()));
		json.objects("against", comparison.against(), this::against);
		json.objects("conditions", comparison.conditions(), row -> {
			json.text("title", row.title());
			json.word("state", row.state());
			json.texts("values", row.values());
		});
		json.objects("oversubscription", comparison.oversubscription(), this::oversubscription);
		json.notices(comparison.notices());
	}

	private void settings(Settings settings) throws IOException {
		json.number("threshold", settings.threshold());
		json.number("confidence", settings.confidence());
		json.whole("resamples", settings.resamples());
		json.whole("seed", settings.seed());
		json.numbers("quantiles", settings.quantiles());
		if (settings.vcpu().isPresent())
			json.whole("vcpu", settings.vcpu().getAsInt());
		json.object("alignment", () -> {
			switch (settings.alignment()) {
			case Alignment.FirstExit _ -> json.text("by", "first_exit");
			case Alignment.Offset offset -> {
				json.text("by", "offset");
				json.objects("offsets", offset.nanos().entrySet().stream().sorted(Map.Entry.comparingByKey())
						.toList(), entry -> {
							json.text("side", entry.getKey());
							json.whole("ns", entry.getValue());
						});
			}
			case Alignment.Marker marker -> {
				json.text("by", "marker");
				json.text("cause", marker.cause());
				json.whole("occurrence", marker.occurrence());
			}
			}
		});
	}

	private void side(Side side) throws IOException {
		json.text("label", side.label());
		json.word("role", side.role());
		json.objects("runs", side.repeats(), facts -> {
			Run run = facts.run();
			json.text("run", run.label());
			json.flag("partial", run.partial());
			json.texts("files", run.provenance().files().stream().map(Path::toString).toList());
		});
	}

	private void against(Against against) throws IOException {
		json.object("candidate", () -> side(against.candidate()));
		json.texts("summary", against.summary());
		json.object("verdicts", () -> {
			for (Verdict verdict : Verdict.values())
				json.whole(verdict.name().toLowerCase(Locale.ROOT), against.count(verdict));
		});
		json.objects("deltas", against.deltas(), this::delta);
		JsonResults results = new JsonResults(json, this::delta);
		json.optional("exits", against.exits(), results::exits);
		json.objects("distributions", against.distributions(), results::distribution);
		json.objects("curves", against.curves(), results::curve);
		json.objects("scores", against.scores(), results::score);
		json.texts("not_compared", against.notCompared());
	}

	private void delta(Delta delta) throws IOException {
		json.word("area", delta.area());
		json.text("subject", delta.subject());
		json.text("quantity", delta.quantity());
		json.text("unit", delta.unit().symbol());
		json.word("better", delta.better());
		json.number("base", delta.base());
		json.number("candidate", delta.candidate());
		JsonResults.estimate(json, "difference", delta.difference());
		JsonResults.estimate(json, "ratio", delta.ratio());
		json.number("weight", delta.weight());
		json.word("verdict", delta.verdict());
		json.flag("tested", delta.judgement().tested());
		json.text("reason", delta.judgement().reason());
		json.optional("test", delta.judgement().test(), test -> JsonResults.test(json, test));
		json.number("p_adjusted", delta.judgement().adjustedP());
	}

	private void oversubscription(Oversubscription all) throws IOException {
		json.text("benchmark", all.benchmark());
		json.text("unit", all.unit().symbol());
		json.objects("rows", all.rows(), row -> {
			json.whole("instances", row.instances());
			json.number("processes", row.processes());
			json.number("guests", row.guests());
			json.number("ratio", row.ratio());
		});
	}
}
