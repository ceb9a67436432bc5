// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.memory;

/// A range of addresses that is mapped, of whole pages, as a line of /proc/self/maps is.
///
/// @param start first address
/// @param end first address after it
/// @param permissions {@link #READ}, {@link #WRITE}, {@link #EXECUTE}
/// @param accounted whether its pages count against the limit on memory
/// @param name what it is: a segment of a file, {@code [heap]}, {@code [stack]}; empty for other memory
public record Area(long start, long end, int permissions, boolean accounted, String name) {
	/// PROT_READ
	public static final int READ = 1;
	/// PROT_WRITE
	public static final int WRITE = 2;
	/// PROT_EXEC
	public static final int EXECUTE = 4;

	long bytes() {
		return end - start;
	}

	boolean contains(long address) {
		return address >= start && address < end;
	}

	Area from(long newStart) {
		return new Area(newStart, end, permissions, accounted, name);
	}

	Area to(long newEnd) {
		return new Area(start, newEnd, permissions, accounted, name);
	}

	/// With other permissions; memory that may be touched counts, and goes on counting.
	Area with(int newPermissions) {
		return new Area(start, end, newPermissions, accounted || newPermissions != 0, name);
	}

	/// Whether one area could be of both, one after the other.
	boolean joins(Area next) {
		return end == next.start && permissions == next.permissions && accounted == next.accounted && name.equals(next.name);
	}

	@Override
	public String toString() {
		return String.format("0x%x-0x%x %s%s%s %s", start, end, (permissions & READ) != 0 ? "r" : "-",
				(permissions & WRITE) != 0 ? "w" : "-", (permissions & EXECUTE) != 0 ? "x" : "-", name).strip();
	}
}
