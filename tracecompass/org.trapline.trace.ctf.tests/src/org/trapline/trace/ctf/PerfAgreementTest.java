// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

/// A recording gives the same exits as perf.data and converted to CTF.
class PerfAgreementTest {
	@Test
	void convertedRecordingGivesTheSameExits() throws IOException, ImportException {
		try (Run ctf = Ctf.open(Ctf.recording("ctf/perf-kvm-linux-short"));
				Run perf = Ctf.open(Ctf.recording("perf-record/kvm-linux-short.perf.data"))) {
			assertThat(Ctf.rows(ctf)).hasSizeGreaterThan(200).isEqualTo(Ctf.rows(perf));
			assertThat(Ctf.trace(ctf).losses()).isEqualTo(Ctf.trace(perf).losses());
			assertThat(Ctf.trace(ctf).span()).isEqualTo(Ctf.trace(perf).span());
			assertThat(Ctf.trace(ctf).eventCounts()).isEqualTo(Ctf.trace(perf).eventCounts());
		}
	}

	@Test
	void vcpusAreTheSameThreads() throws IOException, ImportException {
		try (Run ctf = Ctf.open(Ctf.recording("ctf/perf-kvm-linux-short"));
				Run perf = Ctf.open(Ctf.recording("perf-record/kvm-linux-short.perf.data"))) {
			assertThat(Ctf.trace(ctf).vcpus()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("vm")
					.isEqualTo(Ctf.trace(perf).vcpus());
		}
	}
}
