// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.MadeTrace.Exit;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

class ExitAnalysisTest {
	/// More than two blocks of 65,536.
	private static final int EXITS = 150_000;
	private static final double HISTOGRAM_ERROR = 0.001;

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void everyGroupingAgreesWithTheNaiveComputation(long seed) {
		try (MadeTrace made = MadeTrace.random(seed, EXITS, 5); ExitTrace trace = made.finish()) {
			ExitSummary summary = ExitAnalysis.run(trace, ExitAnalysis.Parameters.ALL, Progress.none());
			agrees(summary.by(GroupBy.REASON), made.exits(), e -> e.cause().reason().name());
			agrees(summary.by(GroupBy.CAUSE), made.exits(), e -> e.cause().toString());
			agrees(summary.by(GroupBy.VCPU), made.exits(), e -> "vm-" + e.vcpu() % 2 + " vCPU " + e.vcpu() / 2);
			agrees(summary.by(GroupBy.VM), made.exits(), e -> "vm-" + e.vcpu() % 2);
			agrees(summary.by(GroupBy.CPU), made.exits(), e -> e.cpu() < 0 ? "CPU unknown" : "CPU " + e.cpu());
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {4, 5})
	void theLargestProgramCountersAndAddressesAreShownAndTheRestSummedUp(long seed) {
		try (MadeTrace made = MadeTrace.random(seed, EXITS, 3); ExitTrace trace = made.finish()) {
			ExitAnalysis.Parameters parameters = new ExitAnalysis.Parameters(Set.of(GroupBy.PC, GroupBy.ADDRESS),
					Filter.ALL, 10, 20);
			ExitSummary summary = ExitAnalysis.run(trace, parameters, Progress.none());
			Set<Long> pcs = shown(summary.by(GroupBy.PC), 20);
			agrees(summary.by(GroupBy.PC), made.exits(),
					e -> pcs.contains(e.pc()) ? "0x" + Long.toHexString(e.pc()) : "others");
			Set<Long> addresses = shown(summary.by(GroupBy.ADDRESS), 20);
			agrees(summary.by(GroupBy.ADDRESS), only(made.exits(), e -> e.has(ExitBlocks.HAS_ADDRESS)),
					e -> addresses.contains(e.address()) ? "0x" + Long.toHexString(e.address()) : "others");
			assertThat(pcs).isEqualTo(largest(made.exits(), Exit::pc, 20));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {6, 7})
	void eachPartOfTheFilterKeepsExactlyTheExitsItNames(long seed) {
		try (MadeTrace made = MadeTrace.random(seed, EXITS, 4); ExitTrace trace = made.finish()) {
			long from = made.exits().get(EXITS / 3).time();
			long to = made.exits().get(EXITS / 2).time();
			keeps(trace, made, Filter.ALL.withTime(from, to), e -> e.time() >= from && e.time() < to);
			keeps(trace, made, Filter.ALL.withReasons(Set.of(ExitReason.DABT_LOW, ExitReason.WFX)),
					e -> e.cause().reason() == ExitReason.DABT_LOW || e.cause().reason() == ExitReason.WFX);
			ExitCause cause = trace.causes().get(2);
			keeps(trace, made, Filter.ALL.withCauses(Set.of(2)), e -> e.cause().equals(cause));
			keeps(trace, made, Filter.ALL.withVcpus(Set.of(1, 3)), e -> e.vcpu() == 1 || e.vcpu() == 3);
			keeps(trace, made, Filter.ALL.withCpus(Set.of(-1, 5)), e -> e.cpu() == -1 || e.cpu() == 5);
			keeps(trace, made, Filter.ALL.withTime(from, to).withVcpus(Set.of(2)).withCpus(Set.of(3, 4)),
					e -> e.time() >= from && e.time() < to && e.vcpu() == 2 && (e.cpu() == 3 || e.cpu() == 4));
			keeps(trace, made, Filter.ALL.withReasons(Set.of(ExitReason.ERET)), _ -> false);
		}
	}

	@Test
	void timeRangesPartitionTheExits() {
		try (MadeTrace made = MadeTrace.random(8, EXITS, 4); ExitTrace trace = made.finish()) {
			long[] cuts = {Long.MIN_VALUE, made.exits().get(10).time(), made.exits().get(70_000).time(),
					made.exits().get(140_000).time(), Long.MAX_VALUE};
			long count = 0;
			long sum = 0;
			long wall = 0;
			for (int i = 0; i + 1 < cuts.length; i++) {
				ExitSummary part = run(trace, Filter.ALL.withTime(cuts[i], cuts[i + 1]));
				count += part.by(GroupBy.REASON).total().handling().count();
				sum += part.by(GroupBy.REASON).total().handling().sum();
				wall += part.vcpuNanos();
			}
			ExitSummary whole = run(trace, Filter.ALL);
			assertThat(count).isEqualTo(EXITS);
			assertThat(sum).isEqualTo(whole.by(GroupBy.REASON).total().handling().sum());
			assertThat(wall).isEqualTo(whole.vcpuNanos()).isEqualTo(whole.split().wall());
		}
	}

	@Test
	void sharesOfWallAreOfAllTheTimeOfTheVcpusLookedAtWhateverTheReason() {
		try (MadeTrace made = MadeTrace.random(9, 5_000, 4); ExitTrace trace = made.finish()) {
			Filter filter = Filter.ALL.withReasons(Set.of(ExitReason.HVC64)).withVcpus(Set.of(1));
			ExitSummary summary = run(trace, filter);
			long wall = only(made.exits(), e -> e.vcpu() == 1).stream().mapToLong(e -> e.guest() + e.interval()).sum();
			long handling = only(made.exits(), e -> e.vcpu() == 1 && e.cause().reason() == ExitReason.HVC64).stream()
					.mapToLong(Exit::handling).sum();
			assertThat(summary.vcpuNanos()).isEqualTo(wall);
			assertThat(summary.by(GroupBy.REASON).total().shareOfWall()).isCloseTo((double) handling / wall, within(1e-12));
		}
	}

	@Test
	void theSeriesHoldsEveryExitInItsBucket() {
		try (MadeTrace made = MadeTrace.random(10, EXITS, 4); ExitTrace trace = made.finish()) {
			ExitSeries series = run(trace, Filter.ALL).series();
			long[][] counts = new long[series.reasons().size()][series.guest().length];
			long[][] handling = new long[series.reasons().size()][series.guest().length];
			long[] guest = new long[series.guest().length];
			for (Exit e : made.exits()) {
				int bucket = (int) ((e.time() - series.start()) / series.bucketNanos());
				int row = series.reasons().indexOf(e.cause().reason());
				counts[row][bucket]++;
				handling[row][bucket] += e.handling();
				guest[bucket] += e.guest();
			}
			assertThat(series.guest().length).isBetween(190, 200);
			assertThat(series.counts()).isDeepEqualTo(counts);
			assertThat(series.handling()).isDeepEqualTo(handling);
			assertThat(series.guest()).isEqualTo(guest);
		}
	}

	@Test
	void guestIdleAndDescheduledTimesHaveHistogramsOfTheExitsThatHaveThem() {
		try (MadeTrace made = MadeTrace.random(11, 20_000, 4); ExitTrace trace = made.finish()) {
			ExitSummary summary = run(trace, Filter.ALL);
			assertThat(summary.guestTimes().histogram().getTotalCount())
					.isEqualTo(only(made.exits(), e -> !e.has(ExitBlocks.NO_GUEST_TIME)).size());
			assertThat(summary.idleTimes().histogram().getTotalCount())
					.isEqualTo(only(made.exits(), e -> e.idle() > 0).size());
			assertThat(summary.descheduledTimes().histogram().getTotalCount())
					.isEqualTo(only(made.exits(), e -> e.descheduled() > 0).size());
		}
	}

	@Test
	void theDeviationOfHugeEqualTimesIsZero() {
		try (MadeTrace made = new MadeTrace()) {
			for (int i = 0; i < 1000; i++)
				made.add(MadeTrace.CAUSES.getFirst(), 0, i * 4_000_000_000_000L, 10, 3_600_000_000_001L);
			try (ExitTrace trace = made.finish()) {
				TimeDistribution times = run(trace, Filter.ALL).by(GroupBy.REASON).total().handling();
				assertThat(times.deviation()).isZero();
				assertThat(times.mean()).isEqualTo(3_600_000_000_001.0);
			}
		}
	}

	@Test
	void aRecordingWithoutExitsHasNothingToShow() {
		try (MadeTrace made = new MadeTrace(); ExitTrace trace = made.finish()) {
			ExitSummary summary = ExitAnalysis.run(trace, ExitAnalysis.Parameters.ALL, Progress.none());
			for (GroupBy by : GroupBy.values()) {
				assertThat(summary.by(by).rows()).isEmpty();
				assertThat(summary.by(by).total().handling()).isEqualTo(TimeDistribution.NONE);
			}
			assertThat(summary.split().overhead()).isZero();
			assertThat(summary.histograms()).isEmpty();
		}
	}

	@Test
	void moreProgramCountersThanTheLimitShareARow() {
		int many = ExitPass.MAX_KEYS + 5_000;
		try (MadeTrace made = new MadeTrace()) {
			for (int i = 0; i < many; i++)
				made.add(new Exit(i * 100L, 10, 0, 0, 0, 0, 90, i * 4L, 0, MadeTrace.CAUSES.get(1), 0, 0, 0));
			try (ExitTrace trace = made.finish()) {
				ExitBreakdown pcs = ExitAnalysis.run(trace, new ExitAnalysis.Parameters(Set.of(GroupBy.PC), Filter.ALL, 1, 3),
						Progress.none()).by(GroupBy.PC);
				assertThat(pcs.rows().getLast().key()).isEqualTo(ExitBreakdown.OTHERS);
				assertThat(pcs.rows().stream().mapToLong(r -> r.handling().count()).sum()).isEqualTo(many);
				assertThat(pcs.total().handling().sum()).isEqualTo(10L * many);
			}
		}
	}

	@Test
	void moreCausesVcpusAndCpusThanTheLimitShareARowEach() {
		int many = ExitPass.MAX_GROUPS + 100;
		try (MadeTrace made = new MadeTrace()) {
			for (int i = 0; i < many; i++)
				made.add(new Exit(i * 100L, 10 + i, 0, 0, 0, 0, 80, 0, 0,
						new ExitCause(ExitReason.HVC64, ExitCause.Refinement.HYPERCALL, "call " + i), i, i, 0));
			try (ExitTrace trace = made.finish()) {
				ExitSummary summary = ExitAnalysis.run(trace, ExitAnalysis.Parameters.ALL, Progress.none());
				for (GroupBy by : List.of(GroupBy.CAUSE, GroupBy.VCPU, GroupBy.CPU)) {
					List<ExitBreakdown.Row> rows = summary.by(by).rows();
					assertThat(rows).hasSize(ExitPass.MAX_GROUPS + 1);
					assertThat(rows.getLast().key()).isEqualTo(ExitBreakdown.OTHERS);
					assertThat(rows.getLast().handling().count()).isEqualTo(100);
					assertThat(rows.stream().mapToLong(r -> r.handling().count()).sum()).isEqualTo(many);
				}
				assertThat(summary.vcpuHistograms()).hasSize(ExitPass.MAX_GROUPS);
				assertThat(summary.causeHistograms()).hasSize(ExitPass.MAX_GROUPS);
			}
		}
	}

	@Test
	void cancellingEndsThePass() {
		Progress cancelled = new Progress() {
			@Override
			public void at(long done, long total) {
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		try (MadeTrace made = MadeTrace.random(12, 100, 1); ExitTrace trace = made.finish()) {
			assertThatThrownBy(() -> ExitAnalysis.run(trace, ExitAnalysis.Parameters.ALL, cancelled))
					.isInstanceOf(CancellationException.class);
		}
	}

	@Test
	void aGroupingNotAskedForIsRefused() {
		try (MadeTrace made = MadeTrace.random(13, 100, 1); ExitTrace trace = made.finish()) {
			ExitSummary summary = run(trace, Filter.ALL);
			assertThatThrownBy(() -> summary.by(GroupBy.PC)).isInstanceOf(IllegalArgumentException.class)
					.hasMessageContaining("PC");
		}
	}

	private static ExitSummary run(ExitTrace trace, Filter filter) {
		return ExitAnalysis.run(trace,
				new ExitAnalysis.Parameters(EnumSet.of(GroupBy.REASON, GroupBy.VCPU), filter, 200, 5), Progress.none());
	}

	private static void keeps(ExitTrace trace, MadeTrace made, Filter filter, Predicate<Exit> wanted) {
		ExitSummary summary = run(trace, filter);
		List<Exit> kept = only(made.exits(), wanted);
		agrees(summary.by(GroupBy.REASON), kept, e -> e.cause().reason().name());
		assertThat(summary.by(GroupBy.REASON).total().handling().count()).isEqualTo(kept.size());
	}

	private static List<Exit> only(List<Exit> exits, Predicate<Exit> wanted) {
		return exits.stream().filter(wanted).toList();
	}

	private static Set<Long> shown(ExitBreakdown breakdown, int most) {
		List<Long> ids = new ArrayList<>(breakdown.rows().stream().map(ExitBreakdown.Row::id).toList());
		assertThat(ids).hasSize(most + 1);
		assertThat(ids.removeLast()).isEqualTo(-1L);
		return Set.copyOf(ids);
	}

	private static Set<Long> largest(List<Exit> exits, Function<Exit, Long> key, int most) {
		Map<Long, Long> sums = new HashMap<>();
		for (Exit e : exits)
			sums.merge(key.apply(e), e.handling(), Long::sum);
		return Set.copyOf(sums.entrySet().stream().sorted(Map.Entry.<Long, Long>comparingByValue().reversed()).limit(most)
				.map(Map.Entry::getKey).toList());
	}

	private static void agrees(ExitBreakdown breakdown, List<Exit> exits, Function<Exit, String> key) {
		Map<String, List<Exit>> groups = new HashMap<>();
		for (Exit e : exits)
			groups.computeIfAbsent(key.apply(e), _ -> new ArrayList<>()).add(e);
		assertThat(breakdown.rows()).extracting(ExitBreakdown.Row::key)
				.containsExactlyInAnyOrderElementsOf(groups.keySet());
		long all = exits.stream().mapToLong(Exit::handling).sum();
		double shares = 0;
		for (ExitBreakdown.Row row : breakdown.rows()) {
			List<Exit> group = groups.getOrDefault(row.key(), List.of());
			agrees(row, group);
			assertThat(row.shareOfHandling()).isCloseTo((double) row.handling().sum() / all, within(1e-12));
			shares += row.shareOfHandling();
		}
		assertThat(shares).isCloseTo(exits.isEmpty() ? 0 : 1, within(1e-9));
		assertThat(breakdown.rows()).filteredOn(r -> !r.key().equals(ExitBreakdown.OTHERS))
				.extracting(r -> -r.handling().sum()).isSorted();
		agrees(breakdown.total(), exits);
	}

	private static void agrees(ExitBreakdown.Row row, List<Exit> group) {
		long[] sorted = group.stream().mapToLong(Exit::handling).sorted().toArray();
		TimeDistribution times = row.handling();
		assertThat(times.count()).isEqualTo(sorted.length);
		if (sorted.length == 0)
			return;
		double mean = LongStream.of(sorted).sum() / (double) sorted.length;
		double squares = Arrays.stream(sorted).mapToDouble(t -> (t - mean) * (t - mean)).sum();
		assertThat(times.sum()).isEqualTo(LongStream.of(sorted).sum());
		assertThat(times.min()).isEqualTo(sorted[0]);
		assertThat(times.max()).isEqualTo(sorted[sorted.length - 1]);
		assertThat(times.mean()).isCloseTo(mean, within(1e-9 * mean));
		assertThat(times.deviation()).isCloseTo(Math.sqrt(squares / Math.max(1, sorted.length - 1)), within(1e-6 * mean));
		assertNear(times.p50(), sorted, 0.5);
		assertNear(times.p90(), sorted, 0.9);
		assertNear(times.p99(), sorted, 0.99);
		assertNear(times.p999(), sorted, 0.999);
		assertThat(row.split()).isEqualTo(new TimeSplit(sum(group, Exit::guest), sum(group, Exit::handling),
				sum(group, Exit::user), sum(group, Exit::idle), sum(group, Exit::descheduled)));
	}

	private static void assertNear(long percentile, long[] sorted, double rank) {
		long exact = sorted[(int) Math.max(0, Math.ceil(rank * sorted.length - 1e-6) - 1)];
		assertThat((double) percentile).isCloseTo(exact, within(exact * HISTOGRAM_ERROR));
	}

	private static long sum(List<Exit> exits, Function<Exit, Long> part) {
		return exits.stream().mapToLong(part::apply).sum();
	}
}
