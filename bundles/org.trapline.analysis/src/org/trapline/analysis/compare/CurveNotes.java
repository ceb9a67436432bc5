// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.text.Quantities;

/// The words in which curves are told of.
final class CurveNotes {
	private CurveNotes() {
	}

	/// Why two curves have no point in common, a sentence.
	static String disjoint(Side base, Curve one, Side candidate, Curve other) {
		if (one.points().isEmpty() || other.points().isEmpty())
			return (one.points().isEmpty() ? base : candidate).label() + " has no usable value.";
		return base.label() + " was measured from " + range(one) + ", " + candidate.label() + " from " + range(other)
				+ "; the ranges do not overlap, and nothing is told outside them.";
	}

	/// What distinguishes two curves that are nearly the same.
	static String difference(Curve one, Curve other) {
		if (!one.method().equals(other.method()))
			return "the methods differ, which time different things";
		return switch (one) {
		case MemoryLoadLatency m when other instanceof MemoryLoadLatency o -> m.pattern() != o.pattern()
				? "one is " + m.pattern() + ", the other " + o.pattern()
				: m.stride() != o.stride() ? "the strides differ" : "the pages differ, or one does not tell them";
		case ContextSwitchLatency c when other instanceof ContextSwitchLatency o -> c.placement() != o.placement()
				? "the processes are placed differently" : "the working sets differ";
		case Bandwidth _ -> "the operations differ";
		default -> "they are of different kinds";
		};
	}

	/// An x in words: {@code 512 KiB}, {@code 8 processes}.
	static String at(Curve.Axis axis, double x) {
		return switch (axis) {
		case BYTES -> Quantities.bytes(x);
		case PROCESSES -> Quantities.number(x) + (x == 1 ? " process" : " processes");
		};
	}

	/// A range of x in words: {@code 4 KiB to 16 KiB}, {@code 2 to 16 processes}.
	static String span(Curve.Axis axis, double from, double to) {
		return from == to ? at(axis, from) : (axis == Curve.Axis.PROCESSES ? Quantities.number(from) : at(axis, from))
				+ " to " + at(axis, to);
	}

	private static String range(Curve curve) {
		return span(curve.axis(), curve.points().getFirst().x(), curve.points().getLast().x());
	}
}
