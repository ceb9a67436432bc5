// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// A pipe within the process. A read or write that would wait fails with EAGAIN: nobody else could end the wait.
public final class Pipe {
	private static final int CAPACITY = 64 << 10;
	private final byte[] bytes = new byte[CAPACITY];
	private int first;
	private int held;
	private boolean writerOpen = true;
	private boolean readerOpen = true;
	private final OpenFile reader;
	private final OpenFile writer;

	/// An empty pipe.
	///
	/// @param flags O_NONBLOCK or 0
	public Pipe(int flags) {
		reader = new Reader(flags);
		writer = new Writer(flags | OpenFile.WRITE_ONLY);
	}

	public OpenFile reader() {
		return reader;
	}

	public OpenFile writer() {
		return writer;
	}

	private static FileStatus told() {
		return FileStatus.made(FileStatus.PIPE | 0600, 7, 0);
	}

	private final class Reader extends OpenFile {
		Reader(int flags) {
			super(flags);
		}

		@Override
		public int read(byte[] to, int offset, int length) throws SystemCallException {
			if (held == 0 && writerOpen && length > 0)
				throw new SystemCallException(Errno.EAGAIN);
			int count = Math.min(length, held);
			for (int i = 0; i < count; i++)
				to[offset + i] = bytes[(first + i) % CAPACITY];
			first = (first + count) % CAPACITY;
			held -= count;
			return count;
		}

		@Override
		public boolean ready() {
			return held > 0 || !writerOpen;
		}

		@Override
		public FileStatus status() {
			return told();
		}

		@Override
		void close() {
			readerOpen = false;
		}
	}

	private final class Writer extends OpenFile {
		Writer(int flags) {
			super(flags);
		}

		@Override
		public int write(byte[] from, int offset, int length) throws SystemCallException {
			if (!readerOpen)
				throw new SystemCallException(Errno.EPIPE);
			int count = Math.min(length, CAPACITY - held);
			if (count == 0 && length > 0)
				throw new SystemCallException(Errno.EAGAIN);
			for (int i = 0; i < count; i++)
				bytes[(first + held + i) % CAPACITY] = from[offset + i];
			held += count;
			return count;
		}

		@Override
		public FileStatus status() {
			return told();
		}

		@Override
		void close() {
			writerOpen = false;
		}
	}
}
