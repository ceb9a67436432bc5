// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.Markers;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// What the CPUs of a machine have counted between markers of the guest program; and its wishes which mode to go on in.
///
/// A region is the machine's: it has what all CPUs count from its first marker, on whichever CPU, to its last one, on whichever.
/// Regions may overlap, and each has all of what happens in it; one that is begun again before it has ended ends as often.
public final class Regions implements Markers, Stateful {
	/// Regions that there may be; what has other names is counted together.
	static final int MOST = 256;
	/// The name of those that are too many.
	static final String OTHERS = "others";
	private static final int CHARACTERS = Long.BYTES;

	private final Machine machine;
	private final BoardTiming timing;
	private final Map<String, Open> regions = new LinkedHashMap<>();

	/// A region and what of it has been counted.
	private static final class Open {
		long entries;
		int depth;
		List<Counts> began = List.of();
		List<Counts> ended;

		Open(List<Counts> nothing) {
			ended = nothing;
		}
	}

	/// A region as it is now.
	///
	/// @param entries how often it has begun
	/// @param cpus what each CPU has counted in it
	public record Region(String name, long entries, List<Counts> cpus) {
		public Region {
			cpus = List.copyOf(cpus);
		}

		/// What all CPUs have counted.
		public Counts all() {
			return cpus.stream().reduce(Counts.ZERO, Counts::plus);
		}
	}

	/// The regions of a machine, which are told of its markers from now on.
	///
	/// @param timing of its CPUs
	public Regions(Machine machine, BoardTiming timing) {
		this.machine = machine;
		this.timing = timing;
		machine.cpus().forEach(cpu -> cpu.onMarkers(this));
	}

	@Override
	public void marked(Cpu cpu, int hint) {
		long named = cpu.core().x[0];
		switch (hint) {
		case FUNCTIONAL -> machine.timed(false);
		case TIMING -> machine.timed(true);
		case BEGIN -> begin(name(named));
		case END -> end(name(named));
		default -> {
			// unallocated here, too
		}
		}
	}

	/// The name that eight bytes are: characters, the first in the lowest byte, up to a zero; or else a number, after #.
	static String name(long value) {
		byte[] bytes = ByteBuffer.allocate(CHARACTERS).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
		int length = 0;
		while (length < CHARACTERS && bytes[length] > ' ' && bytes[length] < 0x7F)
			length++;
		boolean text = length > 0 && (length == CHARACTERS || value >>> Byte.SIZE * length == 0);
		return text ? new String(bytes, 0, length, StandardCharsets.US_ASCII) : '#' + Long.toUnsignedString(value);
	}

	private void begin(String name) {
		String known = regions.containsKey(name) || regions.size() < MOST ? name : OTHERS;
		Open open = regions.computeIfAbsent(known, _ -> new Open(machine.cpus().stream().map(_ -> Counts.ZERO).toList()));
		open.entries++;
		if (open.depth++ == 0)
			open.began = counts();
	}

	private void end(String name) {
		Open open = regions.get(regions.containsKey(name) ? name : OTHERS);
		if (open == null || open.depth == 0 || --open.depth > 0)
			return;
		open.ended = counted(open);
		open.began = List.of();
	}

	private List<Counts> counts() {
		return machine.cpus().stream().map(cpu -> Counts.of(cpu, timing.apply(cpu))).toList();
	}

	/// What each CPU has counted in a region that is open.
	private List<Counts> counted(Open open) {
		List<Counts> now = counts();
		List<Counts> sums = new ArrayList<>();
		for (int i = 0; i < now.size(); i++)
			sums.add(open.ended.get(i).plus(now.get(i).minus(open.began.get(i))));
		return sums;
	}

	/// The regions that there have been, in the order of their first markers; those that have not ended up to now.
	public List<Region> regions() {
		return regions.entrySet().stream().map(entry -> {
			Open open = entry.getValue();
			return new Region(entry.getKey(), open.entries, open.depth > 0 ? counted(open) : open.ended);
		}).toList();
	}

	/// Where cycles went by functions, see {@link BoardTiming#functions}.
	public List<CodeProfile.Part> functions() {
		return timing.functions();
	}

	/// What each CPU has counted since power-on.
	public List<Counts> cpus() {
		return counts();
	}

	@Override
	public String key() {
		return "regions";
	}

	@Override
	public void save(StateOutput out) {
		out.int32(regions.size());
		regions.forEach((name, open) -> {
			out.text(name);
			out.int64(open.entries);
			out.int32(open.depth);
			open.ended.forEach(counts -> counts.save(out));
			open.began.forEach(counts -> counts.save(out));
		});
	}

	@Override
	public void restore(StateInput in) throws StateException {
		regions.clear();
		int count = in.int32();
		if (count < 0 || count > MOST + 1)
			throw new StateException(count + " regions, expected at most " + (MOST + 1));
		for (int i = 0; i < count; i++) {
			String name = in.text();
			Open open = new Open(List.of());
			open.entries = in.int64();
			open.depth = in.int32();
			open.ended = restored(in);
			open.began = open.depth > 0 ? restored(in) : List.of();
			regions.put(name, open);
		}
	}

	private List<Counts> restored(StateInput in) throws StateException {
		List<Counts> counts = new ArrayList<>();
		for (int i = 0; i < machine.cpus().size(); i++)
			counts.add(Counts.restored(in));
		return counts;
	}
}
