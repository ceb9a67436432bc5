// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.translate.Options;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.Board;
import org.trapline.platform.boot.Boot;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.device.ScriptedConsole;
import org.trapline.platform.image.Image;
import org.trapline.platform.timing.BoardTiming;

/// Debian's kernel takes the same cycles, whatever of it is translated: it has more code, and waits for memory in more ways, than
/// any program of ours.
class LinuxTimedTest {
	private static final long STEP = 10_000_000;
	private static final int STEPS = Boolean.getBoolean("trapline.long") ? 100 : 10;

	@ParameterizedTest
	@ValueSource(ints = {1, 2})
	void linuxTakesTheSameCyclesInterpretedAndTranslated(int cpus) throws Exception {
		BoardMachine interpreted = machine(cpus, Options.interpretOnly());
		BoardMachine usual = machine(cpus, Options.forSystems());
		BoardMachine soon = machine(cpus, Options.atOnce(300));
		for (int i = 1; i <= STEPS; i++) {
			for (BoardMachine each : List.of(interpreted, usual, soon))
				each.machine.run(i * STEP);
			assertThat(state(usual)).isEqualTo(state(interpreted));
			assertThat(state(soon)).isEqualTo(state(interpreted));
		}
		assertThat(interpreted.machine.cpus().getFirst().core().instructions).isGreaterThan(STEPS * STEP / 2);
	}

	private static BoardMachine machine(int cpus, Options options) throws Exception {
		Board board = new BootedLinux.Machines("virt", "cortex-a57", cpus, 3, 1).made("memory.size=512M");
		BoardTiming timing = new BoardTiming(board, Optional.empty());
		BoardMachine machine = new BoardMachine(new Setup(board, false, new ScriptedConsole(), List.of(), Optional.empty(), options,
				timing, DeviceLog.NONE));
		machine.machine.cpus().forEach(timing::apply);
		LinuxFiles linux = FetchedLinux.files();
		new Boot(Image.read(linux.kernel(), OptionalLong.empty(), 1 << 30), Optional.of(linux.initrd()), "console=ttyAMA0",
				Optional.empty(), 1).load(machine, board);
		machine.machine.timed(true);
		return machine;
	}

	private static String state(BoardMachine machine) {
		StringBuilder words = new StringBuilder();
		for (Cpu cpu : machine.machine.cpus())
			words.append(cpu.key()).append(": ").append(cpu.time()).append(" cycles, ").append(cpu.core().instructions)
					.append(" instructions, pc ").append(Long.toHexString(cpu.core().pc)).append('\n');
		return words.toString();
	}
}
