// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.analysis.TimeSplit;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.report.data.JsonOut;
import org.trapline.report.figures.BreakdownColumn;
import org.trapline.report.figures.RunWords;
import org.trapline.report.figures.TimingColumn;

/// Everything that is said of a run as one JSON object: units in the names, null for what is not known, a version.
///
/// The order of keys is fixed. Times are nanoseconds unless the name or a key {@code unit} beside it says otherwise,
/// shares are 0 to 1.
public final class JsonReport {
	/// Grows by one when a reader of the version before would misread this one.
	public static final int SCHEMA_VERSION = 1;

	private final JsonOut json;

	private JsonReport(JsonOut json) {
		this.json = json;
	}

	/// @param out not closed
	public static void write(RunAnalysis analysis, Writer out) throws IOException {
		JsonOut.document(out, json -> new JsonReport(json).write(analysis));
	}

	private void write(RunAnalysis analysis) throws IOException {
		Run run = analysis.facts().run();
		json.text("schema", "trapline.report");
		json.whole("schema_version", SCHEMA_VERSION);
		json.text("run", run.label());
		json.flag("partial", run.partial());
		json.object("provenance", () -> provenance(run.provenance()));
		JsonMeasurements measurements = new JsonMeasurements(json);
		json.object("conditions", () -> measurements.conditions(run.conditions()));
		json.notices(run.notices());
		json.objects("headlines", analysis.headlines(), headline -> {
			json.text("name", headline.name());
			json.text("value", headline.value());
			json.text("unit", headline.unit());
			json.text("hint", headline.hint());
		});
		findings(analysis.findings());
		if (analysis.facts().trace().isPresent())
			json.object("recording", () -> trace(analysis.facts().trace().get()));
		if (analysis.facts().summary().isPresent())
			exits(analysis.facts().summary().get());
		timings(analysis.facts().timings());
		measurements.scores(run);
		measurements.curves(run);
		measurements.latencies(run);
		counters(analysis.facts().counters());
	}

	private void provenance(Provenance provenance) throws IOException {
		json.texts("files", provenance.files().stream().map(Path::toString).toList());
		json.text("importer", provenance.importer());
		json.text("importer_reason", provenance.importerReason());
		json.texts("facts", provenance.facts());
	}

	private void findings(List<Finding> findings) throws IOException {
		json.objects("findings", findings, finding -> {
			json.text("rule", finding.rule());
			json.word("severity", finding.severity());
			json.number("weight", finding.weight());
			json.text("title", finding.title());
			json.text("sentence", finding.sentence());
			json.text("advice", finding.advice());
			json.objects("figures", finding.figures(), figure -> {
				json.text("name", figure.name());
				json.text("value", figure.value());
			});
		});
	}

	private void trace(ExitTrace trace) throws IOException {
		json.whole("start_ns", trace.span().start());
		json.whole("end_ns", trace.span().end());
		json.whole("events", trace.events());
		json.whole("exits", trace.size());
		json.object("event_counts", () -> {
			for (var count : trace.eventCounts().entrySet())
				json.whole(count.getKey(), count.getValue());
		});
		json.object("losses", () -> {
			json.whole("lost_events", trace.losses().lostEvents());
			json.whole("exits_across_loss", trace.losses().intervalsAcrossLoss());
			json.whole("exits_without_entry", trace.losses().exitsWithoutEntry());
			json.whole("entries_without_exit", trace.losses().entriesWithoutExit());
			json.whole("out_of_order", trace.losses().unordered());
		});
		json.objects("vcpus", trace.vcpus(), vcpu -> {
			json.text("vm", vcpu.vm());
			json.id("id", vcpu.id());
			json.id("process", vcpu.process());
			json.whole("thread", vcpu.thread());
			json.text("thread_name", vcpu.threadName());
		});
	}

	private void exits(ExitSummary summary) throws IOException {
		json.object("looked_at", () -> {
			json.whole("start_ns", summary.span().start());
			json.whole("end_ns", summary.span().end());
			json.whole("vcpu_ns", summary.vcpuNanos());
		});
		json.object("time", () -> split(summary.split()));
		json.object("breakdowns", () -> {
			for (GroupBy by : GroupBy.values()) {
				ExitBreakdown breakdown = summary.breakdowns().get(by);
				if (breakdown != null)
					json.object(by.name().toLowerCase(Locale.ROOT), () -> {
						json.objects("rows", breakdown.rows(), this::row);
						json.object("total", () -> row(breakdown.total()));
					});
			}
		});
	}

	private void row(ExitBreakdown.Row row) throws IOException {
		json.text("key", row.key());
		for (BreakdownColumn column : BreakdownColumn.values())
			json.number(column.field(), column.value(row));
		json.object("time", () -> split(row.split()));
	}

	private void split(TimeSplit split) throws IOException {
		json.whole("guest_ns", split.guest());
		json.whole("handling_ns", split.handling());
		json.whole("user_ns", split.user());
		json.whole("idle_ns", split.idle());
		json.whole("descheduled_ns", split.descheduled());
	}

	private void timings(List<ExitTimingAnalysis> timings) throws IOException {
		json.objects("exit_timings", timings, timing -> {
			json.text("table", timing.label());
			json.text("times_are", RunWords.interval(timing));
			json.number("seconds", timing.seconds().orElse(Double.NaN));
			json.number("clock_hz", timing.clockHertz().orElse(Double.NaN));
			json.number("share_of_wall", timing.shareOfWall().orElse(Double.NaN));
			json.number("overhead", timing.overhead().orElse(Double.NaN));
			json.objects("rows", timing.rows(), row -> {
				json.text("type", row.row().type());
				for (TimingColumn column : TimingColumn.values())
					json.number(column.field(timing.unit()), column.value(row));
			});
		});
	}

	private void counters(List<CounterFacts> counters) throws IOException {
		json.objects("counters", counters, counter -> {
			json.text("counter", counter.series().event());
			json.text("scope", counter.series().scope());
			json.text("unit", counter.series().unit());
			json.word("values_are", counter.series().span());
			json.number("total", counter.counted() > 0 ? counter.total() : Double.NaN);
			json.number("rate_per_s", counter.ratePerSecond().orElse(Double.NaN));
			json.number("least_running_share", counter.leastRunningShare().orElse(Double.NaN));
			json.objects("readings", counter.series().points(), point -> {
				json.number("seconds", point.seconds());
				json.number("value", point.value());
				json.word("state", point.state());
			});
		});
	}
}
