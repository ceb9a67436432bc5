// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.TimeSplit;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.Quantities;

/// What several reports say of a recording, in the same words.
public final class RunWords {
	private static final double NANOS = 1e9;
	private static final int MOST_VMS = 4;

	private RunWords() {
	}

	/// How long the recording is, and when on its clock.
	public static String span(ExitTrace trace) {
		return Quantities.nanos(trace.span().end() - trace.span().start()) + ", from "
				+ Quantities.plain(trace.span().start() / NANOS, 6) + " s to "
				+ Quantities.plain(trace.span().end() / NANOS, 6) + " s of its clock";
	}

	/// How many vCPUs there are, of which VMs.
	public static String vcpus(List<Vcpu> vcpus) {
		Map<String, Long> byVm = vcpus.stream()
				.collect(Collectors.groupingBy(Vcpu::vm, LinkedHashMap::new, Collectors.counting()));
		String vms = byVm.entrySet().stream().limit(MOST_VMS)
				.map(e -> (byVm.size() > 1 ? e.getValue() + " of " : "of ") + e.getKey())
				.collect(Collectors.joining(", "));
		String more = byVm.size() > MOST_VMS ? " and " + (byVm.size() - MOST_VMS) + " more VMs" : "";
		return vcpus.isEmpty() ? "none" : vcpus.size() + (byVm.size() > 1 ? ": " : " ") + vms + more;
	}

	/// What could not be made into an exit.
	public static String losses(ExitTrace.Losses losses) {
		List<String> words = new ArrayList<>();
		add(words, losses.lostEvents(), "event lost by the recorder", "events lost by the recorder");
		add(words, losses.intervalsAcrossLoss(), "exit dropped since events were lost during it",
				"exits dropped since events were lost during them");
		add(words, losses.exitsWithoutEntry(), "exit without entry", "exits without entry");
		add(words, losses.entriesWithoutExit(), "entry without exit", "entries without exit");
		add(words, losses.unordered(), "event out of order", "events out of order");
		return words.isEmpty() ? "none" : String.join(", ", words);
	}

	private static void add(List<String> words, long count, String one, String many) {
		if (count > 0)
			words.add(Quantities.count(count) + ' ' + (count == 1 ? one : many));
	}

	/// What a filter leaves; empty where it restricts nothing.
	public static String filter(Filter filter, Optional<ExitTrace> trace) {
		List<String> words = new ArrayList<>();
		if (filter.hasTime()) {
			long origin = trace.map(t -> t.span().start()).orElse(0L);
			words.add((filter.from() == Long.MIN_VALUE ? "" : "from " + Quantities.nanos(filter.from() - origin) + ' ')
					+ (filter.to() == Long.MAX_VALUE ? "" : "to " + Quantities.nanos(filter.to() - origin) + ' ')
					+ "after the start");
		}
		if (!filter.reasons().isEmpty())
			words.add(new TreeSet<>(filter.reasons()).stream().map(ExitReason::name).collect(Collectors.joining(", ")));
		trace.ifPresent(t -> {
			if (!filter.causes().isEmpty())
				words.add(new TreeSet<>(filter.causes()).stream().map(c -> t.causes().get(c).toString())
						.collect(Collectors.joining(", ")));
			if (!filter.vcpus().isEmpty())
				words.add(new TreeSet<>(filter.vcpus()).stream().map(v -> t.vcpus().get(v).label())
						.collect(Collectors.joining(", ")));
		});
		if (!filter.cpus().isEmpty())
			words.add("physical CPU " + new TreeSet<>(filter.cpus()).stream().map(Object::toString)
					.collect(Collectors.joining(", ")));
		return String.join("; ", words);
	}

	/// Why there is nothing to show.
	public static String none(Filter filter) {
		return filter.equals(Filter.ALL) ? "The recording holds no exits." : "No exits match the filter.";
	}

	/// Where time went, in nanoseconds, in the order in which it is told.
	public static Map<String, Long> parts(TimeSplit split) {
		Map<String, Long> parts = new LinkedHashMap<>();
		parts.put("guest", split.guest());
		parts.put("exits, kernel", split.handling() - split.user());
		parts.put("exits, user space", split.user());
		parts.put("idle", split.idle());
		parts.put("descheduled", split.descheduled());
		return parts;
	}

	/// A grouping's name inside a sentence.
	public static String inSentence(GroupBy by) {
		return switch (by) {
		case REASON, CAUSE, CPU -> by.title().substring(0, 1).toLowerCase(Locale.ROOT) + by.title().substring(1);
		case VCPU, VM -> by.title();
		case PC, ADDRESS -> "guest " + by.title().substring("Guest ".length());
		};
	}

	/// What the times of an exit-timing table measure.
	public static String interval(ExitTimingAnalysis timing) {
		return timing.interval().isEmpty() ? "exit to entry" : timing.interval();
	}

	/// A counter and what it counts for.
	public static String name(CounterSeries series) {
		return series.scope().isEmpty() ? series.event() : series.event() + ", " + series.scope();
	}
}
