// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Symbol;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.ModeChange;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.CodeMap;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that say in which mode a machine runs, and when.
final class ModeOptions {
	private static final String TIMING = "timing";
	private static final List<String> MODES = List.of("functional", TIMING);
	private static final String CYCLES = "cycles:";
	private static final String INSTRUCTIONS = "instructions:";

	@Option(names = "--mode", paramLabel = "MODE", description = "functional: an instruction is a cycle; timing: cycles by the"
			+ " board's model. Default: functional, or as the checkpoint was. The guest can change it by markers (docs/timing.md).")
	private @Nullable String mode;

	@Option(names = "--timing-from", paramLabel = "TEXT|cycles:N|instructions:N", description = "Go on in timing mode when this"
			+ " text is on the console, or from a number of cycles since power-on or of instructions of all CPUs.")
	private List<String> from = List.of();

	@Option(names = "--timing-until", paramLabel = "TEXT|cycles:N|instructions:N", description = "Go on in functional mode from"
			+ " then on. Both may be repeated.")
	private List<String> until = List.of();

	@Option(names = "--warm-caches", description = "Have caches, TLBs and branch prediction of the timing model learn in functional mode"
			+ " too, which makes that slower.")
	private boolean warm;

	@Option(names = "--symbols", paramLabel = "ELF", description = "Tell where the cycles of timing mode went by the functions of this"
			+ " program too, which makes the run slower. May be repeated.")
	private List<Path> symbols = List.of();

	/// The functions by which cycles are told; empty for none.
	///
	/// @throws IOException if a file is no program with symbols
	Optional<CodeMap> code() throws IOException {
		List<Symbol> all = new ArrayList<>();
		for (Path file : symbols) {
			List<Symbol> functions = ElfFile.read(file).symbols().stream().filter(Symbol::function).toList();
			if (functions.isEmpty())
				throw new IOException(file + ": found no symbols of functions, expected some: it may have been stripped");
			all.addAll(functions);
		}
		return all.isEmpty() ? Optional.empty() : Optional.of(new CodeMap(all));
	}

	/// @throws ParameterException if an option is not right
	void check(CommandLine line) {
		if (mode != null && !MODES.contains(mode))
			throw new ParameterException(line, "--mode " + mode + ": expected " + String.join(" or ", MODES));
		changes(line);
	}

	/// Has a machine begin in the mode that is wanted.
	void begin(Machine machine) {
		if (warm)
			machine.cpus().forEach(cpu -> cpu.timing.warm(true));
		if (mode != null)
			machine.timed(mode.equals(TIMING));
	}

	/// The changes that are wanted later.
	///
	/// @throws ParameterException if an option is not right
	List<ModeChange> changes(CommandLine line) {
		List<ModeChange> changes = new ArrayList<>();
		from.forEach(word -> changes.add(change(line, "--timing-from", word, true)));
		until.forEach(word -> changes.add(change(line, "--timing-until", word, false)));
		return changes;
	}

	private static ModeChange change(CommandLine line, String option, String word, boolean timed) {
		if (word.isEmpty())
			throw new ParameterException(line, option + ": expected a text that is not empty, cycles:N or instructions:N");
		if (word.startsWith(CYCLES))
			return new ModeChange(timed, "", number(line, option, CYCLES, word), Limits.NONE);
		if (word.startsWith(INSTRUCTIONS))
			return new ModeChange(timed, "", Limits.NONE, number(line, option, INSTRUCTIONS, word));
		return new ModeChange(timed, word, Limits.NONE, Limits.NONE);
	}

	private static long number(CommandLine line, String option, String kind, String word) {
		return WrittenNumber.of(line, option, kind, word.substring(kind.length()), 1000, 0, Long.MAX_VALUE);
	}
}
