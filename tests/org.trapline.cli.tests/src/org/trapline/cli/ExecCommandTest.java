// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecCommandTest {
	private static final Path GUESTS = Path.of(System.getProperty("trapline.root"), "guests");
	private static final Path CONTROL = GUESTS.resolve("control");
	/// What QEMU 7.2 prints for "control 1000".
	private static final String CHECKSUM = "control 338f75d608654b92\n";

	@TempDir
	private Path folder = Path.of("");

	/// A program of a few instructions: header, one segment with all of the file.
	private Path program(int... words) throws IOException {
		int code = 64 + 56;
		ByteBuffer elf = ByteBuffer.allocate(code + words.length * 4).order(ByteOrder.LITTLE_ENDIAN);
		elf.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}).putShort(16, (short) 2).putShort(18, (short) 183)
				.putLong(24, 0x400000 + code).putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 1);
		elf.putInt(64, 1).putInt(68, 5).putLong(80, 0x400000).putLong(96, elf.capacity()).putLong(104, elf.capacity());
		for (int i = 0; i < words.length; i++)
			elf.putInt(code + 4 * i, words[i]);
		return Files.write(folder.resolve("program"), elf.array());
	}

	@Test
	void runsAProgramWithItsArgumentsAndStatus() throws IOException {
		Cli cli = Cli.run("exec", CONTROL, "1000");
		assertThat(cli).isEqualTo(new Cli(0, CHECKSUM, ""));
		// ldr x0, [sp]; add w0, w0, #40; mov x8, #93; svc #0
		Path counting = program(0xf94003e0, 0x1100a000, 0xd2800ba8, 0xd4000001);
		assertThat(Cli.run("exec", counting).status()).isEqualTo(41);
		assertThat(Cli.run("exec", counting, "-h", "--stats", "@file", "--", "x").status()).isEqualTo(46);
	}

	@Test
	void anyWayToRunGivesTheSame() {
		assertThat(Cli.run("exec", "--interpret", CONTROL, "100").out()).isEqualTo(Cli.run("exec", CONTROL, "100").out());
		Cli cli = Cli.run("exec", "--stats", "--cpu", "cortex-a57", "--memory", "64M", CONTROL, "1000");
		assertThat(cli.out()).isEqualTo(CHECKSUM);
		assertThat(cli.err()).containsPattern("^[0-9,]+ instructions in [0-9.]+ s of processor time, [0-9,]+ million a second\n")
				.containsPattern("\n[0-9,]+ regions translated: [0-9,]+ instructions, [0-9,]+ KiB of bytecode")
				.contains("\nInstructions by class, by a sample:\n").containsPattern("\n +[0-9.]+ %  BRANCH\n")
				.contains("\nHottest code, by a sample:\n").containsPattern("\n +[0-9.]+ %  work\n");
	}

	@Test
	void countsCycles() {
		Cli cli = Cli.run("exec", "--stats", "--timing", "opclass", CONTROL, "100");
		assertThat(cli.out()).isEqualTo(Cli.run("exec", CONTROL, "100").out());
		assertThat(cli.err()).containsPattern("\n[0-9,]+ cycles, 1\\.[0-9]+ an instruction\n");
		Cli again = Cli.run("exec", "--stats", "--timing", "opclass", "--interpret", CONTROL, "100");
		Pattern cycles = Pattern.compile("[0-9,]+ (instructions|cycles)");
		assertThat(cycles.matcher(again.err()).results().map(MatchResult::group))
				.containsSequence(cycles.matcher(cli.err()).results().limit(2).map(MatchResult::group).toList());
	}

	@Test
	void reportsAProgramThatCannotGoOn() throws IOException {
		Cli undefined = Cli.run("exec", program(0xd503201f, 0x00c0ffee));
		assertThat(undefined.status()).isEqualTo(132);
		assertThat(undefined.err()).startsWith("trapline: " + folder.resolve("program") + ": SIGILL: undefined instruction\n"
				+ "  at 0x40007c: 00c0ffee  undefined\n");
		Cli endless = Cli.run("exec", "--max-instructions", "10k", program(0x14000000));
		assertThat(endless.status()).isEqualTo(152);
		assertThat(endless.err()).contains("stopped after 10000 instructions (--max-instructions)\n"
				+ "  at 0x400078: 14000000  b 0x400078\n");
	}

	@Test
	void saysWhatIsWrong() throws IOException {
		Path text = Files.writeString(folder.resolve("poem.txt"), "Shall I compare thee to a summer's day?".repeat(3));
		Cli poem = Cli.run("exec", text);
		assertThat(poem.status()).isEqualTo(ExitCode.FAILED);
		assertThat(poem.err()).startsWith("trapline: " + text + " at offset 0 (0x0): found bytes 5368616c, expected an ELF file");
		assertThat(Cli.run("exec", folder.resolve("missing")).err())
				.startsWith("trapline: " + folder.resolve("missing") + ": found no such file, expected");
		assertThat(Cli.run("exec", folder).err()).startsWith("trapline: " + folder + ": found no regular file, expected");
		for (String[] wrong : new String[][] {{"--cpu", "cortex-m0", "--cpu cortex-m0: expected one of cortex-a57"},
				{"--memory", "1k", "--memory 1k: expected a number from 16777216"}, {"--max-instructions", "soon", "soon: expected"},
				{"--env", "HOME", "--env HOME: expected NAME=VALUE"}, {"--timing", "moon", "--timing moon: expected opclass"},
				{"--memory", "99999999999G", "expected a number"}}) {
			Cli cli = Cli.run("exec", wrong[0], wrong[1], CONTROL);
			assertThat(cli.status()).isEqualTo(ExitCode.USAGE);
			assertThat(cli.err()).contains(wrong[2]);
		}
	}
}
