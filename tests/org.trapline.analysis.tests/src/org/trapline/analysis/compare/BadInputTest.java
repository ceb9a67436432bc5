// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.MadeTrace;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.Condition;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Progress;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

/// Whatever runs hold, a comparison ends with a result that can be read.
class BadInputTest {
	private static final int ROUNDS = 400;
	private static final double[] ODD = {0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-300, 1e300, 5, 5.5, 42};
	private static final Settings SETTINGS = new Settings(0.05, 0.95, 50, 1, List.of(0.5, 0.99),
			new Alignment.Marker("HVC64", 1));

	@Test
	void whateverRunsHoldIsComparedOrTold() {
		for (int seed = 1; seed <= ROUNDS; seed++) {
			Random random = new Random(seed);
			List<ExitTrace> open = new ArrayList<>();
			List<Side> sides = new ArrayList<>();
			int count = 2 + random.nextInt(2);
			for (int i = 0; i < count; i++) {
				List<RunFacts> repeats = new ArrayList<>();
				for (int r = 1 + random.nextInt(2); r > 0; r--)
					repeats.add(MadeSides.run("run", "", conditions(random), measurements(random, open)));
				sides.add(new Side("side " + i, Role.values()[random.nextInt(Role.values().length)], repeats));
			}
			Comparison comparison = Comparison.of(sides, SETTINGS, Progress.none());
			for (Against against : comparison.against()) {
				assertThat(against.summary()).as("seed " + seed).isNotEmpty().allMatch(s -> s.endsWith("."));
				for (Delta delta : against.deltas()) {
					String what = "seed " + seed + ": " + delta;
					assertThat(delta.judgement().reason()).as(what).isNotBlank();
					if (Double.isNaN(delta.ratio().value()))
						assertThat(delta.verdict()).as(what).isEqualTo(Verdict.CANNOT_TELL);
				}
			}
			open.forEach(ExitTrace::close);
		}
	}

	private static Map<Condition, String> conditions(Random random) {
		return switch (random.nextInt(4)) {
		case 0 -> Map.of(Condition.CLOCK, "2 GHz", Condition.CACHES, "L1d 32 KiB, L2 1 MiB");
		case 1 -> Map.of(Condition.CLOCK, "fast", Condition.VMS, "many", Condition.SIDE, "guest");
		case 2 -> Map.of(Condition.VMS, "3", Condition.SIDE, "guest", Condition.PROCESSES, "0");
		default -> Map.of();
		};
	}

	private static Measurement[] measurements(Random random, List<ExitTrace> open) {
		Measurement[] all = new Measurement[random.nextInt(8)];
		for (int i = 0; i < all.length; i++)
			all[i] = measurement(random, open);
		return all;
	}

	private static Measurement measurement(Random random, List<ExitTrace> open) {
		Unit unit = random.nextBoolean() ? Unit.MEGABYTES_PER_SECOND : Unit.of("widgets");
		return switch (random.nextInt(9)) {
		case 0 -> new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.RANDOM, 64L * random.nextInt(2), "",
				points(random, 4096));
		case 1 -> new ContextSwitchLatency("lat_ctx", Placement.values()[random.nextInt(2)], 0, points(random, 1));
		case 2 -> new Bandwidth("bw", "", unit, points(random, random.nextInt(2)));
		case 3 -> new Score("CM", random.nextBoolean() ? "" : "vm" + random.nextInt(3), unit,
				Better.values()[random.nextInt(2)], list(random), random.nextInt(4) == 0 ? "too short" : "", Map.of());
		case 4 -> new LatencyDistribution("wake-up", random.nextBoolean() ? "" : "T1",
				new LatencyDistribution.Samples(odd(random, random.nextInt(20))));
		case 5 -> new LatencyDistribution("wake-up", "", new LatencyDistribution.Counted(new double[] {0, 1000, 2000},
				new long[] {random.nextInt(3), random.nextInt(30), 0}, 1000, random.nextInt(3),
				new LatencyDistribution.Moments(3, Double.NaN, odd(random), Double.NaN, Double.NaN)));
		case 6 -> new CounterSeries("exits", "", "", CounterSeries.Span.values()[random.nextInt(2)],
				List.of(new CounterSeries.Point(odd(random), odd(random), Double.NaN, odd(random),
						CounterSeries.State.values()[random.nextInt(2)], "")));
		case 7 -> new ExitTiming(ExitTiming.TimeUnit.values()[random.nextInt(3)], random.nextInt(3) == 0 ? "other" : "",
				List.of(new ExitTiming.Table("", "", random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(10),
						List.of(row(random, "IRQ"), row(random, "HVC64"), row(random, ExitTiming.Row.TIME_IN_GUEST)))));
		default -> trace(random, open);
		};
	}

	private static ExitTiming.Row row(Random random, String type) {
		long count = random.nextInt(4);
		return count == 0 ? ExitTiming.Row.empty(type)
				: new ExitTiming.Row(type, count, odd(random), odd(random), odd(random), odd(random), odd(random));
	}

	private static ExitTrace trace(Random random, List<ExitTrace> open) {
		MadeTrace made = MadeTrace.random(random.nextInt(), random.nextInt(4) * random.nextInt(60), 1 + random.nextInt(2));
		ExitTrace trace = made.finish();
		made.close();
		open.add(trace);
		return trace;
	}

	private static List<Point> points(Random random, double step) {
		List<Point> points = new ArrayList<>();
		int count = random.nextInt(20);
		for (int i = 1; i <= count; i++)
			points.add(new Point(step * i * (1 + random.nextInt(2)), list(random)));
		return points.stream().collect(Collectors.toMap(Point::x, p -> p, (a, _) -> a)).values().stream()
				.toList();
	}

	private static List<Double> list(Random random) {
		return Arrays.stream(odd(random, 1 + random.nextInt(3))).boxed().toList();
	}

	private static double[] odd(Random random, int count) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++)
			values[i] = odd(random);
		return values;
	}

	/// A value that can be or, now and then, one that cannot.
	private static double odd(Random random) {
		return random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : 10 + random.nextInt(5);
	}
}
