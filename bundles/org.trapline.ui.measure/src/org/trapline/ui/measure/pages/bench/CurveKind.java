// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.table.Column;

/// What the page of a kind of curve shows.
///
/// @param name stable name, for files that are exported and for what is remembered
/// @param type the kind
/// @param facets what its curves are told apart by
/// @param columns what the table says of a curve besides its points
/// @param <C> the kind of curve
record CurveKind<C extends Curve>(PageKind page, String name, Class<C> type, List<Facet<C>> facets,
		List<Column<C>> columns) {
	private static final int NARROW = 80;
	/// With a box and a square of colour before the text.
	private static final int FIRST = 118;
	private static final int WIDE = 150;

	static final CurveKind<ContextSwitchLatency> CONTEXT_SWITCH = new CurveKind<>(PageKind.CONTEXT_SWITCH,
			"context-switches", ContextSwitchLatency.class,
			List.of(new Facet<>("Benchmark", ContextSwitchLatency::method, false),
					new Facet<>("Placement", c -> c.placement().toString(), true),
					new Facet<>("Size", c -> Quantities.bytes(c.bytes()), true)),
			List.of(Column.<ContextSwitchLatency>figures("bytes", "Size", FIRST, ContextSwitchLatency::bytes,
					c -> Quantities.bytes(c.bytes())).withTooltip("Working set that each process touches when it runs"),
					Column.<ContextSwitchLatency>words("placement", "Placement", WIDE, c -> c.placement().toString())
							.withTooltip("Which CPUs the processes ran on"),
					Column.<ContextSwitchLatency>words("benchmark", "Benchmark", WIDE, ContextSwitchLatency::method)
							.hidden()));

	static final CurveKind<MemoryLoadLatency> MEMORY = new CurveKind<>(PageKind.MEMORY, "memory-latency",
			MemoryLoadLatency.class,
			List.of(new Facet<>("Benchmark", MemoryLoadLatency::method, false),
					new Facet<>("Order", m -> m.pattern().toString(), true),
					new Facet<>("Stride", m -> m.stride() > 0 ? Quantities.bytes(m.stride()) : "none", true),
					new Facet<>("Pages", m -> m.pages().isEmpty() ? "not told" : m.pages(), true)),
			List.of(Column.<MemoryLoadLatency>words("pattern", "Order", FIRST, m -> m.pattern().toString())
					.withTooltip("Order of the loads: linear, or random, which defeats prefetchers"),
					Column.<MemoryLoadLatency>figures("stride", "Stride", NARROW,
							m -> m.stride() > 0 ? m.stride() : Double.NaN,
							m -> m.stride() > 0 ? Quantities.bytes(m.stride()) : "").withTooltip("From load to load"),
					Column.<MemoryLoadLatency>words("pages", "Pages", NARROW, MemoryLoadLatency::pages)
							.withTooltip("Size of the pages, where it is told"),
					Column.words("benchmark", "Benchmark", FIRST, MemoryLoadLatency::method)));

	static final CurveKind<Bandwidth> BANDWIDTH = new CurveKind<>(PageKind.BANDWIDTH, "bandwidth", Bandwidth.class,
			List.of(new Facet<>("Benchmark", Bandwidth::method, true)),
			List.of(Column.words("operation", "Operation", WIDE, Bandwidth::operation),
					Column.words("benchmark", "Benchmark", WIDE, Bandwidth::method)));

	/// The columns of a table of curves: what tells them apart, then the values at each x where there are few, else
	/// their extent.
	///
	/// @param mostXs at most so many columns of values
	List<Column<C>> columns(List<C> curves, int mostXs) {
		List<Column<C>> all = new ArrayList<>(columns);
		double[] xs = curves.stream().flatMap(c -> c.points().stream()).mapToDouble(p -> p.x()).distinct().sorted()
				.toArray();
		if (xs.length <= mostXs)
			for (double x : xs)
				all.add(CurveColumns.at(x, curves.getFirst()));
		else
			all.addAll(CurveColumns.extent());
		return all;
	}
}
