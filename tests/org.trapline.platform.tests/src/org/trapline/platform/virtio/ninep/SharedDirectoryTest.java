// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trapline.platform.virtio.ninep.TestClient.ATTACH;
import static org.trapline.platform.virtio.ninep.TestClient.CLUNK;
import static org.trapline.platform.virtio.ninep.TestClient.GETATTR;
import static org.trapline.platform.virtio.ninep.TestClient.OPEN;
import static org.trapline.platform.virtio.ninep.TestClient.READ;
import static org.trapline.platform.virtio.ninep.TestClient.READDIR;
import static org.trapline.platform.virtio.ninep.TestClient.ROOT;
import static org.trapline.platform.virtio.ninep.TestClient.VERSION;
import static org.trapline.platform.virtio.ninep.TestClient.WALK;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.platform.state.StateException;
import org.trapline.platform.virtio.TestDriver;
import org.trapline.platform.virtio.ninep.TestClient.Entry;

class SharedDirectoryTest {
	private static final int ENOENT = 2;
	private static final int EBADF = 9;
	private static final int EACCES = 13;
	private static final int ENOTDIR = 20;
	private static final int EISDIR = 21;
	private static final int EINVAL = 22;
	private static final int EMFILE = 24;
	private static final int EROFS = 30;
	private static final int ENAMETOOLONG = 36;
	private static final int ELOOP = 40;
	private static final int EOPNOTSUPP = 95;
	private static final int ESTALE = 116;
	private static final int READLINK = 22;

	@TempDir
	private Path folder;
	private Path shared;
	private TestClient client;

	@BeforeEach
	void share() throws IOException {
		shared = Files.createDirectory(folder.resolve("shared"));
		Files.writeString(folder.resolve("secret"), "the host's");
		Files.writeString(shared.resolve("hello"), "hello, guest\n");
		Files.createDirectories(shared.resolve("sub/deeper"));
		Files.writeString(shared.resolve("sub/deeper/leaf"), "leaf");
		Files.setPosixFilePermissions(shared.resolve("hello"), PosixFilePermissions.fromString("rw-r-----"));
		Files.setLastModifiedTime(shared.resolve("hello"), FileTime.from(1_700_000_000_123_456_789L, TimeUnit.NANOSECONDS));
		client = new TestClient(shared, false);
	}

	@Test
	void tellsItsTagAndItsVersion() {
		assertThat(client.driver.load(8)).isEqualTo(9);
		assertThat(client.driver.configuration(0, 2)).isEqualTo(4);
		assertThat(client.driver.configuration(2, 4)).isEqualTo('w' | 'o' << 8 | 'r' << 16 | 'k' << 24);
		ByteBuffer answer = client.call(VERSION, Integer.MAX_VALUE, "9P2000.u");
		assertThat(answer.getInt()).isEqualTo(512 << 10);
		assertThat(TestClient.text(answer)).isEqualTo("unknown");
		assertThat(client.fail(VERSION, 1000, "9P2000.L")).isEqualTo(EINVAL);
		assertThatThrownBy(() -> new SharedDirectory(shared, "", false)).hasMessage("tag of 0 bytes, expected 1 to 255");
		assertThatThrownBy(() -> new SharedDirectory(shared.resolve("hello"), "x", false))
				.hasMessageEndingWith("shared/hello: not a directory");
	}

	@Test
	void filesAreWalkedToOpenedAndRead() {
		ByteBuffer qids = client.walk(1, "sub", "deeper", "leaf");
		assertThat(qids.getShort()).isEqualTo((short) 3);
		assertThat(List.of(qids.get(9), qids.get(22), qids.get(35))).containsExactly((byte) 0x80, (byte) 0x80, (byte) 0);
		assertThat(client.fail(READ, 1, 0L, 10)).isEqualTo(EBADF);
		client.call(OPEN, 1, 0);
		assertThat(client.read(1, 0, 100)).isEqualTo("leaf".getBytes(UTF_8));
		assertThat(client.read(1, 2, 1)).isEqualTo("a".getBytes(UTF_8));
		assertThat(client.read(1, 4, 100)).isEmpty();
		assertThat(client.fail(READ, 1, -1L, 10)).isEqualTo(EINVAL);
		assertThat(client.fail(OPEN, 1, 0)).isEqualTo(EINVAL);
		client.call(CLUNK, 1);
		assertThat(client.fail(CLUNK, 1)).isEqualTo(EBADF);
	}

	@Test
	void attributesAreThoseOfTheFileAndItsOwnerTheGuestsRoot() {
		client.walk(1, "hello");
		ByteBuffer answer = client.call(GETATTR, 1, 0x7FFL);
		assertThat(answer.getLong()).isEqualTo(0x7FF);
		answer.position(answer.position() + 13);
		assertThat(answer.getInt()).isEqualTo(0100640);
		assertThat(answer.getLong()).isZero();
		assertThat(answer.getLong()).isEqualTo(1);
		assertThat(answer.getLong()).isZero();
		assertThat(answer.getLong()).isEqualTo(13);
		assertThat(answer.getLong()).isEqualTo(4096);
		assertThat(answer.getLong()).isEqualTo(1);
		for (int i = 0; i < 2; i++) {
			assertThat(answer.getLong()).isEqualTo(1_700_000_000);
			assertThat(answer.getLong()).isEqualTo(123_456_789);
		}
		assertThat(answer.remaining()).isEqualTo(6 * 8);
		assertThat(client.mode(ROOT) & 0xF000).isEqualTo(0x4000);
	}

	@Test
	void walkingGoesAsFarAsThereAreFiles() {
		assertThat(client.failToWalk(1, "none")).isEqualTo(ENOENT);
		assertThat(client.failToWalk(1, "none", "sub")).isEqualTo(ENOENT);
		assertThat(client.walk(1, "sub", "none", "leaf").getShort()).isEqualTo((short) 1);
		assertThat(client.fail(CLUNK, 1)).isEqualTo(EBADF);
		assertThat(client.walk(1, "hello", "none").getShort()).isEqualTo((short) 1);
		client.walk(1, "sub");
		assertThat(client.failToWalk(1, "hello")).isEqualTo(EINVAL);
		client.call(WALK, 1, 1, (short) 1, "deeper");
		client.call(WALK, 1, 2, (short) 1, "leaf");
		assertThat(client.size(2)).isEqualTo(4);
		assertThat(client.fail(WALK, 77, 3, (short) 0)).isEqualTo(EBADF);
		assertThat(client.fail(WALK, 1, 3, (short) 17)).isEqualTo(EINVAL);
		assertThat(client.fail(WALK, 1, 3, (short) 2, "x")).isEqualTo(EINVAL);
	}

	@Test
	void directoriesAreListedInOrderAndInAsManyPartsAsTheClientLikes() throws IOException {
		for (int i = 0; i < 300; i++)
			Files.createFile(shared.resolve("sub/file" + i));
		List<Entry> whole = client.list(8000, "sub");
		assertThat(whole).extracting(Entry::name).startsWith(".", "..", "deeper", "file0", "file1", "file10", "file100")
				.hasSize(303);
		assertThat(whole.subList(0, 4)).extracting(Entry::type).containsExactly(4, 4, 4, 8);
		assertThat(client.list(70, "sub")).isEqualTo(whole);
		client.open(1, 0, "sub");
		assertThat(client.fail(READDIR, 1, 0L, 10)).isEqualTo(EINVAL);
		assertThat(client.list(1, -1, 8000)).hasSizeGreaterThan(200);
		assertThat(client.list(1, Long.MAX_VALUE, 8000)).isEmpty();
	}

	@Test
	void entriesThatDisappearAreLeftOut() throws IOException {
		client.open(1, 0, "sub", "deeper");
		List<Entry> dots = client.list(1, 0, 60);
		assertThat(dots).extracting(Entry::name).containsExactly(".", "..");
		Files.delete(shared.resolve("sub/deeper/leaf"));
		assertThat(client.list(1, dots.getLast().next(), 1000)).isEmpty();
		client.walk(2, "sub", "deeper");
		Files.delete(shared.resolve("sub/deeper"));
		assertThat(client.fail(GETATTR, 2, 0L)).isEqualTo(ENOENT);
		assertThat(client.fail(READDIR, 1, 0L, 1000)).isEqualTo(ENOENT);
		assertThat(client.driver.log).isEmpty();
	}

	@Test
	void theParentOfTheDirectoryIsItself() {
		client.walk(1);
		long root = client.call(GETATTR, 1, 0L).getLong(7 + 8 + 5);
		ByteBuffer answer = client.walk(2, "..", "..", "sub", "..", "..");
		assertThat(answer.getShort()).isEqualTo((short) 5);
		assertThat(client.call(GETATTR, 2, 0L).getLong(7 + 8 + 5)).isEqualTo(root);
		assertThat(client.walk(3, "..", "secret").getShort()).isEqualTo((short) 1);
	}

	@Test
	void linksAreTheGuestsToFollow() throws IOException {
		Files.createSymbolicLink(shared.resolve("out"), folder);
		Files.createSymbolicLink(shared.resolve("file"), folder.resolve("secret"));
		Files.createSymbolicLink(shared.resolve("in"), Path.of("sub/../hello"));
		client.walk(1, "out");
		assertThat(client.mode(1) & 0xF000).isEqualTo(0xA000);
		assertThat(TestClient.text(client.call(READLINK, 1))).isEqualTo(folder.toString());
		assertThat(client.fail(OPEN, 1, 0)).isEqualTo(ELOOP);
		assertThat(client.fail(WALK, 1, 2, (short) 1, "secret")).isEqualTo(ENOTDIR);
		assertThat(client.walk(2, "out", "secret").getShort()).isEqualTo((short) 1);
		client.walk(3, "file");
		assertThat(client.fail(OPEN, 3, 0)).isEqualTo(ELOOP);
		client.walk(4, "in");
		assertThat(TestClient.text(client.call(READLINK, 4))).isEqualTo("sub/../hello");
		client.walk(5, "hello");
		assertThat(client.fail(READLINK, 5)).isEqualTo(EINVAL);
		assertThat(client.list(1000)).extracting(Entry::name, Entry::type).contains(tuple("out", 10));
	}

	@Test
	void aDirectoryThatBecomesALinkMeanwhileIsNotFollowed() throws IOException {
		client.walk(1, "sub", "deeper");
		client.walk(2, "sub", "deeper", "leaf");
		Path moved = Files.move(shared.resolve("sub/deeper"), folder.resolve("elsewhere"));
		Files.createSymbolicLink(shared.resolve("sub/deeper"), moved);
		assertThat(client.fail(OPEN, 2, 0)).isEqualTo(ENOTDIR);
		assertThat(client.fail(OPEN, 1, 0)).isEqualTo(ELOOP);
		assertThat(client.fail(WALK, 1, 3, (short) 1, "leaf")).isEqualTo(ENOTDIR);
	}

	@Test
	void namesThatAreNoneAreRefused() {
		for (String name : List.of("", ".", "sub/deeper", "../secret", "/etc/passwd", "a\0b"))
			assertThat(client.failToWalk(1, name)).as(name).isEqualTo(EINVAL);
		assertThat(client.failToWalk(1, "x".repeat(256))).isEqualTo(ENAMETOOLONG);
	}

	@Test
	@Timeout(10)
	void pipesOfTheHostAreNotOpened() throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("mkfifo", shared.resolve("pipe").toString()).start().waitFor()).isZero();
		client.walk(1, "pipe");
		assertThat(client.mode(1) & 0xF000).isEqualTo(0x1000);
		assertThat(client.fail(OPEN, 1, 0)).isEqualTo(EACCES);
	}

	@Test
	void namesNeedNotBeUtf8() throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("sh", "-c", "printf odd > \"$(printf 'sub/\\377\\301?')\"; "
				+ "printf umlaut > \"sub/$(printf '\\303\\274')\"; "
				+ "ln -s \"$(printf '\\376/x')\" sub/link").directory(shared.toFile()).start().waitFor()).isZero();
		String odd = "\u00FF\u00C1?";
		String umlaut = new String("ü".getBytes(UTF_8), ISO_8859_1);
		assertThat(client.list(1000, "sub")).extracting(Entry::name)
				.containsExactly(".", "..", "deeper", "link", umlaut, odd);
		assertThat(client.text("sub", odd)).isEqualTo("odd");
		assertThat(client.text("sub", umlaut)).isEqualTo("umlaut");
		assertThat(client.walk(1, "sub", "\u00FE").getShort()).isEqualTo((short) 1);
		client.walk(2, "sub", "link");
		assertThat(TestClient.text(client.call(READLINK, 2))).isEqualTo("\u00FE/x");
	}

	@Test
	void whatIsSharedToReadCannotBeChanged() {
		client.walk(1, "hello");
		for (int flags : new int[] { 1, 2, 01000, 0100 })
			assertThat(client.fail(OPEN, 1, flags)).isEqualTo(EROFS);
		client.call(OPEN, 1, 0);
		assertThat(client.fail(118, 1, 0L, 1, new byte[] { 'x' })).isEqualTo(EROFS);
		assertThat(client.fail(14, ROOT, "new", 0101, 0644, 0)).isEqualTo(EROFS);
		assertThat(client.fail(16, ROOT, "new", "hello", 0)).isEqualTo(EROFS);
		assertThat(client.fail(26, 1, 8, 0, 0, 0, 0L, 0L, 0L, 0L, 0L)).isEqualTo(EROFS);
		assertThat(client.fail(72, ROOT, "new", 0755, 0)).isEqualTo(EROFS);
		assertThat(client.fail(76, ROOT, "hello", 0)).isEqualTo(EROFS);
		assertThat(client.fail(74, ROOT, "hello", ROOT, "moved")).isEqualTo(EROFS);
		assertThat(client.fail(122, 1)).isEqualTo(EROFS);
		assertThat(client.fail(CLUNK, 1)).isEqualTo(EBADF);
		assertThat(shared.resolve("hello")).hasContent("hello, guest\n");
		assertThat(shared).isDirectoryNotContaining("glob:**/new");
	}

	@Test
	void unknownAndShortMessagesAreErrors() {
		assertThat(client.fail(30, ROOT, 5, "security.selinux")).isEqualTo(EOPNOTSUPP);
		assertThat(client.fail(102, 5, "root", "", 0)).isEqualTo(EOPNOTSUPP);
		assertThat(client.fail(200)).isEqualTo(EOPNOTSUPP);
		assertThat(client.fail(GETATTR)).isEqualTo(EINVAL);
		assertThat(client.fail(ATTACH, 9, -1, "root")).isEqualTo(EINVAL);
		assertThat(client.exchange(new byte[] { 100, 0, 0, 0, 24, 0x34, 0x12 }).get(4)).isEqualTo((byte) 7);
		client.call(108, (short) 3);
	}

	@Test
	void aMessageWithoutHeaderOrRoomForItsAnswerStopsTheDevice() {
		TestDriver driver = client.driver;
		driver.request(0, driver.out(new byte[6]), driver.in(100));
		assertThat(driver.log.getLast()).contains("message of 6 bytes, expected 7 to 8192");
		driver.start(1);
		driver.request(0, driver.out(new byte[] { 7, 0, 0, 0, 24, 0, 0 }), driver.in(10));
		assertThat(driver.log.getLast()).contains("buffer of 10 bytes for an answer of 11");
		driver.start(1);
		driver.request(0, driver.out(new byte[8193]), driver.in(100));
		assertThat(driver.needsReset()).isTrue();
	}

	@Test
	void openFilesAreBounded() {
		for (int i = 1; i <= 1024; i++)
			client.open(i, 0, "hello");
		client.walk(2000, "hello");
		assertThat(client.fail(OPEN, 2000, 0)).isEqualTo(EMFILE);
		client.call(CLUNK, 5);
		client.call(OPEN, 2000, 0);
		client.call(VERSION, 8192, "9P2000.L");
		assertThat(client.fail(CLUNK, 2000)).isEqualTo(EBADF);
	}

	@Test
	void openFilesAreOpenAgainInARestoredMachineUnlessTheyAreGone() throws IOException, StateException {
		client.open(1, 0, "hello");
		client.open(2, 0, "sub", "deeper", "leaf");
		client.open(3, 0, "sub");
		client.walk(4, "sub", "deeper");
		Files.delete(shared.resolve("sub/deeper/leaf"));
		TestClient copy = new TestClient(TestDriver.of(new SharedDirectory(shared, "work", false), 0));
		copy.driver.continueFrom(client.driver);
		assertThat(copy.read(1, 7, 5)).isEqualTo("guest".getBytes(UTF_8));
		assertThat(copy.fail(READ, 2, 0L, 10)).isEqualTo(ESTALE);
		assertThat(copy.list(3, 2, 1000)).extracting(Entry::name).containsExactly("deeper");
		assertThat(copy.mode(4) & 0xF000).isEqualTo(0x4000);
		assertThat(copy.fail(OPEN, 3, 0)).isEqualTo(EINVAL);
	}

	@Test
	void directoriesCannotBeOpenToWriteNorReadAsFiles() throws IOException {
		TestClient writer = new TestClient(shared, true);
		writer.walk(1, "sub");
		assertThat(writer.fail(OPEN, 1, 2)).isEqualTo(EISDIR);
		writer.call(OPEN, 1, 0);
		assertThat(writer.fail(READ, 1, 0L, 10)).isEqualTo(EISDIR);
	}

	/// Messages of random bytes, mostly of known types.
	@Test
	void whateverTheClientSendsIsAnswered() throws IOException {
		Random random = new Random(11);
		byte[] types = { 8, 12, 14, 16, 18, 20, 22, 24, 26, 30, 40, 50, 52, 54, 70, 72, 74, 76, 100, 104, 108, 110,
				116, 118, 120 };
		TestClient writer = new TestClient(shared, true);
		for (int i = 0; i < 5000; i++) {
			byte[] message = new byte[7 + random.nextInt(60)];
			random.nextBytes(message);
			for (int at = 7; at < message.length && random.nextInt(3) > 0; at++)
				message[at] = (byte) (random.nextInt(4) == 0 ? 1 : 0);
			message[0] = (byte) message.length;
			message[1] = 0;
			message[2] = 0;
			message[3] = 0;
			message[4] = types[random.nextInt(types.length)];
			message[5] = 0x34;
			message[6] = 0x12;
			ByteBuffer answer = writer.exchange(message);
			assertThat(answer.get(4)).isIn((byte) 7, (byte) (message[4] + 1));
		}
		assertThat(folder).isDirectoryContaining("glob:**/secret");
		try (var outside = Files.list(folder)) {
			assertThat(outside).hasSize(2);
		}
	}
}
