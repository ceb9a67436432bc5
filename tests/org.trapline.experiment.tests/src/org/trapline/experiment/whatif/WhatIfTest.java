// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.kvm.cost.Cost;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;

/// What is recognised of tables with known contents.
class WhatIfTest {
	private static final Path ROOT = Path.of(String.valueOf(System.getProperty("trapline.root")));
	private static final Path TABLE = ROOT.resolve("samples/exit-timing-ls2080.tsv");
	private static final Path IMAGE = ROOT.resolve("guests/workloads/workloads");
	private static final Path FILE = ROOT.resolve("samples/a.experiment.yaml");

	@Test
	void ratesAreThoseOfOneVcpu() throws Exception {
		WhatIf found = of(Conditions.UNKNOWN, table(4, OptionalDouble.of(10), Map.of("HVC64", 20_000L, "DABT_IO_MEM_IPI",
				30_000L,
				"INTERRUPT", 32_500L)));
		assertThat(found.proposal().vcpus()).isEqualTo(4);
		assertThat(found.proposal().rates()).containsEntry("hvcs", 2000L).containsEntry("ipis", 3000L);
		assertThat(found.proposal().tick()).isEqualTo(250);
		assertThat(found.proposal().settings()).containsEntry("board.gic.version", "2");
		assertThat(found.missed()).isZero();
	}

	@Test
	void whatNothingImitatesIsToldWithItsShare() throws Exception {
		WhatIf found = of(Conditions.UNKNOWN, table(1, OptionalDouble.of(10), Map.of("HVC64", 3_000L, "SYS64", 1_000L,
				"SMC64", 3L)));
		assertThat(found.missed()).isCloseTo(0.25, within(0.001));
		assertThat(found.parts()).filteredOn(part -> !part.imitated()).extracting(part -> part.kind().row()).containsExactly("SYS64");
	}

	@Test
	void boardHypervisorAndKernelFollowFromConditions() throws Exception {
		Conditions conditions = Conditions.UNKNOWN.with(Condition.CPU, "Cortex-A57", "cpuinfo").with(Condition.CLOCK,
				"2.0 GHz", "cpuinfo")
				.with(Condition.HOST_KERNEL, "4.4.0-21-generic", "uname").with(Condition.VCPUS, "4", "run.yaml");
		WhatIf old = of(conditions, table(1, OptionalDouble.of(1), Map.of("HVC64", 100L)));
		assertThat(old.proposal().board()).isEqualTo("seattle");
		assertThat(old.proposal().vgic()).isEqualTo("bitmaps");
		assertThat(old.proposal().mode()).isEqualTo("nvhe");
		assertThat(old.proposal().vcpus()).isEqualTo(4);
		assertThat(old.choices()).anySatisfy(choice -> {
			assertThat(choice.what()).isEqualTo("distributor");
			assertThat(choice.why()).isEqualTo("Linux 4.4");
		});
		WhatIf vhe = of(conditions.with(Condition.HYPERVISOR, "VHE", "dmesg").with(Condition.CLOCK, "3 GHz", "cpuinfo"),
				table(1, OptionalDouble.of(1), Map.of("HVC64", 100L)));
		assertThat(vhe.proposal().costs()).isEqualTo("seattle-vhe");
		assertThat(vhe.proposal().settings()).containsEntry("board.clock",
				"3000 MHz").containsEntry("board.clusters.core.model",
				"armv8.2-vhe");
		assertThat(vhe.changes()).extracting(Change::label).doesNotContain("vhe");
	}

	@Test
	void everyProposalIsAnExperimentWithEachChangeInIt() throws Exception {
		for (Map<String, Long> rows : List.of(Map.of("HVC64", 1000L), Map.of("DABT_IO_MEM", 5000L, "WFX", 100L),
				Map.of("DABT_USER_MEM", 700L, "IABT_LOW", 20L, "INTERRUPT", 5_000L), Map.of("DABT_IO_MEM_IPI", 100L, "SYS64",
				9L))) {
			WhatIf found = of(Conditions.UNKNOWN, table(2, OptionalDouble.of(1), rows));
			String text = WhatIfFile.text(found, found.changes(), FILE, IMAGE);
			Experiment experiment = ExperimentFile.parse(FILE, text, List.of(), Experiment.Form.FULL);
			assertThat(experiment.points()).hasSize(1 + found.changes().size());
			assertThat(experiment.base().labels()).containsEntry("change", WhatIfFile.AS_RECORDED);
		}
	}

	@Test
	void vheTakesCalibratedCostsInTheProportionOfPublishedOnes() throws Exception {
		WhatIf found = of(Conditions.UNKNOWN, table(2, OptionalDouble.of(1), Map.of("DABT_IO_MEM_IPI", 9000L)));
		CostSet costs = CostSet.read("seattle", List.of()).with(Step.DISTRIBUTOR, new Cost(1340, "calibrated"));
		Change vhe = found.withCosts(costs,
				"a.costs.yaml").changes().stream().filter(change -> change.label().equals("vhe")).findFirst()
				.orElseThrow();
		assertThat(vhe.settings()).containsEntry("costs.distributor", "660").containsEntry("host.costs", "seattle-vhe");
	}

	@Test
	void namesAndReasonsCannotBreakTheFile() throws Exception {
		Run run = new Run("a: \"b\"\n# c", provenance(), List.copyOf(table(1, OptionalDouble.of(1), Map.of("HVC64", 100L))),
				List.of());
		WhatIf found = WhatIf.of(run, TABLE.resolveSibling("it's \"odd\": #1.tsv"), Progress.none());
		String text = WhatIfFile.text(found, found.changes(), FILE, IMAGE).replaceAll("(?m)^  board: .*$", "");
		assertThat(ExperimentFile.parse(FILE, text, List.of()).name()).isEqualTo("What if: it's \"odd\": #1.tsv");
	}

	@Test
	void aTableWithoutRatesOrTimesIsRefused() {
		assertThatThrownBy(() -> of(Conditions.UNKNOWN, table(1, OptionalDouble.empty(), Map.of("HVC64", 100L))))
				.hasMessageContaining("does not tell how long was recorded");
		ExitTiming counts = new ExitTiming(ExitTiming.TimeUnit.CYCLES, "", List.of(new ExitTiming.Table("", "",
				OptionalDouble.of(1),
				List.of(new Row("HVC64", 5, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN)))));
		assertThatThrownBy(() -> of(Conditions.UNKNOWN,
				List.of(counts))).hasMessageContaining("does not tell how long exits took");
	}

	private static WhatIf of(Conditions conditions, List<ExitTiming> tables) throws Exception {
		return WhatIf.of(new Run("table", provenance(), conditions, List.copyOf(tables), List.of()),
				TABLE.resolveSibling("README.md"), Progress.none());
	}

	private static Provenance provenance() {
		return new Provenance(List.of(TABLE), "test", "", Map.of());
	}

	/// A table for each vCPU with so many exits of 10,000 cycles, and a guest that runs half a second of a second.
	private static List<ExitTiming> table(int vcpus, OptionalDouble seconds, Map<String, Long> counts) {
		List<ExitTiming.Table> tables = new ArrayList<>();
		for (int vcpu = 0; vcpu < vcpus; vcpu++) {
			List<Row> rows = new ArrayList<>();
			counts.forEach((type, count) -> rows.add(row(type, count, 10_000)));
			rows.add(row(Row.TIME_IN_GUEST, 1000, 1e9 / 1000));
			tables.add(new ExitTiming.Table("vm", Integer.toString(vcpu), seconds, rows));
		}
		return List.of(new ExitTiming(ExitTiming.TimeUnit.CYCLES, "", tables));
	}

	private static Row row(String type, long count, double mean) {
		return new Row(type, count, mean, mean, mean, count * mean, 0);
	}
}
