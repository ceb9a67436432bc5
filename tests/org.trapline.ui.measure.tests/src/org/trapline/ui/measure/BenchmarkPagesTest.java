// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.bench.CurvePage;

class BenchmarkPagesTest {
	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void aBenchmarkLogHasPagesForWhatItHolds() {
		RunEditor editor = workbench.open(Workbench.trace("bench/bench-l1-native.txt"));
		workbench.session(editor);
		assertThat(editor.pageKinds()).contains(PageKind.OVERVIEW, PageKind.CONTEXT_SWITCH, PageKind.MEMORY,
				PageKind.BANDWIDTH, PageKind.SCORES).doesNotContain(PageKind.EXITS, PageKind.TIMELINE);
	}

	@Test
	void aTickAndTheLegendAreOneChoice() {
		RunEditor editor = workbench.open(Workbench.trace("bench/bench-l1-native.txt"));
		CurvePage<?> page = page(editor, PageKind.CONTEXT_SWITCH);
		List<String> before = page.drawn();
		ChartCanvas chart = chart(page);
		chart.toggle(chart.series().getFirst());
		workbench.settle();
		assertThat(page.drawn()).isEqualTo(before.subList(1, before.size()));
		assertThat(chart.canvas().table().header()).isNotEmpty();
	}

	@Test
	void screens() throws IOException {
		RunEditor editor = workbench.open(Workbench.trace("bench/bench-l1-native.txt"));
		for (PageKind kind : editor.pageKinds()) {
			editor.turnTo(kind);
			workbench.screenshot("try-" + kind.name());
		}
	}

	private CurvePage<?> page(RunEditor editor, PageKind kind) {
		editor.turnTo(kind);
		workbench.settle();
		return (CurvePage<?>) editor.activePage().orElseThrow();
	}

	private static ChartCanvas chart(CurvePage<?> page) {
		ChartCanvas chart = page.chart();
		assertThat(chart).isNotNull();
		return java.util.Objects.requireNonNull(chart);
	}
}
