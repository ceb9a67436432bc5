// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.ImportException;

/// LTTng's trace of an arm64 host shows the ways of its guest to user space.
class LttngArm64Test {
	private static final String LTTNG = "ctf/lttng-vmix-c4";

	@Test
	void exitsLastFromTheReturnToUserSpaceToTheNextRun() throws IOException, ImportException, InterruptedException {
		Map<Integer, Long> left = new HashMap<>();
		Map<Integer, Long> intervals = new HashMap<>();
		Map<Integer, Integer> counts = new HashMap<>();
		for (Babeltrace.Line line : Babeltrace.lines(Ctf.recording(LTTNG))) {
			int thread = Integer.parseInt(line.field("vtid"));
			if (line.head().endsWith("kvm_userspace_exit"))
				left.put(thread, line.time());
			else if (line.head().endsWith("syscall_entry_ioctl") && line.has("cmd", "44672") && left.containsKey(thread)) {
				intervals.merge(thread, line.time() - left.remove(thread), Long::sum);
				counts.merge(thread, 1, Integer::sum);
			}
		}
		try (Run run = Ctf.open(Ctf.recording(LTTNG))) {
			List<Ctf.Row> rows = Ctf.rows(run);
			Map<Integer, Long> ours = new HashMap<>();
			Map<Integer, Integer> ourCounts = new HashMap<>();
			for (Ctf.Row row : rows) {
				ours.merge(row.thread(), row.interval(), Long::sum);
				ourCounts.merge(row.thread(), 1, Integer::sum);
			}
			assertThat(ourCounts).hasSize(4).isEqualTo(counts);
			assertThat(ours).isEqualTo(intervals);
			assertThat(rows).allSatisfy(row -> assertThat(row.cause()).isEqualTo("DABT_LOW: MMIO in user space"));
			assertThat(Ctf.notices(run)).contains("the exits shown are those to user space");
		}
	}

	@Test
	void vcpusAreNamedAfterTheirThreadsAndProcess() throws IOException, ImportException {
		try (Run run = Ctf.open(Ctf.recording(LTTNG))) {
			assertThat(Ctf.trace(run).vcpus()).extracting(Vcpu::threadName)
					.containsExactlyInAnyOrder("kvm-vcpu-0", "kvm-vcpu-1", "kvm-vcpu-2", "kvm-vcpu-3");
			assertThat(run.provenance().facts()).containsEntry("recorder", "lttng-modules 2.13.9")
					.containsEntry("clock", "monotonic, Monotonic Clock, 0 at 2026-11-22T14:39:52.974770976Z");
		}
	}
}
