// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the client calls by one of its numbers: a file, which may be open.
final class Fid {
	static final int CLOSED = -1;
	static final int READ_ONLY = 0;
	static final int WRITE_ONLY = 1;
	static final int ACCESS = 3;

	Place place;
	/// How it was opened, by Linux's O_ flags, or {@link #CLOSED}.
	int flags = CLOSED;
	/// Of an open regular file; null also if it is gone since the machine's state was restored.
	@Nullable FileChannel file;
	/// Whether it is an open directory.
	boolean directory;
	/// Names in an open directory, from when it was last read from its start.
	List<String> listing = List.of();

	Fid(Place place) {
		this.place = place;
	}

	boolean isOpen() {
		return flags != CLOSED;
	}

	/// The open file.
	///
	/// @param write whether it is to be written to
	/// @throws Refusal if it is not open, or not for that
	FileChannel file(boolean write) throws Refusal {
		if (!isOpen() || (flags & ACCESS) == (write ? READ_ONLY : WRITE_ONLY))
			throw new Refusal(Errno.EBADF);
		if (directory)
			throw new Refusal(Errno.EISDIR);
		FileChannel open = file;
		if (open == null)
			throw new Refusal(Errno.ESTALE);
		return open;
	}

	void close() throws IOException {
		FileChannel open = file;
		file = null;
		flags = CLOSED;
		directory = false;
		listing = List.of();
		if (open != null)
			open.close();
	}
}
