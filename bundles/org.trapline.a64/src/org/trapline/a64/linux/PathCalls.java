// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.trapline.a64.linux.SystemCalls.Arguments;
import org.trapline.a64.linux.file.Descriptors;
import org.trapline.a64.linux.file.DirectoryFile;
import org.trapline.a64.linux.file.FileStatus;
import org.trapline.a64.linux.file.OpenFile;
import org.trapline.a64.linux.file.RegularFile;
import org.trapline.a64.linux.file.Sandbox;
import org.trapline.a64.linux.memory.UserMemory;

/// System calls on files by name.
final class PathCalls {
	private static final int CURRENT = -100;
	private static final int NO_FOLLOW = 0x100;
	private static final int REMOVE_DIRECTORY = 0x200;
	private static final int EMPTY_PATH = 0x1000;
	private static final int MODE = 07777;
	private static final long TIME_NOW = 0x3FFFFFFF;
	private static final long TIME_OMIT = 0x3FFFFFFE;
	private static final long SECOND = 1_000_000_000L;
	private static final int DEFAULT_MASK = 022;
	private static final String SELF = "/proc/self/exe";

	private final LinuxProcess process;
	private final UserMemory memory;
	private final Descriptors descriptors;
	private final Sandbox files;
	private int mask = DEFAULT_MASK;

	PathCalls(LinuxProcess process) {
		this.process = process;
		memory = process.memory;
		descriptors = process.descriptors;
		files = process.files;
	}

	void addTo(SystemCalls calls) {
		calls.add("openat", this::open);
		calls.add("newfstatat", this::status);
		calls.add("fstat", a -> write(a.value(1), descriptors.get(a.number(0)).status()));
		calls.add("statx", this::extendedStatus);
		calls.add("readlinkat", this::readLink);
		calls.add("faccessat", a -> access(a, 0));
		calls.add("faccessat2", a -> access(a, a.number(3)));
		calls.add("getcwd", this::currentDirectory);
		calls.add("chdir", a -> change(files.directory(files.current(), memory.path(a.value(0)))));
		calls.add("fchdir", a -> change(directory(a.number(0))));
		calls.add("umask", a -> {
			int before = mask;
			mask = a.number(0) & 0777;
			return before;
		});
		calls.add("unlinkat", a -> done(() -> files.remove(base(a, 0), memory.path(a.value(1)),
				(a.number(2) & REMOVE_DIRECTORY) != 0)));
		calls.add("mkdirat", a -> done(() -> files.makeDirectory(base(a, 0), memory.path(a.value(1)),
				a.number(2) & MODE & ~mask)));
		calls.add("renameat", this::rename);
		calls.add("renameat2", a -> {
			if (a.number(4) != 0)
				throw new SystemCallException(Errno.EINVAL);
			return rename(a);
		});
		calls.add("fchmod", a -> done(() -> files.setMode(hostFile(a.number(0)), a.number(1) & MODE)));
		calls.add("fchmodat", a -> done(() -> files.setMode(base(a, 0), memory.path(a.value(1)), a.number(2) & MODE)));
		calls.add("utimensat", this::times);
		calls.add("fchown", a -> owner(descriptors.get(a.number(0)).status(), a.number(1), a.number(2)));
		calls.add("fchownat", a -> owner(statusOf(a, a.number(4)), a.number(2), a.number(3)));
	}

	/// Something that gives nothing.
	private interface Action {
		void run() throws SystemCallException, IOException;
	}

	private static long done(Action action) throws SystemCallException, IOException {
		action.run();
		return 0;
	}

	private Path base(Arguments a, int index) throws SystemCallException {
		return a.number(index) == CURRENT ? files.current()
				: memory.path(a.value(index + 1)).startsWith("/") ? files.current() : directory(a.number(index));
	}

	private Path directory(int descriptor) throws SystemCallException {
		if (descriptors.get(descriptor) instanceof DirectoryFile directory)
			return directory.path();
		throw new SystemCallException(Errno.ENOTDIR);
	}

	private Path hostFile(int descriptor) throws SystemCallException {
		return switch (descriptors.get(descriptor)) {
		case RegularFile file -> file.path();
		case DirectoryFile directory -> directory.path();
		default -> throw new SystemCallException(Errno.EINVAL);
		};
	}

	private long open(Arguments a) throws SystemCallException, IOException {
		int flags = a.number(2);
		OpenFile file = files.open(base(a, 0), memory.path(a.value(1)), flags, a.number(3) & MODE & ~mask);
		return descriptors.add(file, 0, (flags & OpenFile.CLOSE_ON_EXEC) != 0);
	}

	private FileStatus statusOf(Arguments a, int flags) throws SystemCallException, IOException {
		String path = memory.path(a.value(1));
		if (path.isEmpty() && (flags & EMPTY_PATH) != 0)
			return a.number(0) == CURRENT ? files.status(files.current(), ".", true)
					: descriptors.get(a.number(0)).status();
		return files.status(base(a, 0), path, (flags & NO_FOLLOW) == 0);
	}

	private long status(Arguments a) throws SystemCallException, IOException {
		return write(a.value(2), statusOf(a, a.number(3)));
	}

	/// struct stat (asm-generic/stat.h)
	private long write(long address, FileStatus status) throws SystemCallException {
		ByteBuffer stat = UserMemory.structure(128).putLong(status.device()).putLong(status.inode()).putInt(status.mode())
				.putInt(status.links()).putInt(status.user()).putInt(status.group()).putLong(status.special()).putLong(0)
				.putLong(status.size()).putInt(4096).putInt(0).putLong(status.blocks());
		for (long time : new long[] {status.accessed(), status.modified(), status.changed()})
			stat.putLong(Math.floorDiv(time, SECOND)).putLong(Math.floorMod(time, SECOND));
		memory.write(address, stat);
		return 0;
	}

	/// struct statx (linux/stat.h)
	private long extendedStatus(Arguments a) throws SystemCallException, IOException {
		FileStatus status = statusOf(a, a.number(2));
		ByteBuffer out = UserMemory.structure(256).putInt(0x7FF).putInt(4096).putLong(0).putInt(status.links())
				.putInt(status.user()).putInt(status.group()).putShort((short) status.mode()).putShort((short) 0)
				.putLong(status.inode()).putLong(status.size()).putLong(status.blocks()).putLong(0);
		// no time of birth
		for (long time : new long[] {status.accessed(), 0, status.changed(), status.modified()})
			out.putLong(Math.floorDiv(time, SECOND)).putInt((int) Math.floorMod(time, SECOND)).putInt(0);
		for (long device : new long[] {status.special(), status.device()})
			out.putInt((int) (device >>> 8 & 0xFFF)).putInt((int) (device & 0xFF | device >>> 12 & 0xFFF00));
		memory.write(a.value(4), out);
		return 0;
	}

	private long readLink(Arguments a) throws SystemCallException, IOException {
		String path = memory.path(a.value(1));
		String target = path.equals(SELF) ? process.program.elf().path().toRealPath().toString()
				: files.readLink(base(a, 0), path);
		byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
		if (a.value(3) <= 0)
			throw new SystemCallException(Errno.EINVAL);
		int length = (int) Math.min(bytes.length, a.value(3));
		memory.write(a.value(2), bytes, 0, length);
		return length;
	}

	private long access(Arguments a, int flags) throws SystemCallException, IOException {
		files.access(base(a, 0), memory.path(a.value(1)), a.number(2), (flags & NO_FOLLOW) == 0);
		return 0;
	}

	private long currentDirectory(Arguments a) throws SystemCallException {
		byte[] path = (files.current().toString() + '\0').getBytes(StandardCharsets.UTF_8);
		if (a.value(1) < path.length)
			throw new SystemCallException(Errno.ERANGE);
		memory.write(a.value(0), path, 0, path.length);
		return path.length;
	}

	private long change(Path directory) {
		files.change(directory);
		return 0;
	}

	private long rename(Arguments a) throws SystemCallException, IOException {
		files.rename(base(a, 0), memory.path(a.value(1)), base(a, 2), memory.path(a.value(3)));
		return 0;
	}

	/// Giving a file to whom it belongs changes nothing; to another is not permitted, as to any user but root.
	private static long owner(FileStatus status, int user, int group) throws SystemCallException {
		boolean same = (user == -1 || user == status.user()) && (group == -1 || group == status.group());
		if (!same)
			throw new SystemCallException(Errno.EPERM);
		return 0;
	}

	private long times(Arguments a) throws SystemCallException, IOException {
		Path file = a.value(1) == 0 ? hostFile(a.number(0))
				: files.find(base(a, 0), memory.path(a.value(1)), (a.number(3) & NO_FOLLOW) == 0);
		long now = process.clock.now(a.core());
		long[] words = {0, TIME_NOW, 0, TIME_NOW};
		if (a.value(2) != 0)
			Arrays.setAll(words, memory.structure(a.value(2), 32).asLongBuffer()::get);
		files.setTimes(file, time(words[0], words[1], now), time(words[2], words[3], now));
		return 0;
	}

	private static Optional<Long> time(long seconds, long nanos, long now) throws SystemCallException {
		if (nanos == TIME_OMIT)
			return Optional.empty();
		if (nanos == TIME_NOW)
			return Optional.of(now);
		if (nanos < 0 || nanos >= SECOND)
			throw new SystemCallException(Errno.EINVAL);
		return Optional.of(seconds * SECOND + nanos);
	}
}
