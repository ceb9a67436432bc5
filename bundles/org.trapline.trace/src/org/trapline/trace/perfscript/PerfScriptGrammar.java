// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfscript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance.Fact;
import org.trapline.trace.exits.VcpuNames;
import org.trapline.trace.printed.PrintedGrammar;
import org.trapline.trace.printed.PrintedLine;
import org.trapline.trace.printed.PrintedLine.Kind;
import org.trapline.trace.tracepoint.PrintedTracepoints;

/// The lines of perf script (tools/perf/builtin-script.c): {@code comm PID/TID [CPU] seconds: period event: fields}, of
/// which the thread, the time and the event must be there.
///
/// The comm of a sample taken in a guest is `guest/PID` in brackets, or `:PID` where perf knows none. Lines of call chains
/// and of other records follow.
final class PerfScriptGrammar implements PrintedGrammar {
	private static final Pattern HEADER = Pattern.compile("# (.{1,40}?)\\s*: (.*)");
	/// Begin of the comm of a sample taken in a guest.
	private static final String GUEST = "[guest/";
	private static final Pattern COMM = Pattern.compile("COMM(?: exec)?: (?<name>.*):(?<pid>\\d{1,9})/(?<tid>\\d{1,9})$");
	private static final Pattern LOST = Pattern.compile("LOST(?:_SAMPLES)? lost (\\d{1,18})");
	private static final Pattern SWITCH = Pattern
			.compile("prev_pid=(?<previous>\\d{1,9}) .* ==> next_comm=(?<next>.*) next_pid=");
	private static final Pattern CHAIN_OR_REMARK = Pattern
			.compile("\\s+[0-9a-f]{1,16} .*\\)$|\\s+[0-9a-f]{4,16} \\S+|libtraceevent|.*bad op token");
	private static final Pattern TRACEPOINT = Pattern.compile("(?:^|\\s)(?:kvm|sched|irq):\\w+: ");
	private static final int LONGEST_REMARK = 300;
	/// Of entries and exits, one kind has more than so many times the other where samples were left out.
	private static final int LOPSIDED = 2;
	private static final int ENOUGH = 20;
	private static final Map<String, String> FACTS = Map.of("hostname", Fact.HOST, "os release", Fact.KERNEL, "arch",
			Fact.ARCHITECTURE, "nrcpus online", Fact.CPUS, "cpudesc", Fact.CPU, "total memory", Fact.MEMORY, "cmdline",
			Fact.COMMAND, "captured on", Fact.RECORDED, "perf version", Fact.RECORDER);

	private final Map<String, String> facts = new LinkedHashMap<>();
	private boolean vcpuNamed;
	private long withoutTime;
	private long switches;
	private long switchesOfOthers;

	@Override
	public Kind parse(PrintedLine line) {
		int begin = line.blanks(line.start);
		if (begin == line.end)
			return Kind.NOTHING;
		if (line.text[begin] == '#') {
			header(line.string(begin, line.end));
			return Kind.HEADER;
		}
		int time = time(line, begin);
		if (time < 0)
			return withoutTime(line, begin);
		if (!beforeTime(line, begin, time))
			return Kind.UNKNOWN;
		return behindTime(line, line.blanks(line.seconds(time) + 1));
	}

	@Override
	public String expected() {
		return withoutTime > 0
				? "the field time (perf script -F comm,pid,tid,cpu,time,event,trace)"
				: "comm TID [CPU] seconds: event: fields";
	}

	@Override
	public Map<String, String> facts() {
		facts.put(Fact.FORMAT, "text of perf script");
		String version = facts.get(Fact.RECORDER);
		if (version != null && !version.startsWith("perf"))
			facts.put(Fact.RECORDER, "perf " + version);
		return facts;
	}

	@Override
	public List<Notice> notices(ExitTrace trace, PrintedTracepoints events) {
		List<Notice> all = new ArrayList<>();
		long entries = count(events, "kvm_entry");
		long exits = count(events, "kvm_exit");
		boolean none = entries + exits == 0 && (vcpuNamed || events.kvmEvents() > 0);
		boolean lopsided = entries + exits >= ENOUGH && entries > 0 && exits > 0
				&& (entries > LOPSIDED * exits || exits > LOPSIDED * entries);
		if (none || lopsided)
			all.add(Notice.warning("of KVM's events most are missing: perf script leaves out samples taken while a guest is"
					+ " loaded unless it is run with --guest-code; open the perf.data file itself, or run perf script"
					+ " --guest-code"));
		if (switchesOfOthers * 2 > switches)
			all.add(Notice.warning("the thread ids do not agree with those of sched_switch: if the text was made with"
					+ " -F pid and without tid, the vCPUs of a VM cannot be told apart"));
		return all;
	}

	private static long count(PrintedTracepoints events, String name) {
		Map<String, Long> counts = events.eventCounts();
		return counts.getOrDefault(name, 0L) + counts.getOrDefault("kvm:" + name, 0L);
	}

	/// Where the time begins: seconds with a fraction, blank before, colon behind; -1 if there is none.
	private static int time(PrintedLine line, int begin) {
		for (int at = begin; at < line.end; at++) {
			byte b = line.text[at];
			if (b < '0' || b > '9')
				continue;
			int end = at == begin || line.text[at - 1] == ' ' || line.text[at - 1] == '\t' ? line.seconds(at) : -1;
			if (end >= 0 && end < line.end && line.text[end] == ':')
				return at;
			at = line.digits(at) - 1;
		}
		return -1;
	}

	/// Reads the CPU in brackets, the thread, and the thread's name.
	///
	/// @return false if the thread's number is part of a word, as in the ftrace buffer's {@code comm-PID}
	private static boolean beforeTime(PrintedLine line, int begin, int time) {
		int at = back(line, begin, time);
		// between CPU and time there may be flags of the sample
		int close = at;
		while (close > begin && line.text[close - 1] != ']')
			close--;
		int open = close;
		while (open > begin && line.text[open - 1] != '[')
			open--;
		if (open < close && line.digits(open) == close - 1 && close - open >= 4) {
			line.cpu = (int) line.number(open, close - 1);
			at = back(line, begin, open - 1);
		}
		int end = at;
		while (at > begin && digit(line.text[at - 1]))
			at--;
		if (at == end)
			return true;
		line.thread = (int) line.number(at, end);
		if (at > begin && line.text[at - 1] == '-' && (at - 1 == begin || line.text[at - 2] == ' ')) {
			// -1 for a thread that has ended
			line.thread = -line.thread;
			return true;
		}
		if (at > begin + 1 && line.text[at - 1] == '/' && digit(line.text[at - 2])) {
			int slash = --at;
			while (at > begin && digit(line.text[at - 1]))
				at--;
			line.process = (int) line.number(at, slash);
		}
		int comm = back(line, begin, at);
		comm(line, begin, comm);
		return comm < at || at == begin;
	}

	private static void comm(PrintedLine line, int from, int to) {
		if (to <= from || line.text[from] == ':' && line.digits(from + 1) == to)
			return;
		if (line.at(from, GUEST)) {
			int digits = from + GUEST.length();
			if (line.process < 0 && line.digits(digits) == to - 1)
				line.process = (int) line.number(digits, to - 1);
			return;
		}
		line.commFrom = from;
		line.commTo = to;
	}

	/// The event's name, behind a period where there is one.
	private Kind behindTime(PrintedLine line, int from) {
		int at = from;
		int period = line.digits(at);
		if (period > at && period < line.end && line.text[period] == ' ')
			at = line.blanks(period);
		int name = at;
		while (name < line.end && line.text[name] != ' ')
			name++;
		if (line.at(at, "PERF_RECORD_"))
			return record(line, at + "PERF_RECORD_".length());
		if (name == at || line.text[name - 1] != ':')
			return Kind.UNKNOWN;
		line.nameFrom = at;
		line.nameTo = name - 1;
		line.fieldsFrom = line.blanks(name);
		watchSwitches(line);
		return Kind.EVENT;
	}

	/// What --show-task-events and --show-lost-events add.
	private static Kind record(PrintedLine line, int from) {
		String text = line.string(from, line.end);
		Matcher lost = LOST.matcher(text);
		if (lost.lookingAt()) {
			line.lost = Long.parseLong(lost.group(1));
			return Kind.LOSS;
		}
		Matcher comm = COMM.matcher(text.strip());
		if (!comm.matches())
			return Kind.NOTHING;
		line.process = Integer.parseInt(comm.group("pid"));
		line.thread = Integer.parseInt(comm.group("tid"));
		line.commFrom = from + text.indexOf(": ") + 2;
		line.commTo = line.commFrom + comm.group("name").getBytes(StandardCharsets.UTF_8).length;
		return Kind.THREAD;
	}

	/// A thread switched away is the one that the event belongs to.
	private void watchSwitches(PrintedLine line) {
		if (!line.at(line.nameFrom, "sched:sched_switch"))
			return;
		Matcher m = SWITCH.matcher(line.latin(line.fieldsFrom, line.end));
		if (!m.find())
			return;
		switches++;
		if (Integer.parseInt(m.group("previous")) != line.thread)
			switchesOfOthers++;
		vcpuNamed |= VcpuNames.numberOf(m.group("next")) >= 0;
	}

	/// Lines of call chains and of perf's own remarks; or an event without the time.
	private Kind withoutTime(PrintedLine line, int begin) {
		String text = line.latin(line.start, Math.min(line.end, begin + LONGEST_REMARK));
		if (CHAIN_OR_REMARK.matcher(text).lookingAt())
			return Kind.NOTHING;
		if (TRACEPOINT.matcher(text).find())
			withoutTime++;
		return Kind.UNKNOWN;
	}

	private void header(String text) {
		Matcher m = HEADER.matcher(text);
		if (!m.matches())
			return;
		String fact = FACTS.get(m.group(1).strip());
		if (fact != null)
			facts.put(fact, m.group(2).strip());
	}

	private static int back(PrintedLine line, int begin, int from) {
		int at = from;
		while (at > begin && line.text[at - 1] == ' ')
			at--;
		return at;
	}

	private static boolean digit(byte b) {
		return b >= '0' && b <= '9';
	}
}
