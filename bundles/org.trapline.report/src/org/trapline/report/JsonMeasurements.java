// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Curve;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.report.data.JsonOut;
import org.trapline.report.figures.LatencyColumn;

/// The part of the JSON report that tells conditions, and what benchmarks measured.
final class JsonMeasurements {
	private final JsonOut json;

	JsonMeasurements(JsonOut json) {
		this.json = json;
	}

	void conditions(Conditions conditions) throws IOException {
		json.objects("known", conditions.known().entrySet(), known -> {
			json.text("key", known.getKey().key());
			told(known.getKey().title(), known.getValue());
		});
		json.objects("others", conditions.others().entrySet(), other -> told(other.getKey(), other.getValue()));
		json.texts("unknown", conditions.unknown().stream().map(Condition::key).toList());
	}

	private void told(String title, Conditions.Told told) throws IOException {
		json.text("title", title);
		json.text("value", told.value());
		json.text("source", told.source());
	}

	void scores(Run run) throws IOException {
		json.objects("scores", run.all(Score.class), score -> {
			json.text("benchmark", score.benchmark());
			json.text("scope", score.scope());
			json.text("unit", score.unit().symbol());
			json.word("better", score.better());
			json.number("median", score.median());
			json.numbers("values", score.values());
			json.flag("valid", score.valid());
			json.text("invalid_reason", score.invalid());
			json.texts("details", score.details());
		});
	}

	void curves(Run run) throws IOException {
		json.objects("curves", run.all(Curve.class), curve -> {
			json.text("kind", kind(curve));
			json.text("name", curve.name());
			json.text("method", curve.method());
			switch (curve) {
			case ContextSwitchLatency c -> {
				json.word("placement", c.placement());
				json.whole("working_set_bytes", c.bytes());
			}
			case MemoryLoadLatency m -> {
				json.word("pattern", m.pattern());
				json.whole("stride_bytes", m.stride());
				json.text("pages", m.pages());
			}
			case Bandwidth b -> json.text("operation", b.operation());
			}
			json.word("x_is", curve.axis());
			json.text("unit", curve.unit().symbol());
			json.word("better", curve.better());
			json.objects("points", curve.points(), point -> {
				json.number("x", point.x());
				json.number("median", point.median());
				json.numbers("values", point.values());
			});
		});
	}

	/// What kind of curve it is, for programs.
	static String kind(Curve curve) {
		return switch (curve) {
		case ContextSwitchLatency _ -> "context_switch";
		case MemoryLoadLatency _ -> "memory_load";
		case Bandwidth _ -> "bandwidth";
		};
	}

	/// Distributions: figures, and of counted ones the classes that are not empty.
	void latencies(Run run) throws IOException {
		json.objects("latencies", run.all(LatencyDistribution.class), latency -> {
			json.text("name", latency.name());
			json.text("scope", latency.scope());
			for (LatencyColumn column : LatencyColumn.values())
				json.number(column.field(), column.value(latency.times()));
			switch (latency.times()) {
			case LatencyDistribution.Samples _ -> json.text("known_from", "samples");
			case LatencyDistribution.Moments _ -> json.text("known_from", "moments");
			case LatencyDistribution.Counted counted -> {
				json.text("known_from", "histogram");
				json.number("class_width_ns", counted.width());
				json.whole("beyond", counted.beyond());
				json.objects("classes", LatencyColumn.filled(counted), i -> {
					json.number("from_ns", counted.nanos()[i]);
					json.whole("count", counted.counts()[i]);
				});
			}
			}
		});
	}
}
