// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Point;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.text.LineProblems;

/// Reads programs that print nothing but a size in millions of bytes and a value: {@code 8.39 17034.44}. Which program,
/// and of what it does which, only the command or heading above tells.
final class SizeTables implements LogReader {
	private static final Pattern ROW = Pattern.compile("(\\d{1,12}\\.\\d+) +((?:[-+.\\d]|nan|inf).*)");

	@Override
	public boolean begins(String line) {
		return false;
	}

	@Override
	public boolean continues(LogLines lines) {
		Matcher row = ROW.matcher(lines.line());
		if (!row.matches())
			return false;
		if (lines.command().isEmpty())
			return SizeTable.looksLikeBandwidth(row.group(1), row.group(2));
		return LmbenchCommand.parse(lines.command()).filter(c -> SizeTable.PROGRAMS.contains(c.program())).isPresent();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		Optional<LmbenchCommand> command = LmbenchCommand.parse(lines.command());
		Optional<SizeTable> table = command.flatMap(SizeTable::of);
		if (command.isEmpty() || table.isEmpty()) {
			results.problems().doubtful(lines.number(), LineProblems.quoted(lines.line()) + ", and nothing tells what of",
					"a command or heading above it, for instance bw_mem 8m rd; left out");
			lines.next();
			return;
		}
		List<Point> points = new ArrayList<>();
		for (Matcher row = ROW.matcher(lines.line()); lines.more() && row.matches(); row = ROW.matcher(lines.line())) {
			point(row, command.get(), table.get(), lines, results.problems()).ifPresent(points::add);
			lines.next();
		}
		table.get().results(points).forEach(results::add);
	}

	private static Optional<Point> point(Matcher row, LmbenchCommand command, SizeTable table, LogLines lines,
			LineProblems problems) {
		Optional<Long> size = table.size().matcher(row.group(1)).matches() ? Sizes.ofMillions(row.group(1))
				: Optional.empty();
		boolean cut = lines.open() && row.group(2).indexOf('.') < 0;
		OptionalDouble value = cut ? OptionalDouble.empty() : Printed.positive(row.group(2), table.value());
		if (size.isEmpty() || value.isEmpty()) {
			problems.leftOut(lines.number(), LineProblems.quoted(lines.line()) + (cut ? " and no line end" : ""),
					table.expected());
			return Optional.empty();
		}
		List<Long> named = command.operands().stream().limit(1).flatMapToLong(o -> Sizes.given(o).stream()).boxed().toList();
		if (named.isEmpty())
			return Optional.of(new Point(size.get(), value.getAsDouble()));
		if (Sizes.printedAs(named.getFirst(), row.group(1)))
			return Optional.of(new Point(named.getFirst(), value.getAsDouble()));
		problems.doubtful(lines.number(), row.group(1) + " million bytes", "the size that the command above names, "
				+ command.operands().getFirst());
		return Optional.of(new Point(size.get(), value.getAsDouble()));
	}
}
