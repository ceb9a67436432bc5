// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance.Fact;

/// What a trace.dat says of itself, for people.
final class TraceDatFacts {
	private final TraceDat dat;
	private final CpuStatistics statistics;

	TraceDatFacts(TraceDat dat) {
		this.dat = dat;
		statistics = new CpuStatistics(dat.options.cpuStatistics);
	}

	/// The facts, in the order in which to show them; those that the file does not tell are left out.
	///
	/// @param events how many there were
	/// @param first time of the first one
	Map<String, String> facts(long events, long first) {
		Options options = dat.options;
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Fact.FORMAT, "trace.dat version " + dat.preamble.version() + ", " + compression());
		// option UNAME: sysname nodename release machine
		String[] uname = options.uname.split(" ");
		if (uname.length >= 4) {
			facts.put(Fact.HOST, uname[1]);
			facts.put(Fact.KERNEL, uname[0] + ' ' + uname[2]);
			facts.put(Fact.ARCHITECTURE, uname[3]);
		} else {
			put(facts, Fact.KERNEL, options.uname);
		}
		if (options.cpuCount > 0)
			facts.put(Fact.CPUS, Integer.toString(options.cpuCount));
		put(facts, Fact.RECORDER, options.recorder.isEmpty() ? "" : "trace-cmd " + options.recorder);
		if (options.dated && events > 0)
			facts.put(Fact.RECORDED, Instant.EPOCH.plusNanos(first).truncatedTo(ChronoUnit.SECONDS).toString());
		put(facts, Fact.CLOCK, clock());
		if (options.traceId != 0)
			facts.put("trace id", TraceSet.hex(options.traceId));
		List<String> instances = dat.buffers.stream().map(TraceBuffer::name).filter(n -> !n.isEmpty()).toList();
		put(facts, "instances", String.join(", ", instances));
		put(facts, "ring buffers", statistics.summary());
		for (GuestMap guest : options.guests)
			facts.put("vCPUs of guest " + guest.name(), new TreeMap<>(guest.threads()).entrySet().stream()
					.map(e -> e.getKey() + " is thread " + e.getValue()).collect(Collectors.joining(", ")));
		if (options.timeShift != null)
			facts.put("time shift", "to the clock of trace id " + TraceSet.hex(options.timeShift.peer()));
		return facts;
	}

	/// What has to be known to read the figures.
	List<Notice> notices() {
		List<Notice> notices = new ArrayList<>();
		if (dat.buffers.isEmpty())
			return notices;
		String clock = dat.clock(dat.buffers.getFirst());
		String file = dat.recording.path() + ": ";
		Clock.of(clock, dat.options.tsc != null).warning()
				.ifPresent(w -> notices.add(Notice.warning(file + "clock \"" + clock + "\" " + w)));
		for (TraceBuffer buffer : dat.buffers)
			if (!dat.clock(buffer).equals(clock))
				notices.add(Notice.warning(file + buffer.label() + " has clock \"" + dat.clock(buffer)
						+ "\", the others \"" + clock + "\": the order of events between them means nothing"));
		if (!statistics.lossy().isEmpty())
			notices.add(Notice.warning(file + "the kernel could not keep all events: "
					+ String.join("; ", statistics.lossy())));
		return notices;
	}

	private String compression() {
		return dat.preamble.compression().equals(Unpacker.NONE) ? "not compressed"
				: dat.preamble.compression() + ' ' + dat.preamble.compressionVersion();
	}

	private String clock() {
		String name = dat.buffers.isEmpty() ? dat.options.clock() : dat.clock(dat.buffers.getFirst());
		Options.TscToNanos tsc = dat.options.tsc;
		return tsc == null ? name : name + ", ticks * " + tsc.mult() + " >> " + tsc.shift() + " as nanoseconds";
	}

	private static void put(Map<String, String> facts, String name, String value) {
		if (!value.isEmpty())
			facts.put(name, value);
	}
}
