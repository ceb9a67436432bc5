// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.commontrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Importers;
import org.trapline.trace.Imports;
import org.trapline.trace.Probe;
import org.trapline.trace.Recording;
import org.trapline.trace.SharedRecordings;

/// A build without Trace Compass knows CTF, and says what it lacks to read it.
class CtfStandInTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "lttng-vmix-c4", "lttng-vmix-c4/kernel", "perf-kvm-linux-short" })
	void traceIsKnownAndSaidToBeMissingItsReader(String name) throws IOException, ImportException {
		Path trace = SharedRecordings.trace("ctf/" + name);
		assertThat(Imports.probe(new CtfStandIn(), trace).confidence()).isEqualTo(Probe.CERTAIN);
		assertThatThrownBy(() -> Importers.installed().open(trace, Progress.none()).close())
				.isInstanceOf(ImportException.class).hasMessageStartingWith(trace + ": found a CTF trace")
				.hasMessageContaining("eclipse-tracecompass").hasMessageContaining("releng/tracecompass/prepare.sh");
	}

	@Test
	void folderOfTracesWithClocksOfTheirOwnIsNoRecording() throws IOException, ImportException {
		assertThat(Imports.probe(new CtfStandIn(), SharedRecordings.trace("ctf")).possible()).isFalse();
	}

	@Test
	void streamsWithoutMetadataAreKnown() throws IOException, ImportException {
		Files.write(folder.resolve("channel0_0"), new byte[] { (byte) 0xc1, 0x1f, (byte) 0xfc, (byte) 0xc1, 0, 0 });
		assertThat(Imports.probe(new CtfStandIn(), folder).reason())
				.isEqualTo("its file \"channel0_0\" begins with the magic number of a CTF stream");
	}

	@Test
	void oneThatReadsTakesItsPlace() {
		Importer reader = new Importer() {
			@Override
			public String id() {
				return CtfStandIn.ID;
			}

			@Override
			public String name() {
				return CtfStandIn.NAME;
			}

			@Override
			public Probe probe(Recording recording) {
				return Probe.no();
			}

			@Override
			public Run read(Recording recording, Progress progress) {
				throw new AssertionError("nothing is read");
			}
		};
		assertThat(new Importers(List.of(new CtfStandIn())).missing()).hasSize(1);
		assertThat(new Importers(List.of(new CtfStandIn(), reader)).all()).containsExactly(reader);
	}
}
