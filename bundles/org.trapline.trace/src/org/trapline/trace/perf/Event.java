// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.util.List;
import org.trapline.trace.binary.Words;

/// One event of a recording: how it was opened, what it is called, how its records are laid out.
final class Event {
	private static final List<String> HARDWARE = List.of("cycles", "instructions", "cache-references", "cache-misses",
			"branches", "branch-misses", "bus-cycles", "stalled-cycles-frontend", "stalled-cycles-backend", "ref-cycles");
	private static final List<String> SOFTWARE = List.of("cpu-clock", "task-clock", "page-faults", "context-switches",
			"cpu-migrations", "minor-faults", "major-faults", "alignment-faults", "emulation-faults", "dummy",
			"bpf-output", "cgroup-switches");
	private static final List<String> CACHES = List.of("L1-dcache", "L1-icache", "LLC", "dTLB", "iTLB", "branch", "node");
	private static final List<String> CACHE_OPERATIONS = List.of("load", "store", "prefetch");

	/// Position among the recording's events, from 0.
	final int index;
	final EventAttr attr;
	final SampleLayout layout;
	/// Whether its samples are decoded as a tracepoint's records.
	final boolean tracepoint;
	/// Samples that are no tracepoint's records.
	long count;

	private String name = "";
	private String unit = "";
	private double scale = 1;

	Event(int index, EventAttr attr, Words words) {
		this.index = index;
		this.attr = attr;
		layout = new SampleLayout(attr, words);
		tracepoint = attr.type() == EventAttr.TRACEPOINT && layout.hasRaw;
	}

	/// As the recording names it; where it does not, as perf would name its number.
	String name() {
		return name.isEmpty() ? byNumber() : name;
	}

	void name(String newName) {
		name = newName;
	}

	/// Of its counts; empty for a plain count.
	String unit() {
		return unit;
	}

	void unit(String newUnit) {
		unit = newUnit;
	}

	/// What its counts are multiplied by to be in its unit.
	double scale() {
		return scale;
	}

	void scale(double newScale) {
		scale = newScale;
	}

	private String byNumber() {
		long config = attr.config();
		return switch (attr.type()) {
		case EventAttr.HARDWARE -> of(HARDWARE, config & 0xffff_ffffL, "hardware");
		case EventAttr.SOFTWARE -> of(SOFTWARE, config, "software");
		case EventAttr.TRACEPOINT -> "tracepoint:" + config;
		case EventAttr.HARDWARE_CACHE -> of(CACHES, config & 0xff, "cache") + '-'
				+ of(CACHE_OPERATIONS, config >>> 8 & 0xff, "operation") + ((config >>> 16 & 0xff) == 0 ? "s" : "-misses");
		default -> "type" + attr.type() + "/config=0x" + Long.toHexString(config) + '/';
		};
	}

	private static String of(List<String> names, long number, String kind) {
		return number >= 0 && number < names.size() ? names.get((int) number) : kind + ':' + number;
	}
}
