// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.perfbench;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.trapline.measure.Better;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.CommandOptions;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;

/// Reads what {@code perf bench --format=simple} prints: a bare number, which says something only behind its command.
///
/// For sched and syscall it is the seconds that all operations took, of which the command may tell the number; for mem
/// it is bytes a second.
public final class SimpleFormatReader implements LogReader {
	private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d{3}|\\d+\\.\\d{6}|inf");
	private static final String FUNCTION = "# function '";
	private static final String DEFAULT_GROUPS = "10";
	private static final double MICROS_PER_SECOND = 1e6;

	@Override
	public boolean begins(String line) {
		return false;
	}

	@Override
	public boolean continues(LogLines lines) {
		return (NUMBER.matcher(lines.line()).matches() || lines.line().startsWith(FUNCTION))
				&& PerfBenchCommand.last(lines).filter(PerfBenchCommand::simple).isPresent();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		Optional<PerfBenchCommand> command = PerfBenchCommand.last(lines);
		PerfBenchOutput output = new PerfBenchOutput(command.map(PerfBenchCommand::benchmark).orElse(""));
		if (lines.line().startsWith(FUNCTION)) {
			output.take(lines.line());
			lines.next();
		}
		if (command.isEmpty() || !NUMBER.matcher(lines.line()).matches())
			return;
		OptionalDouble value = Numbers.positive(lines.line(), "result of perf bench", lines.number(), results);
		if (value.isPresent())
			add(command.get(), output, value.getAsDouble(), results);
		lines.next();
	}

	private static void add(PerfBenchCommand command, PerfBenchOutput output, double value, LogResults results) {
		if (command.benchmark().startsWith("mem/")) {
			String size = command.options().value("s");
			output.take("# Copying " + (size.isEmpty() ? "1MB" : size) + " bytes ...");
			new PerfBenchFigures(output, results).moved(value);
			return;
		}
		CommandOptions options = command.options();
		OptionalLong loops = Numbers.whole(options.value("l"));
		switch (command.benchmark()) {
		case "sched/messaging" -> {
			String groups = options.value("g").isEmpty() ? DEFAULT_GROUPS : options.value("g");
			output.takeGroups(groups, options.has("t") ? "threads" : "processes");
			results.add(new Score(output.name(command.messaging(groups)), Unit.SECONDS, Better.LOWER, value));
		}
		default -> {
			if (command.benchmark().equals("sched/pipe"))
				output.takeTasks(options.has("T") ? "threads" : "processes");
			results.add(loops.orElse(0) > 0
					? new Score(output.name(""), Unit.MICROSECONDS, Better.LOWER,
							value / (loops.getAsLong() / MICROS_PER_SECOND))
					: new Score(output.name(", all"), Unit.SECONDS, Better.LOWER, value));
		}
		}
	}
}
