// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSeries;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.TimeDistribution;
import org.trapline.analysis.TimeSplit;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineState;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Vcpu;

/// Results as an analysis might yield them, made by hand.
final class Samples {
	static final List<ExitReason> REASONS = List.of(ExitReason.DABT_LOW, ExitReason.INTERRUPT, ExitReason.SYS64,
			ExitReason.WFX, ExitReason.HVC64, ExitReason.IABT_LOW, ExitReason.SMC64, ExitReason.FP_ASIMD,
			ExitReason.CP15_32, ExitReason.SERROR);
	static final List<ExitCause> CAUSES = List.of(
			new ExitCause(ExitReason.DABT_LOW, Refinement.IPI, ""),
			new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_USER,
					"KVM_EXIT_MMIO with a name that nobody can read to its end"),
			new ExitCause(ExitReason.INTERRUPT, Refinement.GUEST_TIMER, ""));
	static final List<Vcpu> VCPUS = List.of(new Vcpu(0, "qemu 4711", 0, 4711, 4712, "CPU 0/KVM"),
			new Vcpu(1, "qemu 4711", 1, 4711, 4713, "CPU 1/KVM"));
	static final long ORIGIN = 7_000_000_000L;
	private static final Map<ChartTheme, Map<String, Picture>> MADE = new EnumMap<>(ChartTheme.class);

	private Samples() {
	}

	static ExitBreakdown byReason() {
		return breakdown(GroupBy.REASON, REASONS.stream().map(ExitReason::name).toList(),
				REASONS.stream().map(r -> (long) r.ordinal()).toList());
	}

	static ExitBreakdown byCause() {
		return breakdown(GroupBy.CAUSE, CAUSES.stream().map(ExitCause::toString).toList(), List.of(0L, 1L, 2L));
	}

	static ExitBreakdown byPc(int rows) {
		List<String> keys = new ArrayList<>();
		List<Long> ids = new ArrayList<>();
		for (long pc = 0xffff_8000_0800_0000L; ids.size() < rows; pc += 4) {
			keys.add("0x" + Long.toHexString(pc));
			ids.add(pc);
		}
		return breakdown(GroupBy.PC, keys, ids);
	}

	static ExitBreakdown byVcpu() {
		return breakdown(GroupBy.VCPU, List.of("vCPU 0", "vCPU 1"), List.of(0L, 1L));
	}

	static ExitBreakdown empty(GroupBy by) {
		return breakdown(by, List.of(), List.of());
	}

	/// Row i of n has n - i thousand exits, of 10 µs each.
	private static ExitBreakdown breakdown(GroupBy by, List<String> keys, List<Long> ids) {
		List<ExitBreakdown.Row> rows = new ArrayList<>();
		long all = 0;
		for (int i = 0; i < keys.size(); i++) {
			long count = 1000L * (keys.size() - i);
			all += count;
			rows.add(row(keys.get(i), ids.get(i), count));
		}
		return new ExitBreakdown(by, rows, row("all", -1, all));
	}

	static ExitBreakdown.Row row(String key, long id, long count) {
		long sum = count * 10_000;
		return new ExitBreakdown.Row(key, id,
				new TimeDistribution(count, 1_000, 9_000, 15_000, 40_000, 90_000, 200_000, 10_000, 3_000, sum), count / 2.0,
				0.1, 0.01, new TimeSplit(sum * 8, sum, sum / 5, sum * 3, sum / 2));
	}

	static List<LatencyHistogram> histograms() {
		Random random = new Random(1);
		List<LatencyHistogram> histograms = new ArrayList<>();
		for (int r = 0; r < REASONS.size(); r++) {
			Histogram histogram = new Histogram(3);
			for (int i = 0; i < 3000 / (r + 1); i++)
				histogram.recordValue(Math.round(Math.exp(8 + r * 0.3 + random.nextGaussian() * 0.5)));
			histograms.add(new LatencyHistogram(REASONS.get(r).name(), REASONS.get(r).ordinal(), histogram));
		}
		return histograms;
	}

	static List<LatencyHistogram> histogram(long... nanos) {
		Histogram histogram = new Histogram(3);
		Arrays.stream(nanos).forEach(histogram::recordValue);
		return List.of(new LatencyHistogram("WFX", ExitReason.WFX.ordinal(), histogram));
	}

	static ExitSeries series(int buckets) {
		long[][] counts = new long[REASONS.size()][buckets];
		long[][] handling = new long[REASONS.size()][buckets];
		long[] guest = new long[buckets];
		for (int b = 0; b < buckets; b++) {
			guest[b] = 9_000_000;
			for (int r = 0; r < counts.length; r++) {
				counts[r][b] = 1 + b % 7 + counts.length - r;
				handling[r][b] = counts[r][b] * 10_000;
			}
		}
		return new ExitSeries(ORIGIN, 10_000_000, REASONS, counts, handling, guest);
	}

	static ExitTimingAnalysis timing() {
		List<ExitTimingAnalysis.Row> rows = List.of(timingRow("DABT_IO_MEM_IPI", 157_225, 10_090, 57_218, 13_385),
				timingRow("INTERRUPT", 159_395, 4_963, 39_654, 6_792), timingRow("TIMEINGUEST", 316_620, 163, 356_454, 47_376));
		return new ExitTimingAnalysis("all", ExitTiming.TimeUnit.CYCLES, "", rows, 316_620, 3.19e9, 15e9, 0, 14_072,
				OptionalDouble.of(10), OptionalDouble.of(1.82e9));
	}

	private static ExitTimingAnalysis.Row timingRow(String type, long count, double min, double max, double mean) {
		ExitTiming.Row row = new ExitTiming.Row(type, count, min, max, mean, mean * count, 200);
		return new ExitTimingAnalysis.Row(row, row.handling(), 0.5, 0.5, 0.1, count / 10.0,
				new ExitTimingAnalysis.Interval(mean - 1, mean + 1));
	}

	static CounterFacts counter(String scope, double... rates) {
		List<CounterSeries.Point> points = new ArrayList<>();
		for (int i = 0; i < rates.length; i++)
			points.add(new CounterSeries.Point((i + 1) / 10.0, rates[i] / 10, Double.NaN, Double.NaN,
					Double.isNaN(rates[i]) ? CounterSeries.State.NOT_COUNTED : CounterSeries.State.COUNTED, ""));
		return new CounterFacts(new CounterSeries("kvm:kvm_exit", scope, "", points), points.size(), 1000,
				OptionalDouble.of(100), rates, OptionalDouble.empty());
	}

	static final TimelineState DABT = TimelineState.handling(ExitReason.DABT_LOW);
	static final List<TimelineState> STATES = List.of(TimelineState.GUEST, TimelineState.IDLE, TimelineState.DESCHEDULED,
			DABT);

	/// Lane 0: guest for 500 µs, an exit of 2 µs, guest; lane 1: guest, idle, descheduled in thirds.
	static Timeline exact() {
		long o = ORIGIN;
		return new Timeline(o, o + 1_000_000, 500, STATES, List.of(
				new Timeline.Exact(0, new long[] {o - 10, o + 500_000, o + 502_000},
						new long[] {o + 500_000, o + 502_000, o + 1_000_000}, new int[] {0, 3, 0}, new long[] {0, 0, 1}),
				new Timeline.Exact(1, new long[] {o, o + 333_000, o + 666_000},
						new long[] {o + 333_000, o + 666_000, o + 1_000_000}, new int[] {0, 1, 2}, new long[] {2, 2, 2})));
	}

	/// 200 pixels over 2 s, a tenth of each an exit, 5 exits a pixel; the second lane knows nothing.
	static Timeline aggregated() {
		float[][] shares = new float[STATES.size()][200];
		Arrays.fill(shares[0], 0.6f);
		Arrays.fill(shares[1], 0.3f);
		Arrays.fill(shares[3], 0.1f);
		int[] exits = new int[200];
		Arrays.fill(exits, 5);
		return new Timeline(ORIGIN, ORIGIN + 2_000_000_000L, 200, STATES, List.of(new Timeline.Aggregated(0, shares, exits),
				new Timeline.Aggregated(1, new float[STATES.size()][200], new int[200])));
	}

	/// Every kind of picture with something in it; made once, since pictures do not change.
	static Map<String, Picture> pictures(ChartTheme theme) {
		return MADE.computeIfAbsent(theme, Samples::made);
	}

	/// The same, made anew.
	static Map<String, Picture> made(ChartTheme theme) {
		RowColours colours = new RowColours(CAUSES);
		List<LatencyCurve> curves = LatencyCurve.ofReasons(histograms());
		Map<String, Picture> all = new LinkedHashMap<>();
		all.put("bars by reason", BarPicture.of(Slices.of(byReason(), Slices.Measure.COUNT, colours), 20, theme));
		all.put("bars by cause", BarPicture.of(Slices.of(byCause(), Slices.Measure.TIME, colours), 20, theme));
		all.put("bars by PC", BarPicture.of(Slices.of(byPc(100), Slices.Measure.TIME, colours), 12, theme));
		all.put("bars of a table", BarPicture.of(Slices.of(timing(), Slices.Measure.TIME), 12, theme));
		all.put("ring", RingPicture.of(Slices.of(byReason(), Slices.Measure.TIME, colours), theme));
		all.put("treemap", TreemapPicture.of(Slices.of(byPc(30), Slices.Measure.TIME, colours), theme));
		for (LatencyHistogramPicture.Counts counts : LatencyHistogramPicture.Counts.values())
			all.put("histogram " + counts, LatencyHistogramPicture.of("Handling time", curves, counts, theme));
		for (LatencyCurvePicture.Form form : LatencyCurvePicture.Form.values())
			all.put("curves " + form, LatencyCurvePicture.of("Handling time", curves, form, theme));
		for (SeriesPicture.Quantity quantity : SeriesPicture.Quantity.values())
			all.put("series " + quantity, SeriesPicture.of(series(300), ORIGIN, quantity, theme));
		all.put("split", TimeSplitPicture.of(byVcpu(), theme));
		all.put("split of a table", TimeSplitPicture.of(List.of(timing()), theme));
		all.put("moments", MomentsPicture.of(timing(), theme));
		all.put("counters", CounterPicture.of("kvm:kvm_exit",
				List.of(counter("CPU0", 100, 200, Double.NaN, 150), counter("CPU1", 10, 20, 30, 40)), theme));
		all.put("timeline, near", TimelinePicture.of(exact(), VCPUS, ORIGIN, theme));
		all.put("timeline, strip", TimelinePicture.strip(aggregated(), VCPUS, ORIGIN, theme));
		all.put("timeline, far", TimelinePicture.of(aggregated(), VCPUS, ORIGIN, theme));
		all.putAll(BenchPictures.all(theme));
		return all;
	}

	/// Every kind of picture with nothing in it.
	static Map<String, Picture> emptyPictures(ChartTheme theme) {
		Slices none = Slices.of(empty(GroupBy.REASON), Slices.Measure.TIME, new RowColours(List.of()));
		ExitTimingAnalysis table = new ExitTimingAnalysis("all", ExitTiming.TimeUnit.CYCLES, "", List.of(), 0, 0, 0, 0, 0,
				OptionalDouble.empty(), OptionalDouble.empty());
		Map<String, Picture> all = BenchPictures.empty(theme);
		all.putAll(Map.ofEntries(Map.entry("bars", BarPicture.of(none, 9, theme)),
				Map.entry("ring", RingPicture.of(none, theme)), Map.entry("treemap", TreemapPicture.of(none, theme)),
				Map.entry("histogram", LatencyHistogramPicture.of("Handling time", List.of(),
						LatencyHistogramPicture.Counts.LINEAR, theme)),
				Map.entry("curves", LatencyCurvePicture.of("Handling time", List.of(),
						LatencyCurvePicture.Form.CUMULATIVE, theme)),
				Map.entry("series", SeriesPicture.of(new ExitSeries(0, 1, List.of(), new long[0][0], new long[0][0],
						new long[9]), 0, SeriesPicture.Quantity.RATE, theme)),
				Map.entry("split", TimeSplitPicture.of(empty(GroupBy.VCPU), theme)),
				Map.entry("moments", MomentsPicture.of(table, theme)),
				Map.entry("counters", CounterPicture.of("Counters", List.of(counter("", 5)), theme)),
				Map.entry("timeline", TimelinePicture.of(new Timeline(0, 1, 1, STATES, List.of()), VCPUS, 0, theme))));
		return all;
	}
}
