// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.ExitTimingTable;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.TimeSplit;
import org.trapline.analysis.compare.ExitComparison.Figures;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Unit;

/// The exits of one side, summed up by reason over its repeats.
final class ExitSide {

	/// What the times of a side are.
	enum Times {
		NANOSECONDS("nanoseconds"), CYCLES("cycles"),
		/// No handling times: another interval was timed, or none.
		NONE("no handling time");

		private final String words;

		Times(String words) {
			this.words = words;
		}

		String words() {
			return words;
		}
	}

	/// Handling and guest time and exits of one repeat.
	///
	/// @param seconds NaN where it is not known
	/// @param guest NaN where it is not known
	record Repeat(double seconds, double guest, double handling, Map<String, Long> counts, Map<String, Double> sums,
			long exits) {
		/// Hypervisor time as a share of busy time; NaN where it is not known.
		double overhead() {
			return handling / (handling + guest);
		}
	}

	private static final double NANOS_IN_MICRO = 1e3;

	private final Side side;
	private final Map<String, ReasonSums> reasons = new LinkedHashMap<>();
	private final Map<String, Map<String, ReasonSums>> causes = new LinkedHashMap<>();
	private final ReasonSums all = new ReasonSums();
	private final List<Repeat> repeats = new ArrayList<>();
	private Times times = Times.NANOSECONDS;
	private double seconds;
	private double guest;

	private ExitSide(Side side) {
		this.side = side;
	}

	/// Whether a run of the side recorded every exit.
	static boolean recorded(Side side) {
		return side.repeats().stream().anyMatch(r -> r.summary().isPresent());
	}

	/// Whether a side has exits at all, be it as a table.
	static boolean has(Side side) {
		return side.repeats().stream().anyMatch(r -> r.summary().isPresent() || !r.timings().isEmpty());
	}

	/// The exits of event recordings.
	static ExitSide ofRecordings(Side side) {
		ExitSide exits = new ExitSide(side);
		for (RunFacts run : side.repeats())
			run.summary().ifPresent(exits::add);
		return exits;
	}

	/// The exits as tables have them; recordings are reduced to tables.
	///
	/// @param hertz the CPU's clock, by which cycles become nanoseconds; empty where it is not known
	/// @param vcpu whose exits alone; empty for those of all
	static ExitSide asTables(Side side, OptionalDouble hertz, OptionalInt vcpu, Progress progress) {
		ExitSide exits = new ExitSide(side);
		for (RunFacts run : side.repeats()) {
			Optional<ExitTrace> trace = run.trace();
			List<ExitTiming> timings = trace.isPresent()
					? List.of(ExitTimingTable.reduce(trace.get(), Filter.ALL, vcpu.isPresent(), progress)) : run.run().all(ExitTiming.class);
			exits.add(timings.stream().map(timing -> timing.of(vcpu)).filter(timing -> !timing.tables().isEmpty()).toList(), hertz);
		}
		return exits;
	}

	private void add(ExitSummary summary) {
		Map<String, Long> counts = new LinkedHashMap<>();
		Map<String, Double> sums = new LinkedHashMap<>();
		ExitBreakdown byReason = summary.by(GroupBy.REASON);
		for (int i = 0; i < byReason.rows().size(); i++) {
			ExitBreakdown.Row row = byReason.rows().get(i);
			reasons.computeIfAbsent(row.key(), _ -> new ReasonSums()).add(row.handling(), summary.histograms().get(i));
			counts.put(row.key(), row.handling().count());
			sums.put(row.key(), (double) row.handling().sum());
		}
		for (ExitBreakdown.Row row : summary.by(GroupBy.CAUSE).rows())
			for (LatencyHistogram histogram : summary.causeHistograms())
				if (histogram.id() == row.id() && row.id() >= 0)
					causes.computeIfAbsent(reasonOf(row.key()), _ -> new LinkedHashMap<>())
							.computeIfAbsent(row.key(), _ -> new ReasonSums()).add(row.handling(), histogram);
		all.add(byReason.total().handling(), summary.handlingTimes());
		TimeSplit split = summary.split();
		repeat(new Repeat(summary.span().seconds(), split.guest(), split.handling(), counts, sums,
				byReason.total().handling().count()));
	}

	/// A cause is written with its reason in front.
	private static String reasonOf(String cause) {
		int colon = cause.indexOf(": ");
		return colon < 0 ? cause : cause.substring(0, colon);
	}

	/// Adds the tables of one run.
	private void add(List<ExitTiming> timings, OptionalDouble hertz) {
		if (timings.isEmpty())
			return;
		TableSums sums = new TableSums();
		for (ExitTiming timing : timings) {
			boolean cycles = timing.unit() == ExitTiming.TimeUnit.CYCLES;
			boolean handling = timing.interval().isEmpty();
			if (!handling)
				times = Times.NONE;
			else if (cycles && hertz.isEmpty() && times == Times.NANOSECONDS)
				times = Times.CYCLES;
			double nanos = !handling ? Double.NaN
					: !cycles ? NANOS_IN_MICRO : hertz.isPresent() ? 1e9 / hertz.getAsDouble() : 1;
			ExitTimingTable.of(timing).forEach(table -> add(table, nanos, sums));
		}
		repeat(new Repeat(sums.seconds, sums.guest > 0 ? sums.guest : Double.NaN, sums.handling, sums.counts, sums.sums,
				sums.counts.values().stream().mapToLong(Long::longValue).sum()));
	}

	private void add(ExitTimingTable table, double nanos, TableSums sums) {
		for (ExitTiming.Row row : table.rows())
			if (row.handling() && row.count() > 0) {
				reasons.computeIfAbsent(row.type(), _ -> new ReasonSums()).add(row, nanos);
				all.add(row, nanos);
				sums.counts.merge(row.type(), row.count(), Long::sum);
				sums.sums.merge(row.type(), row.sum() * nanos, Double::sum);
				sums.handling += row.sum() * nanos;
			} else if (row.type().equals(ExitTiming.Row.TIME_IN_GUEST))
				sums.guest += row.sum() * nanos;
		double length = table.seconds().orElse(Double.NaN);
		sums.seconds = Double.isNaN(sums.seconds) ? length : Math.max(sums.seconds, length);
	}

	/// What the tables of one run come to.
	private static final class TableSums {
		final Map<String, Long> counts = new LinkedHashMap<>();
		final Map<String, Double> sums = new LinkedHashMap<>();
		double seconds = Double.NaN;
		double guest;
		double handling;
	}

	private void repeat(Repeat repeat) {
		repeats.add(repeat);
		seconds += repeat.seconds() > 0 ? repeat.seconds() : Double.NaN;
		guest += repeat.guest();
	}

	Side side() {
		return side;
	}

	Times times() {
		return times == Times.NANOSECONDS && Double.isNaN(all.sum()) ? Times.NONE : times;
	}

	List<Repeat> repeats() {
		return repeats;
	}

	/// Seconds recorded in all; NaN where that is not known.
	double seconds() {
		return seconds;
	}

	/// Time in the guest; NaN where it is not known.
	double guest() {
		return guest;
	}

	/// Hypervisor time as a share of busy time; NaN where it is not known.
	double overhead() {
		return all.sum() / (all.sum() + guest);
	}

	Map<String, ReasonSums> reasons() {
		return reasons;
	}

	/// The sub-reasons of a reason; none where a table has the exits.
	Map<String, ReasonSums> causes(String reason) {
		return causes.getOrDefault(reason, Map.of());
	}

	ReasonSums all() {
		return all;
	}

	/// The figures of some exits of this side.
	Figures figures(ReasonSums sums) {
		return sums.count() == 0 ? Figures.NONE : sums.figures(seconds,
				times == Times.CYCLES ? Unit.CYCLE : Unit.NANOSECONDS, all.sum(), all.sum() + guest);
	}
}
