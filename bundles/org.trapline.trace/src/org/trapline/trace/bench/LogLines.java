// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.text.TextLines;

/// The lines of a benchmark's log with a current one, as readers take them.
///
/// A terminal's control sequences, and spaces at both ends, are gone. Messages of the kernel that a console mixed in
/// are passed over. Lines that name a command, or say what follows, are remembered, and so is what readers note for
/// later.
public final class LogLines {
	/// ECMA-48 control sequences.
	private static final Pattern CONTROL = Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|[@-_])");
	/// printk's time stamp, and a system log's before it.
	private static final Pattern KERNEL = Pattern.compile("(<\\d+>)?\\[ *\\d+\\.\\d{6}\\](\\[ *[TC]\\d+\\])? .*");
	/// A shell's prompt or trace, or a script's heading, before a command.
	private static final Pattern COMMAND = Pattern
			.compile("(?:(?:\\[[^\\]]*\\]|\\S*)[$#] |#{1,6} |\\++ |>{1,3} ?|=+ |-{2,} )(\\S.*)");
	/// What headings have behind their words.
	private static final String RULES = " =-";
	/// A variable of the shell being set, for all commands to come.
	private static final Pattern ASSIGNMENT = Pattern.compile("(?:export )?([A-Z_]\\w*)=(\\S*|\"[^\"]*\"|'[^']*')");
	/// Longer lines are cut to so many characters: no benchmark prints more.
	private static final int LONGEST = 1 << 16;
	private static final int MOST_COMMANDS = 32;
	private static final int MOST_NOTES = 1000;

	private final TextLines lines;
	private final Path file;
	private final Deque<String> commands = new ArrayDeque<>();
	private final Map<String, String> notes = new HashMap<>();
	private final Map<String, String> variables = new HashMap<>();
	private String line = "";
	private boolean more;
	private long number;
	private long passedOver;

	/// @param lines at their begin; not closed by this
	/// @param file where they come from: its name may say what they are
	public LogLines(TextLines lines, Path file) throws IOException {
		this.lines = lines;
		this.file = file;
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

	/// The file that the lines come from.
	public Path file() {
		return file;
	}

	/// What the last line that named a command says, without its prompt; empty if there was none.
	///
	/// A hint only: scripts label things wrongly, and later output may be another command's.
	public String command() {
		return commands.isEmpty() ? "" : commands.getFirst();
	}

	/// The last few lines that named commands, or said otherwise what follows; the latest first.
	public List<String> commands() {
		return List.copyOf(commands);
	}

	/// The options and operands of the last command, if it is the program asked for.
	///
	/// @return its words behind the program's name; none if another program, or nothing, was named last
	public List<String> arguments(String program) {
		List<String> words = List.of(command().split("\\s+"));
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

	/// Whether all lines are passed, of which the last may have been cut off.
	boolean endedOpen() {
		return !more && !lines.terminated();
	}

	/// Goes to the next line.
	public void next() throws IOException {
		more = false;
		line = "";
		while (lines.next()) {
			number = lines.number();
			String text = lines.line();
			if (text.length() > LONGEST)
				text = text.substring(0, LONGEST);
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

	/// Makes a text the last command: what a reader makes of a line that says what follows. What was noted is forgotten,
	/// because other output begins.
	public void remember(String command) {
		if (commands.size() == MOST_COMMANDS)
			commands.removeLast();
		commands.addFirst(command);
		notes.clear();
	}

	/// Forgets all commands and notes: what follows has nothing to do with what was before.
	public void forget() {
		commands.clear();
		notes.clear();
	}

	/// Notes something for lines to come, until another command is remembered.
	public void note(String key, String value) {
		if (notes.size() < MOST_NOTES)
			notes.put(key, value);
	}

	/// What was noted last.
	public Optional<String> noted(String key) {
		return Optional.ofNullable(notes.get(key));
	}

	/// The value of an environment variable, as far as the log tells that it was set.
	public Optional<String> variable(String name) {
		return Optional.ofNullable(variables.get(name));
	}

	/// Sets an environment variable that a line tells of.
	public void variable(String name, String value) {
		if (variables.size() < MOST_NOTES)
			variables.put(name, value);
	}

	/// Remembers the current line as a command, if it looks like one.
	///
	/// @return whether it does
	boolean rememberCommand() {
		Matcher marked = COMMAND.matcher(line);
		Matcher assignment = ASSIGNMENT.matcher(marked.matches() ? marked.group(1) : line);
		if (assignment.matches())
			variable(assignment.group(1), assignment.group(2).replaceAll("[\"']", ""));
		else if (marked.matches())
			remember(withoutRule(marked.group(1)));
		else
			return false;
		return true;
	}

	private static String withoutRule(String text) {
		int end = text.length();
		while (end > 0 && RULES.indexOf(text.charAt(end - 1)) >= 0)
			end--;
		return text.substring(0, end);
	}
}
