// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// What a file's options say of the recording as a whole.
///
/// Options of other ids are passed over: those that tell where sections are belong to the container, the rest (HOOK and
/// those of later versions) to nothing that is read here.
final class Options {
	static final int DONE = 0;
	static final int BUFFER = 3;
	static final int HEADER_INFO = 16;
	static final int FTRACE_EVENTS = 17;
	static final int EVENT_FORMATS = 18;
	static final int COMMAND_LINES = 21;
	static final int BUFFER_TEXT = 22;
	private static final int DATE = 1;
	private static final int CPUSTAT = 2;
	private static final int TRACECLOCK = 4;
	private static final int UNAME = 5;
	private static final int OFFSET = 7;
	private static final int CPUCOUNT = 8;
	private static final int VERSION = 9;
	private static final int PROCMAPS = 10;
	private static final int TRACEID = 11;
	private static final int TIME_SHIFT = 12;
	private static final int GUEST = 13;
	private static final int TSC2NSEC = 14;
	/// The longest option that is believed; PROCMAPS of a large process has some 100 KiB.
	static final int MOST_BYTES = 1 << 24;

	/// How ticks become nanoseconds: (ticks * mult) >> shift.
	record TscToNanos(long mult, int shift) {
	}

	/// To be added to all times, in nanoseconds: what --date and --ts-offset of {@code trace-cmd record} asked for.
	long timeOffset;
	/// Whether the offset makes times those of the calendar, from 1970.
	boolean dated;
	final List<String> cpuStatistics = new ArrayList<>();
	/// The clocks there were, with the one used in brackets; empty where the file does not tell.
	String traceClock = "";
	/// Whether there was an option TRACECLOCK: version 6 then has the clocks behind the CPUs' offsets.
	boolean hasTraceClock;
	String uname = "";
	/// The version of trace-cmd.
	String recorder = "";
	/// 0 where the file does not tell.
	int cpuCount;
	/// The names of filtered processes, by id.
	final Map<Integer, String> processes = new TreeMap<>();
	long traceId;
	@Nullable TimeShift timeShift;
	final List<GuestMap> guests = new ArrayList<>();
	@Nullable TscToNanos tsc;

	/// Takes an option.
	///
	/// @param in stands at its data
	/// @param size of the data in bytes, all of them there
	void take(int id, FieldReader in, int size) throws ImportException, IOException {
		switch (id) {
		case DATE -> {
			// microseconds, hexadecimal
			timeOffset += number(in, size) * 1000;
			dated = true;
		}
		case OFFSET -> timeOffset += number(in, size);
		case CPUSTAT -> cpuStatistics.add(text(in, size));
		case TRACECLOCK -> {
			hasTraceClock = true;
			traceClock = text(in, size);
		}
		case UNAME -> uname = text(in, size).strip();
		case VERSION -> recorder = text(in, size).strip();
		case CPUCOUNT -> cpuCount = (int) in.u32("the number of CPUs");
		case PROCMAPS -> processMap(text(in, size));
		case TRACEID -> traceId = in.i64("the trace id");
		case TIME_SHIFT -> timeShift = TimeShift.read(in);
		case GUEST -> guests.add(GuestMap.read(in));
		case TSC2NSEC -> tsc = new TscToNanos(in.u32("the multiplier of ticks"),
				(int) Math.min(in.u32("the shift of ticks"), 63));
		default -> {
			// of no use here
		}
		}
	}

	/// The name in brackets of {@link #traceClock}; empty where there is none.
	String clock() {
		int open = traceClock.indexOf('[');
		int close = traceClock.indexOf(']', open + 1);
		return open >= 0 && close > open ? traceClock.substring(open + 1, close) : "";
	}

	/// One process: {@code pid libraries name} in hexadecimal, then its libraries.
	private void processMap(String text) {
		String[] words = text.lines().findFirst().orElse("").split(" ", 3);
		try {
			if (words.length == 3)
				processes.put(Integer.parseUnsignedInt(words[0], 16), words[2].strip());
		} catch (NumberFormatException _) {
			// no process then: its name is a comfort, not data
		}
	}

	private static String text(FieldReader in, int size) throws ImportException, IOException {
		String text = in.text("an option's text", size, MOST_BYTES);
		int end = text.indexOf('\0');
		return end < 0 ? text : text.substring(0, end);
	}

	private static long number(FieldReader in, int size) throws ImportException, IOException {
		long at = in.position();
		String text = text(in, size).strip();
		try {
			return Long.decode(text);
		} catch (NumberFormatException _) {
			throw new ImportException(in.seek(at, "an option").problem('"' + text + '"', "a time offset"));
		}
	}
}
