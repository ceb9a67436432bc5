// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.text.TextLines;

/// The lines of a benchmark's log with a current one, as readers take them.
///
/// A terminal's control sequences, and spaces at both ends, are gone. Messages of the kernel that a console mixed in,
/// and lines that only name a command, are passed over and remembered.
public final class LogLines {
	/// ECMA-48 control sequences.
	private static final Pattern CONTROL = Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|[@-_])");
	/// printk's time stamp, and a system log's before it.
	private static final Pattern KERNEL = Pattern.compile("(<\\d+>)?\\[ *\\d+\\.\\d{6}\\](\\[ *[TC]\\d+\\])? .*");
	/// A shell's prompt or trace, or a script's heading, before a command.
	private static final Pattern COMMAND = Pattern.compile("(?:\\S*[$#] |#{1,6} |\\++ |>{1,3} ?|=+ |-{2,} )(\\S.*?)[ =-]*");

	private final TextLines lines;
	private String line = "";
	private boolean more;
	private long number;
	private String command = "";
	private long passedOver;

	/// @param lines at their begin; not closed by this
	public LogLines(TextLines lines) throws IOException {
		this.lines = lines;
		next();
	}

	/// Whether there is a current line.
	public boolean more() {
		return more;
	}

	/// The current line; empty behind the last.
	public String line() {
		return line;
	}

	/// The current line's number in the file, from 1.
	public long number() {
		return number;
	}

	/// What the last line that named a command says, without its prompt; empty if there was none.
	///
	/// A hint only: scripts label things wrongly, and later output may be another command's.
	public String command() {
		return command;
	}

	/// The options and operands of the last command, if it is the program asked for.
	///
	/// @return its words behind the program's name; none if another program, or nothing, was named last
	public List<String> arguments(String program) {
		List<String> words = List.of(command.split("\\s+"));
		for (int i = 0; i < words.size(); i++)
			if (words.get(i).equals(program) || words.get(i).endsWith('/' + program))
				return words.subList(i + 1, words.size());
		return List.of();
	}

	/// How many messages of the kernel stood between the lines.
	public long passedOver() {
		return passedOver;
	}

	/// Whether the current line may have been cut off: it is the file's last and has no end.
	public boolean open() {
		return more && !lines.terminated();
	}

	/// Goes to the next line.
	public void next() throws IOException {
		more = false;
		line = "";
		while (lines.next()) {
			number = lines.number();
			String text = lines.line();
			if (text.indexOf('\u001b') >= 0)
				text = CONTROL.matcher(text).replaceAll("");
			text = text.strip();
			if (KERNEL.matcher(text).matches())
				passedOver++;
			else {
				line = text;
				more = true;
				return;
			}
		}
	}

	/// Remembers the current line as a command, if it looks like one.
	///
	/// @return whether it does
	boolean rememberCommand() {
		Matcher matcher = COMMAND.matcher(line);
		if (!matcher.matches())
			return false;
		command = matcher.group(1);
		return true;
	}
}
