// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ftrace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance.Fact;
import org.trapline.trace.printed.PrintedGrammar;
import org.trapline.trace.printed.PrintedLine;
import org.trapline.trace.printed.PrintedLine.Kind;
import org.trapline.trace.tracepoint.PrintedTracepoints;

/// The lines of the kernel's trace buffer (kernel/trace/trace_output.c) and of trace-cmd report:
/// {@code comm-PID (tgid) [CPU] flags seconds: event: fields}, where tgid and flags may be missing.
///
/// In the latency format CPU and flags stand together without brackets: {@code comm-PID 1d..2 seconds: event: fields}.
/// Clocks that do not count nanoseconds (counter, uptime, x86-tsc) print a plain number.
final class FtraceGrammar implements PrintedGrammar {
	private static final Pattern ENTRIES = Pattern.compile("entries-in-buffer/entries-written: (\\d+)/(\\d+)\\s+#P:(\\d+)");
	private static final Pattern LATENCY = Pattern
			.compile("\\s*(?<comm>.{1,40})-(?<pid>\\d+)\\s+(?<cpu>\\d+)(?<flags>[a-zA-Z.#*][\\w.#*]{2,8})\\s+(?<rest>.*)");
	/// The kernel's {@code CPU:2 [LOST 123 EVENTS]} and trace-cmd's {@code CPU:2 [123 EVENTS DROPPED]}, the number in either
	/// missing where it is not known.
	private static final Pattern LOSS = Pattern
			.compile("CPU:(?<cpu>\\d{1,5}) \\[(LOST )?((?<count>\\d{1,18}) )?EVENTS( DROPPED)?\\]");
	/// What trace-cmd prints besides events: CPUs without events, and what its library could not parse.
	private static final Pattern REMARK = Pattern.compile("(?i)cpu \\d+ is empty|trace-cmd:|libtraceevent|.*bad op token");
	private static final int LONGEST_REMARK = 200;
	private static final int MAX_CPU_DIGITS = 5;

	private final Map<String, String> facts = new LinkedHashMap<>();
	private final List<Notice> notices = new ArrayList<>();
	private boolean traceCmd;
	private long plainTimes;
	private long relativeTimes;

	@Override
	public Kind parse(PrintedLine line) {
		int begin = line.blanks(line.start);
		if (begin == line.end)
			return Kind.NOTHING;
		if (line.text[begin] == '#') {
			header(line.string(begin, line.end));
			return Kind.HEADER;
		}
		int bracket = cpu(line, begin);
		if (bracket >= 0)
			return timeAndEvent(line, line.blanks(bracket), true);
		if (begin == line.start) {
			Kind kind = unindented(line);
			if (kind != Kind.UNKNOWN)
				return kind;
		}
		return latency(line);
	}

	@Override
	public String expected() {
		return "comm-PID [CPU] flags seconds: event: fields";
	}

	@Override
	public Map<String, String> facts() {
		facts.put(Fact.FORMAT, traceCmd ? "text of trace-cmd report" : "text of the ftrace buffer");
		if (plainTimes > 0)
			facts.put(Fact.CLOCK, "plain numbers, not seconds");
		return facts;
	}

	@Override
	public List<Notice> notices(ExitTrace trace, PrintedTracepoints events) {
		List<Notice> all = new ArrayList<>(notices);
		if (plainTimes > 0)
			all.add(Notice.warning("the times are plain numbers, as the clocks counter, uptime and x86-tsc print them:"
					+ " what is shown as nanoseconds are these numbers"));
		if (relativeTimes > 0)
			all.add(Notice.info("times in the latency format are relative and of microseconds"));
		return all;
	}

	/// Finds {@code -PID [CPU]} or {@code -PID (tgid) [CPU]}, and what stands before it.
	///
	/// @return behind the bracket; -1 if there is none
	private static int cpu(PrintedLine line, int begin) {
		for (int open = begin; open < line.end; open++) {
			if (line.text[open] != '[')
				continue;
			int close = line.digits(open + 1);
			if (close - open < 4 || close - open > MAX_CPU_DIGITS + 1 || close >= line.end || line.text[close] != ']')
				continue;
			int thread = backOverThread(line, begin, open);
			if (thread < 0)
				continue;
			line.cpu = (int) line.number(open + 1, close);
			comm(line, begin, thread);
			return close + 1;
		}
		return -1;
	}

	/// Reads the thread, and the process in brackets, that stand before a position.
	///
	/// @return where the hyphen before the thread is; -1 if they are not there
	private static int backOverThread(PrintedLine line, int begin, int before) {
		int at = back(line, begin, before);
		if (at > begin && line.text[at - 1] == ')') {
			int open = at - 1;
			while (open > begin && line.text[open] != '(')
				open--;
			int digits = line.blanks(open + 1);
			int end = line.digits(digits);
			// -------  where the kernel does not know it
			line.process = end > digits && end == at - 1 ? (int) line.number(digits, end) : -1;
			at = back(line, begin, open);
		}
		int end = at;
		while (at > begin && line.text[at - 1] >= '0' && line.text[at - 1] <= '9')
			at--;
		if (at == end || at <= begin || line.text[at - 1] != '-' || end - at > 10)
			return -1;
		line.thread = (int) line.number(at, end);
		return at - 1;
	}

	private static int back(PrintedLine line, int begin, int from) {
		int at = from;
		while (at > begin && line.text[at - 1] == ' ')
			at--;
		return at;
	}

	/// The thread's name, where the kernel knows it.
	private static void comm(PrintedLine line, int from, int to) {
		if (line.at(from, "<...>") || line.at(from, "<idle>"))
			return;
		line.commFrom = from;
		line.commTo = to;
	}

	private Kind timeAndEvent(PrintedLine line, int from, boolean flagsMayCome) {
		int end = line.seconds(from);
		if (end < 0)
			end = plainTime(line, from);
		if (end < 0) {
			if (!flagsMayCome)
				return Kind.UNKNOWN;
			int flags = from;
			while (flags < line.end && line.text[flags] != ' ')
				flags++;
			return timeAndEvent(line, line.blanks(flags), false);
		}
		if (end >= line.end || line.text[end] != ':')
			return Kind.UNKNOWN;
		line.nameFrom = line.blanks(end + 1);
		int name = line.nameFrom;
		while (name < line.end && line.text[name] != ':' && line.text[name] != ' ')
			name++;
		line.nameTo = name;
		if (name == line.nameFrom)
			return Kind.UNKNOWN;
		if (name == line.end || line.text[name] != ':')
			// a function tracer's "function <-caller" has no event's name
			line.nameTo = line.nameFrom;
		line.fieldsFrom = Math.min(line.end, line.blanks(Math.min(line.end, name + 1)));
		return Kind.EVENT;
	}

	/// A number without fraction before the colon; {@code 12us!} with microseconds and a mark for long delays in a trace of
	/// the latency format.
	private int plainTime(PrintedLine line, int from) {
		int end = line.digits(from);
		if (end == from)
			return -1;
		if (line.at(end, "us") && end + 3 < line.end && line.text[end + 3] == ':') {
			line.time = line.number(from, end) * 1000;
			relativeTimes++;
			return end + 3;
		}
		if (end >= line.end || line.text[end] != ':')
			return -1;
		line.time = line.number(from, end);
		plainTimes++;
		return end;
	}

	private Kind latency(PrintedLine line) {
		Matcher m = LATENCY.matcher(line.latin(line.start, line.end));
		if (!m.matches())
			return Kind.UNKNOWN;
		line.cpu = Integer.parseInt(m.group("cpu"));
		line.thread = Integer.parseInt(m.group("pid"));
		comm(line, line.start + m.start("comm"), line.start + m.end("comm"));
		return timeAndEvent(line, line.start + m.start("rest"), false);
	}

	/// Lines that begin at the margin, which those of events rarely do.
	private Kind unindented(PrintedLine line) {
		String text = line.latin(line.start, Math.min(line.end, line.start + LONGEST_REMARK));
		Matcher loss = LOSS.matcher(text);
		if (loss.lookingAt()) {
			line.cpu = Integer.parseInt(loss.group("cpu"));
			line.lost = loss.group("count") == null ? 0 : Long.parseLong(loss.group("count"));
			return Kind.LOSS;
		}
		if (text.startsWith("cpus=") || text.startsWith("version = ")) {
			traceCmd = true;
			if (text.startsWith("cpus="))
				facts.put(Fact.CPUS, text.substring(5).strip());
			return Kind.HEADER;
		}
		return REMARK.matcher(text).lookingAt() ? Kind.NOTHING : Kind.UNKNOWN;
	}

	private void header(String text) {
		Matcher m = ENTRIES.matcher(text);
		if (!m.find())
			return;
		facts.put(Fact.CPUS, m.group(3));
		long inBuffer = Long.parseLong(m.group(1));
		long written = Long.parseLong(m.group(2));
		if (written > inBuffer)
			notices.add(Notice.info("the buffer was full: " + (written - inBuffer) + " of " + written
					+ " events had been overwritten by later ones before the trace was read"));
	}
}
