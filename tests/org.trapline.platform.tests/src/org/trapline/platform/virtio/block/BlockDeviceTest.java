// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.block;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.virtio.TestDriver;
import org.trapline.platform.virtio.TestDriver.Element;

class BlockDeviceTest {
	private static final int IN = 0;
	private static final int OUT = 1;
	private static final int FLUSH = 4;
	private static final int GET_ID = 8;
	private static final int DISCARD = 11;
	private static final int WRITE_ZEROES = 13;
	private static final int OK = 0;
	private static final int IO_ERROR = 1;
	private static final int UNSUPPORTED = 2;
	private static final int DISK_BYTES = 256 << 10;

	@TempDir
	private Path folder;
	private final MemoryDisk disk = new MemoryDisk(DISK_BYTES);
	private final byte[] random = new byte[DISK_BYTES];

	BlockDeviceTest() {
		new Random(7).nextBytes(random);
	}

	private static TestDriver driver(Disk disk) {
		return TestDriver.of(new BlockDevice(disk, "TRAP-0001"), 0).start(1);
	}

	/// Does a request and gives its status.
	private static int request(TestDriver driver, int type, long sector, Element... data) {
		byte[] header = new byte[16];
		Ram.set(header, 0, 4, type);
		Ram.set(header, 8, 8, sector);
		Element status = driver.in(1);
		driver.ram.store(status.address(), 1, 0xFF);
		Element[] elements = new Element[data.length + 2];
		elements[0] = driver.out(header);
		System.arraycopy(data, 0, elements, 1, data.length);
		elements[elements.length - 1] = status;
		int written = 0;
		for (Element element : elements)
			if (element.device())
				written += element.length();
		assertThat(driver.request(0, elements)).isEqualTo(written);
		return (int) driver.ram.load(status.address(), 1);
	}

	private static int write(TestDriver driver, long sector, byte[] content) {
		return request(driver, OUT, sector, driver.out(content));
	}

	private static byte[] read(TestDriver driver, long sector, int bytes) {
		Element data = driver.in(bytes);
		assertThat(request(driver, IN, sector, data)).isEqualTo(OK);
		return driver.bytes(data);
	}

	private Path image() throws IOException {
		Path image = folder.resolve("disk.img");
		if (!Files.exists(image))
			Files.write(image, random);
		return image;
	}

	@Test
	void tellsItsSizeAndLimits() {
		TestDriver driver = driver(disk);
		assertThat(driver.load(8)).isEqualTo(2);
		assertThat(driver.configuration(0, 8)).isEqualTo(DISK_BYTES / 512);
		assertThat(driver.configuration(12, 4)).isEqualTo(126);
		assertThat(driver.configuration(20, 4)).isEqualTo(512);
		assertThat(driver.configuration(58, 4)).isZero();
	}

	@Test
	void readsWhatWasWrittenInPieces() {
		TestDriver driver = driver(disk);
		byte[] content = Arrays.copyOf(random, 100 * 512);
		assertThat(request(driver, OUT, 3, driver.out(Arrays.copyOf(content, 700)),
				driver.out(Arrays.copyOfRange(content, 700, content.length)))).isEqualTo(OK);
		assertThat(Arrays.copyOfRange(disk.content, 3 * 512, 103 * 512)).isEqualTo(content);
		Element a = driver.in(1);
		Element b = driver.in(content.length - 1);
		assertThat(request(driver, IN, 3, a, b)).isEqualTo(OK);
		assertThat(driver.bytes(a)).containsExactly(content[0]);
		assertThat(driver.bytes(b)).isEqualTo(Arrays.copyOfRange(content, 1, content.length));
	}

	@Test
	void flushesAndHasASerialNumber() {
		TestDriver driver = driver(disk);
		assertThat(request(driver, FLUSH, 0)).isEqualTo(OK);
		assertThat(disk.flushes).isEqualTo(1);
		Element id = driver.in(20);
		assertThat(request(driver, GET_ID, 0, id)).isEqualTo(OK);
		assertThat(new String(driver.bytes(id), UTF_8)).startsWith("TRAP-0001\0");
		assertThat(request(driver, 77, 0)).isEqualTo(UNSUPPORTED);
	}

	@Test
	void whatIsBeyondTheEndOrNoSectorsIsAnError() {
		TestDriver driver = driver(disk);
		byte[] before = disk.content.clone();
		long end = DISK_BYTES / 512;
		assertThat(write(driver, end, new byte[512])).isEqualTo(IO_ERROR);
		assertThat(write(driver, end - 1, new byte[1024])).isEqualTo(IO_ERROR);
		assertThat(write(driver, -1, new byte[512])).isEqualTo(IO_ERROR);
		assertThat(write(driver, Long.MAX_VALUE / 512, new byte[512])).isEqualTo(IO_ERROR);
		assertThat(write(driver, 0, new byte[100])).isEqualTo(IO_ERROR);
		assertThat(request(driver, IN, end, driver.in(512))).isEqualTo(IO_ERROR);
		assertThat(request(driver, IN, Long.MIN_VALUE, driver.in(512))).isEqualTo(IO_ERROR);
		assertThat(disk.content).isEqualTo(before);
		assertThat(driver.needsReset()).isFalse();
	}

	@Test
	void aRequestWithoutHeaderOrStatusStopsIt() {
		TestDriver driver = driver(disk);
		driver.request(0, driver.out(new byte[15]), driver.in(1));
		assertThat(driver.needsReset()).isTrue();
		driver.start(1);
		driver.request(0, driver.out(new byte[16]));
		assertThat(driver.needsReset()).isTrue();
		assertThat(driver.log).hasSize(2);
	}

	@Test
	void aFullDiskOfTheHostIsAnErrorToTheGuestAndToldOnce() {
		TestDriver driver = driver(disk);
		disk.failure = "No space left on device";
		assertThat(write(driver, 0, new byte[512])).isEqualTo(IO_ERROR);
		assertThat(write(driver, 1, new byte[512])).isEqualTo(IO_ERROR);
		assertThat(driver.log).containsExactly("virtio-block in slot 0: write failed: No space left on device");
		assertThat(request(driver, IN, 0, driver.in(512))).isEqualTo(IO_ERROR);
		disk.failure = "";
		assertThat(write(driver, 0, new byte[512])).isEqualTo(OK);
	}

	@Test
	void writesZeros() {
		Arrays.fill(disk.content, (byte) 1);
		TestDriver driver = driver(disk);
		assertThat(request(driver, WRITE_ZEROES, 0, range(driver, 2, 300, 1))).isEqualTo(OK);
		assertThat(disk.content[2 * 512 - 1]).isEqualTo((byte) 1);
		assertThat(Arrays.copyOfRange(disk.content, 2 * 512, 302 * 512)).containsOnly(0);
		assertThat(disk.content[302 * 512]).isEqualTo((byte) 1);
		assertThat(request(driver, WRITE_ZEROES, 0, range(driver, 500, 13, 0))).isEqualTo(IO_ERROR);
		assertThat(request(driver, WRITE_ZEROES, 0, range(driver, 0, -1, 0))).isEqualTo(IO_ERROR);
		assertThat(request(driver, WRITE_ZEROES, 0, range(driver, 0, 1, 2))).isEqualTo(UNSUPPORTED);
		assertThat(request(driver, WRITE_ZEROES, 0, driver.out(new byte[8]))).isEqualTo(IO_ERROR);
		assertThat(request(driver, DISCARD, 0, range(driver, 0, 1, 0))).isEqualTo(UNSUPPORTED);
	}

	private static Element range(TestDriver driver, long sector, int sectors, int flags) {
		byte[] range = new byte[16];
		Ram.set(range, 0, 8, sector);
		Ram.set(range, 8, 4, sectors);
		Ram.set(range, 12, 4, flags);
		return driver.out(range);
	}

	@Test
	void aFileOpenToReadIsReadOnly() throws IOException {
		try (ImageFile file = new ImageFile(image(), false)) {
			TestDriver driver = driver(file);
			assertThat(driver.load(0x10) & 1 << 5).isNotZero();
			assertThat(read(driver, 0, DISK_BYTES)).isEqualTo(random);
			assertThat(write(driver, 0, new byte[512])).isEqualTo(IO_ERROR);
		}
		assertThat(image()).hasBinaryContent(random);
	}

	@Test
	void aFileOpenToWriteIsChangedAndBelongsToOneMachine() throws IOException {
		try (ImageFile file = new ImageFile(image(), true)) {
			TestDriver driver = driver(file);
			assertThat(write(driver, 1, new byte[512])).isEqualTo(OK);
			assertThat(request(driver, FLUSH, 0)).isEqualTo(OK);
			assertThatThrownBy(() -> new ImageFile(image(), true)).isInstanceOf(IOException.class)
					.hasMessageEndingWith("disk.img: another machine writes to it");
		}
		Arrays.fill(random, 512, 1024, (byte) 0);
		assertThat(image()).hasBinaryContent(random);
	}

	@Test
	void whatIsNoImageIsRefused() throws IOException {
		assertThatThrownBy(() -> new ImageFile(folder.resolve("none"), false)).hasMessageEndingWith("none: no such file");
		assertThatThrownBy(() -> new ImageFile(folder, false)).hasMessageEndingWith(": not a regular file");
		Path odd = Files.write(folder.resolve("odd"), new byte[700]);
		assertThatThrownBy(() -> new ImageFile(odd, false))
				.hasMessageEndingWith("odd: 700 bytes, expected a multiple of 512");
		Path empty = Files.write(folder.resolve("empty"), new byte[0]);
		assertThatThrownBy(() -> new ImageFile(empty, true))
				.hasMessageEndingWith("empty: 0 bytes, expected a multiple of 512");
	}

	@Test
	void aFileThatIsTruncatedMeanwhileIsAnErrorToTheGuest() throws IOException {
		try (ImageFile file = new ImageFile(image(), false)) {
			TestDriver driver = driver(file);
			try (RandomAccessFile other = new RandomAccessFile(image().toFile(), "rw")) {
				other.setLength(1024);
			}
			assertThat(read(driver, 0, 1024)).isEqualTo(Arrays.copyOf(random, 1024));
			assertThat(request(driver, IN, 1, driver.in(1024))).isEqualTo(IO_ERROR);
			assertThat(driver.log).singleElement().asString().endsWith("disk.img has 1024 bytes now, and had 262144");
		}
	}

	@Test
	void anOverlayKeepsTheFileAsItIs() throws IOException {
		try (Overlay overlay = new Overlay(new ImageFile(image(), false), 1 << 20)) {
			TestDriver driver = driver(overlay);
			byte[] expected = random.clone();
			Random choice = new Random(3);
			for (int i = 0; i < 60; i++) {
				int sector = choice.nextInt(DISK_BYTES / 512 - 20);
				byte[] content = new byte[512 * (1 + choice.nextInt(20))];
				choice.nextBytes(content);
				System.arraycopy(content, 0, expected, sector * 512, content.length);
				assertThat(write(driver, sector, content)).isEqualTo(OK);
			}
			assertThat(read(driver, 0, DISK_BYTES)).isEqualTo(expected);
		}
		assertThat(image()).hasBinaryContent(random);
	}

	@Test
	void anOverlayIsBoundedAndGivesDiscardedBlocksBack() throws IOException {
		try (Overlay overlay = new Overlay(new ImageFile(image(), false), 8192)) {
			TestDriver driver = driver(overlay);
			assertThat(write(driver, 0, new byte[8192])).isEqualTo(OK);
			assertThat(write(driver, 100, new byte[512])).isEqualTo(IO_ERROR);
			assertThat(driver.log).singleElement().asString().contains("overlay in memory is full: it may hold 8192 bytes");
			assertThat(write(driver, 1, new byte[512])).isEqualTo(OK);
			assertThat(request(driver, DISCARD, 0, range(driver, 1, 15, 0))).isEqualTo(OK);
			assertThat(write(driver, 100, new byte[512])).isEqualTo(OK);
			assertThat(read(driver, 0, 4096)).containsOnly(0);
		}
	}

	@Test
	void anOverlayIsPartOfTheState() throws IOException, StateException {
		try (Overlay first = new Overlay(new ImageFile(image(), false), 1 << 20);
				Overlay second = new Overlay(new ImageFile(image(), false), 1 << 20)) {
			TestDriver driver = driver(first);
			byte[] content = new byte[3 * 512];
			Arrays.fill(content, (byte) 9);
			write(driver, 6, content);
			TestDriver copy = TestDriver.of(new BlockDevice(second, "TRAP-0001"), 0);
			copy.continueFrom(driver);
			assertThat(read(copy, 0, DISK_BYTES)).isEqualTo(read(driver, 0, DISK_BYTES));
			assertThat(copy.save()).isEqualTo(driver.save());
		}
	}

	@Test
	void aFileThatIsDeletedMeanwhileCanBeReadButNotRestored() throws IOException {
		try (ImageFile file = new ImageFile(image(), false)) {
			TestDriver driver = driver(file);
			Files.delete(folder.resolve("disk.img"));
			assertThat(read(driver, 0, DISK_BYTES)).isEqualTo(random);
			byte[] state = driver.save();
			assertThatThrownBy(() -> driver.restore(state)).isInstanceOf(StateException.class)
					.hasMessageEndingWith("disk.img was changed since the state was saved");
		}
	}

	@Test
	void aStateOverAChangedFileIsRefused() throws IOException {
		try (Overlay overlay = new Overlay(new ImageFile(image(), false), 1 << 20)) {
			TestDriver driver = driver(overlay);
			byte[] state = driver.save();
			Files.setLastModifiedTime(image(), FileTime.fromMillis(12345));
			assertThatThrownBy(() -> driver.restore(state)).isInstanceOf(StateException.class)
					.hasMessageEndingWith("disk.img was changed since the state was saved");
			Files.write(image(), new byte[1024]);
			try (Overlay other = new Overlay(new ImageFile(image(), false), 1 << 20)) {
				assertThatThrownBy(() -> driver(other).restore(state)).isInstanceOf(StateException.class)
						.hasMessageEndingWith("disk.img has 1024 bytes, and had 262144 when the state was saved");
			}
		}
	}
}
