// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.Notice;
import org.trapline.measure.Point;
import org.trapline.measure.Repeats;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.text.LineProblems;

/// Reads lat_ctx: {@code "size=16k ovr=1.05}, then rows of processes and microseconds for a switch.
///
/// lat_ctx leaves out rows of 0 and less. The same number of processes again is a repeat.
final class ContextSwitches implements LogReader {
	private static final String PROGRAM = "lat_ctx";
	private static final String HEAD = "\"size=";
	private static final Pattern WHOLE_HEAD = Pattern.compile("\"size=(\\d{1,12})k ovr=\\S+");
	private static final Pattern ROW = Pattern.compile("(\\d{1,9}) +((?:[-+.\\d]|nan|inf).*)");
	/// One that no other output is likely to have.
	private static final Pattern WHOLE_ROW = Pattern.compile("\\d{1,7} +\\d{1,15}\\.\\d{2}");
	private static final int KIBIBYTE = 1024;
	private static final int MOST_PROCESSES = 1_000_000;
	private static final String SIZE_NOTE = "lat_ctx size";
	private static final String LINE_NOTE = "lat_ctx line";

	/// A heading with its rows.
	private record Table(long line, long bytes, List<Point> points) {
		boolean repeats() {
			Set<Double> seen = new HashSet<>();
			return points.stream().anyMatch(p -> !seen.add(p.x()));
		}
	}

	@Override
	public boolean begins(String line) {
		return line.startsWith(HEAD);
	}

	@Override
	public boolean continues(LogLines lines) {
		return WHOLE_ROW.matcher(lines.line()).matches() && Continuation.near(lines, LINE_NOTE);
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		LineProblems problems = results.problems();
		List<Table> tables = new ArrayList<>();
		lines.noted(SIZE_NOTE).filter(s -> !s.isEmpty() && !begins(lines.line()))
				.ifPresent(s -> tables.add(new Table(lines.number(), Long.parseLong(s), new ArrayList<>())));
		boolean open = !tables.isEmpty();
		boolean afterBlank = false;
		for (; lines.more() && belongs(lines.line(), afterBlank); lines.next()) {
			afterBlank = lines.line().isEmpty();
			if (begins(lines.line())) {
				Optional<Long> bytes = size(lines.line());
				bytes.ifPresentOrElse(b -> tables.add(new Table(lines.number(), b, new ArrayList<>())),
						() -> problems.leftOut(lines.number(), LineProblems.quoted(lines.line()),
								"a heading as \"size=16k ovr=1.05"));
				open = bytes.isPresent();
			} else if (!lines.line().isEmpty() && open)
				row(lines, problems).ifPresent(tables.getLast().points::add);
			else if (!lines.line().isEmpty())
				problems.leftOut(lines.number(), LineProblems.quoted(lines.line()), "the size of its processes before it");
			Continuation.at(lines, LINE_NOTE);
		}
		if (open)
			lines.note(SIZE_NOTE, Long.toString(tables.getLast().bytes));
		else
			lines.note(SIZE_NOTE, "");
		Placement placement = Placements.of(lines);
		String method = LmbenchCommand.method(lines, PROGRAM);
		for (Table table : unmixed(tables, problems))
			if (!table.points.isEmpty())
				results.add(new ContextSwitchLatency(method, placement, table.bytes, Repeats.points(table.points)));
			else if (table != tables.getLast() || !lines.more())
				problems.doubtful(table.line, "no row below the heading", "rows of processes and microseconds; lat_ctx leaves"
						+ " out results of 0 and less");
		if (tables.size() == 1 && !tables.getFirst().points.isEmpty())
			missing(tables.getFirst(), lines, problems);
	}

	private boolean belongs(String line, boolean afterBlank) {
		return line.isEmpty() || begins(line) || (afterBlank ? WHOLE_ROW : ROW).matcher(line).matches();
	}

	private static Optional<Long> size(String line) {
		Matcher head = WHOLE_HEAD.matcher(line);
		return head.matches() ? Optional.of(Long.parseLong(head.group(1)) * KIBIBYTE).filter(b -> b <= Sizes.MOST)
				: Optional.empty();
	}

	private static Optional<Point> row(LogLines lines, LineProblems problems) {
		Matcher row = ROW.matcher(lines.line());
		if (!row.matches())
			return Optional.empty();
		int processes = Integer.parseInt(row.group(1));
		OptionalDouble micros = Printed.positive(row.group(2), Printed.TWO_DECIMALS);
		if (processes > 0 && processes <= MOST_PROCESSES && micros.isPresent())
			return Optional.of(new Point(processes, micros.getAsDouble()));
		problems.leftOut(lines.number(), LineProblems.quoted(lines.line()),
				"processes, 1 to " + MOST_PROCESSES + ", and microseconds above 0 with two decimals");
		return Optional.empty();
	}

	/// Without those that stand below two headings at once and have rows twice: two lat_ctx wrote at the same time, and
	/// which row is whose cannot be told.
	private static List<Table> unmixed(List<Table> tables, LineProblems problems) {
		List<Table> kept = new ArrayList<>();
		for (int i = 0; i < tables.size(); i++) {
			Table table = tables.get(i);
			if (i > 0 && tables.get(i - 1).points.isEmpty() && table.repeats())
				problems.leftOut(table.line, "rows twice below two headings: the mixed output of several lat_ctx",
						"a heading and its rows");
			else
				kept.add(table);
		}
		return kept;
	}

	/// Says which numbers of processes the command names and the output has not.
	private static void missing(Table table, LogLines lines, LineProblems problems) {
		Set<Integer> asked = new TreeSet<>();
		LmbenchCommand.last(lines, PROGRAM).ifPresent(c -> c.operands().stream().filter(o -> o.matches("\\d{1,6}"))
				.forEach(o -> asked.add(Integer.parseInt(o))));
		table.points.forEach(p -> asked.remove((int) p.x()));
		if (!asked.isEmpty())
			problems.add(Notice.info("line " + table.line + ": no result for " + asked + " processes, which the command names;"
					+ " lat_ctx leaves out results of 0 and less"));
	}
}
