// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import org.trapline.a64.core.Ram;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The interrupt translation service, GITS (IHI 0069, chapter 5 and 12.18): makes LPIs of devices' messages, by tables in memory
/// that commands fill.
///
/// A command that is not right is ignored, as 5.3.3 allows; a queue that is not in memory stalls.
public final class Its extends RegisterDevice {
	/// Bits of event IDs, device IDs and collection IDs, as GITS_TYPER tells them.
	static final int EVENT_BITS = 16;
	static final int DEVICE_BITS = 16;
	static final int COLLECTION_BITS = 16;

	private static final int CTLR = 0x0000;
	private static final int IIDR = 0x0004;
	private static final int TYPER = 0x0008;
	private static final int CBASER = 0x0080;
	private static final int CWRITER = 0x0088;
	private static final int CREADR = 0x0090;
	private static final int BASER = 0x0100;
	private static final int BASER_END = 0x0140;
	private static final int IDS = 0x10000;
	private static final int TRANSLATER = 0x10040;

	private static final int ENABLED = 1;
	private static final int QUIESCENT = 1 << 31;
	private static final int STALLED = 1;
	/// Physical LPIs, 8 bytes an interrupt translation entry, collections by CIDbits, CPUs by their number.
	private static final long TYPER_VALUE = 1 | (ItsTables.ENTRY_BYTES - 1) << 4 | EVENT_BITS - 1 << 8 | DEVICE_BITS - 1 << 13
			| COLLECTION_BITS - 1L << 32 | 1L << 36;
	private static final long CBASER_MASK = 0xB8EF_FFFF_FFFF_FCFFL;
	private static final long CBASER_ADDRESS = 0xF_FFFF_FFFF_F000L;
	private static final long VALID = 1L << 63;
	private static final int OFFSET_MASK = 0xFFFE0;

	private final Ram ram;
	private final ItsTables tables;
	private final ItsCommands commands;
	private boolean enabled;
	private boolean stalled;
	private long queue;
	private int written;
	private int read;

	/// @param ram where its tables are
	public Its(String key, Ram ram, LpiTargets targets) {
		super(key, 2 * WINDOW);
		this.ram = ram;
		tables = new ItsTables(ram);
		commands = new ItsCommands(tables, targets);
	}

	/// A device's message.
	void message(int device, int event) {
		if (enabled)
			commands.interrupt(device, event, true);
	}

	@Override
	protected int read(int cpu, int offset) {
		return switch (offset) {
		case CTLR -> (enabled ? ENABLED : 0) | QUIESCENT;
		case IIDR -> Identification.GIC_500;
		case TYPER -> (int) TYPER_VALUE;
		case TYPER + 4 -> (int) (TYPER_VALUE >>> 32);
		case CBASER -> (int) queue;
		case CBASER + 4 -> (int) (queue >>> 32);
		case CWRITER -> written;
		case CREADR -> read | (stalled ? STALLED : 0);
		default -> offset >= BASER && offset < BASER_END ? (int) (tables.base(offset - BASER >>> 3) >>> (offset & 4) * 8)
				: offset < IDS ? Identification.read(offset) : 0;
		};
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		int shift = (offset & 4) * 8;
		if (offset == CTLR) {
			enabled = (value & ENABLED) != 0;
			run();
		} else if (offset == CWRITER) {
			written = value & OFFSET_MASK;
			stalled &= (value & STALLED) == 0;
			run();
		} else if (offset == TRANSLATER)
			// a CPU has no device ID: 0, as devices without one
			message(0, value);
		else if (!enabled && (offset & ~4) == CBASER) {
			queue = merge(queue, shift, value, mask) & CBASER_MASK;
			read = 0;
			stalled = false;
		} else if (!enabled && offset >= BASER && offset < BASER_END) {
			int index = offset - BASER >>> 3;
			tables.base(index, merge(tables.base(index), shift, value, mask));
		}
	}

	private static long merge(long old, int shift, int value, int mask) {
		return old & ~((mask & 0xFFFF_FFFFL) << shift) | (value & 0xFFFF_FFFFL) << shift;
	}

	/// Does the commands that are in the queue.
	private void run() {
		int bytes = ((int) queue & 0xFF) + 1 << 12;
		if ((queue & VALID) == 0 || written >= bytes)
			return;
		while (enabled && !stalled && read != written) {
			long address = (queue & CBASER_ADDRESS) + read;
			if (!ram.contains(address)) {
				stalled = true;
				return;
			}
			commands.execute(ram.load(address, 8), ram.load(address + 8, 8), ram.load(address + 16, 8), ram.load(address + 24, 8));
			read = (read + ItsCommands.BYTES) % bytes;
		}
	}

	@Override
	public void reset() {
		enabled = false;
		stalled = false;
		queue = 0;
		written = 0;
		read = 0;
		tables.reset();
	}

	@Override
	public void save(StateOutput out) {
		out.bool(enabled);
		out.bool(stalled);
		out.int64(queue);
		out.int32(written);
		out.int32(read);
		tables.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		enabled = in.bool();
		stalled = in.bool();
		queue = in.int64();
		written = in.int32() & OFFSET_MASK;
		read = in.int32() & OFFSET_MASK;
		if (read >= ((int) queue & 0xFF) + 1 << 12)
			throw new StateException("a command at " + read + ", past the queue's end");
		tables.restore(in);
	}
}
