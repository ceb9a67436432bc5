// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmcounters;

import static org.trapline.trace.text.LineProblems.quoted;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.Span;
import org.trapline.measure.CounterSeries.State;
import org.trapline.measure.Notice;
import org.trapline.trace.counter.SeriesCollector;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.LocaleNumbers;

/// Reads files of KVM's debugfs written one after another: {@code name value} a line, or {@code name:value} as
/// {@code grep . *} prints them, once or several times.
///
/// A line {@code # snapshot N UPTIME...} begins another reading of all, at that time; without one, a counter that comes
/// again does. Values are what was counted since the VM, or KVM's module, began.
final class DumpText implements CounterText {
	private static final Pattern SNAPSHOT = Pattern.compile("#\\s*(?:snapshot|uptime)\\b.*");
	private static final Pattern UPTIME = Pattern.compile("\\b\\d{1,12}\\.\\d+\\b");
	private static final Pattern LINE = Pattern.compile("([^\\s:]+)(?:\\s+|:(?=\\S))(.*)");
	private static final Pattern DIGITS = Pattern.compile("\\d{1,30}");
	private static final Pattern HISTOGRAM = Pattern.compile("\\d+(?:\\s+\\d+)+");
	private static final int VALUE_BITS = 64;

	private final SeriesCollector series = new SeriesCollector(Span.RUNNING_TOTAL);
	private final LineProblems problems;
	private final Set<CounterName> inSnapshot = new HashSet<>();
	/// What is no counter, by name: the first line of each.
	private final Map<String, Long> skipped = new LinkedHashMap<>();
	private int snapshots = 1;
	private OptionalDouble firstTime = OptionalDouble.empty();
	private double seconds = Double.NaN;
	private boolean untimed;
	private boolean insideTable;

	DumpText(LineProblems problems) {
		this.problems = problems;
	}

	/// What a line of a dump reads as.
	///
	/// @param value empty for what is no single number
	record Entry(CounterName name, String text, OptionalDouble value) {
	}

	/// Reads one line; empty if it is none of a dump.
	static Optional<Entry> entry(String line) {
		Matcher matcher = LINE.matcher(line.strip());
		if (!matcher.matches())
			return Optional.empty();
		CounterName name = CounterName.of(matcher.group(1));
		String text = matcher.group(2).strip();
		return name.valid() ? Optional.of(new Entry(name, text, value(text))) : Optional.empty();
	}

	@Override
	public boolean line(long number, String line) {
		if (SNAPSHOT.matcher(line).matches()) {
			begin();
			Matcher uptime = UPTIME.matcher(line);
			if (uptime.find())
				at(Double.parseDouble(uptime.group()));
			return true;
		}
		if (line.isBlank() || line.startsWith("#"))
			return true;
		Optional<Entry> entry = entry(line);
		boolean counter = entry.isPresent() && entry.get().value().isPresent();
		if (insideTable && !(entry.isPresent() && entry.get().name().known()))
			return true;
		insideTable = false;
		if (counter) {
			add(entry.get());
			return true;
		}
		if (entry.isPresent() && entry.get().name().known() && noCounter(entry.get())) {
			skipped.putIfAbsent(entry.get().name().event(), number);
			insideTable = entry.get().name().event().equals("vgic-state");
			return true;
		}
		problems.leftOut(number, quoted(line.strip()), "a counter's name and a whole number below 2^64");
		return false;
	}

	@Override
	public void end() {
		skipped.forEach((name, line) -> problems.add(Notice.info(name + " (line " + line + ") is "
				+ (name.endsWith("_hist") ? "a histogram" : "a table") + ", not a counter, and was not read")));
		if (untimed)
			problems.add(Notice.warning("the counters come several times without a line that tells the time: "
					+ "their readings have none"));
	}

	@Override
	public boolean full() {
		return series.full();
	}

	/// Times from the first reading on; none for a single reading.
	@Override
	public List<CounterSeries> series() {
		return snapshots > 1 ? series.series() : series.series().stream().map(DumpText::withoutTimes).toList();
	}

	@Override
	public String form() {
		return "debugfs counters of KVM" + (snapshots > 1 ? ", " + snapshots + " readings" : "");
	}

	private void add(Entry entry) {
		if (!inSnapshot.add(entry.name())) {
			begin();
			untimed = true;
			inSnapshot.add(entry.name());
		}
		series.add(entry.name().event(), entry.name().scope(), "",
				new Point(seconds, entry.value().orElseThrow(), Double.NaN, Double.NaN, State.COUNTED, ""));
	}

	/// Begins another reading of all counters, unless there was none yet of this one.
	private void begin() {
		if (!inSnapshot.isEmpty())
			snapshots++;
		inSnapshot.clear();
		seconds = Double.NaN;
	}

	private void at(double uptime) {
		if (firstTime.isEmpty())
			firstTime = OptionalDouble.of(uptime);
		seconds = uptime - firstTime.getAsDouble();
	}

	/// The state of the interrupt controller spans lines, and histograms are several numbers.
	private static boolean noCounter(Entry entry) {
		return HISTOGRAM.matcher(entry.text()).matches() || entry.name().event().equals("vgic-state");
	}

	private static OptionalDouble value(String text) {
		if (DIGITS.matcher(text).matches()) {
			BigInteger value = new BigInteger(text);
			return value.bitLength() <= VALUE_BITS ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
		}
		OptionalLong grouped = text.indexOf(' ') < 0 ? LocaleNumbers.whole(text) : OptionalLong.empty();
		return grouped.isPresent() ? OptionalDouble.of(grouped.getAsLong()) : OptionalDouble.empty();
	}

	private static CounterSeries withoutTimes(CounterSeries timed) {
		return new CounterSeries(timed.event(), timed.scope(), timed.unit(), timed.span(),
				timed.points().stream().map(p -> new Point(Double.NaN, p.value(), p.runningShare(), p.deviation(),
						p.state(), p.metric())).toList());
	}
}
