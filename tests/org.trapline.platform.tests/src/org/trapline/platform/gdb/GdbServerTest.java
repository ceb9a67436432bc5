// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.device.Console;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;

/// Debian's gdb-multiarch at a machine.
class GdbServerTest {
	private static final long BASE = 0x4000_0000L;
	/// A loop that counts in X0 and stores it at X1, which is 64 KiB above.
	private static final int[] PROGRAM = {
			0xD2A8_0021, // mov x1, #0x40010000
			0xD280_0000, // mov x0, #0
			0x9100_0400, // loop: add x0, x0, #1
			0xF900_0020, // str x0, [x1]
			0xF940_0022, // ldr x2, [x1]
			0x17FF_FFFD, // b loop
	};

	@TempDir
	Path folder;

	private static Machine machine(int cpus) throws Exception {
		String board = "trapline: board/1\nname: test\nlayout: virt\ncpus: " + cpus
				+ "\nclusters:\n  - cores: 2\n    core: {model: cortex-a57}\nmemory: {size: 64M}\n";
		BoardMachine machine = new BoardMachine(
				Setup.of(BoardFile.parse(Path.of("test.yaml"), board, List.of()).board(), false, Console.NONE));
		ByteBuffer code = ByteBuffer.allocate(PROGRAM.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (int word : PROGRAM)
			code.putInt(word);
		machine.machine.bus.ram().write(BASE, code.array(), 0, code.capacity());
		machine.start(BASE, 0);
		return machine.machine;
	}

	/// Runs a machine under GDB until that goes, and gives what GDB has printed.
	private List<String> debug(Machine machine, String... commands) throws IOException, InterruptedException {
		try (GdbServer server = new GdbServer(machine, InetAddress.getLoopbackAddress(), 0)) {
			List<String> script = new ArrayList<>(List.of("set confirm off", "set architecture aarch64", "set height 0",
					"target remote 127.0.0.1:" + server.port()));
			script.addAll(List.of(commands));
			Path file = Files.write(folder.resolve("script.gdb"), script);
			Process gdb = start(file);
			server.await();
			while (gdb.isAlive()) {
				machine.run(machine.now() + 10_000).ifPresent(server::stopped);
				server.attend();
			}
			assertThat(gdb.waitFor(10, TimeUnit.SECONDS)).isTrue();
			return Files.readAllLines(folder.resolve("out"));
		}
	}

	private Process start(Path script) throws IOException {
		try {
			return new ProcessBuilder("gdb-multiarch", "-q", "-nx", "-batch", "-x", script.toString())
					.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
		} catch (IOException e) {
			throw new AssertionError("this test needs gdb-multiarch, of the Debian package of that name", e);
		}
	}

	@Test
	void breakpointsStepsRegistersAndMemory() throws Exception {
		Machine machine = machine(1);
		assertThat(debug(machine, "stepi", "stepi", "print /x $pc", "print /x $x1", "break *0x40000014", "continue", "continue",
				"print $x0", "print *(long *)0x40010000", "set var $x0 = 41", "delete", "stepi", "stepi", "print $x0",
				"set *(int *)0x40000008 = 0x91001000", "stepi", "stepi", "stepi", "stepi", "print $x0", "detach"))
						.contains("$1 = 0x40000008", "$2 = 0x40010000", "$3 = 2", "$4 = 2", "$5 = 42", "$6 = 46");
	}

	@Test
	void watchpointsTellWhatWasWritten() throws Exception {
		Machine machine = machine(1);
		List<String> out = debug(machine, "watch *(long *)0x40010000", "continue", "continue", "print /x $pc", "delete",
				"rwatch *(long *)0x40010000", "continue", "print /x $pc", "detach");
		assertThat(out).contains("Old value = 0", "New value = 1", "New value = 2", "$1 = 0x40000010", "$2 = 0x40000014", "Value = 2");
	}

	@Test
	void cpusAreThreads() throws Exception {
		assertThat(debug(machine(2), "info threads", "thread 2", "print /x $pc", "detach"))
				.anyMatch(line -> line.contains("(cpu0 EL1)")).anyMatch(line -> line.contains("(cpu1 EL0 off)"))
				.contains("$1 = 0x0");
	}

	@Test
	void aMachineRunsTheSameUnderADebugger() throws Exception {
		Machine alone = machine(1);
		alone.run(200_000);
		Machine debugged = machine(1);
		debug(debugged, "break *0x40000014", "continue", "delete", "detach");
		debugged.run(debugged.now() + 200_000);
		assertThat(debugged.cpus().getFirst().core().x[0] - alone.cpus().getFirst().core().x[0])
				.isEqualTo((debugged.cpus().getFirst().time() - alone.cpus().getFirst().time()) / 4);
	}

	@Test
	void aDebuggerThatGoesAwayLetsTheMachineGoOn() throws Exception {
		Machine machine = machine(1);
		debug(machine, "kill");
		assertThat(machine.run(machine.now() + 1000)).isNotEqualTo(Optional.of(Ending.STOPPED));
	}

	@Test
	void packetsAreFramedAndEscaped() throws IOException {
		byte[] in = "+$qSupported#37$m40,4#zz$g#67\u0003".getBytes(StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Packets packets = new Packets(new ByteArrayInputStream(in), out);
		assertThat(packets.read()).isEqualTo("qSupported");
		// the second has a wrong checksum, and is to come again
		assertThat(packets.read()).isEqualTo("g");
		assertThat(packets.read()).isEqualTo(Packets.INTERRUPT);
		assertThat(packets.read()).isEqualTo(Packets.END);
		packets.write("a#b$c}d*");
		assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo("+-+$a}\u0003b}\u0004c}]d}\n#" + String.format("%02x",
				("a}\u0003b}\u0004c}]d}\n".chars().sum()) & 0xFF));
	}
}
