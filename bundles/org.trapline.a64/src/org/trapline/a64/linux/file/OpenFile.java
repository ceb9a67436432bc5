// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.io.IOException;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// An open file, as descriptors refer to it: what a kind of file cannot do fails as it does in Linux.
public abstract class OpenFile {
	/// O_ACCMODE
	public static final int ACCESS = 3;
	public static final int WRITE_ONLY = 1;
	public static final int READ_WRITE = 2;
	public static final int CREATE = 0100;
	public static final int EXCLUSIVE = 0200;
	public static final int TRUNCATE = 01000;
	public static final int APPEND = 02000;
	public static final int NON_BLOCKING = 04000;
	/// O_DIRECTORY of arm64, which is not that of x86.
	public static final int DIRECTORY = 040000;
	/// O_NOFOLLOW of arm64.
	public static final int NO_FOLLOW = 0100000;
	public static final int CLOSE_ON_EXEC = 02000000;
	/// O_PATH
	public static final int PATH = 010000000;

	private int flags;
	private int descriptors;

	OpenFile(int flags) {
		this.flags = flags;
	}

	/// How it was opened, with what fcntl changed.
	public final int flags() {
		return flags;
	}

	/// F_SETFL
	public final void setFlags(int changed) {
		int settable = APPEND | NON_BLOCKING;
		flags = flags & ~settable | changed & settable;
	}

	final boolean readable() {
		return (flags & ACCESS) != WRITE_ONLY && (flags & PATH) == 0;
	}

	final boolean writable() {
		return (flags & ACCESS) != 0 && (flags & PATH) == 0;
	}

	/// Reads at its position.
	///
	/// @return how many bytes, 0 at the end
	public int read(byte[] to, int offset, int length) throws IOException, SystemCallException {
		throw new SystemCallException(Errno.EBADF);
	}

	/// Writes at its position.
	///
	/// @return how many bytes
	public int write(byte[] from, int offset, int length) throws IOException, SystemCallException {
		throw new SystemCallException(Errno.EBADF);
	}

	/// Reads elsewhere.
	public int readAt(long position, byte[] to, int offset, int length) throws IOException, SystemCallException {
		throw new SystemCallException(Errno.ESPIPE);
	}

	/// Writes elsewhere.
	public int writeAt(long position, byte[] from, int offset, int length) throws IOException, SystemCallException {
		throw new SystemCallException(Errno.ESPIPE);
	}

	/// Moves its position: SEEK_SET 0, SEEK_CUR 1, SEEK_END 2.
	public long seek(long offset, int whence) throws IOException, SystemCallException {
		throw new SystemCallException(Errno.ESPIPE);
	}

	/// Makes it so long.
	public void truncate(long length) throws IOException, SystemCallException {
		throw new SystemCallException(Errno.EINVAL);
	}

	/// What fstat tells.
	public abstract FileStatus status() throws IOException;

	/// Whether it is a terminal.
	public boolean terminal() {
		return false;
	}

	/// Whether a read would not wait (poll).
	public boolean ready() {
		return true;
	}

	/// Has come into use by one descriptor more.
	final void retain() {
		descriptors++;
	}

	/// Has gone out of use by a descriptor; the last closes it.
	final void release() throws IOException {
		if (--descriptors == 0)
			close();
	}

	/// Gives back what it holds of the host.
	void close() throws IOException {
	}
}
