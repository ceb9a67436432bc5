// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.measure.Vcpu;

class FilterChipTest {
	private static final Filter FULL = new Filter(1_500, 2_500, Set.of(ExitReason.SYS64, ExitReason.WFX), Set.of(0),
			Set.of(1), Set.of(3));

	@Test
	void thereIsNoneForAFilterThatLooksAtEverything() {
		try (ExitTrace trace = trace()) {
			assertThat(FilterChip.of(Filter.ALL, trace)).isEmpty();
		}
	}

	@Test
	void eachPartHasAChipWithTheWordsOfTheRecording() {
		try (ExitTrace trace = trace()) {
			assertThat(FilterChip.of(FULL, trace)).extracting(FilterChip::text).containsExactly(
					"0.500 \u2013 1.500 \u00b5s", "WFX", "SYS64", "DABT_LOW: IPI", "vCPU 7", "CPU 3");
		}
	}

	@Test
	void takingOneAwayLeavesTheOthers() {
		try (ExitTrace trace = trace()) {
			List<FilterChip> chips = FilterChip.of(FULL, trace);
			assertThat(chips.get(0).without()).isEqualTo(FULL.withTime(Long.MIN_VALUE, Long.MAX_VALUE));
			assertThat(chips.get(1).without()).isEqualTo(FULL.withReasons(Set.of(ExitReason.SYS64)));
			assertThat(chips.get(3).without()).isEqualTo(FULL.withCauses(Set.of()));
			assertThat(chips.get(4).without()).isEqualTo(FULL.withVcpus(Set.of()));
			assertThat(chips.get(5).without()).isEqualTo(FULL.withCpus(Set.of()));
		}
	}

	@Test
	void takingAllAwayEndsAtEverything() {
		try (ExitTrace trace = trace()) {
			Filter filter = FULL;
			while (!FilterChip.of(filter, trace).isEmpty())
				filter = FilterChip.of(filter, trace).getFirst().without();
			assertThat(filter).isEqualTo(Filter.ALL);
		}
	}

	private static ExitTrace trace() {
		try (ExitTraceWriter writer = new ExitTraceWriter()) {
			writer.causeIndex(new ExitCause(ExitReason.DABT_LOW, ExitCause.Refinement.IPI, ""));
			return writer.finish(List.of(new Vcpu(0, "vm", 6, 1, 10, ""), new Vcpu(1, "vm", 7, 1, 11, "")),
					new ExitTrace.Span(1_000, 9_000), new ExitTrace.Losses(0, 0, 0, 0, 0), Map.of());
		}
	}
}
