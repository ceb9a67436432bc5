// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.memory;

import java.util.BitSet;
import org.trapline.a64.core.Ram;
import org.trapline.kvm.setup.Vm;
import org.trapline.platform.board.Window;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// The memory of a VM: where it is in the machine's, and how much of it stage 2 maps, which is what the guest has
/// touched.
public final class GuestMemory implements Stateful {
	private static final int PAGE = 12;

	/// It by intermediate physical addresses.
	public final Ram ram;
	/// What maps it.
	public final SecondTables tables;
	private final Window window;
	private final long physical;
	private final Ram machine;
	private final long page;
	private final long block;
	private final boolean logged;
	/// Pages of 4 KiB that have content.
	private final BitSet filled = new BitSet();
	/// Pages of stage 2 that were written since they are logged.
	private final BitSet dirty = new BitSet();

	/// Where the memory of a VM is.
	///
	/// @param guest intermediate physical addresses
	/// @param physical where it begins in the machine's memory, a multiple of 16 MiB and of the largest block
	public record Place(Window guest, long physical) {
	}

	/// @param ram the machine's memory
	public GuestMemory(Ram ram, Place place, Vm vm, TableSpace space, int vmid) {
		window = place.guest;
		physical = place.physical;
		machine = ram;
		page = vm.secondStage().pageBytes();
		// pages are logged one by one
		block = vm.dirtyLogging() ? page : vm.secondStage().blockBytes();
		logged = vm.dirtyLogging();
		this.ram = new Ram().addAlias(window.base(), window.bytes(), ram, physical);
		tables = new SecondTables(ram, space, vm.secondStage(), vmid);
	}

	/// Whether an intermediate physical address is memory.
	public boolean contains(long address) {
		return Long.compareUnsigned(address - window.base(), window.bytes()) < 0;
	}

	/// Notes that user space has filled memory.
	public void fill(long address, long bytes) {
		filled.set((int) (address - window.base() >>> PAGE), (int) (address + bytes - 1 - window.base() >>> PAGE) + 1);
	}

	/// Maps the page or block of an address that the guest has no mapping of, or may not write.
	///
	/// @param write whether the guest writes
	/// @return how many pages of 4 KiB were new, which are cleared
	public int fault(long address, boolean write) {
		long size = block > page && fits(address & -block, block) ? block : page;
		long from = address & -size;
		int first = (int) (from - window.base() >>> PAGE);
		int pages = (int) (size >>> PAGE);
		int fresh = pages - filled.get(first, first + pages).cardinality();
		filled.set(first, first + pages);
		boolean writable = !logged || write;
		if (logged && write)
			dirty.set((int) ((from - window.base()) / page));
		tables.map(from, from - window.base() + physical, size,
				SecondTables.MEMORY | SecondTables.READ | (writable ? SecondTables.WRITE : 0));
		return fresh;
	}

	private boolean fits(long from, long bytes) {
		return Long.compareUnsigned(from, window.base()) >= 0 && from - window.base() + bytes <= window.bytes()
				&& (from - window.base() + physical & bytes - 1) == 0;
	}

	/// Maps a device of the machine.
	public void device(long address, long at, long bytes) {
		for (long done = 0; done < bytes; done += page)
			tables.map(address + done, at + done, page, SecondTables.DEVICE | SecondTables.READ | SecondTables.WRITE);
	}

	/// Bytes that the guest has written since they are logged; 0 without logging.
	public long dirtyBytes() {
		return dirty.cardinality() * page;
	}

	/// Bytes that have content: what the host has given it.
	public long filledBytes() {
		return (long) filled.cardinality() << PAGE;
	}

	@Override
	public String key() {
		return "memory";
	}

	/// Writes which of its pages have content; what that is, is in {@link #ram}.
	@Override
	public void save(StateOutput out) {
		// what only the machine's CPUs have touched is not known by these addresses yet
		for (long bank : machine.touchedBanks().keySet())
			if (Long.compareUnsigned(bank - physical, window.bytes()) < 0)
				ram.touch(bank - physical + window.base());
		out.int64s(filled.toLongArray());
	}

	/// Becomes what was saved, and maps what has content.
	@Override
	public void restore(StateInput in) throws StateException {
		long[] words = new long[StateException.within(in.int32(), 0, (int) (window.bytes() >>> PAGE) / Long.SIZE + 1,
				"the number of words of pages")];
		for (int i = 0; i < words.length; i++)
			words[i] = in.int64();
		filled.clear();
		filled.or(BitSet.valueOf(words));
		for (int first = filled.nextSetBit(0); first >= 0; first = filled.nextSetBit(first + 1)) {
			long address = window.base() + ((long) first << PAGE);
			fault(address, !logged);
			long size = block > page && fits(address & -block, block) ? block : page;
			first = (int) ((address & -size) + size - 1 - window.base() >>> PAGE);
		}
	}
}
