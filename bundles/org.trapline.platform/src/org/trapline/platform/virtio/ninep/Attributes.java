// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/// What is known of a file: of a link itself, not of what it leads to.
///
/// @param mode kind and permissions, as in `stat`
record Attributes(int mode, long device, long inode, int links, long size, Instant modified, Instant changed) {
	private static final int KIND = 0xF000;
	private static final int DIRECTORY = 0x4000;
	private static final int LINK = 0xA000;
	private static final int REGULAR = 0x8000;

	static Attributes of(Path path) throws IOException {
		Map<String, Object> found = Files.readAttributes(path, "unix:mode,dev,ino,nlink,size,lastModifiedTime,ctime",
				LinkOption.NOFOLLOW_LINKS);
		return new Attributes(field(found, "mode", Integer.class), field(found, "dev", Long.class),
				field(found, "ino", Long.class), field(found, "nlink", Integer.class), field(found, "size", Long.class),
				field(found, "lastModifiedTime", FileTime.class).toInstant(), field(found, "ctime", FileTime.class).toInstant());
	}

	private static <T> T field(Map<String, Object> found, String name, Class<T> type) throws IOException {
		Object value = found.get(name);
		if (!type.isInstance(value))
			throw new IOException("attribute " + name + " is " + value + ", expected " + type.getSimpleName());
		return type.cast(value);
	}

	boolean isDirectory() {
		return (mode & KIND) == DIRECTORY;
	}

	boolean isLink() {
		return (mode & KIND) == LINK;
	}

	boolean isRegular() {
		return (mode & KIND) == REGULAR;
	}

	/// The type of its entry in a directory: DT_DIR, DT_REG...
	int entryType() {
		return mode >> 12 & 0xF;
	}

	Qid qid() {
		int type = isDirectory() ? Qid.DIRECTORY : isLink() ? Qid.LINK : Qid.FILE;
		int version = (int) (modified.getEpochSecond() * 1_000_003 + modified.getNano()) ^ (int) size << 8;
		// a directory may reach over several file systems
		return new Qid(type, version, inode ^ Long.reverse(device));
	}
}
