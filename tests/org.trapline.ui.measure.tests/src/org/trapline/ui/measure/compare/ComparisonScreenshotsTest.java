// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.ui.measure.Workbench;

/// Takes the pictures of the guide to comparisons: each page, light and dark.
class ComparisonScreenshotsTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();
	private final Comparisons comparisons = new Comparisons(workbench);

	@AfterEach
	void closeEditors() {
		workbench.theme(Workbench.LIGHT);
		workbench.closeEditors();
	}

	@Test
	void ofNativeAndGuest() throws IOException {
		ComparisonEditor editor = comparisons.compare(Comparisons.board(directory.resolve("board")));
		assertThat(editor.pageKinds()).containsExactly(ComparisonPageKind.RUNS, ComparisonPageKind.SUMMARY,
				ComparisonPageKind.DIFFERENCES, ComparisonPageKind.LATENCY, ComparisonPageKind.CONTEXT_SWITCH,
				ComparisonPageKind.MEMORY_LOAD, ComparisonPageKind.BANDWIDTH, ComparisonPageKind.SCORES, ComparisonPageKind.CONDITIONS);
		assertThat(editor.saveTo(directory.resolve("board.tlcompare"))).isTrue();
		allPages("compare", editor);
	}

	@Test
	void ofThreeSidesInASmallWindow() throws IOException {
		workbench.shell().setSize(1280, 800);
		ComparisonEditor editor = comparisons.compare(Comparisons.board(directory.resolve("board")));
		Path again = Comparisons.copy(directory.resolve("guest, pinned"), Comparisons.GUEST);
		Comparisons.session(editor).add(List.of(again, directory.resolve("guest, lost")));
		comparisons.compared(editor);
		allPages("compare-three", editor);
	}

	@Test
	void ofExits() throws IOException {
		Path vhe = Comparisons.copy(directory.resolve("VHE"), "perf-record/kvm-linux-short.perf.data");
		Path nvhe = Comparisons.copy(directory.resolve("nVHE"), "perf-record/nvhe-linux-short.perf.data");
		ComparisonEditor editor = comparisons.compare(vhe, nvhe);
		assertThat(editor.pageKinds()).contains(ComparisonPageKind.EXITS, ComparisonPageKind.LATENCY);
		assertThat(editor.saveTo(directory.resolve("vhe.tlcompare"))).isTrue();
		allPages("compare-exits", editor);
	}

	@Test
	void ofNothingYet() throws IOException {
		comparisons.compare();
		both("compare-new");
	}

	@Test
	void ofAFileThatIsNoComparison() throws IOException {
		comparisons.open(Files.writeString(directory.resolve("board.tlcompare"),
				"trapline: comparison/1\nthreshold: many\nsides: []\n"));
		both("compare-failure");
	}

	private void allPages(String name, ComparisonEditor editor) throws IOException {
		pictures(suffix -> {
			for (ComparisonPageKind page : editor.pageKinds()) {
				editor.turnTo(page);
				workbench.screenshot(name + "-" + page.name().toLowerCase(Locale.ROOT) + suffix);
			}
		});
	}

	private void both(String name) throws IOException {
		pictures(suffix -> workbench.screenshot(name + suffix));
	}

	private interface Taking {
		void take(String suffix) throws IOException;
	}

	/// Takes pictures in the light window, then in the dark one: another theme is what takes longest.
	private void pictures(Taking all) throws IOException {
		all.take("-light");
		workbench.theme(Workbench.DARK);
		all.take("-dark");
		workbench.theme(Workbench.LIGHT);
	}
}
