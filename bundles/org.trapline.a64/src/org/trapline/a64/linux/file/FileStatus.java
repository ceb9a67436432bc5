// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What stat tells of a file.
///
/// @param mode kind and permissions: S_IFREG and so on
/// @param size in bytes
/// @param accessed nanoseconds since 1970, as are the others
public record FileStatus(long device, long inode, int mode, int links, int user, int group, long special, long size,
		long accessed, long modified, long changed) {
	public static final int KIND = 0xF000;
	public static final int PIPE = 0x1000;
	public static final int CHARACTERS = 0x2000;
	public static final int DIRECTORY = 0x4000;
	public static final int REGULAR = 0x8000;
	public static final int LINK = 0xA000;

	/// Of a file of the host.
	static FileStatus of(Path path, boolean follow) throws IOException {
		Map<String, Object> told = Files.readAttributes(path, "unix:*",
				follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS});
		return new FileStatus(number(told, "dev"), number(told, "ino"), (int) number(told, "mode"),
				(int) number(told, "nlink"), (int) number(told, "uid"), (int) number(told, "gid"), number(told, "rdev"),
				number(told, "size"), time(told, "lastAccessTime"), time(told, "lastModifiedTime"), time(told, "ctime"));
	}

	private static long number(Map<String, Object> told, String name) {
		return told.get(name) instanceof Number number ? number.longValue() : 0;
	}

	private static long time(Map<String, Object> told, String name) {
		return told.get(name) instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : 0;
	}

	/// Of what is no file of the host.
	static FileStatus made(int mode, int inode, long special) {
		return new FileStatus(1, inode, mode, 1, Sandbox.USER, Sandbox.USER, special, 0, 0, 0, 0);
	}

	public boolean directory() {
		return (mode & KIND) == DIRECTORY;
	}

	public boolean regular() {
		return (mode & KIND) == REGULAR;
	}

	public boolean link() {
		return (mode & KIND) == LINK;
	}

	/// In blocks of 512 bytes.
	public long blocks() {
		return size + 511 >>> 9;
	}
}
