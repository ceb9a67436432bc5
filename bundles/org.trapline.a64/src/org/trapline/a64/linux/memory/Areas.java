// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The areas of an address space, none overlapping another.
final class Areas {
	private final TreeMap<Long, Area> byStart = new TreeMap<>();
	private long accounted;

	/// Bytes that count against the limit on memory.
	long accounted() {
		return accounted;
	}

	Collection<Area> all() {
		return byStart.values();
	}

	Optional<Area> at(long address) {
		Map.Entry<Long, Area> entry = byStart.floorEntry(address);
		return entry != null && entry.getValue().contains(address) ? Optional.of(entry.getValue()) : Optional.empty();
	}

	/// Adds an area where there is none, as a part of a neighbour of its kind if there is one.
	void add(Area area) {
		Map.Entry<Long, Area> before = byStart.lowerEntry(area.start());
		Area joined = area;
		if (before != null && before.getValue().joins(area)) {
			remove(before.getValue());
			joined = before.getValue().to(area.end());
		}
		Area after = byStart.get(area.end());
		if (after != null && joined.joins(after)) {
			remove(after);
			joined = joined.to(after.end());
		}
		byStart.put(joined.start(), joined);
		accounted += joined.accounted() ? joined.bytes() : 0;
	}

	private void remove(Area area) {
		byStart.remove(area.start());
		accounted -= area.accounted() ? area.bytes() : 0;
	}

	/// The parts of areas that are in a range, each an area of its own.
	List<Area> within(long start, long end) {
		List<Area> parts = new ArrayList<>();
		Map.Entry<Long, Area> first = byStart.floorEntry(start);
		for (Area area : byStart.subMap(first == null ? start : first.getKey(), end).values())
			if (area.end() > start)
				parts.add(area.from(Math.max(start, area.start())).to(Math.min(end, area.end())));
		return parts;
	}

	/// Whether a range is mapped without a gap.
	boolean covers(long start, long end) {
		long covered = 0;
		for (Area area : within(start, end))
			covered += area.bytes();
		return covered == end - start;
	}

	/// Takes what is in a range away.
	void clear(long start, long end) {
		cut(start);
		cut(end);
		for (Area area : within(start, end))
			remove(area);
	}

	/// Replaces the parts of areas that are in a range.
	void change(long start, long end, UnaryOperator<Area> change) {
		List<Area> parts = within(start, end);
		clear(start, end);
		for (Area part : parts)
			add(change.apply(part));
	}

	/// Makes an address the boundary of an area if it is within one.
	private void cut(long address) {
		Optional<Area> area = at(address);
		if (area.isPresent() && area.get().start() < address) {
			remove(area.get());
			put(area.get().to(address));
			put(area.get().from(address));
		}
	}

	private void put(Area area) {
		byStart.put(area.start(), area);
		accounted += area.accounted() ? area.bytes() : 0;
	}

	/// The highest free range of some bytes that ends at or below an address; empty if there is none.
	Optional<Long> gapBelow(long top, long bytes, long lowest) {
		long end = top;
		for (Area area : byStart.headMap(top, false).descendingMap().values()) {
			if (area.end() <= end && end - area.end() >= bytes)
				return end - bytes >= lowest ? Optional.of(end - bytes) : Optional.empty();
			end = Math.min(end, area.start());
		}
		return end - bytes >= lowest ? Optional.of(end - bytes) : Optional.empty();
	}
}
