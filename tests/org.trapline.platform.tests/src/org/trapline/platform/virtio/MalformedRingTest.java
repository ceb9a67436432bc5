// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.platform.device.ScriptedConsole;
import org.trapline.platform.virtio.block.BlockDevice;
import org.trapline.platform.virtio.block.MemoryDisk;

class MalformedRingTest {
	private static final int NEXT = 1;
	private static final int WRITE = 2;
	private static final int INDIRECT = 4;
	private static final long END = TestDriver.MEMORY + TestDriver.MEMORY_BYTES;
	private static final long SPARE = TestDriver.MEMORY + 0x8_0000;

	private record Entry(long address, int length, int flags, int next) {
	}

	static Stream<Arguments> malformed() {
		return Stream.of(
				named("form a loop", new Entry(SPARE, 8, WRITE | NEXT, 1), new Entry(SPARE, 8, WRITE | NEXT, 0)),
				named("form a loop", new Entry(SPARE, 8, WRITE | NEXT, 0)),
				named("successor is descriptor 8, expected 0 to 7", new Entry(SPARE, 8, WRITE | NEXT, 8)),
				named("successor is descriptor 65535", new Entry(SPARE, 8, WRITE | NEXT, 0xFFFF)),
				named("has no bytes", new Entry(SPARE, 0, WRITE, 0)),
				named("is not in memory", new Entry(0, 8, WRITE, 0)),
				named("is not in memory", new Entry(-4, 8, WRITE, 0)),
				named("is not in memory", new Entry(END - 4, 8, WRITE, 0)),
				named("is not in memory", new Entry(SPARE, -1, WRITE, 0)),
				named("is not in memory", new Entry(Long.MIN_VALUE, -1, WRITE, 0)),
				named("for reading and comes after one for writing", new Entry(SPARE, 8, WRITE | NEXT, 1),
						new Entry(SPARE, 8, 0, 0)),
				named("nothing to write to", new Entry(SPARE, 8, 0, 0)),
				named("both a table and a successor", new Entry(SPARE, 16, INDIRECT | NEXT, 1)),
				named("table of descriptors of 24 bytes", new Entry(SPARE, 24, INDIRECT, 0)),
				named("table of descriptors of 0 bytes", new Entry(SPARE, 0, INDIRECT, 0)),
				named("table of descriptors of 4294967280 bytes", new Entry(SPARE, -16, INDIRECT, 0)),
				named("table of descriptors, 0x10 bytes at 0x41fffff8, is not", new Entry(END - 8, 16, INDIRECT, 0)));
	}

	private static Arguments named(String reason, Entry... entries) {
		return Arguments.of(reason, entries);
	}

	@ParameterizedTest
	@MethodSource("malformed")
	void descriptorsThatBreakTheRulesStopTheDeviceUntilItIsReset(String reason, Entry[] entries) {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1);
		for (int i = 0; i < entries.length; i++)
			driver.descriptor(driver.descriptors(0) + i * 16L, entries[i].address, entries[i].length, entries[i].flags,
					entries[i].next);
		driver.offer(0, 0);
		driver.notify(0);
		assertThat(driver.needsReset()).isTrue();
		assertThat(driver.load(0x60) & 2).isEqualTo(2);
		assertThat(driver.log).singleElement().asString().startsWith("virtio-rng in slot 0: virtqueue 0: ").contains(reason);
		assertThat(driver.ram.load(driver.used(0) + 2, 2)).isZero();
		driver.notify(0);
		assertThat(driver.log).hasSize(1);
		driver.start(1);
		assertThat(driver.request(0, driver.in(8))).isEqualTo(8);
	}

	static Stream<Arguments> malformedTables() {
		return Stream.of(
				named("has a loop", new Entry(SPARE, 8, WRITE | NEXT, 0)),
				named("has a table in it", new Entry(SPARE, 16, INDIRECT, 0)),
				named("successor is descriptor 2, expected 0 to 0", new Entry(SPARE, 8, WRITE | NEXT, 2)),
				named("is not in memory", new Entry(SPARE, -1, WRITE, 0)));
	}

	@ParameterizedTest
	@MethodSource("malformedTables")
	void soDoTables(String reason, Entry[] entries) {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1);
		long table = driver.buffer(entries.length * 16);
		for (int i = 0; i < entries.length; i++)
			driver.descriptor(table + i * 16L, entries[i].address, entries[i].length, entries[i].flags, entries[i].next);
		driver.descriptor(driver.descriptors(0), table, entries.length * 16, INDIRECT, 0);
		driver.offer(0, 0);
		driver.notify(0);
		assertThat(driver.needsReset()).isTrue();
		assertThat(driver.log).singleElement().asString().contains(reason);
	}

	@Test
	void aBufferMayNotHaveMoreThanFourGigabytes() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1);
		TestDriver.Element all = new TestDriver.Element(TestDriver.MEMORY, (int) TestDriver.MEMORY_BYTES, true);
		TestDriver.Element[] many = new TestDriver.Element[129];
		Arrays.fill(many, all);
		driver.addIndirect(0, many);
		driver.notify(0);
		assertThat(driver.log).singleElement().asString().contains("more than 4 GiB");
	}

	static Stream<Arguments> queues() {
		long good = TestDriver.MEMORY;
		return Stream.of(
				Arguments.of("size 0, expected", 0, good, good, good),
				Arguments.of("size 6, expected", 6, good, good, good),
				Arguments.of("size 16, expected a power of 2 up to 8", 16, good, good, good),
				Arguments.of("size 2147483648, expected", Integer.MIN_VALUE, good, good, good),
				Arguments.of("descriptor table at 0x40000008, expected a multiple of 16", 8, good + 8, good, good),
				Arguments.of("available ring at 0x40000001, expected a multiple of 2", 8, good, good + 1, good),
				Arguments.of("used ring at 0x40000002, expected a multiple of 4", 8, good, good, good + 2),
				Arguments.of("descriptor table, 0x80 bytes at 0x41fffff0, is not in memory", 8, END - 16, good, good),
				Arguments.of("available ring, 0x16 bytes at 0x0, is not in memory", 8, good, 0L, good),
				Arguments.of("used ring, 0x46 bytes at 0xfffffffffffffff0, is not in memory", 8, good, good, -16L));
	}

	@ParameterizedTest
	@MethodSource("queues")
	void impossibleQueuesAreRefused(String reason, int size, long descriptors, long available, long used) {
		TestDriver driver = TestDriver.of(new Entropy(1), 0);
		driver.negotiate(TestDriver.TRANSPORT_FEATURES);
		driver.store(0x30, 0);
		driver.store(0x38, size);
		driver.store(0x80, (int) descriptors);
		driver.store(0x84, (int) (descriptors >>> 32));
		driver.store(0x90, (int) available);
		driver.store(0x94, (int) (available >>> 32));
		driver.store(0xA0, (int) used);
		driver.store(0xA4, (int) (used >>> 32));
		driver.store(0x44, 1);
		assertThat(driver.load(0x44)).isZero();
		assertThat(driver.needsReset()).isTrue();
		assertThat(driver.log).singleElement().asString().contains(reason);
	}

	@Test
	void queuesThatThereAreNotHaveNoSize() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0);
		driver.store(0x30, 1);
		assertThat(driver.load(0x34)).isZero();
		driver.store(0x30, -1);
		driver.store(0x44, 1);
		assertThat(driver.load(0x34)).isZero();
		driver.start(1);
		driver.notify(-1);
		driver.notify(1);
		assertThat(driver.needsReset()).isFalse();
	}

	/// Rings of random content, mostly near what is right.
	@Test
	void whateverIsInARingNothingBreaksButTheDevice() {
		Random random = new Random(42);
		List<TestDriver> drivers = Stream.of(0, 10).flatMap(latency -> Stream.of(new Entropy(1),
				new BlockDevice(new MemoryDisk(64 << 10), "disk"), new SerialPort(new ScriptedConsole().send("", "some input")))
				.map(device -> TestDriver.of(device, latency))).toList();
		int stopped = 0;
		for (int round = 0; round < 6000; round++) {
			TestDriver driver = drivers.get(round % drivers.size());
			int queues = driver.load(8) == 3 ? 2 : 1;
			driver.log.clear();
			driver.start(queues);
			assertThat(driver.needsReset()).isFalse();
			for (int queue = 0; queue < queues; queue++)
				scribble(driver, queue, random);
			driver.advance(1000);
			if (driver.needsReset()) {
				stopped++;
				assertThat(driver.load(0x60) & 2).isEqualTo(2);
			}
		}
		assertThat(stopped).isBetween(4000, 5900);
	}

	private static void scribble(TestDriver driver, int queue, Random random) {
		for (int i = 0; i < TestDriver.QUEUE_SIZE; i++)
			driver.descriptor(driver.descriptors(queue) + i * 16L, address(random), length(random), random.nextInt(8),
					random.nextInt(10));
		for (int i = 0; i < 4; i++)
			driver.descriptor(SPARE + i * 16L, address(random), length(random), random.nextInt(5), random.nextInt(5));
		for (int i = random.nextInt(4); i >= 0; i--)
			driver.offer(queue, random.nextInt(9));
		driver.notify(queue);
	}

	private static long address(Random random) {
		return switch (random.nextInt(8)) {
		case 0 -> random.nextLong();
		case 1 -> END - random.nextInt(64);
		case 2 -> SPARE;
		default -> TestDriver.BUFFERS + random.nextInt(1 << 16);
		};
	}

	private static int length(Random random) {
		return switch (random.nextInt(6)) {
		case 0 -> random.nextInt();
		case 1 -> 16;
		case 2 -> 64;
		default -> random.nextInt(2000);
		};
	}
}
