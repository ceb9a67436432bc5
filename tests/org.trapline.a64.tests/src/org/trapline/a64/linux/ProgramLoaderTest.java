// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.Area;

class ProgramLoaderTest {
	private static final int TYPE = 16;
	private static final int ENTRY = 24;
	private static final int COUNT = 56;
	/// Program headers: the first of code at 0x400000, the second of data at 0x410000.
	private static final int FIRST = 64;
	private static final int SECOND = FIRST + 56;
	private static final int FLAGS = 4;
	private static final int OFFSET = 8;
	private static final int ADDRESS = 16;
	private static final int FILE_SIZE = 32;
	private static final int MEMORY_SIZE = 40;

	@TempDir
	private Path folder = Path.of("");

	/// mov x0, #5; mov x8, #93; svc #0, as a program of two segments.
	private static ByteBuffer program() {
		ByteBuffer elf = ByteBuffer.allocate(0x200).order(ByteOrder.LITTLE_ENDIAN);
		elf.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1});
		elf.putShort(TYPE, (short) 2).putShort(18, (short) 183).putLong(ENTRY, 0x400100).putLong(32, FIRST);
		elf.putShort(54, (short) 56).putShort(COUNT, (short) 2);
		segment(elf, FIRST, 5, 0, 0x400000, 0x110, 0x110);
		segment(elf, SECOND, 6, 0x110, 0x410110, 8, 0x2000);
		elf.putInt(0x100, 0xd28000a0).putInt(0x104, 0xd2800ba8).putInt(0x108, 0xd4000001);
		return elf.putLong(0x110, 0x1122334455667788L);
	}

	private static void segment(ByteBuffer elf, int at, int flags, long offset, long address, long fileSize,
			long memorySize) {
		elf.putInt(at, 1).putInt(at + FLAGS, flags).putLong(at + OFFSET, offset).putLong(at + ADDRESS, address)
				.putLong(at + FILE_SIZE, fileSize).putLong(at + MEMORY_SIZE, memorySize);
	}

	private Path file(ByteBuffer elf) throws IOException {
		return Files.write(folder.resolve("program"), elf.array());
	}

	private LoadedProgram load(ByteBuffer elf, AddressSpace space) throws IOException {
		return new ProgramLoader(ElfFile.read(file(elf)), space).load();
	}

	/// A program with something changed is refused, and why is said.
	private void refuses(String why, Consumer<ByteBuffer> change) {
		ByteBuffer elf = program();
		change.accept(elf);
		assertThatThrownBy(() -> load(elf, new AddressSpace(1 << 24))).isInstanceOf(ProgramException.class)
				.hasMessage(folder.resolve("program") + ": found " + why);
	}

	@Test
	void segmentsAreMappedWithTheirPermissions() throws Exception {
		AddressSpace space = new AddressSpace(1 << 24);
		LoadedProgram loaded = load(program(), space);
		assertThat(loaded.entry()).isEqualTo(0x400100);
		assertThat(loaded.headers()).isEqualTo(0x400000 + FIRST);
		assertThat(loaded.end()).isEqualTo(0x413000);
		assertThat(space.areas()).containsExactly(
				new Area(0x400000, 0x401000, Area.READ | Area.EXECUTE, true, "program"),
				new Area(0x410000, 0x413000, Area.READ | Area.WRITE, true, "program"));
		Outcome outcome = Outcome.ofTrapline(Outcome.Setting.in(folder), folder.resolve("program"));
		assertThat(outcome.status()).isEqualTo(5);
		assertThat(outcome.instructions()).isEqualTo(3);
	}

	@Test
	void positionIndependentProgramsAreMoved() throws Exception {
		AddressSpace space = new AddressSpace(1 << 24);
		LoadedProgram loaded = load(program().putShort(TYPE, (short) 3), space);
		assertThat(loaded.bias()).isPositive();
		assertThat(loaded.entry()).isEqualTo(0x400100 + loaded.bias());
		assertThat(space.area(loaded.entry())).isPresent();
	}

	@Test
	void saysWhatIsWrong() {
		refuses("an AArch64 relocatable file, expected an executable", elf -> elf.putShort(TYPE, (short) 1));
		refuses("no segment to load, expected at least one", elf -> elf.putShort(COUNT, (short) 0));
		refuses("the entry 0x400102, expected a multiple of 4", elf -> elf.putLong(ENTRY, 0x400102));
		refuses("the entry 0x410110, expected one within a segment that may be executed",
				elf -> elf.putLong(ENTRY, 0x410110));
		refuses("the entry 0x500000, expected one within a segment that may be executed",
				elf -> elf.putLong(ENTRY, 0x500000));
		refuses("a segment at 0x400000 to 0x400110 and another at 0x40010c, expected segments that do not overlap",
				elf -> elf.putLong(SECOND + ADDRESS, 0x40010c));
		refuses("a segment of 0x2000 bytes at 0x1000, expected one between 0x10000 and 0x8000000000, below the stack",
				elf -> elf.putLong(SECOND + ADDRESS, 0x1000));
		refuses("a segment of 0x2000 bytes at 0x7ffffff000, expected one between 0x10000 and 0x8000000000, below the stack",
				elf -> elf.putLong(SECOND + ADDRESS, 0x7ffffff000L));
		refuses("a segment of 0x2000 bytes at 0xffff000000000000, expected one between 0x10000 and 0x8000000000, below"
				+ " the stack",
				elf -> elf.putLong(SECOND + ADDRESS, 0xffff000000000000L));
		refuses("a segment at 0x410110 of 0x8 bytes in the file and 0x4 in memory, expected no more in the file"
				+ " than in memory",
				elf -> elf.putLong(SECOND + MEMORY_SIZE, 4));
		refuses("segments that need more than the 16 MiB of memory there are, expected less; --memory gives more",
				elf -> elf.putLong(SECOND + MEMORY_SIZE, 1 << 25));
		refuses("a dynamic executable, which needs the interpreter /lib/ld.so, expected a static one: link it with -static or"
				+ " -static-pie", elf -> {
					elf.putInt(SECOND, 3).putLong(SECOND + OFFSET, 0x180).putLong(SECOND + FILE_SIZE, 11);
					elf.position(0x180);
					elf.put("/lib/ld.so\0".getBytes());
				});
	}

	@Test
	void survivesAnyDamage() throws IOException {
		Random random = new Random(1);
		byte[] whole = program().array();
		int loaded = 0;
		for (int i = 0; i < 3000; i++) {
			byte[] damaged = whole.clone();
			for (int n = random.nextInt(3); n >= 0; n--)
				damaged[random.nextInt(0x110)] = (byte) random.nextInt();
			try {
				load(ByteBuffer.wrap(damaged), new AddressSpace(1 << 20));
				loaded++;
			} catch (IOException e) {
				assertThat(e).hasMessageContaining("found").hasMessageContaining("expected");
			}
		}
		assertThat(loaded).isBetween(300, 2700);
	}
}
