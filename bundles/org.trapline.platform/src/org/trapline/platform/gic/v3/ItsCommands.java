// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

/// The commands of an ITS (IHI 0069, 5.3).
final class ItsCommands {
	/// Bytes of a command.
	static final int BYTES = 32;

	private static final int MOVI = 0x01;
	private static final int INT = 0x03;
	private static final int CLEAR = 0x04;
	private static final int MAPD = 0x08;
	private static final int MAPC = 0x09;
	private static final int MAPTI = 0x0A;
	private static final int MAPI = 0x0B;
	private static final int INV = 0x0C;
	private static final int INVALL = 0x0D;
	private static final int MOVALL = 0x0E;
	private static final int DISCARD = 0x0F;

	/// Of all entries and of the commands that map.
	private static final long VALID = 1L << 63;
	private static final long EVENTS_ADDRESS = 0xF_FFFF_FFFF_FF00L;
	private static final int SIZE_MASK = 0x1F;
	private static final int COLLECTION_MASK = 0xFFFF;
	private static final int COLLECTION = 32;
	private static final int REDISTRIBUTOR = 16;
	private static final long REDISTRIBUTOR_MASK = 0x7_FFFF_FFFFL;

	private final ItsTables tables;
	private final LpiTargets targets;

	ItsCommands(ItsTables tables, LpiTargets targets) {
		this.tables = tables;
		this.targets = targets;
	}

	/// Does a command; ignores one that is not right.
	void execute(long word0, long word1, long word2, long word3) {
		int device = (int) (word0 >>> 32);
		int event = (int) word1;
		int collection = (int) word2 & COLLECTION_MASK;
		switch ((int) word0 & 0xFF) {
		case MOVI -> move(device, event, collection);
		case INT -> interrupt(device, event, true);
		case CLEAR -> interrupt(device, event, false);
		case MAPD -> mapDevice(device, (int) word1 & SIZE_MASK, word2);
		case MAPC -> mapCollection(collection, word2);
		case MAPTI -> mapEvent(device, event, (int) (word1 >>> 32), collection);
		case MAPI -> mapEvent(device, event, event, collection);
		case INV -> invalidate(event(device, event));
		case INVALL -> invalidate(entry(0, collection));
		case MOVALL -> moveAll(word2, word3);
		case DISCARD -> discard(device, event);
		default -> {
			// SYNC: everything is done at once; others there are not
		}
		}
	}

	/// Where a device's events are: a valid bit, the address, and the bits of event IDs less 1.
	private void mapDevice(int device, int size, long word) {
		if (device >>> Its.DEVICE_BITS != 0 || size >= Its.EVENT_BITS)
			return;
		tables.device(device, (word & VALID) == 0 ? ItsTables.NONE : VALID | word & EVENTS_ADDRESS | size);
	}

	/// Where a collection goes: a valid bit, and the number of the redistributor.
	private void mapCollection(int collection, long word) {
		long redistributor = word >>> REDISTRIBUTOR & REDISTRIBUTOR_MASK;
		if ((word & VALID) == 0)
			tables.collection(collection, ItsTables.NONE);
		else if (redistributor < targets.count())
			tables.collection(collection, VALID | redistributor);
	}

	/// What an event is: a valid bit, the collection, and the INTID.
	private void mapEvent(int device, int event, int intid, int collection) {
		long table = events(device, event);
		if (table >= 0 && intid >= Lpis.FIRST && intid >>> Redistributor.ID_BITS == 0)
			tables.event(table, event, entry(intid, collection));
	}

	private static long entry(int intid, int collection) {
		return VALID | (long) collection << COLLECTION | intid;
	}

	/// The table of a device's events; -1 if the device is not mapped or has no such event.
	private long events(int device, int event) {
		if (device >>> Its.DEVICE_BITS != 0)
			return -1;
		long entry = tables.device(device);
		int bits = (int) (entry & SIZE_MASK) + 1;
		return entry != ItsTables.NONE && event >>> bits == 0 ? entry & EVENTS_ADDRESS : -1;
	}

	/// The entry of an event; {@link ItsTables#NONE} if it is not mapped.
	private long event(int device, int event) {
		long table = events(device, event);
		long entry = table < 0 ? ItsTables.NONE : tables.event(table, event);
		return (entry & VALID) != 0 ? entry : ItsTables.NONE;
	}

	/// The number of the redistributor that an entry's collection goes to; -1 if to none.
	private int redistributor(long entry) {
		if (entry == ItsTables.NONE)
			return -1;
		long collection = tables.collection((int) (entry >>> COLLECTION) & COLLECTION_MASK);
		int number = (int) (collection & 0xFFFF);
		return (collection & VALID) != 0 && number < targets.count() ? number : -1;
	}

	/// Makes an event's interrupt pending or not.
	void interrupt(int device, int event, boolean pending) {
		long entry = event(device, event);
		int to = redistributor(entry);
		if (to >= 0)
			targets.set(to, (int) entry, pending);
	}

	private void discard(int device, int event) {
		// one whose collection is not mapped is an error
		if (redistributor(event(device, event)) < 0)
			return;
		interrupt(device, event, false);
		tables.event(events(device, event), event, ItsTables.NONE);
	}

	/// Sends an event to another collection, with what is pending.
	private void move(int device, int event, int collection) {
		long entry = event(device, event);
		int from = redistributor(entry);
		long moved = entry((int) entry, collection);
		int to = redistributor(moved);
		if (from < 0 || to < 0)
			return;
		tables.event(events(device, event), event, moved);
		if (targets.isPending(from, (int) entry) && from != to) {
			targets.set(from, (int) entry, false);
			targets.set(to, (int) entry, true);
		}
	}

	private void moveAll(long word2, long word3) {
		long from = word2 >>> REDISTRIBUTOR & REDISTRIBUTOR_MASK;
		long to = word3 >>> REDISTRIBUTOR & REDISTRIBUTOR_MASK;
		if (from >= targets.count() || to >= targets.count() || from == to)
			return;
		targets.moveAll((int) from, (int) to);
	}

	/// Has configuration be read again.
	private void invalidate(long entry) {
		int to = redistributor(entry);
		if (to >= 0)
			targets.configured(to);
	}
}
