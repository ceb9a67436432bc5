// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes an archive in cpio's format "newc", as the kernel unpacks it (Linux,
/// Documentation/driver-api/early-userspace/buffer-format.rst). All belongs to root; times are 0, so that the same content gives
/// the same bytes.
final class CpioWriter {
	private static final int DIRECTORY = 0040000;
	private static final int FILE = 0100000;
	private static final int LINK = 0120000;
	private static final int CHARACTERS = 0020000;
	private static final int ALIGNMENT = 4;
	private static final long MOST = 0xFFFF_FFFFL;

	private final OutputStream out;
	private long written;
	private int inode;

	CpioWriter(OutputStream out) {
		this.out = out;
	}

	void directory(String name, int permissions) throws IOException {
		entry(name, DIRECTORY | permissions, new byte[0], 0, 0);
	}

	void file(String name, int permissions, byte[] content) throws IOException {
		entry(name, FILE | permissions, content, 0, 0);
	}

	void link(String name, String target) throws IOException {
		entry(name, LINK | 0777, target.getBytes(StandardCharsets.UTF_8), 0, 0);
	}

	void characterDevice(String name, int permissions, int major, int minor) throws IOException {
		entry(name, CHARACTERS | permissions, new byte[0], major, minor);
	}

	/// Writes the archive's end; the stream stays open.
	void end() throws IOException {
		entry("TRAILER!!!", 0, new byte[0], 0, 0);
	}

	private void entry(String name, int mode, byte[] content, int major, int minor) throws IOException {
		byte[] path = (name + '\0').getBytes(StandardCharsets.UTF_8);
		StringBuilder header = new StringBuilder("070701");
		int[] fields = {++inode, mode, 0, 0, 1, 0, content.length, 0, 0, major, minor, path.length, 0};
		for (int field : fields)
			header.append(String.format("%08X", field & MOST));
		write(header.toString().getBytes(StandardCharsets.US_ASCII));
		write(path);
		pad();
		write(content);
		pad();
	}

	private void write(byte[] bytes) throws IOException {
		out.write(bytes);
		written += bytes.length;
	}

	private void pad() throws IOException {
		while (written % ALIGNMENT != 0)
			write(new byte[1]);
	}
}
