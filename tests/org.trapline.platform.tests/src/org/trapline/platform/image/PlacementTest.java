// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.a64.core.Ram;
import org.trapline.platform.board.Window;

class PlacementTest {
	private static final long BASE = 0x4000_0000L;
	private static final List<Window> MEMORY = List.of(new Window("memory", BASE, 512 << 20));

	@TempDir
	private Path folder;

	@Test
	void aKernelItsRamDiskAndTheTreeGoWhereQemuPutsThem() throws IOException {
		Placement placement = place(kernel(0, 0x200_0000, 10), 3 << 20, MEMORY);
		assertThat(placement.entry()).isEqualTo(0x4020_0000L);
		assertThat(placement.initrdStart()).isEqualTo(0x4800_0000L);
		assertThat(placement.initrdEnd()).isEqualTo(0x4830_0000L);
		assertThat(placement.tree()).isEqualTo(0x4840_0000L);
	}

	@Test
	void anOldKernelGoesToItsOffsetFromTheBeginningOfMemory() throws IOException {
		assertThat(place(kernel(0x8_0000, 0x100_0000, 0), 0, MEMORY).entry()).isEqualTo(0x4008_0000L);
		assertThat(place(kernel(0, 0, 0), 0, MEMORY).entry()).isEqualTo(0x4008_0000L);
	}

	@Test
	void aRamDiskGoesBehindALargeKernel() throws IOException {
		Placement placement = place(kernel(0, 0xA00_0001, 8), 4096, MEMORY);
		assertThat(placement.initrdStart()).isEqualTo(0x4A20_1000L);
		assertThat(placement.tree()).isEqualTo(0x4A40_0000L);
	}

	@Test
	void whatDoesNotFitIsNamedWithSizesAndPlaces() {
		List<Window> small = List.of(new Window("memory", BASE, 32 << 20));
		assertThatThrownBy(() -> place(kernel(0, 0x200_0000, 8), 0, small)).isInstanceOf(ImageException.class)
				.hasMessageEndingWith("kernel: found kernel of 33554432 bytes at 0x40200000 to 0x421fffff, expected all of it in"
						+ " memory at 0x40000000 to 0x41ffffff");
		assertThatThrownBy(() -> place(kernel(0, 0x100_0000, 8), 20 << 20, small)).isInstanceOf(ImageException.class)
				.hasMessageEndingWith("initrd: found initial RAM disk of 20971520 bytes at 0x41200000 to 0x425fffff, expected"
						+ " all of it in memory at 0x40000000 to 0x41ffffff");
		assertThatThrownBy(() -> place(kernel(0, 0x100_0000, 8), 40 << 20, small)).isInstanceOf(ImageException.class)
				.hasMessageEndingWith("initrd: found 41943040 bytes, expected at most the 33554432 bytes of memory; --memory"
						+ " gives more");
		assertThatThrownBy(() -> Placement.of(new Image.Raw(Path.of("raw"), new byte[8], BASE - 4), Optional.empty(), MEMORY))
				.isInstanceOf(ImageException.class).hasMessage("raw: found image of 8 bytes at 0x3ffffffc to 0x40000003,"
						+ " expected all of it in memory at 0x40000000 to 0x5fffffff");
	}

	@Test
	void anImageOverTheTreeIsRefused() {
		List<Window> tiny = List.of(new Window("memory", BASE, 2 << 20));
		assertThatThrownBy(() -> Placement.of(new Image.Raw(Path.of("raw"), new byte[8], BASE), Optional.empty(), tiny))
				.isInstanceOf(ImageException.class).hasMessageContaining("device tree of 2097152 bytes");
	}

	@Test
	void aCompressedKernelIsUnpacked() throws IOException {
		byte[] bytes = Files.readAllBytes(kernel(0, 0x10_0000, 8));
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes);
		}
		Path file = Files.write(folder.resolve("Image.gz"), packed.toByteArray());
		assertThat(Image.read(file, OptionalLong.empty(), 1 << 20)).isInstanceOfSatisfying(Image.Kernel.class,
				kernel -> assertThat(kernel.bytes()).isEqualTo(bytes));
		assertThatThrownBy(() -> Image.read(file, OptionalLong.empty(), 100)).isInstanceOf(ImageException.class)
				.hasMessageContaining("more than 100 bytes when unpacked");
		Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
		assertThatThrownBy(() -> Image.read(cut, OptionalLong.empty(), 1 << 20)).isInstanceOf(ImageException.class)
				.hasMessageContaining("a damaged gzip file");
		ByteBuffer zboot = ByteBuffer.allocate(128 + packed.size()).order(ByteOrder.LITTLE_ENDIAN);
		zboot.put(4, "zimg".getBytes()).putInt(8, 128).putInt(12, packed.size()).put(24, "gzip".getBytes())
				.put(128, packed.toByteArray());
		Path efi = Files.write(folder.resolve("vmlinuz.efi"), zboot.array());
		assertThat(Image.read(efi, OptionalLong.empty(), 1 << 20)).isInstanceOf(Image.Kernel.class);
		zboot.put(24, "zstd".getBytes());
		Files.write(efi, zboot.array());
		assertThatThrownBy(() -> Image.read(efi, OptionalLong.empty(), 1 << 20)).isInstanceOf(ImageException.class)
				.hasMessageContaining("a kernel compressed by zstd");
	}

	@Test
	void whatIsNoImageIsRefused() throws IOException {
		Path file = Files.writeString(folder.resolve("README.md"), "# Trapline");
		assertThatThrownBy(() -> Image.read(file, OptionalLong.empty(), 1 << 20)).isInstanceOf(ImageException.class)
				.hasMessageEndingWith("README.md: found neither an ELF file nor an arm64 kernel Image, expected one of these, or"
						+ " --at ADDRESS to load it as it is");
		assertThatThrownBy(() -> Image.read(folder.resolve("no"), OptionalLong.empty(), 1)).isInstanceOf(ImageException.class)
				.hasMessageContaining("found no such file");
		assertThatThrownBy(() -> Image.read(kernel(0, 1 << 20, 1), OptionalLong.empty(), 1 << 20))
				.isInstanceOf(ImageException.class).hasMessageContaining("a big-endian kernel");
		assertThatThrownBy(() -> Image.read(kernel(0x40_0000, 1 << 20, 0), OptionalLong.empty(), 1 << 20))
				.isInstanceOf(ImageException.class).hasMessageContaining("found a text offset of 0x400000, expected one below");
	}

	@Test
	void anElfFileGoesToItsPhysicalAddressesAndStartsThere() throws Exception {
		Path elf = GuestProgram.link(folder, ".globl _start\n_start: b .\n.data\n.balign 8\n.quad 0x1122334455667788\n.bss\n.skip 64\n",
				"ENTRY(_start) PHDRS { all PT_LOAD; } SECTIONS { . = 0xffff800000000000; .text : AT(0x40400000) { *(.text) } :all"
						+ " .data : { *(.data) } :all .bss : { *(.bss) } :all }");
		Placement placement = Placement.of(Image.read(elf, OptionalLong.empty(), 1 << 20), Optional.empty(), MEMORY);
		assertThat(placement.entry()).isEqualTo(0x4040_0000L);
		assertThat(placement.tree()).isEqualTo(BASE);
		Ram ram = new Ram().add(BASE, 512 << 20);
		placement.load(ram, new byte[] {1, 2, 3, 4});
		assertThat(ram.load(0x4040_0000L, 4)).isEqualTo(0x1400_0000L);
		assertThat(ram.load(0x4040_0008L, 8)).isEqualTo(0x1122_3344_5566_7788L);
		assertThat(ram.load(BASE, 4)).isEqualTo(0x0403_0201L);
	}

	private Placement place(Path kernel, int initrd, List<Window> memory) throws IOException {
		Optional<Path> disk = initrd == 0 ? Optional.empty()
				: Optional.of(Files.write(folder.resolve("initrd"), new byte[initrd]));
		return Placement.of(Image.read(kernel, OptionalLong.empty(), 512 << 20), disk, memory);
	}

	private Path kernel(long textOffset, long imageBytes, long flags) throws IOException {
		ByteBuffer header = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
		header.putLong(8, textOffset).putLong(16, imageBytes).putLong(24, flags).put(56, "ARMd".getBytes());
		return Files.write(folder.resolve("kernel"), header.array());
	}
}
