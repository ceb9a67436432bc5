// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.printed;

import java.nio.charset.StandardCharsets;

/// A line of printed events, taken apart: what its grammar found, as numbers and as positions in the line's bytes.
public final class PrintedLine {
	/// What a line is.
	public enum Kind {
		/// An event, of which all fields of this class but {@link #lost} are set.
		EVENT,
		/// Says that events of {@link #cpu} were lost before the next event of it; sets {@link #lost}, and {@link #time} where
		/// the CPU is not known.
		LOSS,
		/// Tells a thread's name and process, and no more.
		THREAD,
		/// Says something about the recording, which the grammar took.
		HEADER,
		/// Belongs to the format and says nothing of use.
		NOTHING,
		/// None of these.
		UNKNOWN
	}

	/// The line's text, from {@link #start} to {@link #end}.
	public byte[] text = new byte[0];
	public int start;
	public int end;

	/// Nanoseconds.
	public long time;
	/// -1 where the line does not tell.
	public int cpu;
	/// -1 where the line does not tell.
	public int thread;
	/// -1 where the line does not tell.
	public int process;
	/// The thread's name; empty where the line does not tell.
	public int commFrom;
	public int commTo;
	/// The event's name, with its system where the line has it.
	public int nameFrom;
	public int nameTo;
	/// Where the event's fields begin; they end with the line.
	public int fieldsFrom;
	/// How many events were lost; 0 where the line does not tell.
	public long lost;

	/// Turns to a line.
	public void set(byte[] bytes, int from, int to) {
		text = bytes;
		start = from;
		end = to;
		cpu = thread = process = -1;
		commFrom = commTo = nameFrom = nameTo = fieldsFrom = from;
		lost = 0;
	}

	/// The position of the first byte that is no blank, from a position on.
	public int blanks(int from) {
		int at = from;
		while (at < end && (text[at] == ' ' || text[at] == '\t'))
			at++;
		return at;
	}

	/// The position of the first byte that is no decimal digit.
	public int digits(int from) {
		int at = from;
		while (at < end && text[at] >= '0' && text[at] <= '9')
			at++;
		return at;
	}

	/// A decimal number; large ones wrap.
	public long number(int from, int to) {
		long value = 0;
		for (int i = from; i < to; i++)
			value = value * 10 + text[i] - '0';
		return value;
	}

	/// Whether the text at a position is this.
	public boolean at(int from, String ascii) {
		if (from < start || end - from < ascii.length())
			return false;
		for (int i = 0; i < ascii.length(); i++)
			if (text[from + i] != ascii.charAt(i))
				return false;
		return true;
	}

	/// The text of some positions, for what is rare.
	public String string(int from, int to) {
		return new String(text, from, Math.max(0, to - from), StandardCharsets.UTF_8);
	}

	/// The same with a character for each byte, so that positions in it are those in the line.
	public String latin(int from, int to) {
		return new String(text, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
	}

	/// Reads seconds with a fraction of three to nine digits behind a point or, as some locales print it, a comma.
	///
	/// @param from where the seconds' digits begin
	/// @return where the fraction ends, with {@link #time} set; -1 if there is no such time
	public int seconds(int from) {
		int mark = digits(from);
		if (mark == from || mark >= end || text[mark] != '.' && text[mark] != ',')
			return -1;
		int fraction = digits(mark + 1);
		int places = fraction - mark - 1;
		if (places < 3 || places > 9)
			return -1;
		long nanos = number(mark + 1, fraction);
		for (int i = places; i < 9; i++)
			nanos *= 10;
		time = number(from, mark) * 1_000_000_000 + nanos;
		return fraction;
	}
}
