// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.platform.virtio.ninep.TestClient.CLUNK;
import static org.trapline.platform.virtio.ninep.TestClient.GETATTR;
import static org.trapline.platform.virtio.ninep.TestClient.OPEN;
import static org.trapline.platform.virtio.ninep.TestClient.READ;
import static org.trapline.platform.virtio.ninep.TestClient.ROOT;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritableShareTest {
	private static final int EPERM = 1;
	private static final int ENOENT = 2;
	private static final int EBADF = 9;
	private static final int EEXIST = 17;
	private static final int ENOTDIR = 20;
	private static final int EISDIR = 21;
	private static final int EINVAL = 22;
	private static final int ENOTEMPTY = 39;
	private static final int ELOOP = 40;
	private static final int CREATE = 14;
	private static final int SYMLINK = 16;
	private static final int MKNOD = 18;
	private static final int RENAME = 20;
	private static final int READLINK = 22;
	private static final int SETATTR = 26;
	private static final int FSYNC = 50;
	private static final int LOCK = 52;
	private static final int GETLOCK = 54;
	private static final int LINK = 70;
	private static final int MKDIR = 72;
	private static final int RENAMEAT = 74;
	private static final int UNLINKAT = 76;
	private static final int WRITE = 118;
	private static final int REMOVE = 122;
	private static final int DIRECTORY_FLAG = 0x200;
	private static final int O_WRONLY = 1;
	private static final int O_RDWR = 2;
	private static final int O_CREAT = 0100;
	private static final int O_TRUNC = 01000;

	@TempDir
	private Path folder;
	private Path shared;
	private TestClient client;

	@BeforeEach
	void share() throws IOException {
		shared = Files.createDirectory(folder.resolve("shared"));
		Files.writeString(shared.resolve("old"), "old content");
		Files.createDirectories(shared.resolve("sub/deeper"));
		Files.writeString(shared.resolve("sub/deeper/leaf"), "leaf");
		Files.writeString(folder.resolve("secret"), "the host's");
		client = new TestClient(shared, true);
	}

	private int write(int fid, long offset, String text) {
		return client.call(WRITE, fid, offset, text.length(), text.getBytes(UTF_8)).getInt();
	}

	private int setAttributes(int fid, int what, int mode, int user, long size, long accessed, long modified) {
		client.call(SETATTR, fid, what, mode, user, 0, size, accessed, 0L, modified, 5L);
		return what;
	}

	@Test
	void filesAreMadeWrittenAndReadBack() throws IOException {
		client.walk(1);
		assertThat(client.call(CREATE, 1, "new", O_CREAT | O_RDWR, 0640, 0).get()).isZero();
		assertThat(write(1, 0, "hello, ")).isEqualTo(7);
		assertThat(write(1, 7, "host")).isEqualTo(4);
		assertThat(client.read(1, 0, 100)).isEqualTo("hello, host".getBytes(UTF_8));
		client.call(FSYNC, 1, 0);
		client.call(CLUNK, 1);
		assertThat(shared.resolve("new")).hasContent("hello, host");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared.resolve("new"))))
				.isEqualTo("rw-r-----");
		client.walk(1);
		assertThat(client.fail(CREATE, 1, "new", O_CREAT | O_RDWR, 0640, 0)).isEqualTo(EEXIST);
		assertThat(client.fail(CREATE, 1, "../secret", O_CREAT | O_RDWR, 0640, 0)).isEqualTo(EINVAL);
	}

	@Test
	void filesAreOpenForWhatWasAskedFor() throws IOException {
		client.open(1, O_WRONLY | O_TRUNC, "old");
		assertThat(shared.resolve("old")).isEmptyFile();
		assertThat(client.fail(READ, 1, 0L, 10)).isEqualTo(EBADF);
		client.open(2, 0, "old");
		assertThat(client.fail(WRITE, 2, 0L, 1, new byte[1])).isEqualTo(EBADF);
		assertThat(client.fail(WRITE, 1, -1L, 1, new byte[1])).isEqualTo(EINVAL);
		assertThat(client.fail(WRITE, 1, Long.MAX_VALUE, 1, new byte[1])).isEqualTo(EINVAL);
		assertThat(client.fail(WRITE, 1, 0L, 100, new byte[1])).isEqualTo(EINVAL);
		assertThat(client.fail(WRITE, 1, 0L, -1, new byte[1])).isEqualTo(EINVAL);
	}

	@Test
	void attributesAreChanged() throws IOException {
		client.walk(1, "old");
		setAttributes(1, 1 | 8, 0604, 0, 3, 0, 0);
		assertThat(shared.resolve("old")).hasContent("old");
		assertThat(client.mode(1)).isEqualTo(0100604);
		setAttributes(1, 8 | 2 | 4, 0, 0, 5, 0, 0);
		assertThat(shared.resolve("old")).hasBinaryContent("old\0\0".getBytes(UTF_8));
		setAttributes(1, 32 | 256, 0, 0, 0, 0, 1_600_000_000);
		assertThat(Files.getLastModifiedTime(shared.resolve("old")).toInstant())
				.hasToString("2020-09-13T12:26:40.000000005Z");
		assertThat(client.fail(SETATTR, 1, 2, 0, 1000, 0, 0L, 0L, 0L, 0L, 0L)).isEqualTo(EPERM);
		assertThat(client.fail(SETATTR, 1, 8, 0, 0, 0, -1L, 0L, 0L, 0L, 0L)).isEqualTo(EINVAL);
		assertThat(client.fail(SETATTR, 1, 32 | 256, 0, 0, 0, 0L, 0L, 0L, Long.MAX_VALUE, 0L)).isEqualTo(EINVAL);
	}

	@Test
	void directoriesAreMadeAndRemoved() {
		assertThat(client.call(MKDIR, ROOT, "made", 0750, 0).get()).isEqualTo((byte) 0x80);
		client.walk(1, "made");
		assertThat(client.mode(1)).isEqualTo(040750);
		assertThat(client.fail(MKDIR, ROOT, "made", 0750, 0)).isEqualTo(EEXIST);
		assertThat(client.fail(UNLINKAT, ROOT, "made", 0)).isEqualTo(EISDIR);
		assertThat(client.fail(UNLINKAT, ROOT, "old", DIRECTORY_FLAG)).isEqualTo(ENOTDIR);
		assertThat(client.fail(UNLINKAT, ROOT, "sub", DIRECTORY_FLAG)).isEqualTo(ENOTEMPTY);
		assertThat(client.fail(UNLINKAT, ROOT, "none", 0)).isEqualTo(ENOENT);
		client.call(UNLINKAT, ROOT, "made", DIRECTORY_FLAG);
		client.call(UNLINKAT, ROOT, "old", 0);
		client.walk(2, "sub", "deeper", "leaf");
		client.call(REMOVE, 2);
		assertThat(client.fail(CLUNK, 2)).isEqualTo(EBADF);
		client.walk(3);
		assertThat(client.fail(REMOVE, 3)).isEqualTo(EINVAL);
		assertThat(client.list(1000)).extracting(TestClient.Entry::name).containsExactly(".", "..", "sub");
	}

	@Test
	void numbersFollowWhatIsRenamed() {
		client.walk(1, "sub");
		client.walk(2, "sub", "deeper", "leaf");
		client.call(RENAMEAT, ROOT, "sub", ROOT, "renamed");
		assertThat(client.size(2)).isEqualTo(4);
		client.call(RENAME, 2, ROOT, "old");
		assertThat(client.text("old")).isEqualTo("leaf");
		assertThat(client.size(2)).isEqualTo(4);
		assertThat(client.fail(RENAME, ROOT, 1, "x")).isEqualTo(EINVAL);
		assertThat(client.fail(RENAMEAT, ROOT, "renamed", 1, "inside")).isEqualTo(EINVAL);
		assertThat(client.fail(RENAMEAT, ROOT, "none", ROOT, "x")).isEqualTo(ENOENT);
	}

	@Test
	void anOpenFileOutlivesItsName() {
		client.open(1, O_RDWR, "old");
		client.call(UNLINKAT, ROOT, "old", 0);
		assertThat(client.read(1, 0, 3)).isEqualTo("old".getBytes(UTF_8));
		assertThat(client.fail(GETATTR, 1, 0L)).isEqualTo(ENOENT);
	}

	@Test
	void linksAreMadeAndNotFollowed() {
		assertThat(client.call(SYMLINK, ROOT, "out", "../secret", 0).get()).isEqualTo((byte) 2);
		client.call(SYMLINK, ROOT, "up", "..", 0);
		client.call(SYMLINK, ROOT, "bytes", "\u00FF/x", 0);
		client.walk(1, "out");
		assertThat(TestClient.text(client.call(READLINK, 1))).isEqualTo("../secret");
		assertThat(client.fail(OPEN, 1, O_RDWR | O_TRUNC)).isEqualTo(ELOOP);
		assertThat(client.fail(SETATTR, 1, 8, 0, 0, 0, 0L, 0L, 0L, 0L, 0L)).isEqualTo(ELOOP);
		client.call(SETATTR, 1, 1, 0777, 0, 0, 0L, 0L, 0L, 0L, 0L);
		assertThat(client.fail(LINK, ROOT, 1, "hard")).isEqualTo(EPERM);
		client.walk(2, "up");
		assertThat(client.fail(CREATE, 2, "made", O_CREAT | O_RDWR, 0644, 0)).isEqualTo(ENOTDIR);
		assertThat(client.fail(MKDIR, 2, "made", 0755, 0)).isEqualTo(ENOTDIR);
		assertThat(client.fail(UNLINKAT, 2, "secret", 0)).isEqualTo(ENOTDIR);
		assertThat(client.fail(RENAMEAT, 2, "secret", ROOT, "mine")).isEqualTo(ENOTDIR);
		assertThat(client.fail(RENAMEAT, ROOT, "old", 2, "secret")).isEqualTo(ENOTDIR);
		client.walk(3);
		assertThat(client.fail(CREATE, 3, "out", O_CREAT | O_RDWR, 0644, 0)).isEqualTo(EEXIST);
		client.walk(4, "bytes");
		assertThat(TestClient.text(client.call(READLINK, 4))).isEqualTo("\u00FF/x");
		assertThat(folder.resolve("secret")).hasContent("the host's");
		assertThat(shared.resolve("out")).isSymbolicLink();
	}

	@Test
	void targetsOfLinksAreBytesTheyMayBeWrittenOf() {
		for (String target : List.of("../\u00FF", "/\u00E4/x y", "./a?b", "//\u00FE//z", "a/../\u0001", "%41")) {
			client.call(SYMLINK, ROOT, "link", target, 0);
			client.walk(1, "link");
			assertThat(TestClient.text(client.call(READLINK, 1))).isEqualTo(target.replace("//", "/"));
			client.call(REMOVE, 1);
		}
		assertThat(client.fail(SYMLINK, ROOT, "link", "a\0b", 0)).isEqualTo(EINVAL);
		assertThat(client.fail(SYMLINK, ROOT, "link", "", 0)).isEqualTo(EINVAL);
		assertThat(client.fail(SYMLINK, ROOT, "li\0nk", "a", 0)).isEqualTo(EINVAL);
	}

	@Test
	void filesGetFurtherNames() throws IOException {
		client.walk(1, "old");
		client.call(LINK, ROOT, 1, "second");
		assertThat(Files.isSameFile(shared.resolve("old"), shared.resolve("second"))).isTrue();
		client.walk(2, "sub");
		assertThat(client.fail(LINK, ROOT, 2, "hard")).isEqualTo(EPERM);
	}

	@Test
	void regularFilesAreTheOnlyNodes() {
		assertThat(client.call(MKNOD, ROOT, "node", 0100644, 0, 0, 0).get()).isZero();
		assertThat(shared.resolve("node")).isEmptyFile();
		assertThat(client.fail(MKNOD, ROOT, "device", 0020644, 1, 3, 0)).isEqualTo(EPERM);
		assertThat(Files.exists(shared.resolve("device"), LinkOption.NOFOLLOW_LINKS)).isFalse();
	}

	@Test
	void nobodyElseHoldsLocks() {
		client.open(1, O_RDWR, "old");
		assertThat(client.call(LOCK, 1, (byte) 1, 0, 0L, 10L, 77, "guest").get()).isZero();
		ByteBuffer answer = client.call(GETLOCK, 1, (byte) 1, 3L, 10L, 77, "guest");
		assertThat(answer.get()).isEqualTo((byte) 2);
		assertThat(answer.getLong()).isEqualTo(3);
		assertThat(answer.getLong()).isEqualTo(10);
		assertThat(answer.getInt()).isEqualTo(77);
		assertThat(TestClient.text(answer)).isEqualTo("guest");
	}
}
