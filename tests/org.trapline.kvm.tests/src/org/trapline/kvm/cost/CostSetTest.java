// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;

class CostSetTest {
	private static final String BEGIN = "<!-- steps -->\n";
	private static final String END = "<!-- end of steps -->\n";
	private static final List<String> NAMES = CostSet.NAMES;

	private static CostSet parse(String text) throws Exception {
		return CostSet.parse(Path.of("my.yaml"), "trapline: costs/1\n" + text, List.of());
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void everyFigureHasItsSource(String name) throws Exception {
		CostSet set = CostSet.read(name, List.of());
		for (Step step : Step.values()) {
			assertThat(set.costs().containsKey(step)).as(step.key()).isEqualTo(step.priced());
			if (step.priced())
				assertThat(set.costs().get(step).source()).as(step.key()).matches("(none: |calibrated from|estimated: |ISCA 2016|"
						+ "SOSP 2017|ATC 2017|the board's |as seattle's).*");
		}
		assertThat(parse(set.text().substring(set.text().indexOf('\n') + 1))).isEqualTo(set);
	}

	@Test
	void theGuideHasEveryFigure() throws Exception {
		StringBuilder table = new StringBuilder("| step | is | " + String.join(" | ", NAMES) + " |\n|"
				+ " --- |".repeat(NAMES.size() + 2)
				+ "\n");
		for (Step step : Step.values())
			if (step.priced()) {
				table.append("| `").append(step.key()).append("` | ").append(step.words());
				for (String name : NAMES)
					table.append(" | ").append(CostSet.read(name, List.of()).cycles(step));
				table.append(" |\n");
			}
		Path guide = Path.of(System.getProperty("trapline.root")).resolve("docs/kvm.md");
		String text = Files.readString(guide);
		String wanted = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + table + text.substring(text.indexOf(END));
		Path actual = guide.resolveSibling("kvm.md.steps.actual");
		if (wanted.equals(text))
			Files.deleteIfExists(actual);
		else
			Files.writeString(actual, wanted);
		assertThat(wanted).as("mv " + actual + ' ' + guide).isEqualTo(text);
	}

	/// The registers of a hypercall, of which a publication tells the sum too.
	@Test
	void theRegisterSwitchOfXGeneAddsUpToWhatWasPublished() throws Exception {
		CostSet set = CostSet.read("xgene", List.of());
		int save = Stream.of(Step.SAVE_GP, Step.SAVE_FP, Step.SAVE_EL1, Step.SAVE_VGIC, Step.SAVE_TIMER, Step.SAVE_TRAPS,
				Step.SAVE_STAGE2).mapToInt(set::cycles).sum();
		int restore = Stream.of(Step.RESTORE_GP, Step.RESTORE_FP, Step.RESTORE_EL1, Step.RESTORE_VGIC, Step.RESTORE_TIMER,
				Step.RESTORE_TRAPS, Step.RESTORE_STAGE2).mapToInt(set::cycles).sum();
		assertThat(save).isEqualTo(4202);
		assertThat(restore).isEqualTo(1506);
	}

	@Test
	void aSetTakesFromAnotherWhatItDoesNotHave() throws Exception {
		CostSet set = parse("based-on: seattle\nsteps:\n  kick: {cycles: 7, source: \"measured\"}\n");
		assertThat(set.cycles(Step.KICK)).isEqualTo(7);
		assertThat(set.cycles(Step.SAVE_GP)).isEqualTo(152);
		assertThat(CostSet.read("seattle", List.of(new YamlSetting("steps.kick.cycles", "9"),
				new YamlSetting("steps.kick.source", "x")))
				.costs().get(Step.KICK)).isEqualTo(new Cost(9, "x"));
	}

	@Test
	void whatIsWrongIsToldWithFileLineAndKey() {
		assertThatThrownBy(() -> parse("based-on: seattle\nsteps:\n  kick: {cycles: 7}\n")).isInstanceOf(YamlException.class)
				.hasMessageContaining("my.yaml line 4, key steps.kick.source: found no such key");
		assertThatThrownBy(() -> parse("based-on: seattle\nsteps:\n  kick: {cycles: -7, source: a}\n"))
				.hasMessageContaining("my.yaml line 4, key steps.kick.cycles");
		assertThatThrownBy(() -> parse("based-on: seattle\nsteps:\n  kik: {cycles: 7, source: a}\n"))
				.hasMessageContaining("my.yaml line 4, key steps.kik: found an unknown key").hasMessageContaining("kick");
		assertThatThrownBy(() -> parse("steps: {}\n")).hasMessageContaining("steps.host-return");
	}
}
