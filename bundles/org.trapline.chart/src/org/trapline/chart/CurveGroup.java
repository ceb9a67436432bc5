// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.measure.Cache;
import org.trapline.measure.Curve;
import org.trapline.measure.Unit;

/// One curve as each side of a picture has it.
///
/// @param name what distinguishes it from the picture's other groups; empty for the only one
/// @param sides by side; empty where a side does not have it
public record CurveGroup(String name, List<Optional<OfSide>> sides) {

	/// A curve of one side.
	///
	/// @param against both sides where both can be told; none for the base and for a single run
	/// @param levels stretches of nearly equal values, ascending
	record OfSide(Curve curve, List<CurveComparison.At> against, List<Level> levels) {
		OfSide {
			against = List.copyOf(against);
			levels = List.copyOf(levels);
		}
	}

	/// A stretch of nearly equal values, such as what one cache serves.
	///
	/// @param text what to say of it
	public record Level(String name, double fromX, double toX, String text) {
	}

	public CurveGroup {
		sides = List.copyOf(sides);
	}

	/// Of a single run of whose machine the caches are not known.
	public static List<CurveGroup> of(List<? extends Curve> curves) {
		return of(curves, List.of());
	}

	/// Of a single run.
	///
	/// @param caches after which plateaus are named
	public static List<CurveGroup> of(List<? extends Curve> curves, List<Cache> caches) {
		List<String> names = CurveNames.of(curves).names();
		List<CurveGroup> groups = new ArrayList<>();
		for (int c = 0; c < curves.size(); c++)
			groups.add(new CurveGroup(names.get(c),
					List.of(Optional.of(new OfSide(curves.get(c), List.of(), PlateauWords.levels(curves.get(c), caches))))));
		return groups;
	}

	/// Of a comparison.
	///
	/// @param candidates one list for each candidate; what measures the same belongs together
	public static List<CurveGroup> ofCompared(List<List<CurveComparison>> candidates) {
		Map<Curve, List<Optional<OfSide>>> byIdentity = new LinkedHashMap<>();
		for (int c = 0; c < candidates.size(); c++)
			for (CurveComparison compared : candidates.get(c)) {
				List<Optional<OfSide>> sides = byIdentity.computeIfAbsent(compared.base().withPoints(List.of()),
						_ -> none(candidates.size() + 1));
				if (sides.getFirst().isEmpty())
					sides.set(0, Optional.of(new OfSide(compared.base(), List.of(), List.of())));
				sides.set(c + 1, Optional.of(new OfSide(compared.candidate(), compared.points(),
						compared.plateaus().stream().map(PlateauWords::level).toList())));
			}
		List<String> names = CurveNames.of(List.copyOf(byIdentity.keySet())).names();
		List<CurveGroup> groups = new ArrayList<>();
		byIdentity.values().forEach(sides -> groups.add(new CurveGroup(names.get(groups.size()), sides)));
		return groups;
	}

	private static List<Optional<OfSide>> none(int count) {
		List<Optional<OfSide>> none = new ArrayList<>();
		for (int i = 0; i < count; i++)
			none.add(Optional.empty());
		return none;
	}

	/// The id under which a view hides it.
	public String id() {
		return "curve:" + first().name();
	}

	/// The curve of the first side that has it.
	Curve first() {
		return sides.stream().flatMap(Optional::stream).findFirst().orElseThrow().curve;
	}

	/// The unit of all values that are drawn.
	Unit unit() {
		return first().unit();
	}
}
