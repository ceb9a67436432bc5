// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Notice;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextLines;

/// Splits a text into its tables.
///
/// A table begins with a header, with a heading that names a vCPU, or where a type comes again after a blank line.
/// Files put together by {@code grep . vm*} (a path before each line) and {@code tail -n +1} ({@code ==> path <==}) are
/// known.
final class TimingText {
	/// No line of a table is longer; keeps the patterns from long work on other texts.
	private static final int LONGEST_ROW = 4000;
	/// More rows than any table has; keeps memory bounded.
	private static final int MOST_ROWS = 100_000;
	private static final Pattern GREP = Pattern.compile("(\\S*vcpu\\d+[^\\s:]*):(.*)");
	private static final Pattern TAIL = Pattern.compile("==> (.*) <==");
	private static final Pattern RULE = Pattern.compile("[\\s|+:=_-]+");
	private static final Pattern TOTAL = Pattern.compile("(?:sub)?total|sum|all", Pattern.CASE_INSENSITIVE);
	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[\\d.,].*|nan|inf)", Pattern.CASE_INSENSITIVE);

	private final List<RawTable> tables = new ArrayList<>();
	private final List<PhaseTable> phases = new ArrayList<>();
	private final LineProblems problems;
	private VcpuName name;
	private String grepped = "";
	private String title = "";
	private boolean gap;
	private int rows;
	private @Nullable TimingHeader header;
	private @Nullable RawTable table;
	private @Nullable PhaseTable phase;

	private TimingText(VcpuName name, LineProblems problems) {
		this.name = name;
		this.problems = problems;
	}

	/// The tables of a text, in its order.
	///
	/// @param tables those with a header
	/// @param phases those of Book3S-HV
	record Tables(List<RawTable> tables, List<PhaseTable> phases) {
		boolean empty() {
			return tables.isEmpty() && phases.isEmpty();
		}
	}

	/// @param name which vCPU the text is of as far as its path tells
	static Tables read(TextLines lines, VcpuName name, LineProblems problems) throws IOException {
		TimingText text = new TimingText(name, problems);
		while (text.rows < MOST_ROWS && lines.next())
			text.line(lines.number(), lines.line(), lines.terminated());
		if (text.rows >= MOST_ROWS)
			problems.leftOut(lines.number() + 1, "more than " + MOST_ROWS + " rows", "a table of some dozen types");
		text.tables.removeIf(table -> table.rows().isEmpty());
		text.phases.removeIf(table -> table.rows().isEmpty());
		return new Tables(text.tables, text.phases);
	}

	private void line(long number, String whole, boolean terminated) {
		if (whole.length() > LONGEST_ROW) {
			problems.leftOut(number, "a line of " + whole.length() + " characters", "a row of an exit-timing table");
			return;
		}
		String line = whole;
		Matcher grep = GREP.matcher(whole);
		if (grep.matches()) {
			line = grep.group(2);
			if (!grep.group(1).equals(grepped))
				named(VcpuName.in(grep.group(1)));
			grepped = grep.group(1);
		}
		if (line.isBlank()) {
			gap = true;
			return;
		}
		long leftOut = problems.unreadable();
		Optional<TimingHeader> head = TimingHeader.parse(number, line);
		if (head.isPresent())
			begin(head.get());
		else if (PhaseTable.isRow(line))
			phaseRow(number, line);
		else if (heading(line, terminated))
			heading(line);
		else if (header != null)
			row(number, line, header);
		if (!terminated && problems.unreadable() == leftOut)
			problems.openEnd(number);
		gap = false;
	}

	private void begin(TimingHeader head) {
		header = head;
		if (!name.known() && !title.isEmpty())
			name = new VcpuName(title, "");
		table = new RawTable(name, head);
		tables.add(table);
		phase = null;
	}

	private void named(VcpuName named) {
		name = named;
		table = null;
		phase = null;
	}

	/// Whether a line stands above or between tables and is neither a header nor a row.
	private boolean heading(String line, boolean terminated) {
		if (TAIL.matcher(line).matches() || line.startsWith("#") || RULE.matcher(line).matches())
			return true;
		TimingHeader head = header;
		if (head == null)
			return true;
		List<String> cells = head.cells().split(line);
		if (cells.size() == head.columns().size())
			return false;
		return VcpuName.in(line).known() || terminated && (gap || line.strip().endsWith(":"))
				&& !(cells.size() > 1 && NUMBER.matcher(cells.get(1)).matches());
	}

	/// Takes the name of a vCPU from a heading; one that names none is what the next table is called.
	private void heading(String line) {
		Matcher tail = TAIL.matcher(line);
		String text = tail.matches() ? tail.group(1) : line;
		VcpuName named = VcpuName.in(text);
		if (named.known())
			named(new VcpuName(named.vm().isEmpty() ? name.vm() : named.vm(), named.vcpu()));
		else if (!RULE.matcher(line).matches() && !line.startsWith("#")) {
			named(VcpuName.NONE);
			title = text.strip().replaceFirst(":$", "");
		}
	}

	private void row(long number, String line, TimingHeader head) {
		List<String> cells = head.cells().split(line);
		if (cells.size() != head.columns().size()) {
			problems.leftOut(number, cells.size() + (cells.size() == 1 ? " column" : " columns"),
					"the " + head.columns().size() + " columns of the header");
			return;
		}
		String type = cells.get(0);
		if (TOTAL.matcher(type).matches()) {
			problems.add(Notice.info("line " + number + " (" + quoted(type) + ") sums up other rows and was not read"));
			return;
		}
		RawTable into = table;
		if (into == null || gap && into.rows().containsKey(type)) {
			into = new RawTable(name, head);
			tables.add(into);
			table = into;
		}
		RawTable.Row first = into.rows().get(type);
		if (type.isEmpty())
			problems.leftOut(number, "no type", "the name of a type of exit");
		else if (first != null)
			problems.leftOut(number, "type " + quoted(type) + " again",
					"one row a type: line " + first.line() + " has it");
		else {
			into.rows().put(type, new RawTable.Row(number, cells));
			rows++;
		}
	}

	private void phaseRow(long number, String line) {
		PhaseTable into = phase;
		if (into == null || into.has(line)) {
			into = new PhaseTable(name);
			phases.add(into);
			phase = into;
		}
		into.add(number, line, problems);
		rows++;
	}
}
