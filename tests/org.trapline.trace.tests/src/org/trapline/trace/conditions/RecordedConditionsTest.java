// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.Importers;
import org.trapline.trace.SharedRecordings;

class RecordedConditionsTest {
	@Test
	void aPerfHeaderTellsKernelCoresAndMemoryAndTheEventsTellVcpus() throws Exception {
		Conditions conditions = of("perf-record/vmix-c2.perf.data");
		assertThat(ConditionTextsTest.told(conditions))
				.containsAllEntriesOf(Map.of("host-kernel", "6.1.0-56-arm64", "cpu",
				"Neoverse-N1", "cpus", "4", "memory", "3.83 GiB", "vms", "1", "vcpus", "2", "vmm", "kvmtool"));
		assertThat(conditions.value(Condition.VMM_COMMAND)).startsWith("lkvm run ");
		assertThat(conditions.get(Condition.SIDE)).isEmpty();
		assertThat(conditions.get(Condition.CPU).orElseThrow().source()).isEqualTo("perf.data in vmix-c2.perf.data");
	}

	@Test
	void theNameOfARecordingTellsTheModeOfTheHypervisor() throws Exception {
		Conditions conditions = of("perf-record/nvhe-linux-short.perf.data");
		assertThat(conditions.get(Condition.HYPERVISOR)).contains(new Conditions.Told("nVHE", "file name"));
		assertThat(conditions.value(Condition.CPU)).isEqualTo("Cortex-A57");
	}

	@Test
	void aTraceDatTellsItsKernel() throws Exception {
		assertThat(of("trace-cmd/trace-v6.dat").value(Condition.HOST_KERNEL)).startsWith("6.1.0-56-arm64");
	}

	@Test
	void conditionsSurviveThatTheRecordingIsCutShort(@TempDir Path folder) throws Exception {
		Path whole = folder.resolve("guest.txt.gz");
		String text = "cpu0 ".repeat(3) + Files.readString(SharedRecordings.reference("exit-timing-ls2080.tsv"))
				.repeat(40);
		try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		byte[] bytes = Files.readAllBytes(whole);
		Files.write(whole, Arrays.copyOf(bytes, bytes.length - 20));
		try (Run run = Importers.installed().open(whole, Progress.none())) {
			assertThat(run.partial()).isTrue();
			assertThat(run.conditions().value(Condition.SIDE)).isEqualTo("guest");
			assertThat(run.notices()).extracting(Notice::severity).contains(Notice.Severity.PARTIAL);
		}
	}

	private static Conditions of(String trace) throws Exception {
		try (Run run = Importers.installed().open(SharedRecordings.trace(trace), Progress.none())) {
			return run.conditions();
		}
	}
}
