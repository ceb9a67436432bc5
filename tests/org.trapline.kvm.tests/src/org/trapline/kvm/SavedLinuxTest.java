// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.checkpoint.CheckpointException;
import org.trapline.platform.image.Image;
import org.trapline.platform.linux.FetchRequest;
import org.trapline.platform.linux.LinuxCache;
import org.trapline.platform.linux.LinuxFiles;

/// Debian's Linux that waits for a line on its console, saved and restored under other hosts.
class SavedLinuxTest {
	private static final String READY = "Trapline: ready";
	private static final String ARGUMENTS = "console=ttyAMA0 quiet -- echo " + READY + "; read -r line; sh -c \"$line\"";
	private static final String TYPED = "grep -c processor /proc/cpuinfo; echo done\n";

	@TempDir
	private Path folder = Path.of("");

	private static Scenario scenario(String sections) throws Exception {
		LinuxCache cache = new LinuxCache(Path.of(System.getProperty("trapline.root"), "build/linux"));
		Optional<LinuxFiles> known = cache.newest();
		LinuxFiles linux = known.isPresent() ? known.get() : cache.fetch(FetchRequest.USUAL, _ -> { });
		Workload workload = new Workload(Image.read(linux.kernel(), OptionalLong.empty(), 256L << 20), ARGUMENTS,
				Optional.of(linux.initrd()));
		return Guests.scenario(List.of("ls2080a"), sections, "").traced(false).runs(workload);
	}

	@Test
	void aGuestThatWasSavedGoesOnUnderAnyHost() throws Exception {
		Beginning.SavedSystem saved = new Beginning.SavedSystem(folder.resolve("guest"), "guest");
		Scenario boot = scenario("vms: [{vcpus: 2}]\n");
		assertThat(new Simulation(boot).save(READY, saved, Simulation.Observer.PATIENT)).isEqualTo(Outcome.STOPPED);
		for (String sections : List.of("vms: [{vcpus: 2}]\n", "host: {tick: 0, halt-poll: 0}\nvms: [{vcpus: 2, cpus: \"5,5\"}]\n",
				"vms: [{vcpus: 2, count: 2, stage2: {block: 4K}}]\n")) {
			Scenario scenario = scenario(sections).timed(true);
			try (Results results = new Simulation(scenario, new Beginning.Restored(saved, TYPED)).run(Simulation.Observer.PATIENT)) {
				assertThat(results.outcome()).as(Guests.console(results) + results.systems()).isEqualTo(Outcome.POWER_OFF);
				assertThat(results.systems()).allSatisfy(system -> assertThat(system.console().lines()).contains("2", "done",
						"Trapline: exit status 0").noneMatch(line -> line.contains("is up")));
				assertThat(results.cycles()).isLessThan(2_000_000_000L);
			}
		}
		assertThatThrownBy(() -> new Simulation(boot, new Beginning.Restored(new Beginning.SavedSystem(saved.file(), "other"), ""))
				.run(Simulation.Observer.PATIENT)).isInstanceOf(CheckpointException.class);
	}

	@Test
	void aBoardThatWasSavedGoesOn() throws Exception {
		Beginning.SavedSystem saved = new Beginning.SavedSystem(folder.resolve("board"), "board");
		Scenario boot = scenario("vms: [{vcpus: 2}]\n").on(Scenario.Side.NATIVE);
		assertThat(new Simulation(boot).save(READY, saved, Simulation.Observer.PATIENT)).isEqualTo(Outcome.STOPPED);
		try (Results results = new Simulation(boot.timed(true), new Beginning.Restored(saved, TYPED)).run(
				Simulation.Observer.PATIENT)) {
			assertThat(results.outcome()).as(Guests.console(results)).isEqualTo(Outcome.POWER_OFF);
			assertThat(Guests.console(results).lines()).contains("2", "done");
			assertThat(results.cycles()).isBetween(1_000_000L, 2_000_000_000L);
		}
	}
}
