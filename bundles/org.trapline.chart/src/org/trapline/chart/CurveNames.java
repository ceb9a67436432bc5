// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.text.Quantities;

/// Names of curves by what distinguishes them, and what they have in common.
///
/// @param distinct one name a curve; empty for the only one
/// @param common what all of them are
record CurveNames(List<String> distinct, String common) {

	static CurveNames of(List<? extends Curve> curves) {
		if (curves.isEmpty())
			return new CurveNames(List.of(), "");
		List<List<String>> parts = curves.stream().map(CurveNames::parts).toList();
		int most = parts.stream().mapToInt(List::size).max().orElse(0);
		List<Integer> same = new ArrayList<>();
		List<Integer> different = new ArrayList<>();
		for (int p = 0; p < most; p++)
			(sameAt(parts, p) ? same : different).add(p);
		return new CurveNames(parts.stream().map(all -> join(all, different)).toList(), join(parts.getFirst(), same));
	}

	private static boolean sameAt(List<List<String>> parts, int index) {
		return parts.stream().map(p -> index < p.size() ? p.get(index) : "").distinct().count() == 1;
	}

	private static String join(List<String> parts, List<Integer> which) {
		return which.stream().filter(i -> i < parts.size()).map(parts::get).filter(p -> !p.isEmpty())
				.collect(Collectors.joining(", "));
	}

	private static List<String> parts(Curve curve) {
		return switch (curve) {
		case ContextSwitchLatency c -> List.of(c.method(), Quantities.bytes(c.bytes()), c.placement().toString());
		case MemoryLoadLatency m -> List.of(m.method(), m.pattern().toString(),
				m.stride() > 0 ? "stride " + Quantities.bytes(m.stride()) : "",
				m.pages().isEmpty() ? "" : m.pages() + " pages");
		case Bandwidth b -> List.of(b.method(), b.operation(), b.unit().symbol());
		};
	}

	/// The names, made different where two curves are told apart by nothing but their order.
	List<String> names() {
		return IntStream.range(0, distinct.size()).mapToObj(i -> {
			long before = distinct.subList(0, i).stream().filter(distinct.get(i)::equals).count();
			return before == 0 ? distinct.get(i) : distinct.get(i) + " (" + (before + 1) + ")";
		}).toList();
	}
}
