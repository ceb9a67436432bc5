// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.text.LineProblems;

/// Reads lat_mem_rd: {@code "stride=128}, then rows of MiB and nanoseconds for a load, for each stride.
///
/// Where output and errors were buffered apart, the lines of strides may stand anywhere among the rows.
final class MemoryLoads implements LogReader {
	private static final String PROGRAM = "lat_mem_rd";
	private static final String HEAD = "\"stride=";
	private static final Pattern WHOLE_HEAD = Pattern.compile("\"stride=(\\d{1,12})");
	private static final Pattern ROW = Pattern.compile("(\\d{1,9}\\.\\d{5}) +((?:[-+.\\d]|nan|inf).*)");
	private static final Pattern CUT_ROW = Pattern.compile("\\d{1,9}\\.\\d{1,5}");
	private static final Pattern RANDOM_WORD = Pattern.compile("(?i)(?<![a-z])(random|thrash)");
	private static final String STRIDE_NOTE = "lat_mem_rd stride";
	private static final String SIZE_NOTE = "lat_mem_rd size";
	private static final String LINE_NOTE = "lat_mem_rd line";

	@Override
	public boolean begins(String line) {
		return line.startsWith(HEAD);
	}

	/// Rows may come before their stride; they are of sizes that lat_mem_rd goes through.
	@Override
	public boolean continues(LogLines lines) {
		Matcher row = ROW.matcher(lines.line());
		return row.matches() && (Continuation.near(lines, LINE_NOTE)
				|| LmbenchCommand.last(lines, PROGRAM).isPresent()
				|| Sizes.ofMebibytes(row.group(1)).filter(s -> s % Sizes.SECTOR == 0).isPresent()
						&& Printed.positive(row.group(2), Printed.THREE_DECIMALS).isPresent());
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		LineProblems problems = results.problems();
		LoadTables tables = new LoadTables(problems);
		resume(lines, tables);
		for (; lines.more() && belongs(lines.line()); lines.next()) {
			String line = lines.line();
			if (begins(line))
				stride(line).ifPresentOrElse(s -> tables.stride(lines.number(), s), () -> {
					problems.leftOut(lines.number(), LineProblems.quoted(line), "a heading as \"stride=128");
					tables.unknownStride(lines.number());
				});
			else if (!line.isEmpty())
				row(lines, tables, problems);
			if (!line.isEmpty())
				Continuation.at(lines, LINE_NOTE);
		}
		OptionalLong waiting = lines.more() ? tables.waiting() : OptionalLong.empty();
		Optional<LmbenchCommand> command = LmbenchCommand.last(lines, PROGRAM);
		List<LoadTables.Table> assigned = tables.assigned(command.map(LmbenchCommand::operands).orElse(List.of()));
		if (!assigned.isEmpty()) {
			MemoryLoadLatency.Pattern pattern = pattern(lines, command, assigned.getFirst().line(), problems);
			String method = LmbenchCommand.method(lines, PROGRAM);
			for (LoadTables.Table table : assigned)
				results.add(new MemoryLoadLatency(method, pattern, table.stride(), "", table.points()));
			noteLast(lines, assigned.getLast().stride(), (long) assigned.getLast().points().getLast().x());
		}
		waiting.ifPresent(stride -> noteLast(lines, stride, 0));
	}

	private static void noteLast(LogLines lines, long stride, long size) {
		lines.note(STRIDE_NOTE, Long.toString(stride));
		lines.note(SIZE_NOTE, Long.toString(size));
	}

	/// Goes on with the table above, if the current line is a row of it.
	private static void resume(LogLines lines, LoadTables tables) {
		Matcher row = ROW.matcher(lines.line());
		Optional<String> stride = lines.noted(STRIDE_NOTE);
		Optional<String> size = lines.noted(SIZE_NOTE);
		if (row.matches() && stride.isPresent() && size.isPresent() && Continuation.near(lines, LINE_NOTE)
				&& Sizes.ofMebibytes(row.group(1)).filter(s -> s > Long.parseLong(size.get())).isPresent())
			tables.stride(lines.number(), Long.parseLong(stride.get()));
	}

	private boolean belongs(String line) {
		return line.isEmpty() || begins(line) || ROW.matcher(line).matches() || CUT_ROW.matcher(line).matches();
	}

	private static Optional<Long> stride(String line) {
		Matcher head = WHOLE_HEAD.matcher(line);
		return head.matches() ? Optional.of(Long.parseLong(head.group(1))).filter(s -> s > 0 && s <= Sizes.MOST)
				: Optional.empty();
	}

	private static void row(LogLines lines, LoadTables tables, LineProblems problems) {
		Matcher row = ROW.matcher(lines.line());
		Optional<Long> size = row.matches() ? Sizes.ofMebibytes(row.group(1)) : Optional.empty();
		OptionalDouble nanos = row.matches() ? Printed.positive(row.group(2), Printed.THREE_DECIMALS)
				: OptionalDouble.empty();
		if (size.isPresent() && nanos.isPresent())
			tables.row(lines.number(), size.get(), nanos.getAsDouble());
		else
			problems.leftOut(lines.number(), LineProblems.quoted(lines.line()),
					"MiB with five decimals and nanoseconds above 0 with three");
	}

	/// What the command says, else a word of the heading or of the file's name; without -t, loads are in order.
	private static MemoryLoadLatency.Pattern pattern(LogLines lines, Optional<LmbenchCommand> command, long line,
			LineProblems problems) {
		boolean random = command.filter(c -> c.options().has("t")).isPresent()
				|| RANDOM_WORD.matcher(lines.command()).find()
				|| command.isEmpty() && RANDOM_WORD.matcher(String.valueOf(lines.file().getFileName())).find();
		if (!random && command.isEmpty())
			problems.doubtful(line, "no command or heading that tells the order of the loads",
					"lat_mem_rd, with -t for random order; taken as linear");
		return random ? MemoryLoadLatency.Pattern.RANDOM : MemoryLoadLatency.Pattern.LINEAR;
	}
}
