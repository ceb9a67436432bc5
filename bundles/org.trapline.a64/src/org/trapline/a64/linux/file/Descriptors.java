// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// A process's file descriptors.
public final class Descriptors {
	/// One more than the highest (RLIMIT_NOFILE).
	public static final int LIMIT = 1024;

	private final Map<Integer, Descriptor> open = new TreeMap<>();

	private record Descriptor(OpenFile file, boolean closeOnExec) {
	}

	/// The file of a descriptor.
	public OpenFile get(int number) throws SystemCallException {
		return descriptor(number).file;
	}

	/// FD_CLOEXEC
	public boolean closeOnExec(int number) throws SystemCallException {
		return descriptor(number).closeOnExec;
	}

	public void setCloseOnExec(int number, boolean close) throws SystemCallException {
		open.put(number, new Descriptor(get(number), close));
	}

	private Descriptor descriptor(int number) throws SystemCallException {
		Descriptor descriptor = open.get(number);
		if (descriptor == null)
			throw new SystemCallException(Errno.EBADF);
		return descriptor;
	}

	/// Opens the lowest descriptor from one on.
	public int add(OpenFile file, int lowest, boolean closeOnExec) throws SystemCallException {
		if (lowest < 0 || lowest >= LIMIT)
			throw new SystemCallException(Errno.EINVAL);
		for (int number = lowest; number < LIMIT; number++)
			if (!open.containsKey(number)) {
				file.retain();
				open.put(number, new Descriptor(file, closeOnExec));
				return number;
			}
		throw new SystemCallException(Errno.EMFILE);
	}

	/// Opens this descriptor, in place of what it was (dup3).
	public void set(int number, OpenFile file, boolean closeOnExec) throws IOException, SystemCallException {
		if (number < 0 || number >= LIMIT)
			throw new SystemCallException(Errno.EBADF);
		file.retain();
		Descriptor before = open.put(number, new Descriptor(file, closeOnExec));
		if (before != null)
			before.file.release();
	}

	public void close(int number) throws IOException, SystemCallException {
		OpenFile file = get(number);
		open.remove(number);
		file.release();
	}

	/// Closes all, as the end of a process does.
	public void closeAll() throws IOException {
		for (Descriptor descriptor : open.values())
			descriptor.file.release();
		open.clear();
	}
}
