// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisasmCommandTest {
	private static final Path LINKER = Path.of("/usr/aarch64-linux-gnu/lib/ld-linux-aarch64.so.1");

	@TempDir
	private Path folder = Path.of("");

	/// nop; mov x0, #1; ret
	private Path code() throws IOException {
		return Files.write(folder.resolve("code.bin"), new byte[] { 0x1f, 0x20, 0x03, (byte) 0xd5, 0x20, 0, (byte) 0x80,
				(byte) 0xd2, (byte) 0xc0, 0x03, 0x5f, (byte) 0xd6 });
	}

	@Test
	void printsRawBytes() throws IOException {
		Cli cli = Cli.run("disasm", code(), "--raw", "--address", "0x80000", "--from", "0x80004");
		assertThat(cli.status()).isZero();
		assertThat(cli.out()).isEqualTo("   80004:\td2800020\tmov\tx0, #0x1\n   80008:\td65f03c0\tret\n");
		assertThat(Cli.run("disasm", code(), "--raw", "--no-aliases").out()).contains("hint\t#0x0").contains("movz\tx0");
	}

	@Test
	void bytesAfterTheLastInstructionArePrinted() throws IOException {
		Path bytes = Files.write(folder.resolve("bytes"), new byte[] {0x1f, 0x20, 0x03, (byte) 0xd5, 0x61, (byte) 0x80});
		assertThat(Cli.run("disasm", bytes, "--raw").out()).isEqualTo("       0:\td503201f\tnop\n"
				+ "       4:\t61      \t.byte\t0x61 ; less than an instruction\n"
				+ "       5:\t80      \t.byte\t0x80 ; less than an instruction\n");
	}

	@Test
	void printsAFunctionOfAProgram() {
		assertThat(LINKER).as("needs Debian's libc6-arm64-cross").exists();
		Cli cli = Cli.run("disasm", LINKER, "--symbol", "_dl_catch_error");
		assertThat(cli.status()).isZero();
		assertThat(cli.out()).startsWith(LINKER + ": AArch64 shared object, entry 0x").contains("<_dl_catch_error>:\n");
		assertThat(cli.out().lines().filter(l -> l.endsWith(">:"))).hasSize(1);
	}

	@Test
	void saysWhatIsWrong() throws IOException {
		Path poem = Files.writeString(folder.resolve("poem.txt"), "Shall I compare thee to a summer's day?".repeat(3));
		assertThat(Cli.run("disasm", poem).err()).contains("poem.txt at offset 0 (0x0): found bytes 5368616c, expected an"
				+ " ELF file");
		assertThat(Cli.run("disasm", folder.resolve("missing")).err()).contains("found no such file");
		assertThat(Cli.run("disasm", code(), "--raw", "--from", "0x1000").err()).contains("found no instruction in the"
				+ " range asked for");
		Cli wrong = Cli.run("disasm", code(), "--raw", "--address", "somewhere");
		assertThat(wrong.status()).isEqualTo(ExitCode.USAGE);
		assertThat(wrong.err()).contains("--address somewhere: expected an address such as 0x400580");
		Cli between = Cli.run("disasm", code(), "--raw", "--address", "0x1002");
		assertThat(between.status()).isEqualTo(ExitCode.USAGE);
		assertThat(between.err()).contains("--address 0x1002: expected a multiple of 4");
		assertThat(Cli.run("disasm", folder).err()).contains("found no regular file");
		assertThat(Cli.run("disasm", code(), "--raw", "--symbol", "main").status()).isEqualTo(ExitCode.USAGE);
		assertThat(Cli.run("disasm", LINKER, "--symbol", "nobody").err()).contains("found no symbol nobody among");
	}
}
