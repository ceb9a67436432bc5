// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.Better;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

/// Sides made up for a test.
final class MadeSides {
	private MadeSides() {
	}

	static RunFacts run(String label, Measurement... measurements) {
		return run(label, "", Map.of(), measurements);
	}

	/// @param file where it comes from; empty for nowhere
	static RunFacts run(String label, String file, Map<Condition, String> conditions, Measurement... measurements) {
		Conditions told = Conditions.UNKNOWN;
		for (Map.Entry<Condition, String> entry : conditions.entrySet())
			told = told.with(entry.getKey(), entry.getValue(), "test");
		Run run = new Run(label, new Provenance(file.isEmpty() ? List.of() : List.of(Path.of(file)), "test", "", Map.of()),
				told, List.of(measurements), List.of());
		return RunFacts.of(run, ExitAnalysis.Parameters.FOR_RULES, Progress.none());
	}

	static Side side(String label, Role role, Measurement... measurements) {
		return new Side(label, role, List.of(run(label, measurements)));
	}

	/// Two sides, each of one run, called native and guest.
	static Against compare(Measurement base, Measurement candidate) {
		return compare(side("native", Role.NATIVE, base), side("guest", Role.GUEST, candidate));
	}

	static Against compare(Side base, Side candidate) {
		return Comparison.of(List.of(base, candidate), Settings.DEFAULT, Progress.none()).against().getFirst();
	}

	static Score score(String benchmark, double... values) {
		List<Double> list = new ArrayList<>();
		for (double value : values)
			list.add(value);
		return new Score(benchmark, "", Unit.perSecond("iterations"), Better.HIGHER, list, "", Map.of());
	}

	/// A curve of random loads.
	///
	/// @param points bytes and nanoseconds in turn
	static MemoryLoadLatency loads(double... points) {
		List<Point> list = new ArrayList<>();
		for (int i = 0; i < points.length; i += 2)
			list.add(new Point(points[i], points[i + 1]));
		return new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.RANDOM, 128, "", list);
	}

	static Delta delta(Against against, String subject, String quantity) {
		return against.deltas().stream().filter(d -> d.subject().equals(subject) && d.quantity().equals(quantity))
				.findFirst().orElseThrow(() -> new AssertionError("no " + subject + ", " + quantity + " among "
						+ against.deltas().stream().map(d -> d.subject() + ", " + d.quantity()).toList()));
	}
}
