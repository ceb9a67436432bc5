// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

class FilterTest {

	@Test
	void twoFiltersTogetherPassWhatBothPass() {
		List<Filter> filters = List.of(Filter.ALL, Filter.ALL.withVcpus(Set.of(0, 1)), Filter.ALL.withVcpus(Set.of(1, 2)),
				Filter.ALL.withVcpus(Set.of(3)), Filter.ALL.withReasons(Set.of(ExitReason.HVC64, ExitReason.WFX)),
				Filter.ALL.withReasons(Set.of(ExitReason.HVC64)).withCpus(Set.of(1, 2, 3)), Filter.ALL.withCauses(Set.of(0, 4)),
				Filter.ALL.withCpus(Set.of(3, 4)));
		try (MadeTrace made = MadeTrace.random(61, 4_000, 4); ExitTrace trace = made.finish()) {
			Random random = new Random(62);
			for (Filter one : filters)
				for (Filter other : filters) {
					Filter first = random.nextBoolean() ? one : in(one, made, 500, 3_000);
					Filter second = random.nextBoolean() ? other : in(other, made, 2_000, 3_900);
					long both = made.exits().stream().filter(e -> passes(trace, first, e) && passes(trace, second, e)).count();
					assertThat(count(trace, first.and(second))).as("%s and %s", first, second).isEqualTo(both);
				}
		}
	}

	@Test
	void theVcpusPartitionTheExits() {
		try (MadeTrace made = MadeTrace.random(63, 4_000, 4); ExitTrace trace = made.finish()) {
			long sum = 0;
			for (int v = 0; v < 4; v++)
				sum += count(trace, Filter.ALL.withVcpus(Set.of(v)));
			assertThat(sum).isEqualTo(4_000);
			assertThat(count(trace, Filter.ALL.withVcpus(Set.of(0, 1)).and(Filter.ALL.withVcpus(Set.of(2, 3))))).isZero();
		}
	}

	private static Filter in(Filter filter, MadeTrace made, int from, int to) {
		return filter.withTime(made.exits().get(from).time(), made.exits().get(to).time());
	}

	private static boolean passes(ExitTrace trace, Filter f, MadeTrace.Exit e) {
		return e.time() >= f.from() && e.time() < f.to() && (f.vcpus().isEmpty() || f.vcpus().contains(e.vcpu()))
				&& (f.reasons().isEmpty() || f.reasons().contains(e.cause().reason()))
				&& (f.cpus().isEmpty() || f.cpus().contains(e.cpu()))
				&& (f.causes().isEmpty() || f.causes().contains(trace.causes().indexOf(e.cause())));
	}

	private static long count(ExitTrace trace, Filter filter) {
		return ExitAnalysis.run(trace, new ExitAnalysis.Parameters(EnumSet.of(GroupBy.REASON), filter, 1, 1), Progress.none())
				.by(GroupBy.REASON).total().handling().count();
	}
}
