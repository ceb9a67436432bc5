// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.coremark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one log of CoreMark says, line by line as it is taken in.
final class CoreMarkLog {
	static final Pattern RUN_TYPE = Pattern.compile(
			"((?:2K|6k) (?:performance|validation) run|Profile generation run) parameters for coremark\\..*");
	static final Pattern CRC_ERROR = Pattern.compile("\\[\\d+\\]ERROR! \\w+ crc 0x\\p{XDigit}+ - should be .*");
	static final String SCORE = "CoreMark 1.0";

	private static final Pattern KEYED = Pattern.compile("([^:]*[^:\\s])\\s*:\\s?(.*)");
	private static final Pattern CRC = Pattern.compile("\\[(\\d+)\\]crc(list|matrix|state|final)");
	private static final Pattern PARALLEL = Pattern.compile("Parallel (.*)");
	private static final Pattern HEX = Pattern.compile("0x(\\p{XDigit}{1,4})\\b.*");

	/// More checksums or errors than these are none of CoreMark's.
	private static final int MOST_LINES = 10_000;

	/// What a line of the log tells.
	enum Field {
		SIZE("CoreMark Size"), TICKS("Total ticks"), SECONDS("Total time (secs)"), RATE("Iterations/Sec"),
		ITERATIONS("Iterations"), COMPILER("Compiler version"), FLAGS("Compiler flags"), MEMORY("Memory location"),
		SEEDCRC("seedcrc"), PARALLEL("Parallel"), SCORE_LINE(SCORE);

		final String label;

		Field(String label) {
			this.label = label;
		}
	}

	/// How the program judges its run.
	enum Verdict {
		/// It came to none: the log is cut off.
		MISSING, VALIDATED, ERRORS, UNKNOWN_SEEDS
	}

	/// A checksum as printed.
	record Crc(int context, String part, String value) {
	}

	private final Map<Field, String> texts = new EnumMap<>(Field.class);
	private final List<Crc> crcs = new ArrayList<>();
	private final List<String> errors = new ArrayList<>();
	private String runType = "";
	private Verdict verdict = Verdict.MISSING;
	private boolean inMemoryLocation;

	/// Takes a line in, if it belongs to this log: it is of CoreMark's form, and nothing that this log already has.
	boolean take(String line) {
		Matcher type = RUN_TYPE.matcher(line);
		boolean continues = inMemoryLocation;
		inMemoryLocation = false;
		if (type.matches()) {
			if (!runType.isEmpty() || !texts.isEmpty() || !errors.isEmpty())
				return false;
			runType = type.group(1);
			return true;
		}
		if (verdict != Verdict.MISSING)
			return verdict == Verdict.VALIDATED && line.startsWith(SCORE) && takeKeyed(line);
		if (line.startsWith("ERROR") || CRC_ERROR.matcher(line).matches())
			return errors.size() == MOST_LINES || errors.add(line);
		if (line.startsWith("Correct operation validated"))
			verdict = Verdict.VALIDATED;
		else if (line.startsWith("Errors detected"))
			verdict = Verdict.ERRORS;
		else if (line.startsWith("Cannot validate operation for these seed values"))
			verdict = Verdict.UNKNOWN_SEEDS;
		else
			return takeKeyed(line) || continues && line.startsWith("(");
		return true;
	}

	/// The text behind a label; empty if the log does not have the line.
	String text(Field field) {
		return texts.getOrDefault(field, "");
	}

	boolean has(Field field) {
		return texts.containsKey(field);
	}

	/// How the first line calls the run; empty if the log does not have that line.
	String runType() {
		return runType;
	}

	List<Crc> crcs() {
		return crcs;
	}

	/// The lines in which the program says what is wrong.
	List<String> errors() {
		return errors;
	}

	Verdict verdict() {
		return verdict;
	}

	/// The number that a text such as {@code 0xe9f5} begins with; empty if it is none.
	static OptionalInt hex(String text) {
		Matcher matcher = HEX.matcher(text.strip());
		return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1), 16)) : OptionalInt.empty();
	}

	private boolean takeKeyed(String line) {
		Matcher keyed = KEYED.matcher(line);
		if (!keyed.matches())
			return false;
		String key = keyed.group(1);
		String value = keyed.group(2).strip();
		Matcher crc = CRC.matcher(key);
		if (crc.matches())
			return crc.group(1).length() <= 6 && crcs.size() < MOST_LINES
					&& crcs.add(new Crc(Integer.parseInt(crc.group(1)), crc.group(2), value));
		Matcher parallel = PARALLEL.matcher(key);
		if (parallel.matches())
			return texts.putIfAbsent(Field.PARALLEL, value + ' ' + parallel.group(1).strip()) == null;
		for (Field field : Field.values())
			if (field.label.equals(key)) {
				inMemoryLocation = field == Field.MEMORY;
				return texts.putIfAbsent(field, value) == null;
			}
		return false;
	}
}
