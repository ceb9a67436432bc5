// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.image.Image;
import org.trapline.platform.linux.FetchRequest;
import org.trapline.platform.linux.LinuxCache;
import org.trapline.platform.linux.LinuxFiles;

/// Debian's Linux as a guest, on the first such test fetched from Debian.
class LinuxGuestTest {
	private static final String ARGUMENTS = "console=ttyAMA0 -- cat /proc/interrupts; grep -c processor /proc/cpuinfo";

	/// The board's GICv3; in the long form the GICv2 that the board has beside, too.
	static List<Integer> versions() {
		return Boolean.getBoolean("trapline.long") ? List.of(3, 2) : List.of(3);
	}

	@ParameterizedTest
	@MethodSource("versions")
	void linuxBootsAsAGuestWithTwoVcpusAndTurnsOff(int gic) throws Exception {
		LinuxCache cache = new LinuxCache(Path.of(System.getProperty("trapline.root"), "build/linux"));
		Optional<LinuxFiles> known = cache.newest();
		LinuxFiles linux = known.isPresent() ? known.get() : cache.fetch(FetchRequest.USUAL, _ -> { });
		Workload workload = new Workload(Image.read(linux.kernel(), OptionalLong.empty(), 256L << 20), ARGUMENTS,
				Optional.of(linux.initrd()));
		Scenario scenario = Guests.scenario(List.of("ls2080a"), "vms: [{vcpus: 2, gic: " + gic + "}]\n", "").traced(false).runs(workload);
		try (Results results = Guests.run(scenario)) {
			assertThat(results.outcome()).as(Guests.console(results) + results.systems()).isEqualTo(Outcome.POWER_OFF);
			assertThat(Guests.console(results).lines()).contains("2", "Trapline: exit status 0");
			assertThat(Guests.console(results)).contains((gic == 3 ? "GICv3" : "GIC-0") + "  27 Level     arch_timer");
			// a GICv3 is sent SGIs by a system register, a GICv2 by its distributor
			assertThat(Guests.row(results, 0, gic == 3 ? "SYS64" : "DABT_IO_MEM_IPI").count()).isGreaterThan(100);
		}
	}
}
