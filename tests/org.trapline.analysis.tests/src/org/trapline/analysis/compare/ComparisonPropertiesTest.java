// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.MadeTrace;
import org.trapline.analysis.compare.ExitComparison.Waterfall;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Progress;

/// What holds of every comparison, whatever the runs.
class ComparisonPropertiesTest {
	private static final Settings SETTINGS = new Settings(0.05, 0.95, 500, 1, List.of(0.5, 0.9), new Alignment.FirstExit());

	private final List<ExitTrace> open = new ArrayList<>();

	@AfterEach
	void close() {
		open.forEach(ExitTrace::close);
	}

	@Test
	void aRunIsTheSameAsItself() {
		for (int seed = 1; seed <= 5; seed++) {
			List<Measurement> measured = measured(seed, 1);
			Against against = compare(side("one", measured), side("other", measured));
			assertThat(against.deltas()).as("seed " + seed).isNotEmpty()
					.allSatisfy(d -> assertThat(d.verdict()).as(d.subject() + ", " + d.quantity()).isEqualTo(Verdict.SAME));
			assertThat(against.deltas()).extracting(Delta::area).contains(Delta.Area.OVERHEAD, Delta.Area.EXITS,
					Delta.Area.LATENCY, Delta.Area.MEMORY_LOAD, Delta.Area.CONTEXT_SWITCH, Delta.Area.BANDWIDTH,
					Delta.Area.SCORE, Delta.Area.COUNTER);
			assertThat(against.notCompared()).isEmpty();
		}
	}

	@Test
	void exchangingTheSidesMirrorsEveryVerdictAndInvertsRatios() {
		for (int seed = 1; seed <= 5; seed++) {
			Side one = side("one", measured(seed, 1));
			Side other = side("other", measured(seed + 100, 1.3));
			Against forth = compare(one, other);
			Against back = compare(other, one);
			assertThat(back.deltas()).hasSameSizeAs(forth.deltas());
			for (Delta delta : forth.deltas()) {
				Delta mirrored = MadeSides.delta(back, delta.subject(), delta.quantity());
				assertThat(mirrored.verdict()).as(delta.toString()).isEqualTo(mirror(delta.verdict()));
				inverse(delta.ratio(), mirrored.ratio(), delta);
			}
		}
	}

	@Test
	void timesScaledByAFactorDifferByIt() {
		List<Measurement> measured = curves(new Random(3), 1);
		Against against = compare(side("one", measured), side("other", curves(new Random(3), 1.25)));
		assertThat(against.deltas()).isNotEmpty()
				.allSatisfy(d -> assertThat(d.ratio().value()).as(d.subject()).isCloseTo(1.25, within(1e-9)));
	}

	@Test
	void handlingTimesScaledByAFactorHaveItInEveryQuantileAndTheMean() {
		Against against = compare(side("one", List.of(trace(7, 1))), side("other", List.of(trace(7, 2))));
		assertThat(against.deltas().stream().filter(d -> d.area() == Delta.Area.LATENCY)).isNotEmpty()
				.allSatisfy(d -> assertThat(d.ratio().value()).as(d.subject()).isCloseTo(2, within(0.01)));
	}

	@Test
	void theStepsOfTheWaterfallAddUpAndAreMirrored() {
		for (int seed = 1; seed <= 20; seed++) {
			Side one = side("one", List.of(trace(seed, 1)));
			Side other = side("other", List.of(trace(seed + 50, 0.5 + seed / 10.0)));
			Waterfall forth = waterfall(one, other);
			Waterfall back = waterfall(other, one);
			assertThat(forth.steps().stream().mapToDouble(ExitComparison.Step::change).sum())
					.isCloseTo(forth.candidate() - forth.base(), within(1e-12));
			for (ExitComparison.Step step : forth.steps())
				assertThat(back.steps()).as("step " + step.key())
						.anySatisfy(s -> assertThat(s.byCount()).isCloseTo(-step.byCount(), within(1e-12)));
		}
	}

	private static Waterfall waterfall(Side one, Side other) {
		return compare(one, other).exits().orElseThrow().waterfall().orElseThrow();
	}

	private static Verdict mirror(Verdict verdict) {
		return switch (verdict) {
		case WORSE -> Verdict.BETTER;
		case BETTER -> Verdict.WORSE;
		case SAME, CANNOT_TELL -> verdict;
		};
	}

	private static void inverse(Estimate ratio, Estimate mirrored, Delta delta) {
		assertThat(mirrored.value() * ratio.value()).as(delta.toString()).isCloseTo(1, within(1e-6));
		if (ratio.interval())
			assertThat(mirrored.low() * ratio.high()).as(delta.toString()).isCloseTo(1, within(0.05));
	}

	private static Against compare(Side base, Side candidate) {
		return Comparison.of(List.of(base, candidate), SETTINGS, Progress.none()).against().getFirst();
	}

	private static Side side(String label, List<Measurement> measured) {
		return MadeSides.side(label, Role.CANDIDATE, measured.toArray(Measurement[]::new));
	}

	/// Something of every kind.
	private List<Measurement> measured(int seed, double factor) {
		Random random = new Random(seed);
		List<Measurement> all = new ArrayList<>(curves(random, factor));
		all.add(trace(seed, factor));
		double[] times = random.doubles(300, 1e3, 2e3).map(t -> t * factor).toArray();
		all.add(new LatencyDistribution("wake-up", "", new LatencyDistribution.Samples(times)));
		all.add(MadeSides.score("CoreMark", 4000 / factor, 4100 / factor, 4050 / factor));
		all.add(new CounterSeries("exits", "", "", List.of(new CounterSeries.Point(10, 1000 * factor, Double.NaN, Double.NaN,
				CounterSeries.State.COUNTED, ""))));
		return all;
	}

	/// Two curves whose values grow with a factor, and a bandwidth without a size.
	private static List<Measurement> curves(Random random, double factor) {
		List<Point> loads = new ArrayList<>();
		for (double x = 1024; x < 1 << 26; x *= Math.sqrt(2))
			loads.add(new Point(x, factor * (x < 40_000 ? 2 : x < 1 << 20 ? 10 : 90) * (1 + 0.02 * random.nextDouble())));
		List<Point> switches = new ArrayList<>();
		for (int n = 2; n <= 64; n *= 2)
			switches.add(new Point(n, List.of(factor * (n + random.nextDouble()), factor * (n + random.nextDouble()))));
		return List.of(new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.LINEAR, 128, "", loads),
				new ContextSwitchLatency("lat_ctx", ContextSwitchLatency.Placement.BALANCED, 0, switches),
				new Bandwidth("bw_pipe", "", List.of(new Point(0, factor * 48))));
	}

	/// A recording whose handling times grow with a factor.
	private ExitTrace trace(int seed, double factor) {
		MadeTrace random = MadeTrace.random(seed, 2000, 2);
		MadeTrace made = new MadeTrace();
		long[] later = new long[2];
		List<MadeTrace.Exit> exits = new ArrayList<>();
		for (MadeTrace.Exit e : random.exits()) {
			long handling = Math.round(e.handling() * factor);
			long time = e.time() + later[e.vcpu()];
			later[e.vcpu()] += handling - e.handling();
			exits.add(new MadeTrace.Exit(time, handling + e.idle() + e.descheduled(), e.idle(), e.descheduled(), 0, 0,
					e.guest(), e.pc(), e.address(), e.cause(), e.vcpu(), e.cpu(), e.flags()));
		}
		random.close();
		exits.sort((a, b) -> Long.compare(a.end(), b.end()));
		exits.forEach(made::add);
		ExitTrace trace = made.finish();
		open.add(trace);
		return trace;
	}

}
