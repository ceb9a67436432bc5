// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Progress;
import org.trapline.trace.compression.WholeFileCompression;

/// A file or directory that a user wants to open, with whole-file compression taken off.
///
/// Content that is compressed by gzip, xz or zstd as a whole is unpacked to an unlinked file on disk, so that importers
/// can seek and memory stays bounded.
public final class Recording implements AutoCloseable {
	/// How much of the content {@link #head()} has at the most, in bytes.
	public static final int HEAD_BYTES = 64 * 1024;

	private final Path path;
	private final @Nullable FileChannel channel;
	private final byte[] head;
	private final String compression;
	private final long size;
	private final boolean cutShort;

	private Recording(Path path, @Nullable FileChannel channel, String compression, boolean cutShort)
			throws IOException {
		this.path = path;
		this.channel = channel;
		this.compression = compression;
		this.cutShort = cutShort;
		size = channel == null ? 0 : channel.size();
		head = channel == null ? new byte[0] : readHead(channel, size);
	}

	/// Opens a file or a directory.
	///
	/// @throws ImportException if it does not exist, may not be read, is empty, or is compressed and does not unpack at all
	public static Recording open(Path path, Progress progress) throws ImportException, IOException {
		return open(path, Long.MAX_VALUE, progress);
	}

	/// Opens a file or a directory for probes: what is compressed is unpacked no further than {@link #head()} needs.
	///
	/// @throws ImportException as {@link #open}
	public static Recording glance(Path path) throws ImportException, IOException {
		return open(path, HEAD_BYTES, Progress.none());
	}

	private static Recording open(Path path, long most, Progress progress) throws ImportException, IOException {
		if (Files.isDirectory(path))
			return new Recording(path, null, "", false);
		if (!Files.exists(path))
			throw new ImportException(Problem.inFile(path, "no such file", "a recording"));
		if (!Files.isReadable(path))
			throw new ImportException(Problem.inFile(path, "no permission to read it", "a readable file"));
		if (!Files.isRegularFile(path))
			throw new ImportException(Problem.inFile(path, "neither a file nor a directory", "a recording"));
		if (Files.size(path) == 0)
			throw new ImportException(Problem.inFile(path, "an empty file", "a recording"));
		FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
		try {
			WholeFileCompression.Unpacked unpacked = WholeFileCompression.unpack(path, channel, most, progress);
			return new Recording(path, unpacked.channel(), unpacked.compression(), unpacked.cutShort());
		} catch (IOException | ImportException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	/// Content that stands inside a file in a format of its own.
	///
	/// @param path the file, for messages
	/// @param content owned by the recording from now on
	public static Recording inside(Path path, FileChannel content) throws IOException {
		return new Recording(path, content, "", false);
	}

	/// As the user gave it.
	public Path path() {
		return path;
	}

	/// What to call it: the name of the file or directory.
	public String label() {
		Path name = path.toAbsolutePath().normalize().getFileName();
		return name == null ? path.toString() : name.toString();
	}

	public boolean directory() {
		return channel == null;
	}

	/// The entries of a directory, sorted by name.
	public List<Path> entries() throws IOException {
		try (Stream<Path> entries = Files.list(path)) {
			return entries.sorted().toList();
		}
	}

	/// Name of the compression taken off, for instance {@code xz}; empty for none.
	public String compression() {
		return compression;
	}

	/// Whether the compressed file ended or broke early: {@link #channel()} then has what came before.
	public boolean cutShort() {
		return cutShort;
	}

	/// Bytes of the content; 0 for a directory.
	public long size() {
		return size;
	}

	/// The first bytes of the content, {@link #HEAD_BYTES} at the most; empty for a directory.
	public byte[] head() {
		return head;
	}

	/// The content, to be read by position. Owned by the recording.
	public FileChannel channel() {
		if (channel == null)
			throw new IllegalStateException(path + " is a directory");
		return channel;
	}

	/// The content as a stream from the begin, independent of other streams.
	public InputStream stream() {
		FileChannel content = channel();
		return new InputStream() {
			private long position;

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
			}

			@Override
			public int read(byte[] into, int offset, int length) throws IOException {
				if (length == 0)
					return 0;
				int n = content.read(ByteBuffer.wrap(into, offset, length), position);
				if (n > 0)
					position += n;
				return n;
			}
		};
	}

	@Override
	public void close() throws IOException {
		if (channel != null)
			channel.close();
	}

	private static byte[] readHead(FileChannel channel, long size) throws IOException {
		ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEAD_BYTES, size));
		while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
			// until full
		}
		return head.array();
	}
}
