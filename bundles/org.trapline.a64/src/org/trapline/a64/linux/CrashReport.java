// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.util.Locale;
import java.util.Optional;
import org.trapline.a64.Disassembler;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.Area;
import org.trapline.a64.linux.memory.UserMemory;

/// What is said of a program that cannot go on: where it is, the instruction there, and the core's state.
final class CrashReport {
	private static final int COLUMNS = 4;
	private static final int FRAMES = 16;
	private final LoadedProgram program;
	private final AddressSpace space;
	private final Symbols symbols;

	CrashReport(LoadedProgram program, AddressSpace space) {
		this.program = program;
		this.space = space;
		symbols = new Symbols(program.elf(), program.bias());
	}

	/// Writes it.
	///
	/// @param what happened, in a line
	String write(Core core, String what) {
		StringBuilder text = new StringBuilder();
		text.append(program.elf().path()).append(": ").append(what).append('\n');
		text.append("  at ").append(symbols.describe(core.pc)).append(instruction(core)).append('\n');
		calls(core, text);
		for (int n = 0; n < Core.SP; n++)
			register(text, n % COLUMNS == 0, "x" + n, core.x[n]);
		register(text, false, "sp", core.x[Core.SP]);
		text.append('\n');
		text.append(String.format(Locale.ROOT, "  pc   0x%016x  nzcv %s  fpcr 0x%08x  fpsr 0x%08x  %d instructions%n", core.pc,
				flags(core.nzcv), core.fpcr, core.fpsr, core.instructions));
		return text.toString();
	}

	private static void register(StringBuilder text, boolean first, String name, long value) {
		if (first)
			text.append(name.equals("x0") ? "" : "\n").append("  ");
		else
			text.append("  ");
		text.append(String.format(Locale.ROOT, "%-4s 0x%016x", name, value));
	}

	private static String flags(int nzcv) {
		StringBuilder flags = new StringBuilder();
		for (int i = 0; i < 4; i++)
			flags.append((nzcv << i & Core.N) != 0 ? "NZCV".charAt(i) : '-');
		return flags.toString();
	}

	/// The word that the program counter is at, and its assembly.
	private String instruction(Core core) {
		Optional<Integer> word = word(core.pc);
		if (word.isEmpty())
			return ", where no instruction can be read";
		boolean known = core.instructionSet.decode(word.get()) >= 0;
		Disassembler disassembler = new Disassembler(InstructionSet.table(), Disassembler.Names.ALIASES);
		String assembly = disassembler.text(word.get(), core.pc).map(t -> t.replace('\t', ' ')).orElse("undefined");
		return String.format(Locale.ROOT, ": %08x  %s%s", word.get(), assembly,
				known || assembly.equals("undefined") ? "" : " (which this CPU has not)");
	}

	private Optional<Integer> word(long address) {
		if ((address & 3) != 0 || !space.area(address).map(a -> (a.permissions() & Area.READ) != 0).orElse(false))
			return Optional.empty();
		try {
			return Optional.of(new UserMemory(space).readInt(address));
		} catch (SystemCallException _) {
			return Optional.empty();
		}
	}

	/// The callers, by the link register and the chain of frame records (AAPCS64, The Frame Pointer).
	private void calls(Core core, StringBuilder text) {
		UserMemory memory = new UserMemory(space);
		long frame = core.x[29];
		long last = core.x[30];
		caller(text, last);
		try {
			for (int i = 0; i < FRAMES && frame != 0 && (frame & 7) == 0; i++) {
				long caller = memory.readLong(frame + Long.BYTES);
				long next = memory.readLong(frame);
				if (caller != last)
					caller(text, caller);
				last = caller;
				if (next <= frame)
					return;
				frame = next;
			}
		} catch (SystemCallException _) {
			// the chain ends where it leads nowhere
		}
	}

	private void caller(StringBuilder text, long address) {
		symbols.at(address).ifPresent(_ -> text.append("  from ").append(symbols.describe(address)).append('\n'));
	}

	/// Why an address could not be accessed, in words.
	String whyNot(long address, boolean mapped, Core core) {
		long lowest = AddressSpace.STACK_TOP - AddressSpace.STACK_BYTES;
		long plain = AddressSpace.untagged(address);
		boolean beneath = plain < lowest && plain >= lowest - AddressSpace.STACK_GUARD;
		long sp = core.x[Core.SP];
		if (!mapped && (beneath || sp < lowest && sp >= lowest - AddressSpace.STACK_BYTES && plain >= sp && plain < lowest))
			return "stack overflow: the stack has its limit of " + (AddressSpace.STACK_BYTES >>> 20) + " MiB, and ends at 0x"
					+ Long.toHexString(lowest);
		Optional<Area> area = space.area(address);
		return area.map(a -> "it is in " + a).orElse("nothing is mapped there");
	}
}
