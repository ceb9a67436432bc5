// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmcounters;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.Span;
import org.trapline.measure.CounterSeries.State;
import org.trapline.measure.Notice;
import org.trapline.trace.counter.SeriesCollector;
import org.trapline.trace.text.LineProblems;

/// Reads what {@code kvm_stat -1} prints: name, what was counted since kvm_stat began, and in its last interval.
final class BatchText implements CounterText {
	private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(-?\\d{1,18})\\s+(-?\\d{1,18})");

	private final SeriesCollector series = new SeriesCollector(Span.RUNNING_TOTAL);
	private final LineProblems problems;
	private boolean unknownExits;
	private boolean arm64;

	/// One line.
	///
	/// @param total since kvm_stat began
	/// @param recent in its last interval
	record Entry(CounterName name, long total, long recent) {
	}

	BatchText(LineProblems problems) {
		this.problems = problems;
	}

	/// Reads one line; empty if it is none of {@code kvm_stat -1}.
	static Optional<Entry> entry(String line) {
		Matcher matcher = LINE.matcher(line.strip());
		if (!matcher.matches())
			return Optional.empty();
		CounterName name = CounterName.of(matcher.group(1));
		return name.valid()
				? Optional.of(new Entry(name, Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3))))
				: Optional.empty();
	}

	@Override
	public boolean line(long number, String line) {
		if (line.isBlank())
			return true;
		Optional<Entry> entry = entry(line);
		if (entry.isEmpty() || entry.get().total() < 0) {
			problems.leftOut(number, quoted(line.strip()), "a name and two counts");
			return false;
		}
		String event = entry.get().name().event();
		unknownExits |= event.equals("kvm_exit(UNKNOWN)") && entry.get().total() > 0;
		arm64 |= event.equals("kvm_exit(WFx)") || event.equals("kvm_exit(WFI)");
		series.add(event, entry.get().name().scope(), "", new Point(Double.NaN, entry.get().total(), Double.NaN,
				Double.NaN, State.COUNTED, entry.get().recent() + " in the last interval"));
		return true;
	}

	@Override
	public void end() {
		if (unknownExits && arm64)
			problems.add(Notice.info("kvm_exit(UNKNOWN) stands for interrupts: kvm_stat asks for esr_ec == 0,"
					+ " which exits by interrupt have"));
	}

	@Override
	public boolean full() {
		return series.full();
	}

	@Override
	public List<CounterSeries> series() {
		return series.series();
	}

	@Override
	public String form() {
		return "kvm_stat -1";
	}
}
