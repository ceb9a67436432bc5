// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;

/// Takes the pictures of the user's guide: each page, light and dark.
class ScreenshotsTest {
	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.theme(Workbench.LIGHT);
		workbench.closeEditors();
	}

	@Test
	void ofAnExitTimingTable() throws IOException {
		pages("ls2080", Workbench.sample("exit-timing-ls2080.tsv"), List.of(PageKind.OVERVIEW, PageKind.EXITS));
	}

	@Test
	void ofAnEventRecording() throws IOException {
		pages("mix", Workbench.sample("exit-mix.perf.data.xz"), List.of(PageKind.OVERVIEW, PageKind.EXITS,
				PageKind.LATENCY, PageKind.TIMELINE, PageKind.EVENTS));
	}

	@Test
	void ofALinuxGuest() throws IOException {
		pages("linux", Workbench.sample("linux-guest.perf.data"), List.of(PageKind.OVERVIEW, PageKind.EXITS,
				PageKind.LATENCY, PageKind.TIMELINE, PageKind.EVENTS));
	}

	@Test
	void ofCounters() throws IOException {
		pages("counters", Workbench.sample("perf-stat-interval.csv"), List.of(PageKind.OVERVIEW, PageKind.COUNTERS));
	}

	@Test
	void ofAFileThatIsNoRecording() throws IOException {
		RunEditor editor = workbench.open(Workbench.sample("README.md"));
		assertThat(editor.session()).isEmpty();
		both("failure");
	}

	private void pages(String name, Path recording, List<PageKind> pages) throws IOException {
		RunEditor editor = workbench.open(recording);
		workbench.session(editor);
		assertThat(editor.pageKinds()).containsExactlyElementsOf(pages);
		for (PageKind page : pages) {
			editor.turnTo(page);
			both(name + "-" + page.name().toLowerCase(java.util.Locale.ROOT));
		}
	}

	private void both(String name) throws IOException {
		workbench.theme(Workbench.LIGHT);
		ImageData light = workbench.screenshot(name + "-light");
		workbench.theme(Workbench.DARK);
		ImageData dark = workbench.screenshot(name + "-dark");
		assertThat(brightness(light)).as("brightness of the light window").isGreaterThan(170);
		assertThat(brightness(dark)).as("brightness of the dark window").isLessThan(90);
		workbench.theme(Workbench.LIGHT);
	}

	/// Mean of all pixels, 0 black to 255 white.
	private static double brightness(ImageData image) {
		long sum = 0;
		int[] line = new int[image.width];
		for (int y = 0; y < image.height; y++) {
			image.getPixels(0, y, image.width, line, 0);
			for (int pixel : line) {
				org.eclipse.swt.graphics.RGB rgb = image.palette.getRGB(pixel);
				sum += rgb.red + rgb.green + rgb.blue;
			}
		}
		return sum / 3.0 / image.width / image.height;
	}
}
