// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.trapline.trace.tracepoint.PrintedFields.Word;

/// A printed sched_switch: the kernel's {@code prev_comm=a prev_pid=1 ... prev_state=S ==> next_comm=b next_pid=2} and
/// trace-cmd's {@code a:1 [120] S ==> b:2 [120]}. Names may hold blanks, colons and brackets.
final class PrintedSwitch {
	private static final Word PREV_COMM = Word.of("prev_comm");
	private static final Word PREV_PID = Word.of("prev_pid");
	private static final Word PREV_STATE = Word.of("prev_state");
	private static final Word NEXT_COMM = Word.of("next_comm");
	private static final Word NEXT_PID = Word.of("next_pid");
	private static final byte[] ARROW = " ==> ".getBytes(StandardCharsets.US_ASCII);

	private final PrintedFields fields = new PrintedFields();
	private byte[] text = new byte[0];

	int previous;
	int next;
	boolean runnable;
	int previousNameFrom;
	int previousNameTo;
	int nextNameFrom;
	int nextNameTo;

	/// Reads an event's text.
	///
	/// @return whether it is one of the two forms
	boolean read(byte[] bytes, int from, int to) {
		text = bytes;
		fields.set(bytes, from, to);
		return fields.has(NEXT_PID) ? readFields(from) : readArrow(from, to);
	}

	private boolean readFields(int from) {
		previous = (int) fields.required(PREV_PID);
		next = (int) fields.required(NEXT_PID);
		previousNameFrom = behind(fields.position(PREV_COMM, from), PREV_COMM);
		previousNameTo = before(fields.position(PREV_PID, from));
		nextNameFrom = behind(fields.position(NEXT_COMM, from), NEXT_COMM);
		nextNameTo = before(fields.position(NEXT_PID, from));
		int state = fields.position(PREV_STATE, from);
		if (state < 0 || fields.failed())
			return false;
		int at = state + PREV_STATE.bytes().length + 1;
		runnable = isDigit(text[at]) ? TracepointDecoder.runnable(fields.number(at, false)) : text[at] == 'R';
		return true;
	}

	private boolean readArrow(int from, int to) {
		int arrow = -1;
		for (int i = to - ARROW.length; i >= from && arrow < 0; i--)
			if (Arrays.equals(text, i, i + ARROW.length, ARROW, 0, ARROW.length))
				arrow = i;
		if (arrow < 0)
			return false;
		int state = arrow;
		while (state > from && text[state - 1] != ' ')
			state--;
		int previousColon = colon(from, state);
		int nextColon = colon(arrow + ARROW.length, to);
		if (previousColon < 0 || nextColon < 0 || state == arrow)
			return false;
		previous = (int) fields.number(previousColon + 1, false);
		next = (int) fields.number(nextColon + 1, false);
		previousNameFrom = from;
		previousNameTo = previousColon;
		nextNameFrom = arrow + ARROW.length;
		nextNameTo = nextColon;
		runnable = text[state] == 'R';
		return true;
	}

	/// The last colon that a number and a priority in brackets follow.
	private int colon(int from, int to) {
		int bracket = to - 1;
		while (bracket > from && text[bracket] != '[')
			bracket--;
		int at = bracket - 1;
		while (at > from && text[at] == ' ')
			at--;
		int end = at;
		while (at > from && isDigit(text[at]))
			at--;
		return at < end && at >= from && text[at] == ':' ? at : -1;
	}

	private static int behind(int word, Word which) {
		return word < 0 ? 0 : word + which.bytes().length + 1;
	}

	private static int before(int word) {
		return word < 0 ? 0 : word - 1;
	}

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}
}
