// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.block;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A disk whose bytes are those of a file of the host: a raw image.
public final class ImageFile implements Disk {
	private static final long GONE = -1;

	private final Path path;
	private final RandomAccessFile file;
	private final long bytes;
	private final boolean writable;

	/// Opens an image.
	///
	/// @param writable to change the file: no other machine may have it open to write at the same time
	/// @throws IOException if it cannot be opened, is in use, or is no image; the message has its path
	public ImageFile(Path path, boolean writable) throws IOException {
		this.path = path;
		this.writable = writable;
		if (!Files.isRegularFile(path))
			throw new IOException(path + ": " + (Files.exists(path) ? "not a regular file" : "no such file"));
		file = new RandomAccessFile(path.toFile(), writable ? "rw" : "r");
		try {
			bytes = file.length();
			if (bytes == 0 || bytes % BlockDevice.SECTOR_BYTES != 0)
				throw new IOException(String.format("%s: %d bytes, expected a multiple of %d", path, bytes,
						BlockDevice.SECTOR_BYTES));
			if (writable)
				lock();
		} catch (IOException e) {
			file.close();
			throw e;
		}
	}

	/// The lock ends with the file.
	private void lock() throws IOException {
		boolean locked;
		try {
			locked = file.getChannel().tryLock() != null;
		} catch (OverlappingFileLockException _) {
			locked = false;
		}
		if (!locked)
			throw new IOException(path + ": another machine writes to it");
	}

	@Override
	public long bytes() {
		return bytes;
	}

	@Override
	public boolean writable() {
		return writable;
	}

	@Override
	public boolean discards() {
		return false;
	}

	@Override
	public void read(long at, byte[] to, int offset, int length) throws IOException {
		file.seek(at);
		try {
			file.readFully(to, offset, length);
		} catch (EOFException _) {
			throw new IOException(String.format("%s has %d bytes now, and had %d", path, file.length(), bytes));
		}
	}

	@Override
	public void write(long at, byte[] from, int offset, int length) throws IOException {
		if (!writable)
			throw new IOException(path + " is open to read only");
		file.seek(at);
		file.write(from, offset, length);
	}

	@Override
	public void discard(long at, long length) {
		// the file keeps its size
	}

	@Override
	public void flush() throws IOException {
		if (writable)
			file.getFD().sync();
	}

	@Override
	public void save(StateOutput out) {
		out.int64(bytes);
		out.int64(modified());
	}

	@Override
	public void restore(StateInput in) throws StateException {
		long had = in.int64();
		long changed = in.int64();
		if (had != bytes)
			throw new StateException(String.format("%s has %d bytes, and had %d when the state was saved", path, bytes, had));
		if (changed == GONE || changed != modified())
			throw new StateException(path + " was changed since the state was saved");
	}

	/// When it was changed last, in nanoseconds of Unix time.
	private long modified() {
		try {
			return Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime().to(TimeUnit.NANOSECONDS);
		} catch (IOException _) {
			return GONE;
		}
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
