// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.memory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// A process's memory as system calls read and write it: with the program's permissions, EFAULT where it has none.
public final class UserMemory {
	/// PATH_MAX
	private static final int LONGEST_PATH = 4096;
	private final AddressSpace space;

	public UserMemory(AddressSpace space) {
		this.space = space;
	}

	/// Copies out of the program's memory.
	public byte[] read(long address, int length) throws SystemCallException {
		byte[] bytes = new byte[length];
		copy(address, bytes, 0, length, Access.READ);
		return bytes;
	}

	/// Copies into the program's memory; if not all can be written, nothing is.
	public void write(long address, byte[] from, int offset, int length) throws SystemCallException {
		check(address, length, Access.WRITE);
		copy(address, from, offset, length, Access.WRITE);
	}

	/// Copies all of a buffer into the program's memory.
	public void write(long address, ByteBuffer from) throws SystemCallException {
		write(address, from.array(), 0, from.capacity());
	}

	/// A buffer for a structure that the program is given.
	public static ByteBuffer structure(int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	/// A structure that the program has.
	public ByteBuffer structure(long address, int bytes) throws SystemCallException {
		return ByteBuffer.wrap(read(address, bytes)).order(ByteOrder.LITTLE_ENDIAN);
	}

	public int readInt(long address) throws SystemCallException {
		return structure(address, Integer.BYTES).getInt();
	}

	public long readLong(long address) throws SystemCallException {
		return structure(address, Long.BYTES).getLong();
	}

	public void writeInt(long address, int value) throws SystemCallException {
		write(address, structure(Integer.BYTES).putInt(value));
	}

	public void writeLong(long address, long value) throws SystemCallException {
		write(address, structure(Long.BYTES).putLong(value));
	}

	/// A path: bytes up to a 0, in UTF-8.
	public String path(long address) throws SystemCallException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < LONGEST_PATH; i++) {
			byte next = read(address + i, 1)[0];
			if (next == 0)
				return bytes.toString(StandardCharsets.UTF_8);
			bytes.write(next);
		}
		throw new SystemCallException(Errno.ENAMETOOLONG);
	}

	/// Finds out whether all of a range can be accessed.
	public void check(long address, int length, Access access) throws SystemCallException {
		for (long page = AddressSpace.pageStart(address); page < address + length; page += AddressSpace.PAGE)
			physical(page, access);
	}

	private void copy(long address, byte[] bytes, int offset, int length, Access access) throws SystemCallException {
		for (int done = 0; done < length;) {
			int part = (int) Math.min(length - done, AddressSpace.PAGE - (address + done & AddressSpace.PAGE - 1));
			long physical = physical(address + done, access);
			if (access.writes())
				space.ram().write(physical, bytes, offset + done, part);
			else
				space.ram().read(physical, bytes, offset + done, part);
			done += part;
		}
	}

	private long physical(long address, Access access) throws SystemCallException {
		try {
			return space.translate(address, access) & CoreMemory.PAGE_MASK | address & AddressSpace.PAGE - 1;
		} catch (GuestException _) {
			throw new SystemCallException(Errno.EFAULT);
		}
	}
}
