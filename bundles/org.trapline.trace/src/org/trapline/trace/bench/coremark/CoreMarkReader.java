// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.coremark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.Better;
import org.trapline.measure.Condition;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.bench.coremark.CoreMarkLog.Field;
import org.trapline.trace.bench.coremark.CoreMarkLog.Verdict;

/// Reads a log of CoreMark into a score that says why it does not count, if it does not.
public final class CoreMarkReader implements LogReader {
	private static final Unit ITERATIONS_PER_SECOND = Unit.perSecond("iterations");
	/// How far the printed rate may be from iterations by time: ports without floating point round both down.
	private static final double ROUNDING = 0.001;

	@Override
	public boolean begins(String line) {
		return line.startsWith("CoreMark Size") || line.startsWith(CoreMarkLog.SCORE + " :")
				|| CoreMarkLog.RUN_TYPE.matcher(line).matches() || CoreMarkLog.CRC_ERROR.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		CoreMarkLog log = new CoreMarkLog();
		Map<Field, Double> figures = new LinkedHashMap<>();
		long from = lines.number();
		do {
			if (!log.take(lines.line()))
				break;
			for (Field field : List.of(Field.SECONDS, Field.RATE, Field.ITERATIONS))
				if (log.has(field) && !figures.containsKey(field))
					figures.put(field, Numbers.positive(log.text(field), field.label, lines.number(), results)
							.orElse(Double.NaN));
			lines.next();
		} while (lines.more());
		if (lines.number() == from && lines.more())
			lines.next();
		if (log.verdict() == Verdict.MISSING && !log.has(Field.SCORE_LINE))
			results.problems().brokenOff(from, "a log of CoreMark that ends without a verdict",
					"\"Correct operation validated\" or \"Errors detected\" at its end");
		score(log, figures, from, results);
	}

	private static void score(CoreMarkLog log, Map<Field, Double> figures, long from, LogResults results) {
		double seconds = figures.getOrDefault(Field.SECONDS, Double.NaN);
		double derived = figures.getOrDefault(Field.ITERATIONS, Double.NaN) / seconds;
		double rate = figures.getOrDefault(Field.RATE, Double.NaN);
		double quoted = Numbers.number(log.text(Field.SCORE_LINE).split(" / ", 2)[0]);
		double value = !Double.isNaN(rate) ? rate : quoted > 0 && quoted < Double.POSITIVE_INFINITY ? quoted : derived;
		if (Double.isNaN(value)) {
			results.problems().leftOut(from, "a log of CoreMark without a score", "Iterations/Sec above 0");
			return;
		}
		if (Math.abs(value - derived) > 1 + value * ROUNDING)
			results.problems().doubtful(from, Field.RATE.label + ' ' + value + " where iterations by time make " + derived,
					"the same but for rounding");
		Map<String, String> details = details(log);
		String compiler = String.join(" ", details.getOrDefault("compiler", ""), details.getOrDefault("flags", ""));
		if (!compiler.isBlank())
			results.condition(Condition.COMPILER, compiler.strip(), "CoreMark log");
		results.add(new Score(name(log), "", ITERATIONS_PER_SECOND, Better.HIGHER, List.of(value),
				CoreMarkRules.invalid(log), details));
	}

	/// Runs of other seeds, and of other numbers of contexts, are other benchmarks.
	private static String name(CoreMarkLog log) {
		Optional<RunType> type = CoreMarkRules.runType(log);
		String run = type.isPresent() ? type.get() == RunType.PERFORMANCE_2K ? "" : ", " + type.get()
				: log.has(Field.SEEDCRC) ? ", other seeds" : "";
		String parallel = log.text(Field.PARALLEL);
		String[] quoted = log.text(Field.SCORE_LINE).split(" / ");
		if (parallel.isEmpty() && quoted.length > 3)
			parallel = quoted[3].strip().replaceFirst("(\\d+):(.+)", "$1 $2").replaceFirst("(.+):(\\d+)", "$2 $1");
		return "CoreMark" + run + (parallel.isEmpty() || parallel.startsWith("1 ") ? "" : ", " + parallel);
	}

	private static Map<String, String> details(CoreMarkLog log) {
		Map<String, String> details = new LinkedHashMap<>();
		put(details, "compiler", log.text(Field.COMPILER));
		put(details, "flags", log.text(Field.FLAGS));
		put(details, "memory location", log.text(Field.MEMORY));
		String[] quoted = log.text(Field.SCORE_LINE).split(" / ");
		if (quoted.length > 1 && !details.containsKey("compiler"))
			put(details, "compiler", quoted[1]);
		if (quoted.length > 2)
			details.put("memory location", quoted[2].strip());
		put(details, "size", log.text(Field.SIZE));
		put(details, "iterations", log.text(Field.ITERATIONS));
		put(details, "seconds", log.text(Field.SECONDS));
		put(details, "seedcrc", log.text(Field.SEEDCRC));
		return details;
	}

	private static void put(Map<String, String> details, String name, String text) {
		String squeezed = text.strip().replaceAll("\\s+", " ");
		if (!squeezed.isEmpty())
			details.put(name, squeezed);
	}
}
