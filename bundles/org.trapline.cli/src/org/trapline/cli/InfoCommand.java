// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Curve;
import org.trapline.measure.EventSamples;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Point;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.ConditionWords;
import org.trapline.report.figures.LatencyColumn;
import org.trapline.trace.ImportException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline info}: what a file is, and what it holds.
@Command(name = "info", mixinStandardHelpOptions = true,
		description = "Says what files are: format, importer and why, span, vCPUs, events, losses, what benchmarks measured,"
				+ " conditions.",
		footerHeading = "%nExamples:%n",
		footer = {"  trapline info perf.data", "  trapline info trace.dat exit-timing.tsv debugfs/"})
public final class InfoCommand implements Subcommand {
	private static final int MOST_UNKNOWN = 10;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings: files or directories.")
	private List<Path> files = List.of();

	@Mixin
	private GuestOptions guests = new GuestOptions();

	@Mixin
	private RunOpener opener = new RunOpener();

	@Override
	public Integer call() throws IOException, ImportException {
		return opener.each(files, guests.of(files), this::print);
	}

	private void print(Path file, Run run) {
		PrintWriter out = spec.commandLine().getOut();
		out.println(file);
		if (!file.toAbsolutePath().normalize().toString().endsWith(run.label()))
			field(out, "label", run.label());
		field(out, "importer", run.provenance().importer() + " (" + run.provenance().importerReason() + ")");
		for (Map.Entry<String, String> fact : run.provenance().facts().entrySet())
			field(out, fact.getKey(), fact.getValue());
		for (ConditionWords.Known known : ConditionWords.known(run.conditions()))
			field(out, known.title(), known.told().value() + " (" + known.told().source() + ")");
		for (Measurement measurement : run.measurements())
			switch (measurement) {
			case ExitTrace trace -> print(out, trace);
			case ExitTiming timing -> print(out, timing);
			case EventSamples samples -> field(out, "samples",
					samples.size() + " of " + String.join(", ", samples.events()));
			case GuestTasks guests -> field(out, "guest tasks", Quantities.count(guests.size()) + " switches of "
					+ Quantities.count(guests.tasks().size()) + " tasks on " + Quantities.count(guests.vcpus().size())
					+ " vCPUs");
			case Curve curve -> field(out, "curve", curve.name() + ": " + extent(curve));
			case Score score -> field(out, "score", score.name() + ": " + score.unit().quantity(score.median())
					+ (score.values().size() > 1 ? ", median of " + score.values().size() : "")
					+ (score.valid() ? "" : " (does not count: " + score.invalid() + ")"));
			case LatencyDistribution latency -> field(out, "latency", words(latency));
			case CounterSeries _ -> { }
			}
		List<CounterSeries> counters = run.all(CounterSeries.class);
		if (!counters.isEmpty())
			field(out, "counters", counters.size() + ", for instance "
					+ String.join(", ", counters.stream().map(CounterSeries::event).distinct().limit(6).toList()));
		if (ConditionWords.worthTelling(run) && !run.conditions().unknown().isEmpty())
			field(out, "conditions not known", ConditionWords.unknown(run.conditions(), MOST_UNKNOWN)
					.replaceFirst("^Not known: ", ""));
		for (Notice notice : run.notices())
			field(out, notice.severity().name().toLowerCase(Locale.ROOT), notice.message());
		out.println();
		out.flush();
	}

	private static void print(PrintWriter out, ExitTrace trace) {
		field(out, "span", String.format(Locale.ROOT, "%.6f s, from %.6f to %.6f", trace.span().seconds(),
				trace.span().start() / 1e9, trace.span().end() / 1e9));
		field(out, "events", Long.toString(trace.events()));
		field(out, "exits", Long.toString(trace.size()));
		for (Vcpu vcpu : trace.vcpus())
			field(out, "vCPU", vcpu.vm() + " " + vcpu.label() + ", thread " + vcpu.thread()
					+ (vcpu.threadName().isEmpty() ? "" : " (" + vcpu.threadName() + ")"));
		ExitTrace.Losses losses = trace.losses();
		field(out, "losses", losses.lostEvents() + " events lost, " + losses.intervalsAcrossLoss()
				+ " exits dropped across losses, " + losses.exitsWithoutEntry() + " exits without entry, "
				+ losses.entriesWithoutExit() + " entries without exit, " + losses.unordered() + " out of order");
		for (Map.Entry<String, Long> count : trace.eventCounts().entrySet())
			out.printf("    %10d %s%n", count.getValue(), count.getKey());
	}

	private static void print(PrintWriter out, ExitTiming timing) {
		for (ExitTiming.Table table : timing.tables()) {
			String whose = (table.vm() + ' ' + table.vcpu()).strip();
			field(out, "table", (whose.isEmpty() ? "" : whose + ": ") + table.rows().size() + " types, "
					+ table.rows().stream().mapToLong(ExitTiming.Row::count).sum() + " intervals in "
					+ timing.unit().symbol()
					+ (table.seconds().isPresent() ? ", " + table.seconds().getAsDouble() + " s" : ""));
		}
	}

	/// A curve of one point as its value, a longer one as where it goes.
	private static String extent(Curve curve) {
		List<Point> points = curve.points();
		if (points.isEmpty())
			return "no points";
		Point first = points.getFirst();
		if (points.size() == 1)
			return curve.unit().quantity(first.median()) + (first.values().size() > 1 ? ", median of "
					+ first.values().size() : "") + (first.x() > 0 ? " at " + place(curve, first) + unit(curve) : "");
		return points.size() + " points, " + place(curve, first) + " to " + place(curve, points.getLast()) + unit(curve);
	}

	private static String place(Curve curve, Point point) {
		return switch (curve.axis()) {
		case BYTES -> Quantities.bytes(point.x());
		case PROCESSES -> Quantities.number(point.x());
		};
	}

	private static String unit(Curve curve) {
		return curve.axis() == Curve.Axis.PROCESSES ? " processes" : "";
	}

	private static String words(LatencyDistribution latency) {
		String p50 = LatencyColumn.P50.quantity(latency.times()).toString();
		return latency.label() + ": " + Quantities.count(latency.times().count()) + " times"
				+ (p50.equals(Quantities.UNKNOWN) ? ", mean " + LatencyColumn.MEAN.quantity(latency.times()) : ", median " + p50)
				+ ", longest " + LatencyColumn.MAX.quantity(latency.times());
	}

	private static void field(PrintWriter out, String name, String value) {
		out.println("  " + name + ": " + value);
	}
}
