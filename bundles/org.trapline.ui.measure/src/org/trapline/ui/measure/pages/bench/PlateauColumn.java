// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trapline.analysis.compare.Plateaus;
import org.trapline.measure.Cache;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;

/// The column with the levels of memory that a curve shows, each found once for the caches that are known.
final class PlateauColumn {
	private static final int WIDTH = 330;

	private final Supplier<List<Cache>> caches;
	private final Map<Key, String> known = new HashMap<>();

	private record Key(MemoryLoadLatency curve, List<Cache> caches) {
	}

	private PlateauColumn(Supplier<List<Cache>> caches) {
		this.caches = caches;
	}

	/// @param caches of the machine, as far as they are known by then
	static <C extends Curve> Column<C> of(Supplier<List<Cache>> caches) {
		PlateauColumn column = new PlateauColumn(caches);
		return Column.<C>words("plateaus", "Plateaus", WIDTH, column::text)
				.withTooltip("Stretches of nearly equal latency, and up to which size they reach");
	}

	private String text(Curve curve) {
		return curve instanceof MemoryLoadLatency memory
				? known.computeIfAbsent(new Key(memory, caches.get()), PlateauColumn::words)
				: "";
	}

	private static String words(Key key) {
		return Plateaus.of(key.curve, key.caches).stream().map(p -> p.name() + ' '
				+ key.curve.unit().quantity(p.level()) + " to " + Quantities.bytes(p.toX()))
				.collect(Collectors.joining(", "));
	}
}
