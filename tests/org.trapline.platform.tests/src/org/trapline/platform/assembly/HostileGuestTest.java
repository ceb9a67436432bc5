// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.bus.Device;

/// A guest that writes anything to any register of any device, and has anything in the memory that devices look at, brings down
/// nothing and takes no more of the host's memory than its own.
class HostileGuestTest {
	private static final int ACCESSES = 150_000;
	private static final long MEMORY = 0x4000_0000L;
	private static final int USED = 1 << 22;
	private static final long MOST_HOST_BYTES = 64L << 20;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({"2, 1", "2, 2", "3, 3", "3, 4"})
	void anythingCanBeWrittenToDevices(String gic, int seed) throws Exception {
		Path outside = Files.writeString(folder.resolve("outside"), "untouched");
		FullMachine full = new FullMachine(gic, Files.createDirectory(folder.resolve("shared")));
		Random random = new Random(seed);
		Ram ram = full.machine.machine.bus.ram();
		fill(ram, random);
		long before = used();
		List<Bus.Window> windows = full.machine.machine.bus.windows();
		for (int i = 0; i < ACCESSES; i++) {
			Bus.Window window = windows.get(random.nextInt(windows.size()));
			access(window.device(), random);
			if (i % 64 == 0)
				full.machine.machine.run(full.machine.machine.now() + random.nextInt(100_000));
			if (i % 4096 == 0)
				fill(ram, random);
			if (i % 128 == 0)
				prepare(windows, random);
		}
		assertThat(used() - before).as("bytes of the host's memory").isLessThan(MOST_HOST_BYTES);
		assertThat(ram.touched()).isLessThanOrEqualTo(64L << 20);
		assertThat(outside).hasContent("untouched");
		assertThat(full.log).as("drivers that break rules are told of").isNotEmpty();
	}

	/// Has memory look like rings of virtio and tables and commands of an ITS now and then.
	private static void fill(Ram ram, Random random) {
		for (int at = 0; at < USED; at += 8)
			ram.store(MEMORY + at, 8, random.nextInt(4) == 0 ? value(random) : random.nextInt(300) | (long) random.nextInt(8) << 32);
	}

	/// Makes a virtqueue of a device ready, or the ITS, as a driver does, with memory as it happens to be, and has it served.
	private static void prepare(List<Bus.Window> windows, Random random) {
		for (Bus.Window window : windows) {
			if (window.device().key().startsWith("virtio")) {
				int slot = random.nextInt(6) * 0x200;
				int queue = random.nextInt(3);
				int[] writes = {0x70, 0, 0x70, 3, 0x24, 1, 0x20, 1, 0x70, 11, 0x30, queue, 0x38, 1 << random.nextInt(9),
						0x80, address(random), 0x84, 0, 0x90, address(random), 0x94, 0, 0xA0, address(random), 0xA4, 0, 0x44, 1,
						0x70, 15, 0x50, queue};
				for (int i = 0; i < writes.length; i += 2)
					window.device().store(0, slot + writes[i], 4, writes[i + 1]);
			} else if (window.device().key().startsWith("its")) {
				for (int table = 0; table < 2; table++)
					window.device().store(0, 0x100 + 8 * table, 8, 1L << 63 | (table == 0 ? 1L : 4L) << 56 | 7L << 48 | address(random));
				window.device().store(0, 0x80, 8, 1L << 63 | address(random) & -4096 | 3);
				window.device().store(0, 0, 4, 1);
				window.device().store(0, 0x88, 8, random.nextInt(0x4000) & -32);
			}
		}
	}

	private static int address(Random random) {
		return (int) MEMORY + (random.nextInt(USED) & -4096);
	}

	private static long value(Random random) {
		return switch (random.nextInt(8)) {
		case 0 -> 0;
		case 1 -> random.nextInt(16);
		case 2 -> 1L << random.nextInt(64);
		case 3 -> MEMORY + (random.nextInt(USED) & -8);
		case 4 -> MEMORY + random.nextInt(USED) & -4096;
		case 5 -> -1;
		case 6 -> random.nextInt() & 0xFFFF_FFFFL;
		default -> random.nextLong();
		};
	}

	private static void access(Device device, Random random) {
		int bytes = 1 << random.nextInt(4);
		// registers stand at the beginning of windows and of their pages, mostly
		long offset = switch (random.nextInt(4)) {
		case 0 -> random.nextLong(device.bytes());
		case 1 -> random.nextLong(device.bytes()) & ~0xFFFFL | random.nextInt(0x200);
		default -> random.nextLong(Math.min(device.bytes(), 0x1000));
		} & -bytes;
		try {
			if (random.nextInt(3) == 0)
				device.load(random.nextInt(2), offset % device.bytes(), bytes);
			else
				device.store(random.nextInt(2), offset % device.bytes(), bytes,
						bytes == 8 ? value(random) : value(random) & (1L << 8 * bytes) - 1);
		} catch (GuestException _) {
			// an external abort
		}
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}
