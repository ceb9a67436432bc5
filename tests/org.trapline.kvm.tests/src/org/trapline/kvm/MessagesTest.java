// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.kvm.record.Flows;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.image.Image;

/// A guest's ITS makes LPIs of messages as a board's does, and as QEMU's machine virt, which prints the same of this program but
/// for times.
class MessagesTest {
	private static final Path PORT = Path.of(System.getProperty("trapline.root"), "guests/workloads/port");
	private static final List<String> PRINTED = List.of("begin program", "disabled: 0", "enabled: 8192", "again: 8192",
			"masked by priority: 0", "of a higher priority: 8192", "an event that is not mapped: 0", "moved: 8193", "end program",
			"done");

	@TempDir
	private Path folder = Path.of("");
	private Path program = Path.of("");

	@BeforeEach
	void build() throws Exception {
		program = folder.resolve("messages");
		Process build = new ProcessBuilder(PORT.resolve("build.sh").toString(), program.toString(), PORT.resolve(
				"messages/messages.c").toString()).redirectErrorStream(true).start();
		String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(build.waitFor()).as(said).isZero();
	}

	private Scenario scenario(String vm) throws Exception {
		return Guests.scenario(List.of("virt", "gic.version=3", "gic.its=true", "cpus=2"), "host: {tick: 0}\nvms: [{vcpus: 2" + vm + "}]\n", "")
				.runs(new Workload(Image.read(program, OptionalLong.empty(), 1 << 30), "count=20", Optional.empty()));
	}

	private static List<String> lines(Results results) {
		return Guests.console(results).lines().skip(1).filter(line -> !line.startsWith("score")).toList();
	}

	@Test
	void messagesReachTheVcpusThatTheirCollectionsGoTo() throws Exception {
		try (Results guest = Guests.done(scenario(", its: true")); Results board = Guests.done(scenario(", its: true").on(
				Scenario.Side.NATIVE))) {
			assertThat(lines(guest)).isEqualTo(PRINTED);
			assertThat(lines(board)).isEqualTo(PRINTED);
			assertThat(guest.flows(Flows.Origin.DEVICE).count()).isBetween(20L, 26L);
			double nanos = Guests.printed(guest, "score lpi ([0-9.]+) ns");
			assertThat(nanos).isGreaterThan(10 * Guests.printed(board, "score lpi ([0-9.]+) ns"));
			assertThat(Guests.row(guest, 1, "INTERRUPT").count()).as("the other vCPU is kicked").isGreaterThanOrEqualTo(20);
		}
	}

	@Test
	void aGuestWithoutOneHasNoDeviceThere() throws Exception {
		Limits few = new Limits("failed", Limits.NONE, Limits.NONE, 20_000_000L, Limits.NONE, Optional.empty());
		try (Results results = Guests.run(scenario("").limits(few))) {
			assertThat(Guests.console(results)).contains("begin program");
			assertThat(lines(results)).doesNotContain("enabled: 8192");
		}
	}

	@Test
	void aGicv2HasNone() throws Exception {
		assertThatThrownBy(() -> Guests.scenario(List.of("seattle"), "vms: [{gic: 2, its: true}]\n", ""))
				.hasMessageContaining("line 2, key vms[0].its: found true, expected false with gic: 2");
		assertThatThrownBy(() -> Guests.run(Guests.scenario(List.of("seattle"), "vms: [{its: true}]\n", "")))
				.isInstanceOf(ScenarioException.class).hasMessage("key vms.its: found true, expected false with a GICv2");
	}
}
