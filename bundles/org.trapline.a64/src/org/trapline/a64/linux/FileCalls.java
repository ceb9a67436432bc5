// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trapline.a64.core.Access;
import org.trapline.a64.linux.SystemCalls.Arguments;
import org.trapline.a64.linux.file.Descriptors;
import org.trapline.a64.linux.file.DirectoryFile;
import org.trapline.a64.linux.file.OpenFile;
import org.trapline.a64.linux.file.Pipe;
import org.trapline.a64.linux.memory.UserMemory;

/// System calls on files that are open.
final class FileCalls {
	private static final int CHUNK = 1 << 18;
	private static final int MOST_VECTORS = 1024;
	private static final int NAME_IN_ENTRY = 19;
	private static final int POLL_IN = 1;
	private static final int POLL_OUT = 4;
	private static final int POLL_INVALID = 0x20;
	private static final int POLL_BYTES = 8;

	private final LinuxProcess process;
	private final UserMemory memory;
	private final Descriptors descriptors;
	private final byte[] buffer = new byte[CHUNK];

	/// Reads or writes bytes of a file at its position or elsewhere.
	private interface Transfer {
		int apply(byte[] bytes, int offset, int length) throws IOException, SystemCallException;
	}

	FileCalls(LinuxProcess process) {
		this.process = process;
		memory = process.memory;
		descriptors = process.descriptors;
	}

	void addTo(SystemCalls calls) {
		calls.add("read", a -> in(a.value(1), a.value(2), file(a)::read));
		calls.add("write", a -> out(a.value(1), a.value(2), file(a)::write));
		calls.add("pread64", a -> at(a, true));
		calls.add("pwrite64", a -> at(a, false));
		calls.add("readv", a -> vectors(a, true));
		calls.add("writev", a -> vectors(a, false));
		calls.add("close", a -> {
			descriptors.close(a.number(0));
			return 0;
		});
		calls.add("lseek", a -> file(a).seek(a.value(1), a.number(2)));
		calls.add("ftruncate", a -> {
			file(a).truncate(a.value(1));
			return 0;
		});
		for (String name : new String[] {"fsync", "fdatasync", "fadvise64"})
			calls.add(name, this::nothing);
		calls.add("getdents64", this::entries);
		calls.add("dup", a -> descriptors.add(file(a), 0, false));
		calls.add("dup3", this::duplicate);
		calls.add("fcntl", new DescriptorControl(descriptors, memory)::control);
		calls.add("ioctl", new TerminalControl(descriptors, memory)::control);
		calls.add("pipe2", this::pipe);
		calls.add("sendfile", this::send);
		calls.add("ppoll", this::poll);
	}

	/// Nothing is kept back that would have to be written, or can be read ahead.
	private long nothing(Arguments a) throws SystemCallException {
		file(a);
		return 0;
	}

	private OpenFile file(Arguments a) throws SystemCallException {
		return descriptors.get(a.number(0));
	}

	private long in(long address, long length, Transfer transfer) throws IOException, SystemCallException {
		requireLength(length);
		long done = 0;
		do {
			int part = (int) Math.min(length - done, CHUNK);
			if (part > 0)
				memory.check(address + done, part, Access.WRITE);
			int count = transfer.apply(buffer, 0, part);
			memory.write(address + done, buffer, 0, count);
			done += count;
			if (count < part)
				return done;
		} while (done < length);
		return done;
	}

	private long out(long address, long length, Transfer transfer) throws IOException, SystemCallException {
		requireLength(length);
		long done = 0;
		do {
			int part = (int) Math.min(length - done, CHUNK);
			int count = transfer.apply(memory.read(address + done, part), 0, part);
			done += count;
			if (count < part)
				return done;
		} while (done < length);
		return done;
	}

	private static void requireLength(long length) throws SystemCallException {
		if (length < 0)
			throw new SystemCallException(Errno.EINVAL);
	}

	private long at(Arguments a, boolean read) throws IOException, SystemCallException {
		OpenFile file = file(a);
		long[] position = {a.value(3)};
		if (position[0] < 0)
			throw new SystemCallException(Errno.EINVAL);
		Transfer transfer = (bytes, offset, length) -> {
			int count = read ? file.readAt(position[0], bytes, offset, length)
					: file.writeAt(position[0], bytes, offset, length);
			position[0] += count;
			return count;
		};
		return read ? in(a.value(1), a.value(2), transfer) : out(a.value(1), a.value(2), transfer);
	}

	private long vectors(Arguments a, boolean read) throws IOException, SystemCallException {
		OpenFile file = file(a);
		int count = a.number(2);
		if (count < 0 || count > MOST_VECTORS)
			throw new SystemCallException(Errno.EINVAL);
		ByteBuffer vectors = memory.structure(a.value(1), count * 16);
		long done = 0;
		for (int i = 0; i < count; i++) {
			long address = vectors.getLong(16 * i);
			long length = vectors.getLong(16 * i + 8);
			if (length == 0)
				continue;
			long part = read ? in(address, length, file::read) : out(address, length, file::write);
			done += part;
			if (part < length)
				break;
		}
		return done;
	}

	/// struct linux_dirent64: inode, offset of the next, length, kind, name.
	private long entries(Arguments a) throws IOException, SystemCallException {
		if (!(file(a) instanceof DirectoryFile directory))
			throw new SystemCallException(Errno.ENOTDIR);
		List<DirectoryFile.Entry> entries = directory.entries();
		int room = Math.clamp(a.value(2), 0, CHUNK);
		ByteBuffer out = UserMemory.structure(room);
		int next = directory.position();
		for (; next < entries.size(); next++) {
			DirectoryFile.Entry entry = entries.get(next);
			byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
			int length = NAME_IN_ENTRY + name.length + 1 + 7 & -8;
			if (length > out.remaining())
				break;
			int start = out.position();
			out.putLong(entry.inode()).putLong(next + 1).putShort((short) length).put((byte) entry.kind()).put(name);
			out.position(start + length);
		}
		if (out.position() == 0 && next < entries.size())
			throw new SystemCallException(Errno.EINVAL);
		memory.write(a.value(1), out.array(), 0, out.position());
		if (next > directory.position())
			directory.seek(next, 0);
		return out.position();
	}

	private long duplicate(Arguments a) throws IOException, SystemCallException {
		int to = a.number(1);
		if (a.number(0) == to || (a.number(2) & ~OpenFile.CLOSE_ON_EXEC) != 0)
			throw new SystemCallException(Errno.EINVAL);
		descriptors.set(to, file(a), (a.number(2) & OpenFile.CLOSE_ON_EXEC) != 0);
		return to;
	}

	private long pipe(Arguments a) throws SystemCallException {
		int flags = a.number(1);
		if ((flags & ~(OpenFile.CLOSE_ON_EXEC | OpenFile.NON_BLOCKING)) != 0)
			throw new SystemCallException(Errno.EINVAL);
		memory.check(a.value(0), 8, Access.WRITE);
		Pipe pipe = new Pipe(flags & OpenFile.NON_BLOCKING);
		boolean close = (flags & OpenFile.CLOSE_ON_EXEC) != 0;
		memory.writeInt(a.value(0), descriptors.add(pipe.reader(), 0, close));
		memory.writeInt(a.value(0) + 4, descriptors.add(pipe.writer(), 0, close));
		return 0;
	}

	/// Copies from a file, at its position or at one that is kept in memory, to another.
	private long send(Arguments a) throws IOException, SystemCallException {
		OpenFile to = file(a);
		OpenFile from = descriptors.get(a.number(1));
		long offset = a.value(2) == 0 ? -1 : memory.readLong(a.value(2));
		int part = Math.clamp(a.value(3), 0, CHUNK);
		int count = offset < 0 ? from.read(buffer, 0, part) : from.readAt(offset, buffer, 0, part);
		int written = count == 0 ? 0 : to.write(buffer, 0, count);
		if (offset >= 0)
			memory.writeLong(a.value(2), offset + written);
		return written;
	}

	/// Nothing is ever waited for: what is not ready now never will be, so a poll without a time limit says so.
	private long poll(Arguments a) throws SystemCallException {
		int count = a.number(1);
		if (count < 0 || count > Descriptors.LIMIT)
			throw new SystemCallException(Errno.EINVAL);
		ByteBuffer polled = memory.structure(a.value(0), count * POLL_BYTES);
		int ready = 0;
		for (int at = 0; at < polled.capacity(); at += POLL_BYTES) {
			int events = events(polled.getInt(at), polled.getShort(at + 4));
			polled.putShort(at + 6, (short) events);
			ready += events != 0 ? 1 : 0;
		}
		if (ready == 0 && a.value(2) == 0)
			process.end(a.core(), new Ending.Stuck(process.reports.write(a.core(), "it waits for ever (ppoll)")));
		else if (ready == 0)
			process.clock.sleep(TimeCalls.readTime(memory, a.value(2)));
		memory.write(a.value(0), polled);
		return ready;
	}

	private int events(int descriptor, int wanted) {
		if (descriptor < 0)
			return 0;
		try {
			return wanted & (POLL_OUT | (descriptors.get(descriptor).ready() ? POLL_IN : 0));
		} catch (SystemCallException _) {
			return POLL_INVALID;
		}
	}
}
