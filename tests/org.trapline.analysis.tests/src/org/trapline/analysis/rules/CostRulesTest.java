// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.analysis.rules.MadeRun.FAULT;
import static org.trapline.analysis.rules.MadeRun.HYPERCALL;
import static org.trapline.analysis.rules.MadeRun.INTERRUPT;
import static org.trapline.analysis.rules.MadeRun.SGI1R;
import static org.trapline.analysis.rules.MadeRun.SGIR;
import static org.trapline.analysis.rules.MadeRun.USER_MMIO;
import static org.trapline.analysis.rules.MadeRun.register;
import static org.trapline.analysis.rules.MadeRun.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.ReferenceTable;
import org.trapline.analysis.Rule;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTiming;

/// Rules about what takes the time.
class CostRulesTest {

	@Test
	void overheadIsReportedFromFivePercentAndImportantFromTen() {
		assertThat(overhead(49)).isEmpty();
		assertThat(overhead(51)).singleElement().satisfies(f -> {
			assertThat(f.severity()).isEqualTo(Severity.NOTABLE);
			assertThat(f.title()).contains("5.10 %");
			assertThat(f.sentence()).contains("INTERRUPT: host interrupt eth0", "100 %");
		});
		assertThat(overhead(99)).singleElement().extracting(Finding::severity).isEqualTo(Severity.NOTABLE);
		assertThat(overhead(101)).singleElement().extracting(Finding::severity).isEqualTo(Severity.IMPORTANT);
	}

	private static List<Finding> overhead(long handlingOfThousand) {
		try (MadeRun run = new MadeRun()) {
			return run.exits(1000, INTERRUPT, 1000 - handlingOfThousand, handlingOfThousand).judge(new OverheadHigh());
		}
	}

	@Test
	void overheadOfATableNeedsTheGuestsTime() {
		ExitTiming.Row exits = row("HVC64", 10, 60);
		assertThat(new OverheadHigh().evaluate(MadeRun.table("", exits, row("TIMEINGUEST", 10, 940)))).hasSize(1);
		assertThat(new OverheadHigh().evaluate(MadeRun.table("", exits, row("TIMEINGUEST", 10, 1160)))).isEmpty();
		assertThat(new OverheadHigh().evaluate(MadeRun.table("", exits))).isEmpty();
		assertThat(new OverheadHigh().evaluate(MadeRun.table("residency", exits, row("TIMEINGUEST", 1, 9)))).isEmpty();
	}

	@Test
	void theReferenceTableHasTooMuchOverheadAndItIsIpis() {
		assertThat(new OverheadHigh().evaluate(MadeRun.of(ReferenceTable.timing()))).singleElement().satisfies(f -> {
			assertThat(f.severity()).isEqualTo(Severity.IMPORTANT);
			assertThat(f.sentence()).contains("17.5 %", "DABT_IO_MEM_IPI takes 66.0 %");
		});
		assertThat(new IpiDominates().evaluate(MadeRun.of(ReferenceTable.timing()))).singleElement().satisfies(f -> {
			assertThat(f.severity()).isEqualTo(Severity.IMPORTANT);
			assertThat(f.sentence().replace('\u202f', ' ')).contains("157 225 of 316 620", "49.7 %", "66.0 %", "13.4 k cycles");
			assertThat(f.advice()).contains("GICv3", "GICv4.1");
		});
	}

	@Test
	void ipisDominateFromThreeTenthsOfHandling() {
		assertThat(ipis(SGIR, 299)).isEmpty();
		assertThat(ipis(SGIR, 301)).singleElement().satisfies(f -> {
			assertThat(f.sentence()).contains("30.1 % of handling time", "distributor");
			assertThat(f.advice()).contains("Give the guest a GICv3");
			assertThat(f.filter().causes()).hasSize(1);
		});
		assertThat(ipis(SGI1R, 301)).singleElement().satisfies(f -> {
			assertThat(f.sentence()).contains("system register");
			assertThat(f.advice()).doesNotContain("Give the guest a GICv3").contains("GICv4.1");
		});
	}

	@Test
	void aFewSlowIpisDoNotDominate() {
		try (MadeRun run = new MadeRun()) {
			assertThat(run.exits(99, SGIR, 1000, 10_000).exits(1000, INTERRUPT, 1000, 10).judge(new IpiDominates())).isEmpty();
		}
		try (MadeRun run = new MadeRun()) {
			assertThat(run.exits(100, SGIR, 1000, 10_000).exits(1000, INTERRUPT, 1000, 10).judge(new IpiDominates())).hasSize(1);
		}
	}

	private static List<Finding> ipis(ExitCause cause, int handlingOfThousand) {
		try (MadeRun run = new MadeRun()) {
			return run.exits(1000, cause, 9_000, handlingOfThousand).exits(1000, INTERRUPT, 9_000, 1000 - handlingOfThousand)
					.judge(new IpiDominates());
		}
	}

	@Test
	void userMmioIsReportedWithItsPageWhereItIsFrequentAndCostly() {
		assertThat(mmio(99, 10_000)).isEmpty();
		assertThat(mmio(200, 240)).isEmpty();
		assertThat(mmio(200, 10_000)).singleElement().satisfies(f -> {
			assertThat(f.sentence()).contains("200 /s", "90.5 %", "device page 0x9000000", "mostly address 0x9000018");
			assertThat(f.severity()).as("60 % of all vCPU time").isEqualTo(Severity.IMPORTANT);
		});
	}

	private static List<Finding> mmio(int count, long handling) {
		try (MadeRun run = new MadeRun()) {
			for (int i = 0; i < count; i++)
				run.exit(0, USER_MMIO, 1000, handling, 0, 0,
						i % 11 == 0 ? 0x0a00_0050L : i % 3 == 0 ? 0x0900_0000L : 0x0900_0018L);
			return run.exits(1000, INTERRUPT, 1000, 1000).judge(new UserMmioHotPath());
		}
	}

	@Test
	void memoryFaultsAreReportedOnlyWhileTheyGoOn() {
		assertThat(faults(0.0)).isEmpty();
		assertThat(faults(0.9)).singleElement()
				.satisfies(f -> assertThat(f.sentence()).contains("still come at 400 /s in the last quarter"));
	}

	/// 1000 faults in the first tenth of ten seconds, and a thousand more from a time on.
	private static List<Finding> faults(double shareOfTime) {
		try (MadeRun run = new MadeRun()) {
			run.seconds(10).exits(1000, FAULT, 100, 1000);
			if (shareOfTime > 0)
				run.at(0, 10 * shareOfTime).exits(1000, FAULT, 100, 1000);
			return run.judge(new MemoryFaults());
		}
	}

	@Test
	void registerTrapsAreAStormByRateAndShareAndNameTheRegister() {
		assertThat(registers("PMCCNTR_EL0 read", 999, 10_000)).isEmpty();
		assertThat(registers("PMCCNTR_EL0 read", 1000, 100)).isEmpty();
		assertThat(registers("PMCCNTR_EL0 read", 1000, 1000)).singleElement().satisfies(f -> {
			assertThat(f.sentence()).contains("PMCCNTR_EL0 read (performance monitors)", "50 %");
			assertThat(f.advice()).contains("virtual PMU");
		});
		assertThat(registers("MDSCR_EL1 write", 5000, 1000)).as("debug registers have their own rule").isEmpty();
	}

	private static List<Finding> registers(String detail, int count, long handling) {
		return storm(register(detail), count, handling, new SysregTrapStorm());
	}

	@Test
	void debugRegistersAreReportedFromAHundredASecond() {
		assertThat(storm(register("DBGBVR0_EL1 write"), 99, 10, new DebugRegisters())).isEmpty();
		assertThat(storm(register("DBGBVR0_EL1 write"), 100, 10, new DebugRegisters())).singleElement()
				.satisfies(f -> assertThat(f.sentence()).contains("DBGBVR0_EL1 write", "100 /s"));
		assertThat(storm(register("ACTLR_EL1 read"), 5000, 10, new DebugRegisters())).isEmpty();
	}

	@Test
	void hypercallsAreAStormByRateAndShareAndNameTheFunction() {
		assertThat(storm(HYPERCALL, 999, 10_000, new HypercallStorm())).isEmpty();
		assertThat(storm(HYPERCALL, 1000, 100, new HypercallStorm())).isEmpty();
		assertThat(storm(HYPERCALL, 1000, 1000, new HypercallStorm())).singleElement()
				.satisfies(f -> assertThat(f.sentence()).contains("PSCI_VERSION", "1 k/s", "50 %"));
	}

	private static List<Finding> storm(ExitCause cause, int count, long handling, Rule rule) {
		try (MadeRun run = new MadeRun()) {
			return run.exits(count, cause, 1000, handling).exits(1000, INTERRUPT, 1000, 1000).judge(rule);
		}
	}

	@Test
	void eachKindOfRegisterHasItsFamily() {
		assertThat(RegisterFamily.of("ACTLR_EL1 read")).isEqualTo(RegisterFamily.AUXILIARY);
		assertThat(RegisterFamily.of("ID_AA64PFR0_EL1 read")).isEqualTo(RegisterFamily.IDENTIFICATION);
		assertThat(RegisterFamily.of("ICC_IAR1_EL1 read")).isEqualTo(RegisterFamily.INTERRUPT_CONTROLLER);
		assertThat(RegisterFamily.of("CNTP_CVAL_EL0 write")).isEqualTo(RegisterFamily.TIMER);
		assertThat(RegisterFamily.of("DC CISW write")).isEqualTo(RegisterFamily.CACHE);
		assertThat(RegisterFamily.of("SCTLR_EL1 write")).isEqualTo(RegisterFamily.MEMORY);
		assertThat(RegisterFamily.of("S3_1_C15_C0_0 read")).isEqualTo(RegisterFamily.OTHER);
	}
}
