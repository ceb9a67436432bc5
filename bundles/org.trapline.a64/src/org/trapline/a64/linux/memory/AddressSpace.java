// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Ram;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// The memory of a Linux process on a machine with 39 bits of virtual address and pages of 4 KiB.
///
/// Memory is given a frame when it is first touched. What may be touched never exceeds the limit: mapping beyond it
/// fails with ENOMEM, as with vm.overcommit_memory=2. The top byte of an address is ignored (TCR_EL1.TBI0), as Linux
/// has it.
public final class AddressSpace {
	/// Bytes of a page.
	public static final int PAGE = CoreMemory.PAGE_BYTES;
	/// First address beyond user space.
	public static final long TOP = PageTable.PAGES << CoreMemory.PAGE_BITS;
	/// First address beyond the stack.
	public static final long STACK_TOP = TOP - PAGE;
	/// The most that the stack grows to (RLIMIT_STACK).
	public static final long STACK_BYTES = 8 << 20;
	/// What is kept free below the stack, so that it does not grow into other memory.
	public static final long STACK_GUARD = 1 << 20;
	/// The lowest address that may be mapped (vm.mmap_min_addr).
	public static final long LOWEST = 0x10000;
	/// First address beyond what is mapped where the program has no wish.
	private static final long MAPPINGS_TOP = STACK_TOP - STACK_BYTES - STACK_GUARD;
	private static final long TAG = 0xFFL << 56;
	private static final int TRANSLATION_FAULT = 0x07;
	private static final int PERMISSION_FAULT = 0x0F;
	private static final int WRITE_NOT_READ = 1 << 6;
	private static final String HEAP = "[heap]";

	private final Ram ram = new Ram();
	private final Areas areas = new Areas();
	private final PageTable table = new PageTable();
	private final Frames frames;
	private final long limit;
	private Listener listener = new Listener() { };
	private long heapStart;
	private long heapEnd;

	/// Is told what a core may still know of memory that has changed.
	public interface Listener {
		/// Translations of a range do not hold any more.
		default void changed(long start, long end) {
		}

		/// Frames that held code are given another use, or memory becomes code.
		default void codeChanged() {
		}
	}

	/// An address space with nothing mapped.
	///
	/// @param limit bytes that may be touched, at the most
	public AddressSpace(long limit) {
		this.limit = limit & CoreMemory.PAGE_MASK;
		int count = (int) Math.min(Integer.MAX_VALUE >>> PageTable.FRAME_SHIFT, this.limit >>> CoreMemory.PAGE_BITS);
		frames = new Frames(ram, count);
		ram.add(0, (count + 1L) * PAGE);
	}

	/// Names who is told of changes.
	public void listen(Listener told) {
		listener = told;
	}

	/// The frames.
	public Ram ram() {
		return ram;
	}

	/// What is mapped, by address.
	public Collection<Area> areas() {
		return List.copyOf(areas.all());
	}

	/// The area of an address.
	public Optional<Area> area(long address) {
		return areas.at(untagged(address));
	}

	/// Bytes of the frames that were touched.
	public long resident() {
		return (long) frames.used() * PAGE;
	}

	/// Bytes that may be touched, at the most.
	public long limit() {
		return limit;
	}

	/// An address without the byte that is ignored.
	public static long untagged(long address) {
		return (address >>> 55 & 1) == 0 ? address & ~TAG : address;
	}

	/// First address of the page of an address.
	public static long pageStart(long address) {
		return address & CoreMemory.PAGE_MASK;
	}

	/// First address of the first page that begins at or above an address.
	public static long pageEnd(long address) {
		return address + PAGE - 1 & CoreMemory.PAGE_MASK;
	}

	/// Maps memory of zeros in place of what is there.
	///
	/// @param start of whole pages, as is {@code end}
	/// @param name see {@link Area#name}
	/// @throws SystemCallException ENOMEM beyond the limit, or outside of user space
	public void map(long start, long end, int permissions, String name) throws SystemCallException {
		if (start < LOWEST || end > STACK_TOP || end <= start)
			throw new SystemCallException(Errno.ENOMEM);
		Area area = new Area(start, end, usable(permissions), permissions != 0, name);
		long replaced = areas.within(start, end).stream().filter(Area::accounted).mapToLong(Area::bytes).sum();
		account((area.accounted() ? area.bytes() : 0) - replaced);
		unmap(start, end);
		areas.add(area);
	}

	private void account(long bytes) throws SystemCallException {
		if (bytes > limit - areas.accounted())
			throw new SystemCallException(Errno.ENOMEM);
	}

	/// Whether nothing is mapped in a range of user space.
	public boolean isFree(long start, long end) {
		return start >= LOWEST && end <= MAPPINGS_TOP && end > start && areas.within(start, end).isEmpty();
	}

	/// Where so many bytes, of whole pages, are free.
	///
	/// @throws SystemCallException ENOMEM if nowhere
	public long findFree(long bytes) throws SystemCallException {
		if (bytes <= 0 || bytes > TOP)
			throw new SystemCallException(Errno.ENOMEM);
		return areas.gapBelow(MAPPINGS_TOP, bytes, LOWEST).orElseThrow(() -> new SystemCallException(Errno.ENOMEM));
	}

	/// Takes what is mapped in a range of whole pages away.
	public void unmap(long start, long end) {
		if (areas.within(start, end).isEmpty())
			return;
		discard(start, end);
		areas.clear(start, end);
	}

	/// Gives the frames of a range of whole pages back: it reads as 0 afterwards.
	public void discard(long start, long end) {
		boolean[] code = new boolean[1];
		table.change(start >>> CoreMemory.PAGE_BITS, end >>> CoreMemory.PAGE_BITS, (_, entry) -> {
			frames.release(entry >>> PageTable.FRAME_SHIFT);
			code[0] |= (entry & Area.EXECUTE) != 0;
			return 0;
		});
		listener.changed(start, end);
		if (code[0])
			listener.codeChanged();
	}

	/// Changes the permissions of a range of whole pages.
	///
	/// @throws SystemCallException ENOMEM if not all is mapped, or the limit is reached
	public void protect(long start, long end, int permissions) throws SystemCallException {
		if (!areas.covers(start, end))
			throw new SystemCallException(Errno.ENOMEM);
		int given = usable(permissions);
		if (given != 0)
			account(areas.within(start, end).stream().filter(a -> !a.accounted()).mapToLong(Area::bytes).sum());
		areas.change(start, end, area -> area.with(given));
		boolean[] code = new boolean[1];
		table.change(start >>> CoreMemory.PAGE_BITS, end >>> CoreMemory.PAGE_BITS, (_, entry) -> {
			code[0] |= (entry & Area.EXECUTE) != (given & Area.EXECUTE);
			return entry & ~PageTable.PERMISSIONS | given;
		});
		listener.changed(start, end);
		if (code[0])
			listener.codeChanged();
	}

	/// What may be written or executed may be read, as on arm64 without FEAT_EPAN.
	private static int usable(int permissions) {
		int given = permissions & (Area.READ | Area.WRITE | Area.EXECUTE);
		return given == 0 ? 0 : given | Area.READ;
	}

	/// Moves what is mapped in a range to another of the same size, in place of what is there.
	///
	/// @throws SystemCallException EFAULT if it is not one area
	public void move(long start, long end, long to) throws SystemCallException {
		Area area = whole(start, end);
		unmap(to, to + (end - start));
		long pages = to - start >> CoreMemory.PAGE_BITS;
		table.change(start >>> CoreMemory.PAGE_BITS, end >>> CoreMemory.PAGE_BITS, (page, entry) -> {
			table.set(page + pages, entry);
			return 0;
		});
		areas.clear(start, end);
		areas.add(new Area(to, to + (end - start), area.permissions(), area.accounted(), area.name()));
		listener.changed(start, end);
		if ((area.permissions() & Area.EXECUTE) != 0)
			listener.codeChanged();
	}

	/// Lengthens the area that ends at an address.
	///
	/// @throws SystemCallException ENOMEM beyond the limit
	public void extend(long start, long end, long newEnd) throws SystemCallException {
		Area area = whole(start, end);
		Area added = new Area(end, newEnd, area.permissions(), area.accounted(), area.name());
		account(added.accounted() ? added.bytes() : 0);
		areas.add(added);
	}

	private Area whole(long start, long end) throws SystemCallException {
		return areas.at(start).filter(a -> a.end() >= end && end > start)
				.orElseThrow(() -> new SystemCallException(Errno.EFAULT));
	}

	/// Says where the heap begins, of no bytes at first.
	public void heap(long start) {
		heapStart = start;
		heapEnd = start;
	}

	/// Moves the end of the heap (brk).
	///
	/// @return where it is afterwards: elsewhere if it could not be moved there
	public long heapEnd(long wanted) {
		long from = pageEnd(heapEnd);
		long to = pageEnd(wanted);
		if (wanted < heapStart || wanted > TOP)
			return heapEnd;
		if (to < from) {
			unmap(to, from);
		} else if (to > from) {
			try {
				if (!isFree(from, to))
					return heapEnd;
				map(from, to, Area.READ | Area.WRITE, HEAP);
			} catch (SystemCallException _) {
				return heapEnd;
			}
		}
		heapEnd = wanted;
		return heapEnd;
	}

	/// See {@link org.trapline.a64.core.Environment#translate}: a page's permissions are its flags there.
	public long translate(long address, Access access) {
		int needed = access.writes() ? Area.WRITE : access == Access.FETCH ? Area.EXECUTE : Area.READ;
		long page = untagged(address) >>> CoreMemory.PAGE_BITS;
		int entry = page < PageTable.PAGES ? table.get(page) : 0;
		if ((entry & needed) == 0)
			entry = touch(page, address, needed);
		return Frames.address(entry >>> PageTable.FRAME_SHIFT) | entry & (Area.READ | Area.WRITE);
	}

	private int touch(long page, long address, int needed) {
		Optional<Area> area = page < PageTable.PAGES ? areas.at(page << CoreMemory.PAGE_BITS) : Optional.empty();
		if (area.isEmpty())
			throw fault(TRANSLATION_FAULT, address, needed);
		if ((area.get().permissions() & needed) == 0)
			throw fault(PERMISSION_FAULT, address, needed);
		return frame(page, area.get());
	}

	private int frame(long page, Area area) {
		int entry = table.get(page);
		if (entry == 0) {
			entry = frames.allocate() << PageTable.FRAME_SHIFT | area.permissions();
			table.set(page, entry);
		}
		return entry;
	}

	private static GuestException fault(int status, long address, int needed) {
		return new GuestException(needed == Area.EXECUTE ? GuestException.INSTRUCTION_ABORT : GuestException.DATA_ABORT,
				status | (needed == Area.WRITE ? WRITE_NOT_READ : 0), address, -1);
	}

	/// Copies into memory that is mapped, whatever its permissions, as a loader does.
	public void put(long address, byte[] from, int offset, int length) {
		for (int done = 0; done < length;) {
			long page = address + done >>> CoreMemory.PAGE_BITS;
			Area area = areas.at(address + done).orElseThrow(() -> new IllegalStateException("nothing is mapped"));
			int part = (int) Math.min(length - done, PAGE - (address + done & PAGE - 1));
			long physical = Frames.address(frame(page, area) >>> PageTable.FRAME_SHIFT) + (address + done & PAGE - 1);
			ram.write(physical, from, offset + done, part);
			done += part;
		}
	}
}
