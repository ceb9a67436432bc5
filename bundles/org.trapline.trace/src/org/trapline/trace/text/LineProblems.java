// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Notice;
import org.trapline.trace.Problem;

/// What was wrong with a text, line by line: the first few told one by one, the others counted.
public final class LineProblems {
	private static final int TOLD = 20;
	private static final int LONGEST_QUOTE = 60;

	private final Path file;
	private final List<Notice> notices = new ArrayList<>();
	private @Nullable Problem first;
	private long unreadable;
	private long doubtful;
	private boolean openEnd;

	public LineProblems(Path file) {
		this.file = file;
	}

	/// A line that was left out.
	public void leftOut(long line, String found, String expected) {
		Problem problem = first(Problem.atLine(file, line, found, expected));
		if (++unreadable <= TOLD)
			notices.add(Notice.partial(problem.message() + "; left out"));
	}

	/// Something that begins in a line and has no end; what there is of it was read.
	public void brokenOff(long line, String found, String expected) {
		notices.add(Notice.partial(first(Problem.atLine(file, line, found, expected)).message()));
	}

	/// A line that was read although something about it cannot be right.
	public void doubtful(long line, String found, String expected) {
		if (++doubtful <= TOLD)
			notices.add(Notice.warning(Problem.atLine(file, line, found, expected).message()));
	}

	/// A last line without line end: read, but its last number may have lost digits. Told once.
	public void openEnd(long line) {
		if (!openEnd)
			doubtful(line, "no line end after the last line", "a line end: the file may have been cut off in this line");
		openEnd = true;
	}

	/// Something else worth saying, in its place.
	public void add(Notice notice) {
		notices.add(notice);
	}

	/// What was wrong with the first line that was left out, or the first thing without an end.
	public Optional<Problem> first() {
		return Optional.ofNullable(first);
	}

	/// How many lines were left out.
	public long unreadable() {
		return unreadable;
	}

	/// All of it, in the order it was found.
	public List<Notice> notices() {
		List<Notice> all = new ArrayList<>(notices);
		if (unreadable > TOLD)
			all.add(Notice.partial(file + ": " + (unreadable - TOLD) + " more lines that could not be read"));
		if (doubtful > TOLD)
			all.add(Notice.warning(file + ": " + (doubtful - TOLD) + " more lines that cannot be quite right"));
		return all;
	}

	private Problem first(Problem problem) {
		if (first == null)
			first = problem;
		return problem;
	}

	/// Text from a file as messages show it: in quotation marks, without control characters, cut if it is long.
	public static String quoted(String text) {
		StringBuilder shown = new StringBuilder("\"");
		for (int i = 0; i < Math.min(text.length(), LONGEST_QUOTE); i++)
			shown.append(Character.isISOControl(text.charAt(i)) ? '.' : text.charAt(i));
		return shown.append(text.length() > LONGEST_QUOTE ? "...\"" : "\"").toString();
	}
}
