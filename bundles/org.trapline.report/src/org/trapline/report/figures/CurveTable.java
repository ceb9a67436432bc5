// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Run;
import org.trapline.measure.text.Quantities;

/// Curves of one kind as a table: a row for each x, a column for each curve.
///
/// @param title of the kind
/// @param curves one or more, of one axis and unit
/// @param xs ascending
public record CurveTable(String title, List<? extends Curve> curves, List<Double> xs) {

	/// A kind of curve, as reports show it.
	///
	/// @param id for links
	public record Kind(String id, String title, Class<? extends Curve> type) {
	}

	/// In the order in which reports show them.
	public static final List<Kind> KINDS = List.of(
			new Kind("context-switch", "Context-switch latency", ContextSwitchLatency.class),
			new Kind("memory-load", "Memory-load latency", MemoryLoadLatency.class),
			new Kind("bandwidth", "Bandwidth", Bandwidth.class));

	public CurveTable {
		curves = List.copyOf(curves);
		xs = List.copyOf(xs);
	}

	/// The curves of a run that have more than one point, in a table for each kind and method.
	public static List<CurveTable> of(Run run, Kind kind) {
		List<CurveTable> tables = new ArrayList<>();
		List<? extends Curve> left = run.all(kind.type).stream().filter(c -> c.points().size() > 1).toList();
		while (!left.isEmpty()) {
			Curve first = left.getFirst();
			List<? extends Curve> same = left.stream().filter(c -> fits(c, first)).toList();
			TreeSet<Double> xs = new TreeSet<>();
			same.forEach(c -> c.points().forEach(p -> xs.add(p.x())));
			tables.add(new CurveTable(kind.title + ", " + first.method(), same, List.copyOf(xs)));
			left = left.stream().filter(c -> !fits(c, first)).toList();
		}
		return tables;
	}

	private static boolean fits(Curve curve, Curve other) {
		return curve.method().equals(other.method()) && curve.unit().equals(other.unit());
	}

	/// The curves of a run that are one figure each: a bandwidth of one size, for instance.
	public static List<? extends Curve> singles(Run run, Kind kind) {
		return run.all(kind.type).stream().filter(c -> c.points().size() == 1).toList();
	}

	/// The same with a row for each doubling only, where there are more rows than wanted.
	public CurveTable thinned(int most) {
		if (xs.size() <= most)
			return this;
		List<Double> kept = new ArrayList<>();
		double next = 0;
		for (double x : xs)
			if (x >= next) {
				kept.add(x);
				next = x <= 0 ? 0 : Math.pow(2, Math.floor(Math.log(x) / Math.log(2) + 1e-9) + 1) * (1 - 1e-3);
			}
		return new CurveTable(title, curves, kept);
	}

	/// What a curve has at an x.
	public static Optional<Point> at(Curve curve, double x) {
		return curve.points().stream().filter(p -> p.x() == x).findFirst();
	}

	/// The head of the first column.
	public String axisTitle() {
		return switch (curves.getFirst().axis()) {
		case PROCESSES -> "Processes";
		case BYTES -> "Size";
		};
	}

	/// An x as people read it.
	public static String x(Curve curve, double x) {
		return switch (curve.axis()) {
		case PROCESSES -> Quantities.number(x);
		case BYTES -> Quantities.bytes(x);
		};
	}

	/// What a curve is, without what the title says already.
	public static String name(Curve curve) {
		String name = curve.name();
		String method = curve.method();
		return name.startsWith(method) && name.length() > method.length()
				? name.substring(method.length()).replaceFirst("^,? +", "") : name;
	}
}
