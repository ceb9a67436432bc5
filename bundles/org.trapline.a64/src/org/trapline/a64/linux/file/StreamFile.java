// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// A standard stream of Trapline's own.
public final class StreamFile extends OpenFile {
	private static final int TERMINAL_DEVICE = 0x8800;
	private final InputStream in;
	private final OutputStream out;
	private final boolean terminal;
	private final int number;

	private StreamFile(InputStream in, OutputStream out, int number, boolean terminal, int flags) {
		super(flags);
		this.in = in;
		this.out = out;
		this.number = number;
		this.terminal = terminal;
	}

	/// Standard input.
	public static StreamFile input(InputStream in, boolean terminal) {
		return new StreamFile(in, OutputStream.nullOutputStream(), 0, terminal, 0);
	}

	/// Standard output or standard error.
	///
	/// @param number 1 or 2
	public static StreamFile output(OutputStream out, int number, boolean terminal) {
		return new StreamFile(InputStream.nullInputStream(), out, number, terminal, WRITE_ONLY);
	}

	@Override
	public int read(byte[] to, int offset, int length) throws IOException, SystemCallException {
		if (!readable())
			throw new SystemCallException(Errno.EBADF);
		return Math.max(0, in.read(to, offset, length));
	}

	@Override
	public int write(byte[] from, int offset, int length) throws IOException, SystemCallException {
		if (!writable())
			throw new SystemCallException(Errno.EBADF);
		out.write(from, offset, length);
		out.flush();
		return length;
	}

	@Override
	public FileStatus status() {
		return terminal ? FileStatus.made(FileStatus.CHARACTERS | 0620, 3, TERMINAL_DEVICE)
				: FileStatus.made(FileStatus.PIPE | 0600, 3 + number, 0);
	}

	@Override
	public boolean terminal() {
		return terminal;
	}
}
