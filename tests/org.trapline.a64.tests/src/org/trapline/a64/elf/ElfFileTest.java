// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfFileTest {
	@TempDir
	private Path folder = Path.of("");

	/// A program of one instruction: header, one segment, sections null, .text and names.
	private static ByteBuffer program() {
		ByteBuffer elf = ByteBuffer.allocate(0x200).order(ByteOrder.LITTLE_ENDIAN);
		elf.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1});
		elf.putShort(16, (short) 2).putShort(18, (short) 183).putLong(24, 0x400000).putLong(32, 64).putLong(40, 0x100);
		elf.putShort(54, (short) 56).putShort(56, (short) 1).putShort(58, (short) 64).putShort(60, (short) 3)
				.putShort(62, (short) 2);
		elf.putInt(64, 1).putInt(68, 5).putLong(72, 0x80).putLong(80, 0x400000).putLong(88, 0x4400_0000).putLong(96, 4)
				.putLong(104, 8);
		elf.putInt(0x80, 0xD65F03C0);
		elf.putInt(0x140, 1).putInt(0x144, 1).putLong(0x148, 6).putLong(0x150, 0x400000).putLong(0x158, 0x80)
				.putLong(0x160, 4);
		elf.putInt(0x180, 7).putInt(0x184, 3).putLong(0x198, 0x90).putLong(0x1A0, 17);
		elf.position(0x90);
		elf.put("\0.text\0.shstrtab\0".getBytes());
		return elf;
	}

	private Path file(ByteBuffer content) throws IOException {
		return Files.write(Files.createTempFile(folder, "a", ".elf"), content.array());
	}

	@Test
	void readsSegmentsAndSections() throws IOException {
		ElfFile elf = ElfFile.read(file(program()));
		assertThat(elf.kind()).isEqualTo("executable");
		assertThat(elf.entry()).isEqualTo(0x400000);
		assertThat(elf.segments()).containsExactly(new Segment(0x400000, 0x4400_0000, 0x80, 4, 8, 5));
		Section text = elf.sections().get(1);
		assertThat(text.name()).isEqualTo(".text");
		assertThat(text.executable()).isTrue();
		assertThat(elf.bytes(text)).containsExactly(0xC0, 0x03, 0x5F, 0xD6);
	}

	@Test
	void namesWhatIsWrong() throws IOException {
		Path text = Files.writeString(folder.resolve("notes.txt"), "not a program".repeat(10));
		assertThatThrownBy(() -> ElfFile.read(text)).hasMessage(text
				+ " at offset 0 (0x0): found bytes 6e6f7420, expected an ELF file (7f454c46)");
		assertThat(ElfFile.isElf(text)).isFalse();
		Path x86 = file(program().putShort(18, (short) 62));
		assertThatThrownBy(() -> ElfFile.read(x86))
				.hasMessage(x86 + " at offset 18 (0x12): found machine 62, expected AArch64 (machine 183)");
		Path narrow = file(program().put(4, (byte) 1));
		assertThatThrownBy(() -> ElfFile.read(narrow)).hasMessageContaining("found class 1, expected a 64-bit file");
		Path far = file(program().putLong(40, 0x10000));
		assertThatThrownBy(() -> ElfFile.read(far)).isInstanceOf(ElfException.class)
				.hasMessageContaining("found the file's end at 512, expected 192 bytes: section headers");
		Path empty = Files.createFile(folder.resolve("empty"));
		assertThatThrownBy(() -> ElfFile.read(empty)).isInstanceOf(ElfException.class);
		assertThat(ElfFile.isElf(empty)).isFalse();
	}

	@Test
	void survivesAnyDamage() throws IOException {
		Random random = new Random(1);
		byte[] whole = program().array();
		for (int i = 0; i < 3000; i++) {
			byte[] damaged = whole.clone();
			for (int n = random.nextInt(4); n >= 0; n--)
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			Path file = Files.write(folder.resolve("damaged"), Arrays.copyOf(damaged,
					random.nextInt(damaged.length + 1)));
			try {
				ElfFile elf = ElfFile.read(file);
				for (Section section : elf.sections())
					elf.bytes(section);
			} catch (ElfException e) {
				assertThat(e).hasMessageContaining("expected");
			}
		}
	}
}
