// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.ExitComparison.AlignedSeries;
import org.trapline.analysis.compare.ExitComparison.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

/// Compares the exits of two sides: event recordings, exit-timing tables, or one of each.
///
/// A recording against a table is reduced to a table first, so that the rows are those of tables. Times in cycles are
/// set against nanoseconds only with a clock that the side's conditions tell.
final class Exits {
	private Exits() {
	}

	static void compare(Pending pending, Progress progress) {
		Side base = pending.base;
		Side candidate = pending.candidate;
		if (!ExitSide.has(base) || !ExitSide.has(candidate)) {
			if (ExitSide.has(base) != ExitSide.has(candidate))
				pending.notCompared.add("Exits: " + (ExitSide.has(base) ? candidate : base).label() + " has none recorded.");
			return;
		}
		OptionalInt vcpu = pending.judge.settings().vcpu();
		boolean recorded = vcpu.isEmpty() && ExitSide.recorded(base) && ExitSide.recorded(candidate);
		ExitSide one = recorded ? ExitSide.ofRecordings(base) : ExitSide.asTables(base, clock(base), vcpu, progress);
		ExitSide other = recorded ? ExitSide.ofRecordings(candidate) : ExitSide.asTables(candidate, clock(candidate), vcpu, progress);
		if (one.times() != other.times()) {
			// tables in cycles of which one does not tell its clock
			ExitSide oneInCycles = ExitSide.asTables(base, OptionalDouble.empty(), vcpu, progress);
			ExitSide otherInCycles = ExitSide.asTables(candidate, OptionalDouble.empty(), vcpu, progress);
			if (oneInCycles.times() == ExitSide.Times.CYCLES && otherInCycles.times() == ExitSide.Times.CYCLES) {
				one = oneInCycles;
				other = otherInCycles;
			}
		}
		if (vcpu.isPresent())
			pending.notCompared.add("Exits: those of other vCPUs than " + vcpu.getAsInt() + " are left out.");
		if (one.all().count() == 0 || other.all().count() == 0) {
			pending.notCompared.add("Exits: there is none in " + (one.all().count() == 0 ? base : candidate).label()
					+ ", so there is nothing to compare.");
			return;
		}
		hindrances(pending, one, other);
		pending.exits = Optional.of(new ExitComparison(GroupBy.REASON, rows(one, other),
				new Row("all", one.figures(one.all()), other.figures(other.all())), WaterfallSteps.of(one, other),
				recorded ? series(pending) : Optional.empty()));
		ExitDeltas.add(pending, one, other);
	}

	/// The clock in hertz that the runs of a side tell, if it is one: their mean, as read off a running machine.
	static OptionalDouble clock(Side side) {
		double[] clocks = side.repeats().stream().map(r -> r.run().conditions().clockHertz())
				.flatMapToDouble(OptionalDouble::stream).sorted().toArray();
		return clocks.length > 0 && Contradiction.sameClock(clocks[0], clocks[clocks.length - 1])
				? Arrays.stream(clocks).average() : OptionalDouble.empty();
	}

	private static void hindrances(Pending pending, ExitSide one, ExitSide other) {
		if (one.times() != other.times())
			pending.notCompared.add("Handling times: " + words(one) + " and " + words(other)
					+ (one.times() == ExitSide.Times.NONE || other.times() == ExitSide.Times.NONE ? "; counts are compared."
							: ", and the CPU's clock, which would convert them, is not known; rates and shares are compared."));
		for (ExitSide side : List.of(one, other)) {
			if (Double.isNaN(side.seconds()))
				pending.notCompared
						.add("Exits a second: " + side.side().label() + " does not tell how long was recorded.");
			if (Double.isNaN(side.guest()))
				pending.notCompared.add("Overhead: " + side.side().label() + " does not tell its time in the guest.");
		}
	}

	private static String words(ExitSide side) {
		return side.side().label() + " has " + side.times().words();
	}

	/// A row for each reason of either side, largest change of hypervisor time first.
	private static List<Row> rows(ExitSide one, ExitSide other) {
		List<Row> rows = new ArrayList<>();
		for (String reason : keys(one.reasons(), other.reasons())) {
			Map<String, ReasonSums> parts = one.causes(reason);
			Map<String, ReasonSums> otherParts = other.causes(reason);
			List<Row> inside = new ArrayList<>();
			for (String cause : keys(parts, otherParts))
				inside.add(row(cause, one, parts, other, otherParts, List.of()));
			inside.sort(order());
			rows.add(row(reason, one, one.reasons(), other, other.reasons(), inside));
		}
		rows.sort(order());
		return rows;
	}

	private static Row row(String key, ExitSide one, Map<String, ReasonSums> sums, ExitSide other,
			Map<String, ReasonSums> otherSums, List<Row> parts) {
		ReasonSums none = new ReasonSums();
		return new Row(key, one.figures(sums.getOrDefault(key, none)),
				other.figures(otherSums.getOrDefault(key, none)), parts);
	}

	static Set<String> keys(Map<String, ReasonSums> one, Map<String, ReasonSums> other) {
		Set<String> keys = new LinkedHashSet<>(one.keySet());
		keys.addAll(other.keySet());
		return keys;
	}

	/// Recordings of different lengths compare by shares of busy time; where that is not known, of handling time.
	private static Comparator<Row> order() {
		return Comparator.comparingDouble((Row row) -> {
			double busy = Math.abs(row.candidate().shareOfBusy() - row.base().shareOfBusy());
			return Double.isNaN(busy) ? Math.abs(row.candidate().shareOfHandling() - row.base().shareOfHandling()) : busy;
		}).reversed().thenComparing(Row::key);
	}

	/// The first recordings of both sides, over time.
	private static Optional<AlignedSeries> series(Pending pending) {
		Optional<ExitTrace> one = first(pending.base);
		Optional<ExitTrace> other = first(pending.candidate);
		return one.isEmpty() || other.isEmpty() ? Optional.empty()
				: Aligner.series(pending.base, one.get(), pending.candidate, other.get(),
						pending.judge.settings().alignment(), pending.notCompared::add);
	}

	private static Optional<ExitTrace> first(Side side) {
		return side.repeats().stream().map(RunFacts::trace).flatMap(Optional::stream).findFirst();
	}
}
