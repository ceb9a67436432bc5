// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmcounters;

import static org.trapline.trace.text.LineProblems.quoted;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.Span;
import org.trapline.measure.CounterSeries.State;
import org.trapline.trace.counter.SeriesCollector;
import org.trapline.trace.text.CsvLine;
import org.trapline.trace.text.LineProblems;

/// Reads what {@code kvm_stat -l} prints, as text or with {@code -c} as CSV: the counters' names, then a line for each
/// interval with what was counted in it.
///
/// Lines begin with the time of day, in seconds; those of old versions have none and are a second apart. kvm_stat waits
/// as long before the first line as between lines: the first interval is taken to be as long as the shortest other.
final class LogText implements CounterText {
	private static final Pattern STAMP = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(.*)");
	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

	private final boolean csv;
	private final LineProblems problems;
	private final List<Row> rows = new ArrayList<>();
	private List<CounterName> names = List.of();
	private long points;

	/// What was counted in one interval.
	///
	/// @param stamp when it ended, where the line tells
	private record Row(List<CounterName> names, Optional<LocalDateTime> stamp, long[] counts) {
	}

	/// @param csv whether cells are separated by commas
	LogText(boolean csv, LineProblems problems) {
		this.csv = csv;
		this.problems = problems;
	}

	/// Whether a line is a line of names.
	static boolean banner(String line, boolean csv) {
		List<CounterName> names = names(line, csv);
		return !names.isEmpty() && names.stream().allMatch(CounterName::valid)
				&& names.stream().anyMatch(CounterName::known);
	}

	/// Whether a line has as many counts as another has names.
	static boolean row(String banner, String line, boolean csv) {
		return counts(line, csv).filter(row -> row.counts().length == names(banner, csv).size()).isPresent();
	}

	@Override
	public boolean line(long number, String line) {
		if (line.isBlank())
			return true;
		if (banner(line, csv)) {
			names = names(line, csv);
			return true;
		}
		Optional<Row> row = counts(line, csv);
		if (row.isEmpty() || row.get().counts().length != names.size()) {
			problems.leftOut(number, quoted(line.strip()), "counts of " + names.size() + " counters");
			return false;
		}
		for (long count : row.get().counts())
			if (count < 0) {
				problems.leftOut(number, "a count of " + count, "counts of an interval, none negative");
				return false;
			}
		rows.add(new Row(names, row.get().stamp(), row.get().counts()));
		points += names.size();
		return true;
	}

	@Override
	public void end() {
		// nothing is missing at the end of a log
	}

	@Override
	public boolean full() {
		return points >= SeriesCollector.MOST_POINTS;
	}

	@Override
	public List<CounterSeries> series() {
		SeriesCollector series = new SeriesCollector(Span.INTERVAL);
		double[] seconds = seconds();
		for (int i = 0; i < rows.size(); i++)
			for (int n = 0; n < rows.get(i).counts().length; n++) {
				CounterName name = rows.get(i).names().get(n);
				series.add(name.event(), name.scope(), "", new Point(seconds[i], rows.get(i).counts()[n], Double.NaN,
						Double.NaN, State.COUNTED, ""));
			}
		return series.series();
	}

	@Override
	public String form() {
		return "kvm_stat -l" + (csv ? " -c" : "") + ", " + rows.size() + " intervals";
	}

	/// Ends of the intervals, from the start of the recording.
	private double[] seconds() {
		double[] seconds = new double[rows.size()];
		Optional<LocalDateTime> first = rows.isEmpty() ? Optional.empty() : rows.getFirst().stamp();
		double pace = first.isEmpty() ? 1 : Double.NaN;
		for (int i = 0; i < seconds.length; i++) {
			Optional<LocalDateTime> stamp = rows.get(i).stamp();
			if (first.isEmpty())
				seconds[i] = i;
			else
				seconds[i] = stamp.isPresent() ? Duration.between(first.get(), stamp.get()).toSeconds() : Double.NaN;
			double step = i == 0 ? 0 : seconds[i] - seconds[i - 1];
			if (first.isPresent() && step > 0 && !(step >= pace))
				pace = step;
		}
		for (int i = 0; i < seconds.length; i++)
			seconds[i] += pace;
		return seconds;
	}

	private static List<CounterName> names(String line, boolean csv) {
		List<String> cells = csv ? CsvLine.split(line, ',') : List.of(line.strip().split("\\s+"));
		if (csv && (cells.isEmpty() || !cells.getFirst().equals("timestamp")))
			return List.of();
		return cells.subList(csv ? 1 : 0, cells.size()).stream().map(CounterName::of).toList();
	}

	private static Optional<Row> counts(String line, boolean csv) {
		Matcher stamp = STAMP.matcher(line.strip());
		boolean stamped = stamp.matches();
		String rest = stamped ? stamp.group(3) : line;
		List<String> cells = new ArrayList<>(csv ? CsvLine.split(rest, ',') : List.of(rest.strip().split("\\s+")));
		if (csv && stamped && !cells.isEmpty())
			cells.removeFirst();
		long[] counts = new long[cells.size()];
		for (int i = 0; i < counts.length; i++) {
			if (!NUMBER.matcher(cells.get(i)).matches())
				return Optional.empty();
			counts[i] = Long.parseLong(cells.get(i));
		}
		try {
			Optional<LocalDateTime> time = stamped
					? Optional.of(LocalDateTime.parse(stamp.group(1) + 'T' + stamp.group(2)))
					: Optional.empty();
			return Optional.of(new Row(List.of(), time, counts));
		} catch (DateTimeParseException _) {
			return Optional.empty();
		}
	}
}
