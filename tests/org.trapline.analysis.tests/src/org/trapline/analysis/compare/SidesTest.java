// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.Condition;

class SidesTest {
	@ParameterizedTest
	@ValueSource(strings = {"native,guest-1,guest-2,guest-3", "native,guest (1),guest (2),guest (7)",
			"native,guest run3,guest run9,guest run4", "native,guest,guest-2,guest-3",
			"native.txt,guest_1.txt,guest_2.txt,guest_3.log"})
	void runsThatDifferInTheNumberOfTheRepeatAreOneSide(String labels) {
		List<Side> sides = Sides.of(runs(labels));
		assertThat(sides).extracting(Side::label).containsExactly("native", "guest");
		assertThat(sides.get(1).repeats()).hasSize(3);
		assertThat(sides).extracting(Side::role).containsExactly(Role.NATIVE, Role.GUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = {"guest-4,guest-8", "linux-6.1,linux-6.6", "trace-v6,trace-v7", "vmix-c2,vmix-c4",
			"bench-l1,bench-l2", "guest-1,guest-2,guest-4"})
	void numbersOfSomethingElseAreNoRepeats(String labels) {
		assertThat(Sides.of(runs(labels))).hasSize(labels.split(",").length).allMatch(s -> s.repeats().size() == 1);
	}

	@Test
	void repeatsInFoldersOfTheirOwnAreOneSide() {
		List<Side> sides = Sides.of(List.of(at("board/run1/native.txt"), at("board/run2/native.txt"),
				at("board/run1/guest.txt"), at("board/run2/guest.txt")));
		assertThat(sides).extracting(Side::label).containsExactly("native", "guest");
		assertThat(sides).allMatch(s -> s.repeats().size() == 2);
	}

	@Test
	void runsOfASetAreCalledAfterTheirFolders() {
		List<Side> sides = Sides.of(List.of(MadeSides.run("guest/1", "set/guest/1/lat.log", Map.of()),
				MadeSides.run("guest/2", "set/guest/2/lat.log", Map.of()),
				MadeSides.run("native/1", "set/native/1/lat.log", Map.of()),
				MadeSides.run("native/2", "set/native/2/lat.log", Map.of())));
		assertThat(sides).extracting(Side::label).containsExactly("native", "guest");
		assertThat(sides).extracting(Side::role).containsExactly(Role.NATIVE, Role.GUEST);
		assertThat(sides).allMatch(s -> s.repeats().size() == 2);
	}

	/// A folder of folders is imported so: each run is called by its path from the folder that was opened.
	@Test
	void numberedFoldersInOneFolderAreRepeats() {
		List<Side> sides = Sides.of(List.of(MadeSides.run("native/1", "lab/native/1/lat.txt", Map.of()),
				MadeSides.run("native/2", "lab/native/2/lat.txt", Map.of()),
				MadeSides.run("guest/run1", "lab/guest/run1/lat.txt", Map.of()),
				MadeSides.run("guest/run2", "lab/guest/run2/lat.txt", Map.of())));
		assertThat(sides).extracting(Side::label).containsExactly("native", "guest");
		assertThat(sides).allMatch(s -> s.repeats().size() == 2);
	}

	@Test
	void recordingsInNumberedFoldersAreRepeatsByTheirNames() {
		List<Side> sides = Sides.of(List.of(MadeSides.run("guest/1/vhe.perf.data", "lab/guest/1/vhe.perf.data", Map.of()),
				MadeSides.run("guest/2/vhe.perf.data", "lab/guest/2/vhe.perf.data", Map.of()),
				MadeSides.run("guest/1/nvhe.perf.data", "lab/guest/1/nvhe.perf.data", Map.of()),
				MadeSides.run("guest/2/nvhe.perf.data", "lab/guest/2/nvhe.perf.data", Map.of())));
		assertThat(sides).extracting(Side::label).containsExactly("vhe", "nvhe");
	}

	@Test
	void filesInAFolderNamedAfterARoleAreOneSide() {
		List<Side> sides = Sides.of(List.of(at("guest/a.txt"), at("guest/b.txt"), at("native/c.txt"), at("native/d.txt")));
		assertThat(sides).extracting(Side::label).containsExactly("native", "guest");
		assertThat(sides).extracting(Side::role).containsExactly(Role.NATIVE, Role.GUEST);
	}

	@Test
	void recordingsInOneFolderAreSidesOfTheirOwn() {
		assertThat(Sides.of(List.of(at("perf/kvm.perf.data"), at("perf/nvhe.perf.data")))).extracting(Side::label)
				.containsExactly("kvm", "nvhe");
	}

	@Test
	void conditionsThatContradictPartRepeats() {
		List<Side> sides = Sides.of(List.of(MadeSides.run("guest-1", "", Map.of(Condition.VCPUS, "2")),
				MadeSides.run("guest-2", "", Map.of(Condition.VCPUS, "4")),
				MadeSides.run("guest-3", "", Map.of(Condition.VCPUS, " 2 "))));
		assertThat(sides).hasSize(2);
		assertThat(sides.getFirst().repeats()).extracting(r -> r.run().label()).containsExactly("guest-1", "guest-3");
		assertThat(sides).extracting(Side::label).doesNotHaveDuplicates();
	}

	@Test
	void clocksReadOffARunningMachineDoNotContradict() {
		assertThat(Sides.of(List.of(MadeSides.run("run1", "", Map.of(Condition.CLOCK, "1.8 GHz")),
				MadeSides.run("run2", "", Map.of(Condition.CLOCK, "1799 MHz"))))).hasSize(1);
	}

	@Test
	void theConditionTellsTheRoleBeforeTheLabel() {
		List<Side> sides = Sides.of(List.of(MadeSides.run("native-like", "", Map.of(Condition.SIDE, "guest")),
				MadeSides.run("b", "", Map.of(Condition.SIDE, "native"))));
		assertThat(sides).extracting(Side::label).containsExactly("b", "native-like");
		assertThat(sides).extracting(Side::role).containsExactly(Role.NATIVE, Role.GUEST);
	}

	@Test
	void labelsTellBaselineAndCandidates() {
		List<Side> sides = Sides.of(runs("guest-patched,guest-before,guest-tuned"));
		assertThat(sides).extracting(Side::label).containsExactly("guest-before", "guest-patched", "guest-tuned");
		assertThat(sides).extracting(Side::role).containsExactly(Role.BASELINE, Role.CANDIDATE, Role.CANDIDATE);
	}

	@Test
	void boardAndModelAreAPair() {
		assertThat(Sides.of(runs("model,board"))).extracting(Side::role).containsExactly(Role.BOARD, Role.MODEL);
	}

	@Test
	void withoutAnyHintTheFirstIsTheBaseline() {
		assertThat(Sides.of(runs("x,y,z"))).extracting(Side::role).containsExactly(Role.BASELINE, Role.CANDIDATE,
				Role.CANDIDATE);
	}

	@Test
	void theOrderGivenIsKeptWhereItIsAskedFor() {
		assertThat(Sides.inOrder(runs("guest,native"))).extracting(Side::label).containsExactly("guest", "native");
	}

	@Test
	void sameLabelsAreToldApartByTheirFolders() {
		assertThat(Sides.of(List.of(at("ls2080/x.txt"), at("seattle/x.txt"), at("seattle/x.txt")))).extracting(Side::label)
				.containsExactly("ls2080/x", "seattle/x", "seattle/x (2)");
	}

	private static List<RunFacts> runs(String labels) {
		return Arrays.stream(labels.split(",")).map(MadeSides::run).toList();
	}

	private static RunFacts at(String file) {
		return MadeSides.run(file.substring(file.lastIndexOf('/') + 1), file, Map.of());
	}
}
