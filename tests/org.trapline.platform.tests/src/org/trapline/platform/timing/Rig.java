// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.a64.core.Core;
import org.trapline.a64.translate.Options;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.device.ScriptedConsole;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;
import org.trapline.platform.virtio.VirtioDevice;

/// A whole board that runs a program in assembly, which ends when all CPUs wait.
///
/// Before it {@link #CACHED} can stand, which turns translation on at EL1: memory as it is, Normal write-back at its address, and
/// non-cacheable 4 GiB above.
final class Rig {
	/// Where programs are.
	static final long START = 0x4000_0000L;
	/// Turns translation on: a table of blocks of a GiB, behind the program's end.
	static final String CACHED = """
				adr	x0, table
				msr	ttbr0_el1, x0
				mov	x0, #25
				movk	x0, #0x80, lsl #16 // none of upper addresses
				movk	x0, #2, lsl #32
				msr	tcr_el1, x0
				mov	x0, #0xff
				movk	x0, #0x44, lsl #16
				msr	mair_el1, x0
				isb
				mrs	x0, sctlr_el1
				mov	x1, #0x1005
				orr	x0, x0, x1
				msr	sctlr_el1, x0
				isb
				mov	x1, #0x44000000
			""";
	private static final String REST = """
			999:	wfi
				b	999b
				.balign	4096
			table:	.quad	0x405, 0x40000701, 0x80000701, 0
				.quad	0, 0x40000709, 0, 0
				.space	4032
			""";
	private static final long LONG = 100_000_000L;

	final BoardMachine board;
	final BoardTiming timing;
	final Regions regions;

	/// How to make one.
	record Kind(String board, List<String> settings, Options options, boolean hypervisor, List<VirtioDevice> virtio) {
		static Kind of(String board, String... settings) {
			return new Kind(board, List.of(settings), Options.usual(), false, List.of());
		}

		Kind with(Options other) {
			return new Kind(board, settings, other, hypervisor, virtio);
		}

		Kind withHypervisor() {
			return new Kind(board, settings, options, true, virtio);
		}

		Rig rig() throws Exception {
			return new Rig(this, Optional.empty());
		}

		Rig rig(CodeMap code) throws Exception {
			return new Rig(this, Optional.of(code));
		}

		/// Runs a program in timing mode.
		Rig run(String program) throws Exception {
			return run(program, true);
		}

		Rig run(String program, boolean timed) throws Exception {
			Rig rig = rig();
			rig.load(program);
			rig.board.machine.timed(timed);
			rig.run();
			return rig;
		}
	}

	private Rig(Kind kind, Optional<CodeMap> code) throws Exception {
		BoardFile file = BoardFile.read(kind.board,
				kind.settings.stream().map(setting -> YamlSetting.parse(setting).orElseThrow()).toList());
		timing = new BoardTiming(file.board(), code);
		board = new BoardMachine(new Setup(file.board(), kind.hypervisor, new ScriptedConsole(), kind.virtio,
				Optional.empty(), kind.options, timing, DeviceLog.NONE));
		board.machine.cpus().forEach(timing::apply);
		regions = new Regions(board.machine, timing);
	}

	/// Puts a program into memory, and starts the first CPU there.
	void load(String program) throws Exception {
		int[] words = Assembler.words(program + REST);
		for (int i = 0; i < words.length; i++)
			board.machine.bus.ram().store(START + 4L * i, 4, words[i]);
		board.start(START, 0);
	}

	/// Runs to the end.
	void run() {
		Optional<Ending> ending = board.machine.run(board.machine.now() + LONG);
		for (Cpu cpu : board.machine.cpus())
			if (cpu.runs())
				throw new AssertionError(cpu.key() + " at 0x" + Long.toHexString(cpu.core().pc) + ", ended by " + ending);
	}

	Cpu cpu() {
		return board.machine.cpus().getFirst();
	}

	Core core() {
		return cpu().core();
	}

	long x(int register) {
		return core().x[register];
	}

	/// What the regions of a name have of all CPUs.
	Counts region(String name) {
		return regions.regions().stream().filter(region -> region.name().equals(name)).findFirst().orElseThrow().all();
	}

	/// All that it has counted, in words.
	String counted() {
		StringBuilder words = new StringBuilder();
		for (Cpu cpu : board.machine.cpus()) {
			words.append(cpu.key()).append(": ").append(cpu.time()).append(" cycles, pc ").append(cpu.core().pc).append('\n');
			words(words, Counts.of(cpu, timing.apply(cpu)));
		}
		for (Regions.Region region : regions.regions()) {
			words.append("region ").append(region.name()).append(", ").append(region.entries()).append('\n');
			region.cpus().forEach(counts -> words(words, counts));
		}
		return words.toString();
	}

	private static void words(StringBuilder words, Counts counts) {
		words.append("  ").append(counts.cycles()).append(" cycles, ").append(counts.instructions()).append(" instructions\n");
		for (Category category : Category.values())
			words.append("  ").append(category.words()).append(' ').append(counts.cycles(category)).append('\n');
		for (Event event : Event.values())
			words.append("  ").append(event.words).append(' ').append(counts.events(event)).append('\n');
	}

	private List<Stateful> parts() {
		List<Stateful> parts = new ArrayList<>(board.parts());
		parts.addAll(timing.parts());
		parts.add(regions);
		return parts;
	}

	/// Its state, but memory.
	List<byte[]> save() {
		List<byte[]> states = new ArrayList<>();
		for (Stateful part : parts()) {
			StateOutput out = new StateOutput();
			part.save(out);
			states.add(out.toByteArray());
		}
		return states;
	}

	/// Becomes what another is.
	void restore(List<byte[]> states, Rig from) throws Exception {
		byte[] page = new byte[4096];
		for (long at = 0; at < 1 << 27; at += page.length) {
			from.board.machine.bus.ram().read(START + at, page, 0, page.length);
			board.machine.bus.ram().write(START + at, page, 0, page.length);
		}
		List<Stateful> parts = parts();
		for (int i = 0; i < parts.size(); i++) {
			StateInput in = new StateInput(states.get(i));
			parts.get(i).restore(in);
			in.end();
		}
	}
}
