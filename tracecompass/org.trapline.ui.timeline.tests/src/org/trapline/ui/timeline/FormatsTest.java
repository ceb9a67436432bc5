// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.history.Lane;
import org.trapline.history.StateHistory.Stretch;

class FormatsTest {
	private final Window window = new Window();

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void perfData() {
		showsEveryVcpu(Window.sample("linux-guest.perf.data"));
	}

	@Test
	void traceDat() {
		showsEveryVcpu(Window.sample("linux-guest.dat"));
	}

	@Test
	void ftraceText() {
		showsEveryVcpu(Window.sample("linux-guest.ftrace.txt"));
	}

	@Test
	void ctfOfLttng() {
		showsEveryVcpu(Window.trace("ctf/lttng-vmix-c4"));
	}

	@Test
	void ctfOfPerf() {
		showsEveryVcpu(Window.trace("ctf/perf-kvm-linux-short"));
	}

	@Test
	void runOfTheVirtualPlatform(@TempDir Path folder) throws Exception {
		showsEveryVcpu(SimulatedRun.of(folder));
	}

	private void showsEveryVcpu(Path recording) {
		window.open(recording);
		TimeLine timeLine = window.timeLine();
		assertThat(timeLine.rows().vcpus()).hasSameSizeAs(timeLine.trace().vcpus());
		assertThat(timeLine.content()).isPresent();
		long origin = timeLine.trace().span().start();
		for (Lane lane : timeLine.history().lanes())
			if (lane.kind() == Lane.Kind.STATE)
				assertThat(timeLine.history().all(java.util.List.of(lane), origin, origin + timeLine.length()))
						.extracting(Stretch::value).isNotEmpty();
	}
}
