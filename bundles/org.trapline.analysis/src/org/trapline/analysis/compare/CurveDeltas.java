// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.trapline.analysis.compare.CurveComparison.At;
import org.trapline.analysis.compare.CurveComparison.Plateau;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Cache;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.text.Quantities;

/// The differences of a curve that two sides share: by plateau, or else by the ranges in which they differ evenly.
final class CurveDeltas {
	private CurveDeltas() {
	}

	/// @param weight of the curve among those of its kind
	static void add(Pending pending, CurvePair pair, double weight) {
		List<String> notes = new ArrayList<>(pair.notes());
		List<Supplier<Plateau>> plateaus = pair.base() instanceof MemoryLoadLatency memory
				? plateaus(pending, pair, memory, weight, notes) : List.of();
		plateaus.forEach(p -> pending.deltas.add(() -> p.get().delta()));
		if (plateaus.isEmpty())
			CurveRanges.add(pending, pair, area(pair.base()), weight);
		else
			notes.addAll(CurveRanges.sentences(pending, pair));
		pending.curves.add(() -> new CurveComparison(pair.base(), pair.candidate(), pair.points(),
				plateaus.stream().map(Supplier::get).toList(), notes));
	}

	private static Area area(Curve curve) {
		return switch (curve) {
		case MemoryLoadLatency _ -> Area.MEMORY_LOAD;
		case ContextSwitchLatency _ -> Area.CONTEXT_SWITCH;
		case Bandwidth _ -> Area.BANDWIDTH;
		};
	}

	private static List<Supplier<Plateau>> plateaus(Pending pending, CurvePair pair, MemoryLoadLatency memory,
			double weight, List<String> notes) {
		List<At> usable = pair.points().stream().filter(p -> p.x() > 0 && p.base() > 0 && p.candidate() > 0).toList();
		if (usable.size() > Segmentation.MOST_POINTS)
			notes.add("Plateaus are not looked for in " + Quantities.count(usable.size()) + " points; "
					+ Segmentation.MOST_POINTS + " at most can be.");
		double[] x = usable.stream().mapToDouble(At::x).toArray();
		double[] base = usable.stream().mapToDouble(At::base).toArray();
		double[] candidate = usable.stream().mapToDouble(At::candidate).toArray();
		List<Segmentation.Plateau> found = Segmentation.plateaus(x, base, candidate);
		List<PlateauNames.Stretch> stretches = new ArrayList<>();
		for (Segmentation.Plateau plateau : found)
			stretches.add(new PlateauNames.Stretch(x[plateau.from()], x[plateau.to()],
					median(usable.subList(plateau.from(), plateau.to() + 1))));
		List<String> names = PlateauNames.of(stretches, caches(pending));
		List<Supplier<Plateau>> plateaus = new ArrayList<>();
		for (int i = 0; i < stretches.size(); i++) {
			String name = names.get(i);
			double from = stretches.get(i).from();
			double to = stretches.get(i).to();
			Topic topic = new Topic(Area.MEMORY_LOAD, memory.name(), title(name, from, to), memory.unit(), memory.better(),
					weight / stretches.size());
			Supplier<Delta> delta = new PairedPoints(pair, found.get(i).level().stream().map(usable::get).toList())
					.judged(pending.judge, topic);
			plateaus.add(() -> new Plateau(name, from, to, delta.get()));
		}
		return plateaus;
	}

	private static String title(String name, double from, double to) {
		return name + (name.startsWith("plateau") ? ", " : " plateau, ") + CurveNotes.span(Curve.Axis.BYTES, from, to);
	}

	private static double median(List<At> points) {
		double[] values = points.stream().mapToDouble(At::base).sorted().toArray();
		return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
	}

	/// What either side tells of its caches, the base first.
	private static List<Cache> caches(Pending pending) {
		return List.of(pending.base, pending.candidate).stream().map(Side::repeats).flatMap(Collection::stream)
				.map(run -> run.run().conditions().caches()).filter(c -> !c.isEmpty()).findFirst().orElse(List.of());
	}
}
