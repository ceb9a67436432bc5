// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Better;
import org.trapline.measure.Condition;
import org.trapline.measure.Provenance;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.text.LineProblems;

/// Reads what lmbench finds out of the hardware: mhz, tlb, cache and line.
final class Hardware implements LogReader {
	private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}) MHz, \\d+\\.\\d{4} nanosec clock");
	private static final String NO_CLOCK = "-1 System too busy";
	private static final Pattern TLB = Pattern.compile("tlb: (\\d{1,9}) pages(?: (\\S+) nanoseconds)?");
	private static final Pattern CACHE = Pattern
			.compile("L(\\d) cache: (\\d{1,15}) bytes (\\S+) nanoseconds (-?\\d{1,9}) linesize (\\S+) parallelism");
	private static final Pattern MEMORY = Pattern.compile("Memory latency: (\\S+) nanoseconds (\\S+) parallelism");
	/// Of both.
	private static final Pattern BEGINNING = Pattern.compile("L\\d cache: \\d|Memory latency: \\S+ nanosec");
	private static final Pattern LINE = Pattern.compile("cache line size: (\\d{1,9}) bytes");

	@Override
	public boolean begins(String line) {
		return line.startsWith("tlb: ") || BEGINNING.matcher(line).lookingAt() || line.startsWith("cache line size: ")
				|| line.equals(NO_CLOCK) || CLOCK.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		String line = lines.line();
		if (line.equals(NO_CLOCK))
			results.problems().doubtful(lines.number(), LineProblems.quoted(line), "the clock; mhz could not measure it");
		else if (!(clock(line, results) || tlb(line, results) || cache(line, results) || memory(line, results)
				|| lineSize(line, results)))
			results.problems().leftOut(lines.number(), LineProblems.quoted(line),
					"numbers above 0, as lmbench's tlb, cache and line print them");
		lines.next();
	}

	/// A clock as mhz prints it, alone or within a file of results.
	static boolean clock(String text, LogResults results) {
		Matcher matcher = CLOCK.matcher(text);
		if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0)
			return false;
		String clock = matcher.group(1) + " MHz";
		results.fact(Provenance.Fact.CLOCK, clock + " (measured by lmbench's mhz)");
		results.condition(Condition.CLOCK, clock, "lmbench mhz");
		return true;
	}

	private static boolean tlb(String line, LogResults results) {
		Matcher matcher = TLB.matcher(line);
		if (!matcher.matches())
			return false;
		OptionalDouble pages = Printed.positive(matcher.group(1), Printed.WHOLE);
		pages.ifPresent(p -> results.add(new Score("tlb", Unit.of("pages"), Better.HIGHER, p)));
		return pages.isPresent() && (matcher.group(2) == null || nanos("tlb miss", matcher.group(2), Printed.FIVE_DECIMALS,
				results));
	}

	private static boolean cache(String line, LogResults results) {
		Matcher matcher = CACHE.matcher(line);
		if (!matcher.matches())
			return false;
		String name = "cache L" + matcher.group(1);
		results.fact("L" + matcher.group(1) + " cache (by lmbench)",
				Quantities.bytes(Long.parseLong(matcher.group(2))) + ", lines of " + matcher.group(4) + " B");
		return nanos(name, matcher.group(3), Printed.TWO_DECIMALS, results) && parallelism(name, matcher.group(5), results);
	}

	private static boolean memory(String line, LogResults results) {
		Matcher matcher = MEMORY.matcher(line);
		return matcher.matches() && nanos("cache memory", matcher.group(1), Printed.TWO_DECIMALS, results)
				&& parallelism("cache memory", matcher.group(2), results);
	}

	private static boolean lineSize(String line, LogResults results) {
		Matcher matcher = LINE.matcher(line);
		if (matcher.matches())
			results.fact("cache line (by lmbench)", matcher.group(1) + " B");
		return matcher.matches();
	}

	private static boolean nanos(String name, String text, Pattern form, LogResults results) {
		OptionalDouble nanos = Printed.positive(text, form);
		nanos.ifPresent(v -> results.add(new Score(name + " latency", Unit.NANOSECONDS, Better.LOWER, v)));
		return nanos.isPresent();
	}

	private static boolean parallelism(String name, String text, LogResults results) {
		OptionalDouble parallelism = Printed.positive(text, Printed.TWO_DECIMALS);
		parallelism.ifPresent(v -> results.add(new Score(name + " parallelism", Unit.ONE, Better.HIGHER, v)));
		return parallelism.isPresent();
	}
}
