// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.perfbench;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.Point;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;

/// The results of one benchmark of {@code perf bench}, in any of the forms that its benchmarks use.
final class PerfBenchFigures {
	private static final Pattern TOTAL = Pattern.compile("Total time: (\\S+) (?:\\[sec\\]|(\\w?)secs?)(?: .*)?");
	private static final Pattern PER_OPERATION = Pattern.compile("(\\S+) (\\w?)secs/op(/cpu)?(?: .*)?");
	private static final Pattern OPERATIONS = Pattern.compile("(\\S+) ops/sec");
	private static final Pattern AVERAGED = Pattern.compile(
			"Averaged (\\S+) (?:(\\w+) )?operations(/sec)? \\(\\+- *(\\S+)%\\)(?:, total secs = \\d+)?");
	private static final Pattern ROUND = Pattern.compile("\\[Run \\d+\\]: .* in (\\S+) (\\w?)s(?: \\(\\+- *\\S+%\\))?");
	private static final Pattern ROUNDS = Pattern.compile(
			"(?:Wokeup|Avg per-thread latency|Requeued|Awoke and Requeued) .* in (\\S+) (\\w?)s \\(\\+- *(\\S+)%\\)");
	private static final Pattern MOVED = Pattern
			.compile("([-+.,\\w]+?)(?:d? KB| (bytes|MB|GB))/sec(?:/thread)?(?:\\s+\\(.*\\))?");
	private static final Pattern CYCLES = Pattern.compile("(\\S+) cycles/byte(?:/thread)?(?:\\s+\\(.*\\))?");
	private static final Pattern TOOK = Pattern.compile("Average (.*) took: (\\S+) (\\w?)s(?:ec)? \\(\\+- .*\\)");
	private static final Pattern ASIDE = Pattern.compile("Average .*");
	private static final int MOST_ROUNDS = 100_000;
	private static final double KIBI = 1024;

	private final PerfBenchOutput output;
	private final LogResults results;
	private final List<Result> found = new ArrayList<>();
	private final List<Double> rounds = new ArrayList<>();
	private final Map<String, String> details = new LinkedHashMap<>();
	private Unit roundUnit = Unit.MILLISECONDS;
	/// How many results stand there, be they numbers or not.
	private int seen;
	/// Whether results of single runs wait for the line that sums them up.
	private boolean open;

	/// @param more what to add to the benchmark's name
	private record Result(String more, Unit unit, Better better, double value) {
	}

	PerfBenchFigures(PerfBenchOutput output, LogResults results) {
		this.output = output;
		this.results = results;
	}

	/// Takes a result in; false if the line is none.
	boolean take(long number, String line) {
		return takeTime(number, line) || takeRate(number, line) || takeRound(number, line) || takeMoved(number, line)
				|| ASIDE.matcher(line).matches();
	}

	/// Hands the results on, when all have been taken.
	///
	/// @param from line of the benchmark's head
	/// @param parameters to add to its name
	void end(long from, String parameters) {
		if (!output.operations().isEmpty())
			details.put("executed", output.operations());
		if (!rounds.isEmpty())
			results.add(new Score(output.name(parameters), "", roundUnit, Better.LOWER, rounds, "", details));
		for (Result result : found)
			results.add(new Score(output.name(parameters + result.more), "", result.unit, result.better,
					List.of(result.value), "", details));
		if (seen < Math.max(1, output.functions()) || open)
			results.problems().brokenOff(from, "the begin of " + output.name("") + " without its last result",
					"a result in one of the forms that perf bench has for times, rates and bandwidths");
	}

	private boolean takeTime(long number, String line) {
		Matcher matcher = TOTAL.matcher(line);
		if (matcher.matches()) {
			details.put("total time", matcher.group(1) + ' ' + (matcher.group(2) == null ? "" : matcher.group(2)) + 's');
			if (output.totalIsResult())
				add(matcher.group(1), "Total time", "", Unit.SECONDS, Better.LOWER, number);
			return true;
		}
		matcher = PER_OPERATION.matcher(line);
		if (matcher.matches()) {
			String more = matcher.group(3) == null ? "" : ", each CPU";
			add(matcher.group(1), "time per operation", more, unit(matcher.group(2)), Better.LOWER, number);
			return true;
		}
		matcher = TOOK.matcher(line);
		if (matcher.matches()) {
			add(matcher.group(2), matcher.group(1), ", " + matcher.group(1), unit(matcher.group(3)), Better.LOWER, number);
			return true;
		}
		return false;
	}

	/// Operations a second say the same as the time of one; they count where there is no time.
	private boolean takeRate(long number, String line) {
		Matcher matcher = OPERATIONS.matcher(line);
		if (matcher.matches()) {
			if (found.isEmpty())
				add(matcher.group(1), "ops/sec", "", Unit.perSecond("ops"), Better.HIGHER, number);
			return true;
		}
		matcher = AVERAGED.matcher(line);
		if (!matcher.matches())
			return false;
		details.put("spread over threads", matcher.group(4) + " %");
		OptionalDouble value = Numbers.positive(matcher.group(1), "Averaged", number, results);
		double seconds = matcher.group(3) != null ? 1 : output.seconds();
		seen++;
		if (value.isPresent() && seconds > 0)
			found.add(new Result(matcher.group(2) == null ? "" : ", " + matcher.group(2), Unit.perSecond("ops"),
					Better.HIGHER, value.getAsDouble() / seconds));
		else if (value.isPresent())
			results.problems().leftOut(number, quoted(line), "for how many seconds it ran, in the line \"Run summary\"");
		return true;
	}

	/// Each run is a value; the line that sums them up counts where runs are not printed (-s).
	private boolean takeRound(long number, String line) {
		Matcher matcher = ROUND.matcher(line);
		boolean summary = !matcher.matches();
		if (summary)
			matcher = ROUNDS.matcher(line);
		if (!matcher.matches())
			return false;
		if (summary)
			details.put("spread over runs", matcher.group(3) + " %");
		open = !summary;
		seen++;
		if (rounds.isEmpty() || !summary && rounds.size() < MOST_ROUNDS) {
			roundUnit = unit(matcher.group(2));
			Numbers.positive(matcher.group(1), "time", number, results).ifPresent(rounds::add);
		}
		return true;
	}

	private boolean takeMoved(long number, String line) {
		Matcher matcher = CYCLES.matcher(line);
		String function = output.function().isEmpty() ? "" : ", " + output.function();
		if (matcher.matches()) {
			add(matcher.group(1), "cycles/byte", function + ", " + output.size(), Unit.of("cycles/byte"), Better.LOWER,
					number);
			return true;
		}
		matcher = MOVED.matcher(line);
		if (!matcher.matches())
			return false;
		seen++;
		OptionalDouble value = Numbers.positive(matcher.group(1), "bandwidth", number, results);
		String unit = matcher.group(2) == null ? "KB" : matcher.group(2);
		double bytes = value.orElse(0) * switch (unit) {
		case "bytes" -> 1;
		case "KB" -> KIBI;
		case "MB" -> KIBI * KIBI;
		default -> KIBI * KIBI * KIBI;
		};
		if (value.isPresent())
			moved(bytes);
		return true;
	}

	/// Adds a bandwidth, whatever its line's unit in the same one, so that sizes make a curve.
	///
	/// @param bytes a second
	void moved(double bytes) {
		results.add(new Bandwidth(output.name(""), output.function(), Unit.GIBIBYTES_PER_SECOND,
				List.of(new Point(Numbers.binarySize(output.size()).orElse(0), bytes / Unit.GIBIBYTES_PER_SECOND.factor()))));
	}

	private void add(String token, String what, String more, Unit unit, Better better, long number) {
		seen++;
		OptionalDouble value = Numbers.positive(token, what, number, results);
		if (value.isPresent())
			found.add(new Result(more, unit, better, value.getAsDouble()));
	}

	/// @param prefix before seconds: m, u, n or none
	private static Unit unit(String prefix) {
		return Unit.of(prefix + "s");
	}
}
