// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.ui.measure.editor.RunEditor;

/// Takes the pictures of the user's guide, light and dark.
class ScreenshotsTest {
	private final Window window = new Window();

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void ofTheWholeAndOfSingleExits() throws IOException {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c4-large.perf.data.xz"));
		assertThat(editor.session()).isPresent();
		TimeLine timeLine = window.timeLine();
		both("timeline-view", timeLine);
		window.toggleZoom();
		window.settle(timeLine);
		both("timeline-whole", timeLine);
		long busy = timeLine.history().arrows(0, Long.MAX_VALUE, 400).getLast().sent() - timeLine.trace().span().start();
		timeLine.show(busy - 700_000, busy + 1_300_000);
		window.settle(timeLine);
		both("timeline-exits", timeLine);
		window.toggleZoom();
	}

	@Test
	void ofWhatThereIsWithoutARun() throws IOException {
		window.view();
		window.screenshot("timeline-empty-light");
		window.open(Window.sample("exit-timing-ls2080.tsv"));
		window.view();
		window.screenshot("timeline-none-light");
	}

	private void both(String name, TimeLine timeLine) throws IOException {
		window.screenshot(name + "-light");
		window.theme(Window.DARK);
		window.settle(timeLine);
		window.screenshot(name + "-dark");
		window.theme(Window.LIGHT);
		window.settle(timeLine);
	}
}
