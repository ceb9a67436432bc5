// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trapline.a64.Disassembler;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.InstructionSet;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.History;
import org.trapline.platform.cpu.MemoryView;
import org.trapline.platform.cpu.SystemState;

/// What is said of the CPUs of a machine whose guest did not end well: where they are and how they came there.
///
/// @param cpus that are turned on
public record Postmortem(List<Cpu> cpus) {
	private static final int FRAMES = 8;
	private static final int FRAME_POINTER = 29;
	private static final int LINK = 30;

	/// Lines of text.
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (Cpu cpu : cpus)
			if (cpu.on())
				tell(cpu, lines);
		return lines;
	}

	private static void tell(Cpu cpu, List<String> lines) {
		Core core = cpu.core();
		SystemState s = cpu.state;
		lines.add(String.format(Locale.ROOT, "%s: EL%d at %#x%s, SP %#x, DAIF %#x", cpu.key(), s.level, core.pc, instruction(cpu),
				core.x[Core.SP], s.daif));
		for (int level = 1; level <= (cpu.hypervisor ? 2 : 1); level++)
			lines.add(String.format(Locale.ROOT, "  EL%d: ESR %#x%s, FAR %#x, ELR %#x, SPSR %#x, VBAR %#x", level, s.esr[level],
					s.esr[level] == 0 ? "" : " (" + new Syndrome(s.esr[level]).words() + ')', s.far[level], s.elr[level], s.spsr[level], s.vbar[level]));
		List<Long> callers = callers(cpu);
		if (!callers.isEmpty())
			lines.add("  called from " + hex(callers));
		for (History.Fault fault : cpu.history.faults())
			lines.add(String.format(Locale.ROOT, "  exception to EL%d at cycle %,d: %s, ESR %#x, FAR %#x, of the instruction at %#x%s",
					fault.level(), fault.time(), new Syndrome(fault.esr()).words(), fault.esr(), fault.far(), fault.pc(),
					fault.count() > 1 ? String.format(Locale.ROOT, ", %,d times", fault.count()) : ""));
		lines.add("  ran from " + hex(cpu.history.places()));
	}

	private static String hex(List<Long> addresses) {
		return addresses.stream().map(address -> "0x" + Long.toHexString(address)).collect(Collectors.joining(", "));
	}

	private static String instruction(Cpu cpu) {
		byte[] bytes = new byte[Integer.BYTES];
		if (MemoryView.read(cpu, cpu.core().pc, bytes) < bytes.length)
			return ", where no instruction can be read";
		int word = (int) number(bytes);
		return String.format(Locale.ROOT, " (%08x %s)", word, new Disassembler(InstructionSet.table(), Disassembler.Names.ALIASES)
				.text(word, cpu.core().pc).map(text -> text.replace('\t', ' ')).orElse("undefined"));
	}

	/// By the link register and the chain of frame records (AAPCS64, The Frame Pointer).
	private static List<Long> callers(Cpu cpu) {
		List<Long> callers = new ArrayList<>();
		callers.add(cpu.core().x[LINK]);
		long frame = cpu.core().x[FRAME_POINTER];
		byte[] record = new byte[Long.BYTES];
		while (callers.size() < FRAMES && frame != 0 && (frame & Long.BYTES - 1) == 0
				&& MemoryView.read(cpu, frame + Long.BYTES, record) == record.length) {
			long caller = number(record);
			if (caller != callers.getLast())
				callers.add(caller);
			long next = MemoryView.read(cpu, frame, record) == record.length ? number(record) : 0;
			if (Long.compareUnsigned(next, frame) <= 0)
				break;
			frame = next;
		}
		callers.removeIf(address -> address == 0);
		return callers;
	}

	private static long number(byte[] bytes) {
		long value = 0;
		for (int i = bytes.length - 1; i >= 0; i--)
			value = value << Byte.SIZE | bytes[i] & 0xFF;
		return value;
	}
}
