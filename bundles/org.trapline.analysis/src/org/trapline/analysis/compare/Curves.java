// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Repeats;

/// Finds the curves that two sides share, and has each pair compared.
///
/// Curves are the same if they are of one kind, method and identity: pattern, stride and pages of memory loads;
/// placement and working set of context switches; operation of bandwidths. Those that are nearly so are named with what
/// differs.
final class Curves {
	private Curves() {
	}

	static void compare(Pending pending) {
		List<Curve> bases = curves(pending.base);
		List<Curve> candidates = new ArrayList<>(curves(pending.candidate));
		List<Curve> alone = new ArrayList<>();
		for (Curve base : bases) {
			Optional<Curve> same = candidates.stream().filter(c -> identity(c).equals(identity(base))).findFirst();
			if (same.isPresent()) {
				candidates.remove(same.get());
				pair(pending, base, same.get(), 1.0 / bases.stream().filter(b -> b.getClass() == base.getClass()).count());
			} else
				alone.add(base);
		}
		for (Curve base : alone)
			alone(pending, base, candidates, pending.base, pending.candidate);
		for (Curve candidate : candidates)
			alone(pending, candidate, List.of(), pending.candidate, pending.base);
	}

	/// Every curve of a side once, with the values of all repeats.
	private static List<Curve> curves(Side side) {
		Map<Object, Curve> units = new LinkedHashMap<>();
		List<Measurement> converted = new ArrayList<>();
		for (var run : side.repeats())
			for (Curve curve : run.run().all(Curve.class)) {
				Curve first = units.computeIfAbsent(identity(curve), _ -> curve);
				converted.add(first.unit().comparable(curve.unit()) ? inUnitOf(first, curve) : curve);
			}
		return Repeats.joined(converted).stream().map(Curve.class::cast).toList();
	}

	private static Curve inUnitOf(Curve first, Curve curve) {
		return curve.unit().equals(first.unit()) ? curve : first.withPoints(curve.points().stream()
				.map(p -> new Point(p.x(), p.values().stream().map(v -> curve.unit().convert(v, first.unit())).toList()))
				.toList());
	}

	/// What two curves have in common to be compared; the unit is no part of it.
	private static List<Object> identity(Curve curve) {
		return switch (curve) {
		case MemoryLoadLatency m -> List.of(m.getClass(), m.method(), m.pattern(), m.stride(), m.pages());
		case ContextSwitchLatency c -> List.of(c.getClass(), c.method(), c.placement(), c.bytes());
		case Bandwidth b -> List.of(b.getClass(), b.method(), b.operation());
		};
	}

	private static void pair(Pending pending, Curve base, Curve candidate, double weight) {
		if (!base.unit().comparable(candidate.unit())) {
			pending.notCompared.add(base.name() + ": its values are in " + base.unit() + " on one side and "
					+ candidate.unit() + " on the other, which cannot be converted.");
			return;
		}
		CurvePair pair = CurvePair.of(pending.base, base, pending.candidate, candidate);
		if (pair.points().isEmpty())
			pending.notCompared.add(base.name() + ": " + CurveNotes.disjoint(pending.base, pair.base(), pending.candidate,
					pair.candidate()));
		else
			CurveDeltas.add(pending, pair, weight);
	}

	/// Names a curve that one side lacks, and the one that comes nearest.
	private static void alone(Pending pending, Curve curve, List<Curve> others, Side has, Side lacks) {
		Optional<Curve> nearest = others.stream().filter(o -> o.getClass() == curve.getClass())
				.filter(o -> differing(curve, o) == 1).findFirst();
		pending.notCompared.add(nearest.isPresent()
				? curve.name() + " of " + has.label() + " is not compared with " + nearest.get().name() + " of "
						+ lacks.label() + ": " + CurveNotes.difference(curve, nearest.get()) + '.'
				: curve.name() + ": " + lacks.label() + " has no such curve.");
	}

	private static long differing(Curve one, Curve other) {
		List<Object> mine = identity(one);
		List<Object> theirs = identity(other);
		long differing = 0;
		for (int i = 0; i < mine.size(); i++)
			differing += mine.get(i).equals(theirs.get(i)) ? 0 : 1;
		return differing;
	}
}
