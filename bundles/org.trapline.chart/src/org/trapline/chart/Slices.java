// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.measure.text.Quantities;

/// Parts of a whole, largest first, ready to be drawn as bars, ring or treemap.
///
/// @param title what is shown
/// @param list the parts, largest first
/// @param words writes a value
public record Slices(String title, List<Slice> list, DoubleFunction<String> words) {

	/// What the parts measure.
	public enum Measure {
		/// How many exits.
		COUNT,
		/// Time spent handling them.
		TIME
	}

	/// One part.
	///
	/// @param key what users read
	/// @param value 0 or more
	/// @param colour its colour
	/// @param detail further lines of its tooltip
	/// @param subject what it stands for
	public record Slice(String key, double value, Swatch colour, String detail, Subject subject) {
	}

	public Slices {
		list = list.stream().filter(s -> s.value > 0).sorted(Comparator.comparingDouble(Slice::value).reversed())
				.sorted(Comparator.comparing(s -> s.key.equals(ExitBreakdown.OTHERS))).toList();
	}

	/// The rows of a breakdown.
	public static Slices of(ExitBreakdown breakdown, Measure measure, RowColours colours) {
		ToDoubleFunction<ExitBreakdown.Row> value = switch (measure) {
		case COUNT -> r -> r.handling().count();
		case TIME -> r -> r.handling().sum();
		};
		List<Slice> list = new ArrayList<>();
		for (ExitBreakdown.Row row : breakdown.rows())
			list.add(new Slice(row.key(), value.applyAsDouble(row),
					colours.of(breakdown.by(), row, list.size()), detail(row), row.key().equals(ExitBreakdown.OTHERS)
							? Subject.NOTHING : new Subject.Group(breakdown.by(), row.key(), row.id())));
		return new Slices((measure == Measure.COUNT ? "Exits by " : "Handling time by ") + words(breakdown), list,
				measure == Measure.COUNT ? v -> Quantities.count(Math.round(v)) : Quantities::nanos);
	}

	/// The exits of a table; its time in the guest, idle and off the CPU is left out.
	public static Slices of(ExitTimingAnalysis timing, Measure measure) {
		List<Slice> list = timing.rows().stream().filter(ExitTimingAnalysis.Row::handling)
				.map(r -> new Slice(r.row().type(), measure == Measure.COUNT ? r.row().count() : known(r.row().sum()),
						Swatch.ofType(r.row().type()), "", new Subject.TimingRow(timing.label(), r.row().type())))
				.toList();
		return new Slices(measure == Measure.COUNT ? "Exits by type"
				: (timing.measuresHandling() ? "Handling time" : "Time") + " by type", list,
				measure == Measure.COUNT ? v -> Quantities.count(Math.round(v)) : v -> timing.unit().quantity(v).toString());
	}

	/// The sum of all parts.
	public double total() {
		return list.stream().mapToDouble(Slice::value).sum();
	}

	/// These parts with all but the largest summed up, where there are more than so many.
	public Slices top(int most) {
		if (list.size() <= most)
			return this;
		List<Slice> kept = new ArrayList<>(list.subList(0, Math.max(0, most - 1)));
		List<Slice> rest = list.subList(kept.size(), list.size());
		kept.add(new Slice(ExitBreakdown.OTHERS, rest.stream().mapToDouble(Slice::value).sum(), Swatch.OTHERS,
				rest.size() + " more", Subject.NOTHING));
		return new Slices(title, kept, words);
	}

	/// A part's value and its share of the whole.
	String label(Slice slice) {
		return words.apply(slice.value) + " · " + Quantities.percent(slice.value / total());
	}

	String tooltip(Slice slice) {
		return slice.key + '\n' + label(slice) + (slice.detail.isEmpty() ? "" : '\n' + slice.detail);
	}

	private static String words(ExitBreakdown breakdown) {
		return switch (breakdown.by()) {
		case REASON -> "reason";
		case CAUSE -> "sub-reason";
		case VCPU -> "vCPU";
		case VM -> "VM";
		case CPU -> "physical CPU";
		case PC -> "guest PC";
		case ADDRESS -> "guest address";
		};
	}

	private static String detail(ExitBreakdown.Row row) {
		return Quantities.count(row.handling().count()) + " exits, " + Quantities.rate(row.ratePerSecond()) + '\n'
				+ "median " + Quantities.nanos(row.handling().p50()) + ", p99 "
				+ Quantities.nanos(row.handling().p99()) + ", max " + Quantities.nanos(row.handling().max());
	}

	private static double known(double value) {
		return Double.isNaN(value) ? 0 : value;
	}
}
