// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.boot.Limits;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that say where a run ends.
final class LimitOptions {
	private static final String CYCLES = "cycles:";
	private static final String INSTRUCTIONS = "instructions:";

	@Option(names = "--until", paramLabel = "TEXT|cycles:N|instructions:N", description = "End when this text is on the console,"
			+ " or at a number of cycles since power-on or of instructions of all CPUs. May be repeated, once of each.")
	private List<String> until = List.of();

	@Option(names = "--max-cycles", paramLabel = "N", description = "Give up at so many cycles since power-on, with status 5; k,"
			+ " M and G are allowed.")
	private @Nullable String cycles;

	@Option(names = "--max-instructions", paramLabel = "N", description = "Give up at so many instructions of all CPUs, with"
			+ " status 5.")
	private @Nullable String instructions;

	@Option(names = "--max-seconds", paramLabel = "N", description = "Give up after so many seconds of this machine's time, with"
			+ " status 5.")
	private @Nullable String seconds;

	/// The limits.
	///
	/// @throws ParameterException if an option is not right
	Limits limits(CommandLine line) {
		String text = "";
		long untilCycles = Limits.NONE;
		long untilInstructions = Limits.NONE;
		for (String word : until)
			if (word.startsWith(CYCLES))
				untilCycles = until(line, CYCLES, word);
			else if (word.startsWith(INSTRUCTIONS))
				untilInstructions = until(line, INSTRUCTIONS, word);
			else if (word.isEmpty() || !text.isEmpty())
				throw new ParameterException(line, "--until " + word + ": expected one text that is not empty");
			else
				text = word;
		String time = seconds;
		return new Limits(text, untilCycles, untilInstructions, number(line, "--max-cycles", cycles),
				number(line, "--max-instructions", instructions), time == null ? Optional.empty()
						: Optional.of(Duration.ofSeconds(WrittenNumber.of(line, "--max-seconds", time, 1000, 1, 1L << 30))));
	}

	private static long until(CommandLine line, String kind, String word) {
		return WrittenNumber.of(line, "--until", kind, word.substring(kind.length()), 1000, 1, Long.MAX_VALUE);
	}

	private static long number(CommandLine line, String option, @Nullable String text) {
		return text == null ? Limits.NONE : WrittenNumber.of(line, option, text, 1000, 1, Long.MAX_VALUE);
	}
}
