// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trapline.analysis.ExitTimingText;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.Way;
import org.trapline.kvm.Results;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.record.Flows;
import org.trapline.kvm.record.StepSums;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Measurement;
import org.trapline.measure.Progress;
import org.trapline.trace.write.RecordingFormat;

/// Writes what a simulation that has ended gave as files that importers read: the console, an exit-timing table,
/// counters as {@code perf stat -j} writes them, the ways of interrupts to vCPUs; and where the cycles of exits went, step
/// by step.
///
/// @param results what it gave
/// @param folder where the files go
/// @param cpus of the board
record PointResults(Results results, Path folder, int cpus) {
	/// The name of the file with what the workload wrote.
	static final String CONSOLE = "console.txt";
	/// The name of the exit-timing table.
	static final String EXITS = "exits.tsv";
	/// The name of the recording of exits, where each is kept.
	static final String TRACE = "exits.dat";
	/// The name of the file of counters.
	static final String COUNTERS = "counters.json";
	private static final int SAMPLES_A_LINE = 16;
	private static final double NANOS = 1e9;

	void write() throws IOException {
		for (Results.SystemResult system : results.systems())
			Files.writeString(folder.resolve(results.systems().size() == 1 ? CONSOLE : "console-" + system.name() + ".txt"),
					system.console());
		List<ExitTiming> timings = results.measurements().stream().filter(ExitTiming.class::isInstance)
				.map(ExitTiming.class::cast).toList();
		Optional<ExitTrace> trace = results.measurements().stream().filter(ExitTrace.class::isInstance)
				.map(ExitTrace.class::cast).findFirst();
		if (trace.isPresent())
			// a table can be made of it
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(TRACE)))) {
				RecordingFormat.TRACE_DAT.write(trace.get(), new RecordingFormat.RecordedBy("trapline", cpus), out, Progress.none());
			}
		else if (!timings.isEmpty()) {
			StringBuilder table = new StringBuilder();
			ExitTimingText.write(timings, table);
			Files.writeString(folder.resolve(EXITS), table);
		}
		Files.writeString(folder.resolve(COUNTERS), counters());
		if (!results.breakdown().isEmpty())
			Files.writeString(folder.resolve(Breakdown.NAME), steps());
		if (results.flows().count() > 0)
			Files.writeString(folder.resolve(Way.NAME), legs(Flows.Origin.VCPU));
		String others = legs(Flows.Origin.DEVICE) + legs(Flows.Origin.TIMER);
		if (!others.isEmpty())
			Files.writeString(folder.resolve(Way.OTHERS), others);
	}

	private String counters() {
		Map<String, Double> totals = new TreeMap<>();
		for (Measurement measurement : results.measurements())
			if (measurement instanceof CounterSeries series)
				for (CounterSeries.Point point : series.points())
					totals.merge(series.event(), point.value(), Double::sum);
		List<String> lines = new ArrayList<>(List.of(counter("cycles", "", results.cycles()),
				counter("instructions", "", results.instructions()), counter("task-clock", "msec", results.seconds() * 1e3)));
		totals.forEach((event, value) -> lines.add(counter(event, "", value)));
		return String.join("\n", lines) + '\n';
	}

	private static String counter(String event, String unit, double value) {
		return String.format(Locale.ROOT, "{\"counter-value\":\"%.6f\",\"unit\":\"%s\",\"event\":\"%s\"}", value, unit, event);
	}

	private String steps() {
		StringBuilder text = new StringBuilder(Breakdown.HEADER).append('\n');
		for (Map.Entry<ExitCause, StepSums> entry : results.breakdown().entrySet())
			for (Step step : Step.values())
				if (entry.getValue().cycles(step) > 0)
					text.append(entry.getKey().timingRow()).append(",\"").append(entry.getKey().toString().replace('"', '\''))
							.append("\",").append(entry.getValue().count()).append(',').append(step.group().words()).append(',')
							.append(step.key()).append(',').append(entry.getValue().cycles(step)).append('\n');
		return text.toString();
	}

	/// The legs of interrupts' ways as workloads print samples, in nanoseconds; empty if there were none.
	private String legs(Flows.Origin from) {
		Flows flows = results.flows(from);
		if (flows.count() == 0)
			return "";
		String name = "sample " + from.words().toLowerCase(Locale.ROOT).replace(' ', '_') + '/';
		StringBuilder text = new StringBuilder();
		for (Flows.Leg leg : Flows.Leg.values()) {
			long[] times = flows.times(leg);
			for (int i = 0; i < times.length; i++)
				text.append(i % SAMPLES_A_LINE > 0 ? "" : (i == 0 ? "" : "\n") + name + leg.name().toLowerCase(Locale.ROOT)
						+ " ns").append(' ').append(Math.round(times[i] * NANOS / results.clockHertz()));
			text.append('\n');
		}
		return text.toString();
	}
}
