// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// A character device that needs nothing of the host.
public final class Device extends OpenFile {
	private static final int MEMORY_MAJOR = 1 << 8;
	private final Kind kind;
	private final RandomGenerator random;

	/// The devices that there are, with their minor numbers.
	enum Kind {
		NULL(3), ZERO(5), FULL(7), RANDOM(8), URANDOM(9);

		private final int minor;

		Kind(int minor) {
			this.minor = minor;
		}
	}

	private Device(Kind kind, RandomGenerator random, int flags) {
		super(flags);
		this.kind = kind;
		this.random = random;
	}

	/// The device of a path such as {@code /dev/null}; empty if it is none.
	static Optional<Device> open(String path, RandomGenerator random, int flags) {
		return named(path).map(kind -> new Device(kind, random, flags));
	}

	/// What stat tells of the device of a path.
	static Optional<FileStatus> status(String path) {
		return named(path).map(Device::status);
	}

	private static Optional<Kind> named(String path) {
		return switch (path) {
		case "/dev/null" -> Optional.of(Kind.NULL);
		case "/dev/zero" -> Optional.of(Kind.ZERO);
		case "/dev/full" -> Optional.of(Kind.FULL);
		case "/dev/random" -> Optional.of(Kind.RANDOM);
		case "/dev/urandom" -> Optional.of(Kind.URANDOM);
		default -> Optional.empty();
		};
	}

	private static FileStatus status(Kind kind) {
		return FileStatus.made(FileStatus.CHARACTERS | 0666, kind.minor, MEMORY_MAJOR | kind.minor);
	}

	@Override
	public int read(byte[] to, int offset, int length) throws SystemCallException {
		if (!readable())
			throw new SystemCallException(Errno.EBADF);
		if (kind == Kind.NULL)
			return 0;
		boolean zero = kind == Kind.ZERO || kind == Kind.FULL;
		for (int i = 0; i < length; i++)
			to[offset + i] = zero ? 0 : (byte) random.nextInt();
		return length;
	}

	@Override
	public int write(byte[] from, int offset, int length) throws SystemCallException {
		if (!writable())
			throw new SystemCallException(Errno.EBADF);
		if (kind == Kind.FULL)
			throw new SystemCallException(Errno.ENOSPC);
		return length;
	}

	@Override
	public int readAt(long position, byte[] to, int offset, int length) throws SystemCallException {
		return read(to, offset, length);
	}

	@Override
	public int writeAt(long position, byte[] from, int offset, int length) throws SystemCallException {
		return write(from, offset, length);
	}

	@Override
	public long seek(long offset, int whence) {
		return 0;
	}

	@Override
	public FileStatus status() {
		return status(kind);
	}
}
