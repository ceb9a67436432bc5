// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.io.IOException;
import org.trapline.a64.linux.SystemCalls.Arguments;
import org.trapline.a64.linux.file.OpenFile;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.Area;

/// System calls on memory.
final class MemoryCalls {
	private static final int MAP_SHARED = 1;
	private static final int MAP_TYPE = 0xF;
	private static final int MAP_FIXED = 0x10;
	private static final int MAP_ANONYMOUS = 0x20;
	private static final int MAP_FIXED_NO_REPLACE = 0x100000;
	private static final int REMAP_MAY_MOVE = 1;
	private static final int REMAP_FIXED = 2;
	private static final int ADVICE_DONT_NEED = 4;
	private static final int CHUNK = 1 << 20;

	private final LinuxProcess process;
	private final AddressSpace space;

	MemoryCalls(LinuxProcess process) {
		this.process = process;
		space = process.space;
	}

	void addTo(SystemCalls calls) {
		calls.add("brk", a -> space.heapEnd(a.value(0)));
		calls.add("mmap", this::map);
		calls.add("munmap", this::unmap);
		calls.add("mprotect", this::protect);
		calls.add("mremap", this::remap);
		calls.add("madvise", this::advise);
		calls.add("msync", _ -> 0);
		calls.add("mlock", _ -> 0);
		calls.add("munlock", _ -> 0);
	}

	private static long start(Arguments arguments) throws SystemCallException {
		long start = AddressSpace.untagged(arguments.value(0));
		if ((start & AddressSpace.PAGE - 1) != 0)
			throw new SystemCallException(Errno.EINVAL);
		return start;
	}

	/// A length in whole pages.
	private static long length(long given, Errno otherwise) throws SystemCallException {
		if (given < 0 || given > AddressSpace.TOP)
			throw new SystemCallException(otherwise);
		return AddressSpace.pageEnd(given);
	}

	/// The end of a range that is given; it must be in user space.
	private static long end(long start, long length, Errno otherwise) throws SystemCallException {
		if (start < 0 || start > AddressSpace.TOP - length)
			throw new SystemCallException(otherwise);
		return start + length;
	}

	private long map(Arguments a) throws SystemCallException, IOException {
		long wanted = AddressSpace.untagged(a.value(0));
		int flags = a.number(3);
		boolean fixed = (flags & (MAP_FIXED | MAP_FIXED_NO_REPLACE)) != 0;
		long length = length(a.value(1), Errno.ENOMEM);
		if (length == 0 || (a.value(5) & AddressSpace.PAGE - 1) != 0 || fixed && (wanted & AddressSpace.PAGE - 1) != 0)
			throw new SystemCallException(Errno.EINVAL);
		boolean anonymous = (flags & MAP_ANONYMOUS) != 0;
		OpenFile file = anonymous ? null : process.descriptors.get(a.number(4));
		if (file != null && (flags & MAP_TYPE) == MAP_SHARED && (a.number(2) & Area.WRITE) != 0)
			// what is written would have to reach the file
			throw new SystemCallException(Errno.ENODEV);
		long start = place(AddressSpace.pageStart(wanted), length, flags, fixed);
		if (file == null) {
			space.map(start, start + length, a.number(2), "");
		} else {
			byte[] first = new byte[1];
			// fails before anything changes where the file cannot be mapped
			file.readAt(a.value(5), first, 0, 1);
			space.map(start, start + length, a.number(2), "file");
			fill(start, length, file, a.value(5));
		}
		return start;
	}

	private long place(long wanted, long length, int flags, boolean fixed) throws SystemCallException {
		if (!fixed)
			return wanted != 0 && wanted < AddressSpace.TOP - length && space.isFree(wanted, wanted + length) ? wanted
					: space.findFree(length);
		long end = end(wanted, length, Errno.ENOMEM);
		if ((flags & MAP_FIXED_NO_REPLACE) != 0 && !space.isFree(wanted, end))
			throw new SystemCallException(Errno.EEXIST);
		return wanted;
	}

	/// A private copy of a file's bytes, made at once.
	private void fill(long start, long length, OpenFile file, long offset) throws SystemCallException, IOException {
		byte[] chunk = new byte[(int) Math.min(length, CHUNK)];
		for (long done = 0; done < length;) {
			int count = file.readAt(offset + done, chunk, 0, (int) Math.min(length - done, chunk.length));
			if (count <= 0)
				return;
			space.put(start + done, chunk, 0, count);
			done += count;
		}
	}

	private long unmap(Arguments a) throws SystemCallException {
		long start = start(a);
		long length = length(a.value(1), Errno.EINVAL);
		if (length == 0)
			throw new SystemCallException(Errno.EINVAL);
		space.unmap(start, end(start, length, Errno.EINVAL));
		return 0;
	}

	private long protect(Arguments a) throws SystemCallException {
		long start = start(a);
		long length = length(a.value(1), Errno.ENOMEM);
		if (length > 0)
			space.protect(start, end(start, length, Errno.ENOMEM), a.number(2));
		return 0;
	}

	private long advise(Arguments a) throws SystemCallException {
		long start = start(a);
		long length = length(a.value(1), Errno.EINVAL);
		if (a.number(2) == ADVICE_DONT_NEED && length > 0)
			space.discard(start, end(start, length, Errno.EINVAL));
		return 0;
	}

	private long remap(Arguments a) throws SystemCallException {
		long start = start(a);
		long length = length(a.value(1), Errno.EINVAL);
		long newLength = length(a.value(2), Errno.ENOMEM);
		int flags = a.number(3);
		boolean fixed = (flags & REMAP_FIXED) != 0;
		if (newLength == 0 || length == 0 || (flags & ~(REMAP_MAY_MOVE | REMAP_FIXED)) != 0
				|| fixed && (flags & REMAP_MAY_MOVE) == 0)
			throw new SystemCallException(Errno.EINVAL);
		long end = end(start, length, Errno.EFAULT);
		long kept = Math.min(length, newLength);
		if (fixed) {
			long to = AddressSpace.untagged(a.value(4));
			long newEnd = end(to, newLength, Errno.EINVAL);
			if ((to & AddressSpace.PAGE - 1) != 0 || to < AddressSpace.LOWEST || to < end && newEnd > start)
				throw new SystemCallException(Errno.EINVAL);
			space.unmap(to, newEnd);
			return moved(start, end, kept, to, newLength);
		}
		if (newLength <= length) {
			space.unmap(start + newLength, end);
			return start;
		}
		if (space.isFree(end, start + newLength)) {
			space.extend(start, end, start + newLength);
			return start;
		}
		if ((flags & REMAP_MAY_MOVE) == 0)
			throw new SystemCallException(Errno.ENOMEM);
		return moved(start, end, kept, space.findFree(newLength), newLength);
	}

	private long moved(long start, long end, long kept, long to, long newLength) throws SystemCallException {
		space.move(start, start + kept, to);
		space.unmap(start + kept, end);
		if (newLength > kept)
			space.extend(to, to + kept, to + newLength);
		return to;
	}
}
