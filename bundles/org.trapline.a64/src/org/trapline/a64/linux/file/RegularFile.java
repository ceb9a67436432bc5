// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// A regular file of the host.
public final class RegularFile extends OpenFile {
	private final FileChannel channel;
	private final Path path;

	/// A file that is open.
	///
	/// @param path where its status is found
	public RegularFile(FileChannel channel, Path path, int flags) {
		super(flags);
		this.channel = channel;
		this.path = path;
	}

	/// Where it is on the host.
	public Path path() {
		return path;
	}

	@Override
	public int read(byte[] to, int offset, int length) throws IOException, SystemCallException {
		requireReadable();
		return Math.max(0, channel.read(ByteBuffer.wrap(to, offset, length)));
	}

	@Override
	public int write(byte[] from, int offset, int length) throws IOException, SystemCallException {
		requireWritable();
		if ((flags() & APPEND) != 0)
			channel.position(channel.size());
		return channel.write(ByteBuffer.wrap(from, offset, length));
	}

	@Override
	public int readAt(long position, byte[] to, int offset, int length) throws IOException, SystemCallException {
		requireReadable();
		return Math.max(0, channel.read(ByteBuffer.wrap(to, offset, length), valid(position)));
	}

	@Override
	public int writeAt(long position, byte[] from, int offset, int length) throws IOException, SystemCallException {
		requireWritable();
		return channel.write(ByteBuffer.wrap(from, offset, length), valid(position));
	}

	@Override
	public long seek(long offset, int whence) throws IOException, SystemCallException {
		long base = switch (whence) {
		case 0 -> 0;
		case 1 -> channel.position();
		case 2 -> channel.size();
		default -> throw new SystemCallException(Errno.EINVAL);
		};
		channel.position(valid(base + offset));
		return base + offset;
	}

	@Override
	public void truncate(long length) throws IOException, SystemCallException {
		requireWritable();
		long size = channel.size();
		if (valid(length) < size)
			channel.truncate(length);
		else if (length > size)
			channel.write(ByteBuffer.allocate(1), length - 1);
	}

	private void requireReadable() throws SystemCallException {
		if (!readable())
			throw new SystemCallException(Errno.EBADF);
	}

	private void requireWritable() throws SystemCallException {
		if (!writable())
			throw new SystemCallException(Errno.EBADF);
	}

	private static long valid(long position) throws SystemCallException {
		if (position < 0)
			throw new SystemCallException(Errno.EINVAL);
		return position;
	}

	@Override
	public FileStatus status() throws IOException {
		return FileStatus.of(path, true);
	}

	@Override
	void close() throws IOException {
		channel.close();
	}
}
