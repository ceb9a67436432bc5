// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.virtio.Entropy;

/// stress-ng's stressors and rt-tests end well in Linux, and the kernel has nothing to warn of: in {@code ./check --long}, for each
/// takes minutes.
class LinuxStressTest {
	private static final int PROGRAMS = 27;

	static Stream<BootedLinux.Machines> machines() {
		return !Boolean.getBoolean("trapline.long") ? Stream.of()
				: Stream.of(new BootedLinux.Machines("virt", "cortex-a57", 2, 2, 1),
						new BootedLinux.Machines("virt", "cortex-a57", 2, 3, 2),
						new BootedLinux.Machines("virt", "armv8.2-vhe", 4, 2, 1),
						new BootedLinux.Machines("virt", "armv8.2-vhe", 4, 3, 2),
						new BootedLinux.Machines("ls2080a", "cortex-a57", 4, 3, 2));
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("machines")
	void stressorsEndClean(BootedLinux.Machines machines) throws Exception {
		BootedLinux linux = BootedLinux.run(FetchedLinux.stress(), machines.made("memory.size=512M"), machines.level(),
				List.of(new Entropy(1)), "stress");
		assertThat(linux.outcome()).as(linux.text()).isEqualTo(Outcome.POWER_OFF);
		List<String> lines = linux.lines();
		List<String> ended = lines.stream().filter(line -> line.matches("\\w+: \\d+")).toList();
		assertThat(ended).as(linux.text()).hasSize(PROGRAMS).allMatch(line -> line.endsWith(": 0"));
		int messages = lines.indexOf("messages:");
		assertThat(lines.subList(messages, messages + 2)).as("the kernel's warnings").containsExactly("messages:", "stress: done");
	}
}
