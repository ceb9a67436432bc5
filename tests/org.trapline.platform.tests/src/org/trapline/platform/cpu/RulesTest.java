// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.run.OpClassTiming;
import org.trapline.a64.translate.Options;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.device.Console;
import org.trapline.platform.device.DeviceLog;

class RulesTest {
	private static List<Rule> rules(String model) {
		return Rules.of(CoreModel.of(model).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cortex-a57", "cortex-a72", "armv8.2-vhe" })
	void areReadForEachModel(String model) {
		List<Rule> rules = rules(model);
		assertThat(rules).hasSizeGreaterThan(300);
		assertThat(rules).extracting(Rule::encoding).doesNotHaveDuplicates();
		for (Rule rule : rules) {
			assertThat(Math.min(rule.readFrom(), rule.writeFrom())).as("%s: somebody may", rule.name()).isLessThan(Rule.NOBODY);
			if (rule.host() != Rule.NONE)
				assertThat(rules).as("%s: has what it means with E2H", rule.name())
						.anyMatch(other -> other.encoding() == rule.host() || !model.equals("armv8.2-vhe"));
		}
	}

	@Test
	void namesOfTheHostExtensionsAreThereWithThemAlone() {
		assertThat(rules("cortex-a57")).extracting(Rule::name)
				.doesNotContain("SCTLR_EL12", "TTBR1_EL2", "CONTEXTIDR_EL2", "CNTHV_CTL_EL2", "PAN", "LORID_EL1");
		assertThat(rules("armv8.2-vhe")).extracting(Rule::name)
				.contains("SCTLR_EL12", "CNTV_CTL_EL02", "TTBR1_EL2", "CONTEXTIDR_EL2", "CNTHV_CTL_EL2", "PAN", "LORID_EL1");
	}

	/// What is allocated but has no behaviour would be undefined for a guest that its ID registers promise it to.
	@ParameterizedTest
	@ValueSource(strings = { "cortex-a57", "armv8.2-vhe" })
	void onAMachineAllRegistersButCountersHaveBehaviour(String model) throws Exception {
		Setup setup = new Setup(BoardFile.read("virt", List.of(new YamlSetting("gic.version", "3"),
				new YamlSetting("clusters[0].core.model", model))).board(), true, Console.NONE, List.of(), Optional.empty(),
				Options.interpretOnly(), cpu -> OpClassTiming.of(cpu.model), DeviceLog.NONE);
		Cpu cpu = new BoardMachine(setup).machine.cpus().getFirst();
		List<String> without = rules(model).stream().filter(rule -> rule.encoding() >>> 14 >= 2)
				.filter(rule -> rule.readFrom() < Rule.NOBODY && cpu.registers.reader(rule.reaches()) == null
						|| rule.writeFrom() < Rule.NOBODY && cpu.registers.writer(rule.reaches()) == null)
				.map(Rule::name)
				.filter(name -> !name.matches("IC[CH]_AP[01]R[123]_EL[12]|ICH_LR\\d+_EL2")).toList();
		assertThat(without).isEmpty();
	}

	@Test
	void bitsThatAreNotWritableStayAsAfterAReset() {
		Rule hcr = rules("cortex-a57").stream().filter(rule -> rule.name().equals("HCR_EL2")).findFirst().orElseThrow();
		assertThat(hcr.written(-1)).as("RW is 1, E2H and what came later is 0").isEqualTo(0x3_DFFF_FFFFL);
		assertThat(hcr.written(0)).isEqualTo(0x8000_0000L);
	}
}
