// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// A directory of the host, whose entries come by name, so that they come the same way every time.
public final class DirectoryFile extends OpenFile {
	private final Path path;
	private List<Entry> entries = List.of();
	private int position;

	/// An entry.
	///
	/// @param kind DT_REG and so on: the kind in st_mode, shifted down
	public record Entry(String name, long inode, int kind) {
	}

	DirectoryFile(Path path, int flags) {
		super(flags);
		this.path = path;
	}

	/// Where it is on the host.
	public Path path() {
		return path;
	}

	@Override
	public int read(byte[] to, int offset, int length) throws SystemCallException {
		throw new SystemCallException(Errno.EISDIR);
	}

	/// All entries, as they were when the first was told.
	public List<Entry> entries() throws IOException {
		if (entries.isEmpty())
			entries = list();
		return entries;
	}

	/// Index of the next entry to be told.
	public int position() {
		return position;
	}

	@Override
	public long seek(long offset, int whence) throws SystemCallException {
		long to = offset + (whence == 1 ? position : 0);
		if (whence > 1 || to < 0 || to > Integer.MAX_VALUE)
			throw new SystemCallException(Errno.EINVAL);
		position = (int) to;
		if (position == 0)
			entries = List.of();
		return to;
	}

	private List<Entry> list() throws IOException {
		List<Entry> list = new ArrayList<>();
		long self = status().inode();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
			for (Path entry : stream) {
				FileStatus status = FileStatus.of(entry, false);
				list.add(new Entry(entry.getFileName().toString(), status.inode(), status.mode() >>> 12));
			}
		}
		list.sort(Comparator.comparing(Entry::name));
		int kind = FileStatus.DIRECTORY >>> 12;
		list.addFirst(new Entry("..", self, kind));
		list.addFirst(new Entry(".", self, kind));
		return list;
	}

	@Override
	public FileStatus status() throws IOException {
		return FileStatus.of(path, false);
	}
}
