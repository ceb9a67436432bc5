// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trapline.analysis.Filter;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;
import org.trapline.ui.measure.run.TimeRange;

/// A part of a filter that the user can take away by itself.
///
/// @param text what it restricts to
/// @param tooltip the same in more words
/// @param colour of what it restricts to in charts
/// @param without the filter without this part
public record FilterChip(String text, String tooltip, Swatch colour, Filter without) {

	/// The parts of a filter: time, then reasons, causes, vCPUs, CPUs.
	public static List<FilterChip> of(Filter filter, ExitTrace trace) {
		List<FilterChip> chips = new ArrayList<>();
		if (filter.hasTime())
			chips.add(time(filter, trace));
		for (ExitReason reason : filter.reasons().stream().sorted().toList())
			chips.add(new FilterChip(reason.name(), "Exit reason: " + reason.description(), Swatch.of(reason),
					filter.withReasons(less(filter.reasons(), reason))));
		for (int index : filter.causes().stream().sorted().toList()) {
			ExitCause cause = trace.causes().get(index);
			chips.add(new FilterChip(cause.toString(), "Sub-reason: " + cause, Swatch.of(cause),
					filter.withCauses(less(filter.causes(), index))));
		}
		List<Vcpu> vcpus = filter.vcpus().stream().map(trace.vcpus()::get)
				.sorted(Comparator.comparing(Vcpu::vm).thenComparingInt(Vcpu::id)).toList();
		for (Vcpu vcpu : vcpus)
			chips.add(new FilterChip(vcpu.label(), vcpu.label() + " of " + vcpu.vm(), Swatch.series(vcpu.index()),
					filter.withVcpus(less(filter.vcpus(), vcpu.index()))));
		for (int cpu : filter.cpus().stream().sorted().toList())
			chips.add(new FilterChip("CPU " + cpu, "Physical CPU " + cpu, Swatch.series(cpu),
					filter.withCpus(less(filter.cpus(), cpu))));
		return chips;
	}

	private static FilterChip time(Filter filter, ExitTrace trace) {
		ExitTrace.Span span = trace.span();
		long from = Math.max(filter.from(), span.start());
		long to = Math.min(filter.to(), span.end());
		TimeRange range = new TimeRange(from - span.start(), to - span.start());
		String text = range.text();
		return new FilterChip(text,
				"Exits from " + text + " after the recording's begin: " + range.width(), Swatch.ACCENT,
				filter.withTime(Filter.ALL.from(), Filter.ALL.to()));
	}

	private static <E> Set<E> less(Set<E> all, E one) {
		Set<E> rest = new HashSet<>(all);
		rest.remove(one);
		return rest;
	}
}
