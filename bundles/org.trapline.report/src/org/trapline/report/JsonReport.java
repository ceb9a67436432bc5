// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Headline;
import org.trapline.analysis.RunAnalysis;
import org.trapline.analysis.TimeSplit;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.report.figures.BreakdownColumn;
import org.trapline.report.figures.RunWords;
import org.trapline.report.figures.TimingColumn;

/// Everything that is said of a run as one JSON object: units in the names, null for what is not known, a version.
///
/// The order of keys is fixed. Times are nanoseconds unless the name says otherwise, shares are 0 to 1.
public final class JsonReport {
	/// Grows by one when a reader of the version before would misread this one.
	public static final int SCHEMA_VERSION = 1;

	private static final String NEWLINE = "\n";

	private final JsonGenerator json;

	private JsonReport(JsonGenerator json) {
		this.json = json;
	}

	/// @param out not closed
	public static void write(RunAnalysis analysis, Writer out) throws IOException {
		DefaultIndenter indenter = new DefaultIndenter("  ", NEWLINE);
		JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
		try (JsonGenerator json = factory.createGenerator(out)) {
			json.setPrettyPrinter(
					new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
			new JsonReport(json).write(analysis);
		}
		out.write(NEWLINE);
		out.flush();
	}

	private void write(RunAnalysis analysis) throws IOException {
		Run run = analysis.facts().run();
		json.writeStartObject();
		json.writeStringField("schema", "trapline.report");
		json.writeNumberField("schema_version", SCHEMA_VERSION);
		json.writeStringField("run", run.label());
		json.writeBooleanField("partial", run.partial());
		provenance(run.provenance());
		notices(run.notices());
		headlines(analysis.headlines());
		findings(analysis.findings());
		if (analysis.facts().trace().isPresent())
			trace(analysis.facts().trace().get());
		if (analysis.facts().summary().isPresent())
			exits(analysis.facts().summary().get());
		timings(analysis.facts().timings());
		counters(analysis.facts().counters());
		json.writeEndObject();
	}

	private void provenance(Provenance provenance) throws IOException {
		json.writeObjectFieldStart("provenance");
		json.writeArrayFieldStart("files");
		for (Path file : provenance.files())
			json.writeString(file.toString());
		json.writeEndArray();
		json.writeStringField("importer", provenance.importer());
		json.writeStringField("importer_reason", provenance.importerReason());
		json.writeObjectFieldStart("facts");
		for (Map.Entry<String, String> fact : provenance.facts().entrySet())
			json.writeStringField(fact.getKey(), fact.getValue());
		json.writeEndObject();
		json.writeEndObject();
	}

	private void notices(List<Notice> notices) throws IOException {
		json.writeArrayFieldStart("notices");
		for (Notice notice : notices) {
			json.writeStartObject();
			word("severity", notice.severity());
			json.writeStringField("message", notice.message());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void headlines(List<Headline> headlines) throws IOException {
		json.writeArrayFieldStart("headlines");
		for (Headline headline : headlines) {
			json.writeStartObject();
			json.writeStringField("name", headline.name());
			json.writeStringField("value", headline.value());
			json.writeStringField("unit", headline.unit());
			json.writeStringField("hint", headline.hint());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void findings(List<Finding> findings) throws IOException {
		json.writeArrayFieldStart("findings");
		for (Finding finding : findings) {
			json.writeStartObject();
			json.writeStringField("rule", finding.rule());
			word("severity", finding.severity());
			number("weight", finding.weight());
			json.writeStringField("title", finding.title());
			json.writeStringField("sentence", finding.sentence());
			json.writeStringField("advice", finding.advice());
			json.writeArrayFieldStart("figures");
			for (Finding.Figure figure : finding.figures()) {
				json.writeStartObject();
				json.writeStringField("name", figure.name());
				json.writeStringField("value", figure.value());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void trace(ExitTrace trace) throws IOException {
		json.writeObjectFieldStart("recording");
		json.writeNumberField("start_ns", trace.span().start());
		json.writeNumberField("end_ns", trace.span().end());
		json.writeNumberField("events", trace.events());
		json.writeNumberField("exits", trace.size());
		json.writeObjectFieldStart("event_counts");
		for (Map.Entry<String, Long> count : trace.eventCounts().entrySet())
			json.writeNumberField(count.getKey(), count.getValue());
		json.writeEndObject();
		json.writeObjectFieldStart("losses");
		json.writeNumberField("lost_events", trace.losses().lostEvents());
		json.writeNumberField("exits_across_loss", trace.losses().intervalsAcrossLoss());
		json.writeNumberField("exits_without_entry", trace.losses().exitsWithoutEntry());
		json.writeNumberField("entries_without_exit", trace.losses().entriesWithoutExit());
		json.writeNumberField("out_of_order", trace.losses().unordered());
		json.writeEndObject();
		json.writeArrayFieldStart("vcpus");
		for (Vcpu vcpu : trace.vcpus()) {
			json.writeStartObject();
			json.writeStringField("vm", vcpu.vm());
			known("id", vcpu.id());
			known("process", vcpu.process());
			json.writeNumberField("thread", vcpu.thread());
			json.writeStringField("thread_name", vcpu.threadName());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void exits(ExitSummary summary) throws IOException {
		json.writeObjectFieldStart("looked_at");
		json.writeNumberField("start_ns", summary.span().start());
		json.writeNumberField("end_ns", summary.span().end());
		json.writeNumberField("vcpu_ns", summary.vcpuNanos());
		json.writeEndObject();
		split("time", summary.split());
		json.writeObjectFieldStart("breakdowns");
		for (GroupBy by : GroupBy.values()) {
			ExitBreakdown breakdown = summary.breakdowns().get(by);
			if (breakdown == null)
				continue;
			json.writeObjectFieldStart(by.name().toLowerCase(Locale.ROOT));
			json.writeArrayFieldStart("rows");
			for (ExitBreakdown.Row row : breakdown.rows())
				row(row);
			json.writeEndArray();
			json.writeFieldName("total");
			row(breakdown.total());
			json.writeEndObject();
		}
		json.writeEndObject();
	}

	private void row(ExitBreakdown.Row row) throws IOException {
		json.writeStartObject();
		json.writeStringField("key", row.key());
		for (BreakdownColumn column : BreakdownColumn.values())
			number(column.field(), column.value(row));
		split("time", row.split());
		json.writeEndObject();
	}

	private void split(String name, TimeSplit split) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeNumberField("guest_ns", split.guest());
		json.writeNumberField("handling_ns", split.handling());
		json.writeNumberField("user_ns", split.user());
		json.writeNumberField("idle_ns", split.idle());
		json.writeNumberField("descheduled_ns", split.descheduled());
		json.writeEndObject();
	}

	private void timings(List<ExitTimingAnalysis> timings) throws IOException {
		json.writeArrayFieldStart("exit_timings");
		for (ExitTimingAnalysis timing : timings) {
			json.writeStartObject();
			json.writeStringField("table", timing.label());
			json.writeStringField("times_are", RunWords.interval(timing));
			number("seconds", timing.seconds().orElse(Double.NaN));
			number("clock_hz", timing.clockHertz().orElse(Double.NaN));
			number("share_of_wall", timing.shareOfWall().orElse(Double.NaN));
			number("overhead", timing.overhead().orElse(Double.NaN));
			json.writeArrayFieldStart("rows");
			for (ExitTimingAnalysis.Row row : timing.rows()) {
				json.writeStartObject();
				json.writeStringField("type", row.row().type());
				for (TimingColumn column : TimingColumn.values())
					number(column.field(timing.unit()), column.value(row));
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void counters(List<CounterFacts> counters) throws IOException {
		json.writeArrayFieldStart("counters");
		for (CounterFacts counter : counters) {
			CounterSeries series = counter.series();
			json.writeStartObject();
			json.writeStringField("counter", series.event());
			json.writeStringField("scope", series.scope());
			json.writeStringField("unit", series.unit());
			word("values_are", series.span());
			number("total", counter.counted() > 0 ? counter.total() : Double.NaN);
			number("rate_per_s", counter.ratePerSecond().orElse(Double.NaN));
			number("least_running_share", counter.leastRunningShare().orElse(Double.NaN));
			json.writeArrayFieldStart("readings");
			for (CounterSeries.Point point : series.points()) {
				json.writeStartObject();
				number("seconds", point.seconds());
				number("value", point.value());
				word("state", point.state());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void word(String name, Enum<?> value) throws IOException {
		json.writeStringField(name, value.name().toLowerCase(Locale.ROOT));
	}

	/// An id, of which -1 stands for unknown.
	private void known(String name, int id) throws IOException {
		if (id < 0)
			json.writeNullField(name);
		else
			json.writeNumberField(name, id);
	}

	private void number(String name, double value) throws IOException {
		String text = CsvReport.number(value);
		if (text.isEmpty())
			json.writeNullField(name);
		else {
			json.writeFieldName(name);
			json.writeNumber(text);
		}
	}
}
