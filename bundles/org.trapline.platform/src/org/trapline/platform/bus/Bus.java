// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.bus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Ram;

/// The map of physical addresses: memory, and devices in their windows.
///
/// What is neither is an external abort, as the architecture has it, and told to the listener.
public final class Bus {
	private static final int WRITE_NOT_READ = 1 << 6;

	private final Ram ram;
	private final List<Window> windows = new ArrayList<>();
	private @Nullable Window last;
	private UnmappedListener unmapped = (_, _, _, _) -> { };

	/// A device and where it is.
	///
	/// @param base physical address, a multiple of 4 KiB
	public record Window(long base, Device device) {
		boolean contains(long physical) {
			return Long.compareUnsigned(physical - base, device.bytes()) < 0;
		}
	}

	/// Is told of accesses to addresses where nothing is.
	@FunctionalInterface
	public interface UnmappedListener {
		/// @param cpu number of the CPU
		void unmapped(int cpu, long physical, int bytes, boolean write);
	}

	public Bus(Ram ram) {
		this.ram = ram;
	}

	/// Its memory.
	public Ram ram() {
		return ram;
	}

	/// Puts a device at an address.
	///
	/// @throws IllegalArgumentException if something else is there, or the window is not of whole pages
	public void map(long base, Device device) {
		if (((base | device.bytes()) & 0xFFF) != 0)
			throw new IllegalArgumentException(String.format("window of 0x%x bytes at 0x%x: expected multiples of 4096",
					device.bytes(), base));
		for (Window other : windows)
			if (base - other.base < other.device.bytes() && other.base - base < device.bytes())
				throw new IllegalArgumentException(String.format("%s at 0x%x overlaps %s at 0x%x", device.key(), base,
						other.device.key(), other.base));
		windows.add(new Window(base, device));
		windows.sort(Comparator.comparing(Window::base, Long::compareUnsigned));
	}

	/// The devices by address.
	public List<Window> windows() {
		return List.copyOf(windows);
	}

	/// Who is told of accesses to addresses where nothing is.
	public void onUnmapped(UnmappedListener listener) {
		unmapped = listener;
	}

	/// The window that an address is in.
	public @Nullable Window window(long physical) {
		Window recent = last;
		if (recent != null && recent.contains(physical))
			return recent;
		for (Window window : windows)
			if (window.contains(physical)) {
				last = window;
				return window;
			}
		return null;
	}

	/// Reads from a device.
	///
	/// @param bytes 1, 2, 4 or 8
	/// @throws GuestException an external abort if nothing is there
	public long load(int cpu, long physical, int bytes) {
		Window window = window(physical);
		if (window == null)
			throw refuse(cpu, physical, bytes, false);
		return window.device.load(cpu, physical - window.base, bytes);
	}

	/// Writes to a device.
	///
	/// @param bytes 1, 2, 4 or 8
	/// @throws GuestException an external abort if nothing is there
	public void store(int cpu, long physical, int bytes, long value) {
		Window window = window(physical);
		if (window == null)
			throw refuse(cpu, physical, bytes, true);
		window.device.store(cpu, physical - window.base, bytes, value);
	}

	/// The exception of an access to where nothing is. Its address is the virtual one that the CPU knows: see
	/// {@link org.trapline.platform.cpu.Cpu#load}.
	private GuestException refuse(int cpu, long physical, int bytes, boolean write) {
		unmapped.unmapped(cpu, physical, bytes, write);
		return new GuestException(GuestException.DATA_ABORT, GuestException.EXTERNAL_ABORT | (write ? WRITE_NOT_READ : 0),
				physical, -1);
	}
}
