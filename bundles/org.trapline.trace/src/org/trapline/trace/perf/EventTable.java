// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.binary.Words;

/// The events of a recording, and which of them a record is of.
///
/// A record tells its event by the id that the kernel gave it on one CPU or thread. perf sees to it that the id stands
/// at the same place in the records of all events; with a single event there need be none.
final class EventTable {
	/// Ids that a recording may have: a thousand events on five hundred CPUs.
	static final int MOST_IDS = 1 << 19;
	/// What records without a time have for one.
	static final long NO_TIME = 0;

	private final Words words;
	private final List<Event> events = new ArrayList<>();
	private long[] ids = new long[256];
	private @Nullable Event[] byId = new Event[256];
	private int idCount;
	private int identifications;
	private @Nullable Event single;
	private int idAt = SampleLayout.ABSENT;
	private int idBack = SampleLayout.ABSENT;
	/// Where all samples have their time; absent if they differ.
	private int timeAt = SampleLayout.ABSENT;
	private boolean samePlaces = true;

	EventTable(Words words) {
		this.words = words;
	}

	List<Event> all() {
		return events;
	}

	/// Takes the next event.
	///
	/// @return null if the recording has more events than any could
	@Nullable
	Event add(EventAttr attr) {
		if (events.size() == Short.MAX_VALUE)
			return null;
		Event event = new Event(events.size(), attr, words);
		SampleLayout layout = event.layout;
		events.add(event);
		if (event.index == 0) {
			single = event;
			idAt = layout.idAt;
			idBack = layout.idBack;
			timeAt = layout.timeAt;
		} else {
			single = null;
			if (layout.timeAt != timeAt)
				timeAt = SampleLayout.ABSENT;
			samePlaces &= layout.idAt == idAt && layout.idBack == idBack;
		}
		return event;
	}

	/// Whether each record's event can be told.
	boolean distinguishable() {
		return events.size() < 2 || samePlaces && idAt != SampleLayout.ABSENT;
	}

	/// Says that records with an id are of an event.
	///
	/// @return false if there were too many already, the same ones again included
	boolean identify(long id, Event event) {
		if (identifications++ >= MOST_IDS)
			return false;
		if (idCount * 2 >= ids.length)
			grow();
		int slot = slot(id);
		if (byId[slot] == null)
			idCount++;
		ids[slot] = id;
		byId[slot] = event;
		return true;
	}

	/// The event that has an id.
	@Nullable
	Event ofId(long id) {
		return byId[slot(id)];
	}

	/// The event of a sample.
	///
	/// @return null if it has an id that is not known
	@Nullable
	Event ofSample(byte[] bytes, int at, int size) {
		if (single != null)
			return single;
		return identified(bytes, idAt == SampleLayout.ABSENT || size < idAt + 8 ? -1 : at + idAt);
	}

	/// The event of a record other than a sample.
	///
	/// @return null if it has an id that is not known
	@Nullable
	Event ofOther(byte[] bytes, int at, int size) {
		if (single != null)
			return single;
		return identified(bytes,
				idBack == SampleLayout.ABSENT || size < RecordType.HEADER_BYTES + idBack ? -1 : at + size - idBack);
	}

	/// A sample's time, or {@link #NO_TIME}.
	long timeOfSample(byte[] bytes, int at, int size) {
		int place = timeAt;
		if (place == SampleLayout.ABSENT) {
			Event event = ofSample(bytes, at, size);
			place = event == null ? SampleLayout.ABSENT : event.layout.timeAt;
		}
		return place == SampleLayout.ABSENT || size < place + 8 ? NO_TIME : words.i64(bytes, at + place);
	}

	/// The time of a record other than a sample, or {@link #NO_TIME}.
	long timeOfOther(byte[] bytes, int at, int size) {
		Event event = ofOther(bytes, at, size);
		if (event == null)
			return NO_TIME;
		SampleLayout layout = event.layout;
		return layout.timeBack == SampleLayout.ABSENT || size < RecordType.HEADER_BYTES + layout.trailerBytes ? NO_TIME
				: words.i64(bytes, at + size - layout.timeBack);
	}

	/// @param place of the id; -1 where there is none
	private @Nullable Event identified(byte[] bytes, int place) {
		long id = place < 0 ? 0 : words.i64(bytes, place);
		// id 0 is what perf itself writes into records that are of no event in particular
		if (id == 0)
			return events.isEmpty() ? null : events.getFirst();
		return ofId(id);
	}

	private int slot(long id) {
		int mask = ids.length - 1;
		int slot = (int) (id * 0x9e3779b97f4a7c15L >>> 40) & mask;
		while (ids[slot] != id && byId[slot] != null)
			slot = slot + 1 & mask;
		return slot;
	}

	private void grow() {
		long[] oldIds = ids;
		@Nullable
		Event[] old = byId;
		ids = new long[oldIds.length * 2];
		byId = new Event[ids.length];
		for (int i = 0; i < oldIds.length; i++)
			if (old[i] != null) {
				int slot = slot(oldIds[i]);
				ids[slot] = oldIds[i];
				byId[slot] = old[i];
			}
	}
}
