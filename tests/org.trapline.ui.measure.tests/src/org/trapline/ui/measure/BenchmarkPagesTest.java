// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Condition;
import org.trapline.measure.Score;
import org.trapline.ui.canvas.ChartAction;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.RunPage;
import org.trapline.ui.measure.pages.bench.CurvePage;
import org.trapline.ui.measure.pages.bench.DistributionsPage;
import org.trapline.ui.measure.pages.bench.PlannedPage;
import org.trapline.ui.measure.run.RunNotes;
import org.trapline.ui.measure.run.RunSession;

class BenchmarkPagesTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void aBenchmarkLogHasPagesForWhatItHoldsAlone() {
		RunEditor editor = workbench.open(Workbench.trace("bench/bench-l1-native.txt"));
		assertThat(editor.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.CONTEXT_SWITCH, PageKind.MEMORY,
				PageKind.BANDWIDTH, PageKind.DISTRIBUTIONS, PageKind.SCORES, PageKind.CONDITIONS);
		RunEditor other = workbench.open(Workbench.trace("bench/cyclictest-l1-full.txt"));
		assertThat(other.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.DISTRIBUTIONS, PageKind.CONDITIONS);
	}

	@Test
	void theOverviewLeadsToThePagesOfWhatWasMeasured() {
		RunEditor editor = workbench.open(Workbench.trace("bench/bench-l1-native.txt"));
		assertThat(workbench.texts()).anyMatch(t -> t.contains("2 curves of lat_ctx, 2 to 16 processes"));
		workbench.click("lat_mem_rd, linear, stride 128 B");
		assertThat(editor.activePage()).map(RunPage::kind).contains(PageKind.MEMORY);
	}

	@Test
	void aTickAndTheLegendAreOneChoice() {
		CurvePage<?> page = page(workbench.open(Workbench.trace("bench/bench-l1-native.txt")), PageKind.CONTEXT_SWITCH,
				CurvePage.class);
		List<String> before = page.drawn();
		int values = page.valuesShown();
		assertThat(before).hasSize(2);
		ChartCanvas chart = Objects.requireNonNull(page.chart());
		chart.toggle(chart.series().getFirst());
		workbench.settle();
		assertThat(page.drawn()).isEqualTo(before.subList(1, 2));
		assertThat(page.valuesShown()).isLessThan(values);
		chart.toggle(chart.series().getFirst());
		workbench.settle();
		assertThat(page.drawn()).isEqualTo(before);
		assertThat(page.valuesShown()).isEqualTo(values);
	}

	@Test
	void theFiguresOfAChartAreThoseOfTheRangeZoomedTo() {
		CurvePage<?> page = page(workbench.open(Workbench.trace("bench/bench-l1-native.txt")), PageKind.MEMORY,
				CurvePage.class);
		ChartCanvas chart = Objects.requireNonNull(page.chart());
		int all = chart.canvas().table().rows().size();
		assertThat(all).isEqualTo(91);
		ChartAction.ZOOM_IN.perform(chart);
		workbench.settle();
		assertThat(chart.canvas().table().rows().size()).isBetween(10, all - 10);
		ChartAction.BACK.perform(chart);
		workbench.settle();
		assertThat(chart.canvas().table().rows()).hasSize(all);
	}

	@Test
	void distributionsHideInBothPicturesAtOnce() throws IOException {
		Path folder = Files.createDirectory(directory.resolve("twice"));
		for (String copy : List.of("one.txt", "two.txt"))
			Files.copy(Workbench.trace("bench/cyclictest-l1-full.txt"), folder.resolve(copy));
		DistributionsPage page = page(workbench.open(folder), PageKind.DISTRIBUTIONS, DistributionsPage.class);
		assertThat(page.drawn()).doesNotHaveDuplicates().hasSize(4);
		List<ChartCanvas> charts = page.charts();
		charts.getLast().toggle(charts.getLast().series().getFirst());
		workbench.settle();
		assertThat(page.drawn()).hasSize(3);
		assertThat(charts.getFirst().view().hidden()).isEqualTo(charts.getLast().view().hidden());
	}

	@Test
	void scoresArePerMegahertzOnceTheClockIsEntered() {
		RunEditor editor = workbench.open(Workbench.trace("bench/bench-l1-native.txt"));
		PlannedPage<?> page = page(editor, PageKind.SCORES, PlannedPage.class);
		Score coreMark = page.rows().stream().map(Score.class::cast).filter(s -> s.benchmark().equals("CoreMark"))
				.findFirst().orElseThrow();
		RunSession session = workbench.session(editor);
		assertThat(cells("Per MHz")).contains("");
		session.notes().change("Change", session.notes().now().with(Condition.CLOCK, "1 MHz", session.run().conditions()));
		workbench.settle();
		assertThat(cells("Per MHz")).contains(org.trapline.measure.text.Quantities.number(coreMark.median()));
		assertThat(session.conditions().get(Condition.CLOCK)).hasValueSatisfying(t -> assertThat(RunNotes.entered(t)).isTrue());
		session.notes().undo();
	}

	@Test
	void theMenuOffersThePagesThatTheRunHas() {
		workbench.open(Workbench.trace("bench/bench-l1-native.txt"));
		assertThat(menu()).contains("Context Switches", "Memory Latency", "Scores", "Conditions")
				.doesNotContain("Exits", "Timeline", "Group Exits by", "Clear Filter");
		workbench.open(Workbench.sample("exit-mix.perf.data.xz"));
		assertThat(menu()).contains("Exits", "Timeline", "Group Exits by", "Clear Filter").doesNotContain("Scores");
	}

	/// The items of the menu Recording that show.
	private List<String> menu() {
		workbench.settle();
		Menu bar = workbench.shell().getMenuBar();
		for (MenuItem item : bar.getItems())
			if (item.getText().replace("&", "").equals("Recording")) {
				Menu menu = item.getMenu();
				menu.notifyListeners(org.eclipse.swt.SWT.Show, new org.eclipse.swt.widgets.Event());
				workbench.settle();
				List<String> items = java.util.Arrays.stream(menu.getItems())
						.map(i -> i.getText().replace("&", "").replaceFirst("\t.*", "")).toList();
				menu.notifyListeners(org.eclipse.swt.SWT.Hide, new org.eclipse.swt.widgets.Event());
				return items;
			}
		throw new AssertionError("no menu Recording");
	}

	/// The cells of a column in the table that shows.
	private List<String> cells(String title) {
		return Workbench.tables(workbench.shell()).stream().flatMap(table -> cells(table, title).stream()).toList();
	}

	private static <R> List<String> cells(org.trapline.ui.table.RowTable<R> table, String title) {
		return table.columns().stream().filter(c -> c.title().equals(title))
				.flatMap(c -> table.visibleRows().stream().map(c.text())).toList();
	}

	private <P extends RunPage> P page(RunEditor editor, PageKind kind, Class<P> type) {
		workbench.session(editor);
		editor.turnTo(kind);
		workbench.settle();
		return type.cast(editor.activePage().orElseThrow());
	}
}
