// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.Provenance.Fact;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// What a recording says of itself in its feature sections: enum HEADER_* of tools/perf/util/header.h.
final class Features {
	static final int TRACING_DATA = 1;
	static final int HOSTNAME = 3;
	private static final int OSRELEASE = 4;
	private static final int VERSION = 5;
	private static final int ARCH = 6;
	private static final int NRCPUS = 7;
	private static final int CPUDESC = 8;
	private static final int CPUID = 9;
	private static final int TOTAL_MEM = 10;
	private static final int CMDLINE = 11;
	private static final int EVENT_DESC = 12;
	private static final int CPU_TOPOLOGY = 13;
	private static final int NUMA_TOPOLOGY = 14;
	private static final int PMU_MAPPINGS = 16;
	private static final int CACHE = 20;
	private static final int SAMPLE_TIME = 21;
	private static final int CLOCKID = 23;
	private static final int COMPRESSED = 27;
	private static final int CLOCK_DATA = 29;

	private static final int MOST_STRING = 1 << 16;
	/// Bytes that the strings of one section may have together.
	private static final int MOST_STRINGS = 1 << 22;
	private static final int MOST_ITEMS = 1 << 16;

	private final ByteOrder order;
	private final EventTable events;
	private final RecordedClock clock;
	private final Map<String, String> facts = new LinkedHashMap<>();
	private long unpackedMost;
	private int stringsLeft;

	Features(ByteOrder order, EventTable events, RecordedClock clock) {
		this.order = order;
		this.events = events;
		this.clock = clock;
	}

	/// What was read, in reading order, under the names of {@link Fact} where one fits.
	Map<String, String> facts() {
		return facts;
	}

	/// How many bytes a compressed record may hold: the size of perf's buffers; 0 where the recording does not tell.
	long unpackedMost() {
		return unpackedMost;
	}

	/// Reads a section. Those that tell nothing about what was measured are passed over.
	///
	/// @throws ImportException if it is not what its number says; what was read of it before counts
	void read(int feature, FieldReader in) throws ImportException, IOException {
		stringsLeft = MOST_STRINGS;
		switch (feature) {
		case HOSTNAME -> facts.put(Fact.HOST, string(in, "host name"));
		case OSRELEASE -> facts.put(Fact.KERNEL, string(in, "kernel release"));
		case VERSION -> facts.put(Fact.RECORDER, "perf " + string(in, "perf version"));
		case ARCH -> facts.put(Fact.ARCHITECTURE, string(in, "architecture"));
		case NRCPUS -> {
			long available = in.u32("CPUs available");
			facts.put(Fact.CPUS, in.u32("CPUs online") + " online, " + available + " available");
		}
		case CPUDESC -> facts.put(Fact.CPU, string(in, "CPU description"));
		case CPUID -> facts.put("CPU id", string(in, "CPU id"));
		case TOTAL_MEM -> facts.put(Fact.MEMORY, Long.toUnsignedString(in.i64("total memory")) + " kB");
		case CMDLINE -> facts.put(Fact.COMMAND, String.join(" ", strings(in, "arguments")));
		case EVENT_DESC -> eventNames(in);
		case CPU_TOPOLOGY -> facts.put("cores", String.join("; ", strings(in, "cores")));
		case NUMA_TOPOLOGY -> numaNodes(in);
		case PMU_MAPPINGS -> pmus(in);
		case CACHE -> caches(in);
		case SAMPLE_TIME -> {
			long first = in.i64("first time");
			long last = in.i64("last time");
			// a pipe's features are written before the first sample
			if (last > 0)
				facts.put("sample times", seconds(first) + " to " + seconds(last));
		}
		case CLOCKID -> clock.resolution(in.i64("the clock's resolution"));
		case COMPRESSED -> compression(in);
		case CLOCK_DATA -> clock.readReference(in);
		default -> {
			// branch stacks, build ids, BPF programs and the like
		}
		}
	}

	private void eventNames(FieldReader in) throws ImportException, IOException {
		int count = in.count("events", MOST_ITEMS, EventAttr.LEAST_BYTES);
		long attrBytes = in.u32("the size of an attr");
		for (int i = 0; i < count; i++) {
			EventAttr.read(in, order, attrBytes);
			int ids = in.count("ids of an event", EventTable.MOST_IDS, 0);
			String name = string(in, "an event's name");
			// the events are those of the header, in the same order, whether they have ids or not
			if (i < events.all().size())
				events.all().get(i).name(name);
			in.skip("ids of an event", 8L * ids);
		}
	}

	private void numaNodes(FieldReader in) throws ImportException, IOException {
		int count = in.count("memory nodes", MOST_ITEMS, 24);
		List<String> nodes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			long node = in.u32("a memory node");
			long kilobytes = in.i64("a node's memory");
			in.skip("a node's free memory", 8);
			nodes.add("node " + node + ": " + kilobytes + " kB, CPUs " + string(in, "a node's CPUs"));
		}
		facts.put("memory nodes", String.join("; ", nodes));
	}

	private void pmus(FieldReader in) throws ImportException, IOException {
		int count = in.count("PMUs", MOST_ITEMS, 8);
		List<String> pmus = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			long type = in.u32("a PMU's type");
			pmus.add(string(in, "a PMU's name") + " = " + type);
		}
		facts.put("PMUs", String.join(", ", pmus));
	}

	private void caches(FieldReader in) throws ImportException, IOException {
		in.skip("the version of the caches", 4);
		int count = in.count("caches", MOST_ITEMS, 28);
		Map<String, List<String>> caches = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			long level = in.u32("a cache's level");
			long line = in.u32("a cache's line size");
			in.skip("a cache's sets", 4);
			long ways = in.u32("a cache's ways");
			String type = string(in, "a cache's type");
			String size = string(in, "a cache's size");
			String cpus = string(in, "a cache's CPUs");
			caches.computeIfAbsent("L" + level + " " + type + " " + size + " (" + ways + "-way, lines of " + line
					+ " bytes)", _ -> new ArrayList<>()).add(cpus);
		}
		List<String> words = new ArrayList<>();
		caches.forEach((cache, cpus) -> words.add(cache + " of CPUs " + String.join("; ", cpus)));
		facts.put("caches", String.join(", ", words));
	}

	private void compression(FieldReader in) throws ImportException, IOException {
		in.skip("the compression's version", 4);
		long type = in.u32("the compression");
		long level = in.u32("the compression's level");
		long ratio = in.u32("the compression's ratio");
		unpackedMost = in.u32("the size of perf's buffers");
		facts.put("compression", (type == 1 ? "zstd" : "type " + type) + ", level " + level + ", ratio " + ratio);
	}

	private List<String> strings(FieldReader in, String what) throws ImportException, IOException {
		int count = in.count(what, MOST_ITEMS, 4);
		List<String> strings = new ArrayList<>();
		for (int i = 0; i < count; i++)
			strings.add(string(in, what));
		return strings;
	}

	/// A string as perf writes it: a length, then bytes that NULs fill up.
	private String string(FieldReader in, String what) throws ImportException, IOException {
		byte[] bytes = in.block(what, in.u32("the length of the " + what), Math.min(MOST_STRING, stringsLeft));
		stringsLeft -= bytes.length;
		return Strings.untilNul(bytes);
	}

	private static String seconds(long nanoseconds) {
		return nanoseconds / 1_000_000_000 + "." + String.format("%09d", nanoseconds % 1_000_000_000) + " s";
	}
}
