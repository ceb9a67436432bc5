// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.measure.ExitReason;
import org.trapline.trace.runs.RunFile;
import org.trapline.trace.table.MappingFile;
import org.trapline.trace.table.MappingGuess;
import org.trapline.trace.table.TablePreview;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.ExitChart;
import org.trapline.ui.measure.pages.ExitsPage;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.measure.timeline.TimelineAction;
import org.trapline.ui.measure.timeline.TimelinePage;

/// Takes the pictures of the user's guide: each page, light and dark.
class ScreenshotsTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();
	private boolean dark;

	@AfterEach
	void closeEditors() {
		workbench.theme(Workbench.LIGHT);
		workbench.closeEditors();
	}

	@Test
	void ofAnExitTimingTable() throws IOException {
		RunEditor editor = open(Workbench.sample("exit-timing-ls2080.tsv"));
		assertThat(editor.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.EXITS, PageKind.CONDITIONS);
		allPages("table", editor);
	}

	@Test
	void ofCounters() throws IOException {
		RunEditor editor = open(Workbench.sample("perf-stat-interval.csv"));
		assertThat(editor.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.COUNTERS, PageKind.CONDITIONS);
		allPages("counters", editor);
	}

	@Test
	void ofCountersReadOnce() throws IOException {
		RunEditor editor = open(Workbench.sample("kvm_stat.txt"));
		assertThat(editor.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.COUNTERS, PageKind.CONDITIONS);
		editor.turnTo(PageKind.COUNTERS);
		both("counters-once");
	}

	@Test
	void ofALinuxGuest() throws IOException {
		RunEditor editor = open(Workbench.sample("linux-guest.perf.data"));
		editor.turnTo(PageKind.TIMELINE);
		both("linux-timeline");
		editor.turnTo(PageKind.EVENTS);
		both("linux-events");
	}

	@Test
	void ofAnEventRecording() throws IOException {
		RunEditor editor = open(Workbench.trace("perf-record/vmix-c4-large.perf.data.xz"));
		assertThat(editor.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.EXITS, PageKind.LATENCY,
				PageKind.TIMELINE, PageKind.EVENTS, PageKind.CONDITIONS);
		allPages("run", editor);
		editor.turnTo(PageKind.EXITS);
		ExitsPage exits = (ExitsPage) editor.activePage().orElseThrow();
		exits.groupBy(GroupBy.CAUSE);
		exits.chart(ExitChart.TREEMAP);
		exits.select(exits.rows().getFirst().key());
		both("run-treemap");
		RunSession session = workbench.session(editor);
		session.selection().set(Filter.ALL.withReasons(Set.of(ExitReason.DABT_LOW, ExitReason.SYS64))
				.withVcpus(Set.of(1, 2)));
		exits.chart(ExitChart.RING);
		both("run-filtered");
		editor.turnTo(PageKind.TIMELINE);
		TimelinePage timeline = (TimelinePage) editor.activePage().orElseThrow();
		session.selection().clear();
		for (int i = 0; i < 11; i++)
			timeline.perform(TimelineAction.ZOOM_IN);
		timeline.perform(TimelineAction.MARK);
		timeline.perform(TimelineAction.ZOOM_OUT);
		both("run-timeline-zoomed");
	}

	@Test
	void ofBenchmarks() throws IOException {
		Path folder = Files.createDirectory(directory.resolve("native"));
		Files.copy(Workbench.trace("bench/bench-l1-native.txt"), folder.resolve("benchmarks.txt"));
		Files.copy(Workbench.trace("bench/cyclictest-l1-full.txt"), folder.resolve("cyclictest.txt"));
		RunEditor editor = workbench.open(folder);
		workbench.session(editor);
		assertThat(editor.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.CONTEXT_SWITCH, PageKind.MEMORY,
				PageKind.BANDWIDTH, PageKind.DISTRIBUTIONS, PageKind.SCORES, PageKind.CONDITIONS);
		allPages("bench", editor);
	}

	@Test
	void ofMemoryLatencyWithTheCachesOfItsBoard() throws Exception {
		Path table = Files.copy(Workbench.reference("memory-latency-a57-seattle.csv"),
				directory.resolve("seattle-a57.csv"));
		MappingFile.write(MappingGuess.of(TablePreview.of(table)), MappingFile.of(table));
		Files.writeString(RunFile.of(table), """
				trapline: run/1
				label: Seattle, 8 Cortex-A57
				conditions:
				  side: native
				  cpu: Cortex-A57
				  cpus: 8
				  caches: L1d 32 KiB, L2 1 MiB, L3 8 MiB
				""");
		RunEditor editor = workbench.open(table);
		workbench.session(editor);
		editor.turnTo(PageKind.MEMORY);
		both("caches");
	}

	@Test
	void ofASetOfRuns() throws IOException {
		Path root = Files.createDirectory(directory.resolve("desk"));
		for (String run : List.of("native", "guest, 2 vCPUs"))
			Files.createDirectory(root.resolve(run));
		Files.copy(Workbench.trace("bench/bench-l1-native.txt"), root.resolve("native/benchmarks.txt"));
		Files.copy(Workbench.trace("bench/cyclictest-l1-full.txt"), root.resolve("native/cyclictest.txt"));
		Files.copy(Workbench.trace("bench/bench-l2-kvmguest.txt"), root.resolve("guest, 2 vCPUs/console.txt"));
		assertThat(workbench.open(root).session()).isEmpty();
		both("runs");
	}

	@Test
	void ofAFileThatIsNoRecording() throws IOException {
		RunEditor editor = workbench.open(Files.writeString(directory.resolve("notes.txt"), "Buy milk\n"));
		assertThat(editor.session()).isEmpty();
		both("failure");
		assertThat(drawn(workbench.screenshot("failure"))).as("pixels of the page that are not its background").isGreaterThan(2000);
	}

	/// Pixels in the middle of the editors' area that differ from that area's corner: a control may say that it is visible and
	/// show nothing.
	private static int drawn(ImageData picture) {
		int background = picture.getPixel(picture.width / 3, picture.height / 6);
		int drawn = 0;
		for (int y = picture.height / 6; y < picture.height * 2 / 3; y++)
			for (int x = picture.width / 3; x < picture.width * 9 / 10; x++)
				if (picture.getPixel(x, y) != background)
					drawn++;
		return drawn;
	}

	@Test
	void ofARecordingThatIsCutShort() throws IOException {
		byte[] whole = Files.readAllBytes(Workbench.trace("perf-record/pipe-mode.perf.data"));
		Path cut = Files.write(directory.resolve("board.perf.data"), Arrays.copyOf(whole, whole.length * 2 / 3));
		assertThat(workbench.session(workbench.open(cut)).run().partial()).isTrue();
		both("partial");
	}

	/// Opens a copy, so that the pictures show no path of the machine that took them.
	private RunEditor open(Path recording) throws IOException {
		RunEditor editor = workbench.open(Files.copy(recording, directory.resolve(recording.getFileName())));
		workbench.session(editor);
		return editor;
	}

	private void allPages(String name, RunEditor editor) throws IOException {
		pictures(() -> {
			for (PageKind page : editor.pageKinds()) {
				editor.turnTo(page);
				picture(name + "-" + page.name().toLowerCase(Locale.ROOT));
			}
		});
	}

	private void both(String name) throws IOException {
		pictures(() -> picture(name));
	}

	private interface Taking {
		void take() throws IOException;
	}

	/// Takes pictures in the light window, then in the dark one: another theme is what takes longest.
	private void pictures(Taking all) throws IOException {
		all.take();
		workbench.theme(Workbench.DARK);
		dark = true;
		all.take();
		workbench.theme(Workbench.LIGHT);
		dark = false;
	}

	private void picture(String name) throws IOException {
		double brightness = brightness(workbench.screenshot(name + (dark ? "-dark" : "-light")));
		if (dark)
			assertThat(brightness).as("brightness of the dark window").isLessThan(90);
		else
			assertThat(brightness).as("brightness of the light window").isGreaterThan(170);
	}

	/// Mean of all pixels, 0 black to 255 white.
	private static double brightness(ImageData image) {
		long sum = 0;
		int[] line = new int[image.width];
		for (int y = 0; y < image.height; y++) {
			image.getPixels(0, y, image.width, line, 0);
			for (int pixel : line) {
				RGB rgb = image.palette.getRGB(pixel);
				sum += rgb.red + rgb.green + rgb.blue;
			}
		}
		return sum / 3.0 / image.width / image.height;
	}
}
