// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Results;
import org.trapline.experiment.result.Way;
import org.trapline.measure.Progress;
import org.trapline.ui.experiment.Workbench;
import org.trapline.ui.experiment.run.ExperimentStart;
import org.trapline.ui.experiment.run.Experiments;
import org.trapline.ui.experiment.run.RunOrder;
import org.trapline.ui.experiment.run.RunningExperiment;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.measure.compare.ComparisonEditor;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.RowTable;

/// What the user sees and does with the results of an experiment.
class ResultsEditorTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();
	private final Experiments experiments = new Experiments(workbench);

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	private static <R> List<List<String>> cells(RowTable<R> table) {
		List<Column<R>> columns = table.shownColumns();
		return table.visibleRows().stream().map(row -> columns.stream().map(c -> c.text().apply(row)).toList()).toList();
	}

	private <P extends ResultsPage> P page(ResultsEditor editor, ResultsPageKind kind, Class<P> type) {
		editor.turnTo(kind);
		workbench.settle();
		return type.cast(editor.activePage().orElseThrow());
	}

	/// Every page of one experiment: it takes a while to run.
	@Test
	void everyPageShowsWhatThePointsGave() throws Exception {
		Path file = Experiments.polling(directory);
		Path folder = directory.resolve("polling.results");
		RunOrder order = Experiments.order(file, folder);
		RunningExperiment running = ExperimentStart.start(workbench.page(), order);
		experiments.until("a point is finished", () -> running.results() > 0);
		new ResultsOpener(workbench.page()).open(folder);
		ResultsEditor editor = (ResultsEditor) workbench.page().getActiveEditor();
		experiments.until("the first point shows", () -> editor.session().opened().filter(o -> o.run() > 0).isPresent());
		long early = editor.session().opened().orElseThrow().run();
		experiments.end(running);
		assertThat(early).as("points show as they come in").isLessThanOrEqualTo(6);
		assertThat(running.results()).as("points that have results").isEqualTo(6);
		experiments.until("all points show", () -> editor.session().opened().orElseThrow().run() == 6);
		workbench.settle();
		assertThat(workbench.page().getActiveEditor()).as("the same editor in the end").isSameAs(editor);
		Results results = Results.read(folder, Progress.none());

		assertThat(editor.pageKinds()).containsExactly(ResultsPageKind.values());
		points(editor, results);
		curves(editor);
		expected(editor);
		compared(editor, results);
		steps(editor, results);
		ways(editor, results);
		exports(editor);
		inTheDark(editor, Map.of(ResultsPageKind.TABLE, "points",
				ResultsPageKind.CURVES, "curves", ResultsPageKind.TORNADO, "tornado",
				ResultsPageKind.EXPECTED, "expected", ResultsPageKind.COMPARED, "compared", ResultsPageKind.STEPS, "steps",
				ResultsPageKind.WAYS, "ways"));
		openings(editor, folder);
	}

	/// Pictures of pages in the dark theme, to which it takes a while to turn.
	private void inTheDark(ResultsEditor editor, Map<ResultsPageKind, String> pages) throws IOException {
		workbench.theme(Workbench.DARK);
		for (Map.Entry<ResultsPageKind, String> page : pages.entrySet()) {
			editor.turnTo(page.getKey());
			workbench.screenshot("results-" + page.getValue() + "-dark");
		}
		workbench.theme(Workbench.LIGHT);
	}

	private void points(ResultsEditor editor, Results results) throws IOException {
		PointsPage page = page(editor, ResultsPageKind.TABLE, PointsPage.class);
		List<List<String>> cells = cells(page.table().table());
		assertThat(cells).hasSize(7).extracting(List::getFirst).startsWith("polling=0,gic=2", "polling=0,gic=3").endsWith("board");
		double slow = results.rows().getFirst().value("ping-pong").orElseThrow().median();
		assertThat(cells.getFirst().get(1)).isEqualTo(org.trapline.measure.text.Quantities.nanos(slow));
		assertThat(slow).as("what makes the expectation fail").isGreaterThan(10_000);
		assertThat(cells.getFirst()).contains("ping-pong where gic=2 < 10000");
		assertThat(cells.get(1).getLast()).isEmpty();
		workbench.screenshot("results-points-light");
		page.filter("gic", "3");
		assertThat(cells(page.table().table())).extracting(List::getFirst).containsExactly("polling=0,gic=3", "polling=5000,gic=3",
				"polling=500000,gic=3", "board");
		page.filter("gic", "");
	}

	private void curves(ResultsEditor editor) throws IOException {
		PicturesPage curves = page(editor, ResultsPageKind.CURVES, PicturesPage.class);
		experiments.until("the curves are drawn", () -> curves.chart().canvas().table().rows().size() == 6);
		workbench.screenshot("results-curves-light");
		curves.choose("exits", "polling");
		experiments.until("the other measure is drawn",
				() -> curves.chart().canvas().table().header().contains("exits median (/s)"));
		PicturesPage tornado = page(editor, ResultsPageKind.TORNADO, PicturesPage.class);
		experiments.until("the tornado is drawn", () -> !tornado.chart().canvas().table().rows().isEmpty());
		assertThat(tornado.chart().canvas().table().rows()).extracting(row -> row.get(1)).containsExactlyInAnyOrder("polling", "gic");
		workbench.screenshot("results-tornado-light");
	}

	private void expected(ResultsEditor editor) throws IOException {
		ExpectedPage page = page(editor, ResultsPageKind.EXPECTED, ExpectedPage.class);
		assertThat(cells(page.table().table())).filteredOn(cells -> cells.get(1).equals("no")).extracting(List::getFirst)
				.isNotEmpty().containsOnly("ping-pong where gic=2 < 10000");
		workbench.screenshot("results-expected-light");
	}

	private void compared(ResultsEditor editor, Results results) throws IOException {
		ComparedPage page = page(editor, ResultsPageKind.COMPARED, ComparedPage.class);
		assertThat(cells(page.table().table())).hasSize(4);
		double factor = results.rows().get(4).value("ping-pong").orElseThrow().median()
				/ results.rows().getFirst().value("ping-pong").orElseThrow().median();
		assertThat(cells(page.table().table()).get(2)).startsWith("polling=500000,gic=2",
				org.trapline.measure.text.Quantities.number(factor) + " times");
		workbench.screenshot("results-compared-light");
	}

	private void steps(ResultsEditor editor, Results results) throws IOException {
		StepsPage page = page(editor, ResultsPageKind.STEPS, StepsPage.class);
		List<PointParts> parts = PointParts.all(results, Progress.none());
		Breakdown first = parts.getFirst().steps().orElseThrow();
		assertThat(page.table().table().visibleRows()).hasSize(first.causes().stream().mapToInt(cause -> cause.parts().size()).sum())
				.allSatisfy(line -> assertThat(line.point()).isEqualTo("polling=0,gic=2"));
		experiments.until("the steps are drawn", () -> page.chart().canvas().table().rows().stream().map(List::getFirst).distinct()
				.count() == first.causes().size());
		workbench.screenshot("results-steps-light");
		page.choose("polling=0,gic=2", "WFX: WFI");
		long with = parts.stream().filter(point -> point.steps().flatMap(steps -> steps.cause("WFX: WFI")).isPresent()).count();
		assertThat(with).isEqualTo(6);
		experiments.until("one cause is drawn at all points", () -> page.chart().canvas().table().rows().stream().map(List::getFirst)
				.distinct().count() == with);
		assertThat(cells(page.table().table())).allSatisfy(cells -> assertThat(cells.get(1)).isEqualTo("WFX: WFI"))
				.anySatisfy(cells -> assertThat(cells).contains("block", "a vCPU's thread put to sleep"));
		workbench.screenshot("results-steps-cause-light");
	}

	private void ways(ResultsEditor editor, Results results) throws IOException {
		WaysPage page = page(editor, ResultsPageKind.WAYS, WaysPage.class);
		assertThat(cells(page.table().table())).hasSize(5 * results.rows().size()).extracting(cells -> cells.get(1))
				.startsWith("send", "reach", "enter", "acknowledge", "all");
		for (Way way : PointParts.all(results, Progress.none()).stream().flatMap(parts -> parts.ways().stream()).toList())
			assertThat(way.legs().stream().mapToDouble(Way.Times::mean).sum()).as("the legs are all of the way")
					.isCloseTo(way.all().mean(), Percentage.withPercentage(1));
		experiments.until("the ways are drawn", () -> page.chart().canvas().table().rows().size() == 4 * results.rows().size());
		assertThat(page.chart().canvas().table().rows()).extracting(row -> row.get(1)).startsWith("send", "reach", "enter", "acknowledge");
		workbench.screenshot("results-ways-light");
	}

	private void exports(ResultsEditor editor) throws IOException {
		for (ExportFormat format : ResultsReports.of(editor.session().opened().orElseThrow())) {
			Path file = directory.resolve("report." + format.extension());
			format.writer().write(file, Progress.none());
			assertThat(Files.readString(file)).contains("polling=500000,gic=3");
		}
	}

	private void openings(ResultsEditor editor, Path folder) {
		PointsPage page = page(editor, ResultsPageKind.TABLE, PointsPage.class);
		page.table().table().select(java.util.Set.of("polling=0,gic=2"));
		PointActions actions = page.actions();
		actions.open();
		workbench.settle();
		assertThat(workbench.page().getActiveEditor()).isInstanceOf(RunEditor.class);
		assertThat(workbench.page().getActiveEditor().getTitle()).contains("polling=0,gic=2");
		workbench.closeEditors();
		new RecordingOpener(workbench.page()).open(folder);
		workbench.settle();
		assertThat(workbench.page().getActiveEditor()).as("a folder of results").isInstanceOf(ResultsEditor.class);
	}

	/// The table that the project starts from, beside the model's: from the results it is one click away.
	@Test
	void thePointOfTheLs2080StandsBesideTheBoardsTable() throws Exception {
		Path folder = directory.resolve("ipi-exits.results");
		Path sample = Workbench.file("samples/experiments/ipi-exits/ipi-exits.experiment.yaml");
		RunOrder order = new RunOrder(sample, org.trapline.experiment.file.Experiment.Form.SHORT, List.of(), java.util.OptionalInt.of(1),
				folder, false, false);
		experiments.run(order);
		ResultsEditor editor = (ResultsEditor) workbench.page().getActiveEditor();
		experiments.until("it is read", () -> !editor.pageKinds().isEmpty());
		PointsPage page = page(editor, ResultsPageKind.TABLE, PointsPage.class);
		workbench.screenshot("results-ls2080-light");
		besideTheBoard(editor);
		inTheDark(editor, Map.of(ResultsPageKind.EXITS, "exits"));
		editor.turnTo(ResultsPageKind.TABLE);
		page.actions().withBoard();
		workbench.settle();
		IEditorPart active = workbench.page().getActiveEditor();
		assertThat(active).isInstanceOf(ComparisonEditor.class);
		ComparisonEditor comparison = (ComparisonEditor) active;
		experiments.until("both are compared", () -> comparison.session().flatMap(s -> s.comparison()).isPresent());
		assertThat(comparison.session().orElseThrow().comparison().orElseThrow().against().getFirst().deltas())
				.filteredOn(delta -> delta.subject().contains("DABT_IO_MEM_IPI") && !Double.isNaN(delta.base()))
				.as("by the exits of one vCPU, as the board's table").isNotEmpty()
				.allSatisfy(delta -> assertThat(delta.candidate()).isCloseTo(delta.base(), Percentage.withPercentage(10)));
		comparison.turnTo(org.trapline.ui.measure.compare.ComparisonPageKind.EXITS);
		workbench.settle();
		workbench.screenshot("results-beside-board-light");
	}

	/// One vCPU's, as the board's table is of one.
	private void besideTheBoard(ResultsEditor editor) throws IOException {
		ExitsPage page = page(editor, ResultsPageKind.EXITS, ExitsPage.class);
		assertThat(cells(page.table().table())).extracting(List::getFirst).contains("TIMEINGUEST", "INTERRUPT", "DABT_IO_MEM_IPI");
		ExitsBeside.Line ipis = page.table().table().visibleRows().stream().filter(line -> line.type().equals("DABT_IO_MEM_IPI"))
				.findFirst().orElseThrow();
		assertThat(ipis.point().rate()).isCloseTo(ipis.board().rate(), Percentage.withPercentage(10));
		assertThat(ipis.point().mean()).isCloseTo(ipis.board().mean(), Percentage.withPercentage(10));
		workbench.screenshot("results-exits-light");
	}

	@Test
	void aFolderOfANewerTraplineIsToldAndLeftAsItIs() throws IOException {
		Path folder = Files.createDirectory(directory.resolve("newer.results"));
		Files.writeString(folder.resolve("results.yaml"), "trapline: results/2\n");
		new RecordingOpener(workbench.page()).open(folder);
		workbench.settle();
		ResultsEditor editor = (ResultsEditor) workbench.page().getActiveEditor();
		experiments.until("it is told", () -> editor.session().failure().isPresent());
		assertThat(editor.session().failure().orElseThrow()).contains("results/2");
		assertThat(editor.pageKinds()).isEmpty();
		workbench.screenshots("results-failure");
		assertThat(Files.readString(folder.resolve("results.yaml"))).isEqualTo("trapline: results/2\n");
	}

	@Test
	void aDoubleClickOnAFolderOfResultsInTheProjectExplorerOpensThem() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("results");
		project.create(null);
		try {
			project.open(null);
			IFolder folder = project.getFolder("polling.results");
			folder.create(true, true, null);
			IFolder other = project.getFolder("other");
			other.create(true, true, null);
			Files.writeString(folder.getLocation().toPath().resolve("results.yaml"), "trapline: results/2\n");
			folder.refreshLocal(IResource.DEPTH_ONE, null);
			CommonNavigator explorer = (CommonNavigator) workbench.page().showView("org.eclipse.ui.navigator.ProjectExplorer");
			explorer.selectReveal(new StructuredSelection(folder));
			workbench.settle();
			IAction open = explorer.getViewSite().getActionBars().getGlobalActionHandler(ICommonActionConstants.OPEN);
			assertThat(open).isNotNull();
			open.run();
			workbench.settle();
			assertThat(workbench.page().getActiveEditor()).isInstanceOf(ResultsEditor.class);
			explorer.selectReveal(new StructuredSelection(other));
			workbench.settle();
			assertThat(explorer.getViewSite().getActionBars().getGlobalActionHandler(ICommonActionConstants.OPEN))
					.as("other folders are unfolded").isNull();
		} finally {
			workbench.closeEditors();
			project.delete(true, true, null);
		}
	}
}
