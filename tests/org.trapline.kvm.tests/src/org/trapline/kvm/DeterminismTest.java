// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.a64.translate.Options;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;

class DeterminismTest {
	private static final String SECTIONS = "host: {tick: 1000, slice: 200, load: {percent: 10, period: 300}}\n"
			+ "vms:\n  - {name: a, vcpus: 2, cpus: floating}\n  - {name: b, vcpus: 2, cpus: \"0,1\"}\n";
	private static final String ARGUMENTS = "workload=mix,pingpong duration=1500 hvcs=3000 mmio_vgics=3000 ipis=4000 sleeps=3000"
			+ " touches=500 samples=20 hz=1000";

	private static Scenario scenario() throws Exception {
		return Guests.scenario(List.of("ls2080a", "cpus=2"), SECTIONS, ARGUMENTS).timed(true);
	}

	/// All that a run gives, as text.
	private static String whole(Scenario scenario) throws Exception {
		try (Results results = Guests.run(scenario)) {
			StringBuilder text = new StringBuilder().append(results.outcome()).append(' ').append(results.cycles()).append(' ')
					.append(results.instructions()).append('\n').append(results.systems()).append('\n').append(Guests.timing(results))
					.append('\n').append(results.flows().legs()).append('\n');
			ExitTrace trace = (ExitTrace) results.measurements().stream().filter(ExitTrace.class::isInstance).findFirst().orElseThrow();
			text.append(trace.causes()).append(trace.size());
			ExitBlocks blocks = trace.blocks();
			for (int block = 0; block < trace.blockCount(); block++) {
				int rows = blocks.load(block);
				text.append(Arrays.toString(Arrays.copyOf(blocks.times(),
						rows))).append(Arrays.toString(Arrays.copyOf(blocks.intervals(), rows)))
						.append(Arrays.toString(Arrays.copyOf(blocks.pcs(), rows)));
			}
			results.breakdown().forEach((cause, sums) -> text.append(cause).append(sums.handling()).append('\n'));
			return text.toString();
		}
	}

	@Test
	void aScenarioGivesTheSameEachTimeTranslatedOrInterpreted() throws Exception {
		String first = whole(scenario());
		assertThat(first).startsWith("POWER_OFF").contains("INTERRUPT: host timer");
		assertThat(whole(scenario())).isEqualTo(first);
		assertThat(whole(scenario().options(Options.interpretOnly()))).isEqualTo(first);
	}

	@Test
	void anotherSeedGivesAnotherRun() throws Exception {
		assertThat(whole(scenario().seed(2))).isNotEqualTo(whole(scenario()));
	}
}
