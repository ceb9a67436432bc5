// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLineViewTest {
	private final Window window = new Window();

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void saysWhatToDoWithoutARun() {
		TimeLineView view = window.view();
		assertThat(view.timeLine()).isEmpty();
		assertThat(view.message()).contains("No run is open").contains("Open a recording of events");
	}

	@Test
	void saysWhyARunHasNone() {
		TimeLineView view = window.view();
		window.open(Window.sample("exit-timing-ls2080.tsv"));
		assertThat(view.message()).contains("not when each of them happened");
		window.open(Window.sample("perf-stat-interval.csv"));
		assertThat(view.message()).contains("benchmarks or counters");
	}

	@Test
	void rowsAreTheLanesOfTheHistory() {
		window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		TimeLine timeLine = window.timeLine();
		assertThat(timeLine.visibleRows()).containsSubsequence("vCPU 0", "State", "reason");
	}
}
