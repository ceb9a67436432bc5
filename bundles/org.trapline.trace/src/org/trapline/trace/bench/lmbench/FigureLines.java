// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.Measurement;
import org.trapline.measure.Point;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.text.LineProblems;

/// Reads programs that print one line with a name, a value and its unit: {@code Pipe latency: 6.0123 microseconds}.
final class FigureLines implements LogReader {
	private static final String AFTER_NAME = ": ";
	private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,9})?");
	private static final Pattern ZERO = Pattern.compile("[^:]+: 0\\.0{2,4}(?: \\S+)?");
	/// By bw_tcp: the size of its messages in millions of bytes, which no other program prints with a unit behind.
	private static final Pattern SOCKET_ROW = Pattern.compile("(\\d{1,9}\\.\\d{6}) (\\S+ MB/sec)");
	private static final String SOCKETS = "bw_tcp";
	/// By lmdd and lat_http; a thousand bytes a second (KB in lib_timing.c).
	private static final Unit KILOBYTES_PER_SECOND = new Unit(Unit.Dimension.BANDWIDTH, "KB/s", 1e3);

	@Override
	public boolean begins(String line) {
		return SOCKET_ROW.matcher(line).matches() || Figure.of(name(line)).isPresent();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		String line = lines.line();
		Matcher row = SOCKET_ROW.matcher(line);
		Optional<Measurement> measurement = row.matches() ? socketBandwidth(lines, row.group(1), row.group(2))
				: Figure.of(name(line)).flatMap(f -> measurement(f, lines, line.substring(name(line).length() + 1).strip()));
		if (measurement.isPresent())
			results.add(measurement.get());
		else if (ZERO.matcher(line).matches())
			results.problems().doubtful(lines.number(), LineProblems.quoted(line), "more than 0: lmbench could not measure it,"
					+ " often because the compiler left the work out; left out");
		else
			results.problems().leftOut(lines.number(), LineProblems.quoted(line),
					"a value above 0 and its unit, as lmbench prints them");
		lines.next();
	}

	/// What stands before the first colon; empty if there is none.
	private static String name(String line) {
		int end = line.indexOf(AFTER_NAME);
		if (end < 0 && line.endsWith(":"))
			end = line.length() - 1;
		return end < 0 ? "" : line.substring(0, end);
	}

	private static Optional<Measurement> measurement(Figure figure, LogLines lines, String text) {
		String method = LmbenchCommand.method(lines, figure.program());
		return switch (figure.kind()) {
		case MICROSECONDS -> value(text, Unit.MICROSECONDS).map(v -> score(method, figure, Unit.MICROSECONDS, v));
		case NANOSECONDS -> value(text, Unit.NANOSECONDS).map(v -> score(method, figure, Unit.NANOSECONDS, v));
		case PARALLELISM -> Printed.TWO_DECIMALS.matcher(text).matches() ? value(text, Unit.ONE)
				.map(v -> new Score(named(method, figure.what()), Unit.ONE, Better.HIGHER, v)) : Optional.empty();
		case BANDWIDTH -> value(figure.program().equals("lat_http") ? text.substring(text.lastIndexOf(',') + 1) : text,
				Unit.MEGABYTES_PER_SECOND).map(v -> new Bandwidth(method, figure.what(), List.of(new Point(0, v))));
		};
	}

	private static Measurement score(String method, Figure figure, Unit unit, double value) {
		return new Score(named(method, figure.what()), unit, Better.LOWER, value);
	}

	private static String named(String method, String what) {
		return what.isEmpty() ? method : method + ' ' + what;
	}

	private static Optional<Measurement> socketBandwidth(LogLines lines, String size, String speed) {
		String server = LmbenchCommand.last(lines, SOCKETS).map(LmbenchCommand::operands).filter(o -> !o.isEmpty())
				.map(List::getLast).filter(s -> !s.equals("localhost")).map(s -> "to " + s).orElse("");
		String method = LmbenchCommand.last(lines, SOCKETS).filter(c -> c.copies() > 1)
				.map(c -> SOCKETS + " -P " + c.copies()).orElse(SOCKETS);
		return Sizes.ofMillions(size).flatMap(bytes -> value(speed, Unit.MEGABYTES_PER_SECOND)
				.map(v -> new Bandwidth(method, server, List.of(new Point(bytes, v)))));
	}

	/// A value above 0 with its unit, in another unit.
	private static Optional<Double> value(String text, Unit wanted) {
		String[] words = text.strip().split("\\s+", 2);
		String unit = words.length > 1 ? words[1] : "";
		OptionalDouble value = Printed.positive(words[0], NUMBER);
		return value.isEmpty() ? Optional.empty() : unit(unit).filter(u -> u.comparable(wanted))
				.map(u -> u.convert(value.getAsDouble(), wanted));
	}

	private static Optional<Unit> unit(String text) {
		return text.toLowerCase(Locale.ROOT).equals("kb/sec") ? Optional.of(KILOBYTES_PER_SECOND) : Unit.parse(text);
	}
}
