// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.ui.measure.compare.Comparisons.comparison;
import static org.trapline.ui.measure.compare.Comparisons.labels;
import static org.trapline.ui.measure.compare.Comparisons.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.Progress;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.measure.Workbench;
import org.trapline.ui.operation.OperationRunner;

/// What the user sees and does in the comparison editor.
class ComparisonEditorTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();
	private final Comparisons comparisons = new Comparisons(workbench);
	private Path board = Path.of("");

	@BeforeEach
	void board() throws IOException {
		board = Comparisons.board(directory.resolve("board"));
	}

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void aFolderOfNativeAndGuestIsAnswered() {
		ComparisonEditor editor = comparisons.compare(board);
		Comparison comparison = comparison(editor);
		assertThat(comparison.base().label()).isEqualTo("native");
		assertThat(comparison.base().role()).isEqualTo(Role.NATIVE);
		assertThat(labels(editor)).containsExactly("native", "guest");
		assertThat(session(editor).history().undoes()).as("what was recognised is no change of the user's").isEmpty();
		assertThat(editor.activePage()).map(ComparisonPage::kind).contains(ComparisonPageKind.SUMMARY);
		assertThat(comparison.against().getFirst().summary()).isNotEmpty()
				.allSatisfy(sentence -> assertThat(workbench.texts()).anyMatch(t -> t.contains(sentence)));
		assertThat(workbench.texts()).contains("guest against native");
	}

	@Test
	void everyPictureDraws() {
		ComparisonEditor editor = comparisons.compare(board);
		for (ComparisonPageKind kind : List.of(ComparisonPageKind.DIFFERENCES, ComparisonPageKind.LATENCY,
				ComparisonPageKind.CONTEXT_SWITCH, ComparisonPageKind.MEMORY_LOAD, ComparisonPageKind.BANDWIDTH,
				ComparisonPageKind.SCORES)) {
			DifferencesPage page = comparisons.differences(editor, kind);
			assertThat(page.pictures()).as("pictures of " + kind).isNotEmpty();
			for (String picture : page.pictures()) {
				page.choose(picture);
				workbench.settle();
				assertThat(Objects.requireNonNull(page.chart()).canvas().table().rows())
						.as("figures of " + picture).isNotEmpty();
			}
		}
	}

	@Test
	void theTableBeginsWithWhatMattersMostAndGivesTheReason() {
		ComparisonEditor editor = comparisons.compare(board);
		List<Delta> deltas = comparison(editor).against().getFirst().deltas();
		DeltaTable table = Objects.requireNonNull(
				comparisons.differences(editor, ComparisonPageKind.DIFFERENCES).table());
		assertThat(table.table().table().visibleRows()).isEqualTo(deltas);
		assertThat(deltas.getFirst().verdict()).isEqualTo(Verdict.WORSE);
		Delta chosen = deltas.get(deltas.size() / 2);
		table.select(chosen);
		assertThat(table.reason()).isEqualTo(chosen.judgement().reason());
	}

	@Test
	void aLargerThresholdLeavesLessThatIsWorse() {
		ComparisonEditor editor = comparisons.compare(board);
		long before = comparison(editor).against().getFirst().count(Verdict.WORSE);
		SideForm form = comparisons.form(editor);
		enter(form.settings().threshold(), "90 %");
		comparisons.compared(editor);
		assertThat(comparison(editor).settings().threshold()).isEqualTo(0.9);
		assertThat(comparison(editor).against().getFirst().count(Verdict.WORSE)).isLessThan(before);
		session(editor).history().undo();
		comparisons.compared(editor);
		assertThat(comparison(editor).against().getFirst().count(Verdict.WORSE)).isEqualTo(before);
		session(editor).history().redo();
		comparisons.compared(editor);
		assertThat(form.settings().threshold().control().getText()).isEqualTo("90 %");
	}

	@Test
	void whatIsNoThresholdIsToldAndNotTaken() {
		ComparisonEditor editor = comparisons.compare(board);
		SideForm form = comparisons.form(editor);
		for (String wrong : List.of("many", "-1 %", "100 %", "NaN")) {
			enter(form.settings().threshold(), wrong);
			assertThat(form.problem()).contains(wrong).contains("expected a number from 0 % to below 100 %");
		}
		assertThat(session(editor).history().undoes()).isEmpty();
	}

	@Test
	void labelsAndRolesCanBeChanged() {
		ComparisonEditor editor = comparisons.compare(board);
		SideForm form = comparisons.form(editor);
		comparisons.sides(editor).select(1);
		enter(form.label(), "KVM & kvmtool");
		comparisons.compared(editor);
		assertThat(labels(editor)).containsExactly("native", "KVM & kvmtool");
		assertThat(workbench.texts()).contains("KVM && kvmtool against native");
		assertThat(form.label().control().getText()).as("the side stays chosen").isEqualTo("KVM & kvmtool");
		enter(form.label(), "native");
		assertThat(form.problem()).contains("Another side is called native");
		form.role().select(Role.CANDIDATE.ordinal() + 1);
		form.role().notifyListeners(SWT.Selection, new Event());
		comparisons.compared(editor);
		assertThat(comparison(editor).against().getFirst().candidate().role()).isEqualTo(Role.CANDIDATE);
		session(editor).history().undo();
		session(editor).history().undo();
		comparisons.compared(editor);
		assertThat(labels(editor)).containsExactly("native", "guest");
	}

	@Test
	void anOffsetFollowsTheSideItIsOf() {
		ComparisonEditor editor = comparisons.compare(board);
		SideForm form = comparisons.form(editor);
		comparisons.sides(editor).select(1);
		form.settings().alignment().select(2);
		form.settings().alignment().notifyListeners(SWT.Selection, new Event());
		enter(form.settings().moment(), "2.5 ms");
		enter(form.label(), "VM");
		comparisons.compared(editor);
		assertThat(comparison(editor).settings().alignment())
				.isEqualTo(new Alignment.Offset(Map.of("VM", 2_500_000L)));
		form.settings().alignment().select(1);
		form.settings().alignment().notifyListeners(SWT.Selection, new Event());
		enter(form.settings().moment(), "DABT_LOW #3");
		assertThat(session(editor).history().now().settings().alignment())
				.isEqualTo(new Alignment.Marker("DABT_LOW", 3));
	}

	@Test
	void theBaseIsTheFirstSideWhereverItIsMoved() {
		ComparisonEditor editor = comparisons.compare(board);
		SidesPage sides = comparisons.sides(editor);
		sides.select(1);
		sides.move(-1);
		comparisons.compared(editor);
		assertThat(comparison(editor).base().label()).isEqualTo("guest");
		sides.remove();
		comparisons.compared(editor);
		assertThat(labels(editor)).containsExactly("native");
		assertThat(editor.pageKinds()).containsExactly(ComparisonPageKind.RUNS);
		assertThat(workbench.texts()).anyMatch(t -> t.startsWith("One side is there"));
		session(editor).history().undo();
		session(editor).history().undo();
		comparisons.compared(editor);
		assertThat(comparison(editor).base().label()).isEqualTo("native");
		assertThat(editor.pageKinds()).contains(ComparisonPageKind.SUMMARY);
	}

	@Test
	void anEmptyComparisonInvitesAndTakesAFolderOfRunsInOneStep() {
		ComparisonEditor editor = comparisons.compare();
		assertThat(editor.pageKinds()).containsExactly(ComparisonPageKind.RUNS);
		assertThat(editor.isDirty()).isFalse();
		assertThat(workbench.texts()).contains("Which runs are to be compared?");
		assertThat(workbench.buttons()).contains("Add Files\u2026", "Add a Folder\u2026");
		session(editor).add(List.of(board));
		comparisons.compared(editor);
		assertThat(labels(editor)).containsExactly("native", "guest");
		assertThat(session(editor).history().undoes()).contains("Adding of Run");
		session(editor).history().undo();
		comparisons.compared(editor);
		assertThat(labels(editor)).isEmpty();
	}

	@Test
	void threeSidesAreChosenAmongAboveThePages() throws IOException {
		ComparisonEditor editor = comparisons.compare(board);
		Path more = Comparisons.copy(directory.resolve("again"), Comparisons.GUEST);
		session(editor).add(List.of(more));
		comparisons.compared(editor);
		assertThat(labels(editor)).containsExactly("native", "guest", "again");
		assertThat(workbench.texts()).contains("Against native:");
		DifferencesPage curves = comparisons.differences(editor, ComparisonPageKind.MEMORY_LOAD);
		int one = Objects.requireNonNull(curves.chart()).series().size();
		curves.showAll();
		workbench.settle();
		assertThat(Objects.requireNonNull(curves.chart()).series()).hasSizeGreaterThan(one);
		session(editor).look(1);
		workbench.settle();
		assertThat(session(editor).against()).map(a -> a.candidate().label()).contains("again");
		session(editor).add(List.of(more));
		assertThat(labels(editor)).as("what is there already").hasSize(3);
	}

	@Test
	void readingAnewSeesWhatChanged() throws IOException {
		ComparisonEditor editor = comparisons.compare(board);
		Files.copy(Workbench.trace(Comparisons.NATIVE), board.resolve("guest/bench-l2-kvmguest.txt"),
				StandardCopyOption.REPLACE_EXISTING);
		session(editor).compare();
		comparisons.compared(editor);
		assertThat(comparison(editor).against().getFirst().count(Verdict.WORSE)).as("what was read stays").isPositive();
		session(editor).reload();
		comparisons.compared(editor);
		assertThat(comparison(editor).against().getFirst().count(Verdict.WORSE)).isZero();
	}

	@Test
	void aRunThatIsGoneIsToldAndTheOthersAreCompared() throws IOException {
		Path file = Files.writeString(directory.resolve("board.tlcompare"), """
				trapline: comparison/1
				sides:
				  - label: native
				    runs: [board/native]
				  - label: lost
				    runs: [board/lost]
				  - label: guest
				    runs: [board/guest]
				""");
		ComparisonEditor editor = comparisons.open(file);
		assertThat(comparison(editor).sides()).extracting(s -> s.label()).containsExactly("native", "guest");
		assertThat(workbench.texts()).anyMatch(t -> t.contains("lost") && t.contains("no such file"));
		assertThat(editor.isDirty()).isFalse();
	}

	@Test
	void aSavedComparisonNamesItsRunsRelativelyAndOpensAsItWas() throws IOException {
		ComparisonEditor editor = comparisons.compare(board);
		enter(comparisons.form(editor).settings().threshold(), "7 %");
		comparisons.compared(editor);
		assertThat(editor.isDirty()).isTrue();
		Path file = directory.resolve("ls2080.tlcompare");
		assertThat(editor.saveTo(file)).isTrue();
		assertThat(editor.isDirty()).isFalse();
		assertThat(editor.getTitle()).isEqualTo("ls2080.tlcompare");
		assertThat(file).content().contains("board/native").contains("board/guest").doesNotContain(directory.toString());
		List<String> before = comparison(editor).against().getFirst().summary();
		workbench.closeEditors();
		ComparisonEditor again = comparisons.open(file);
		assertThat(comparison(again).against().getFirst().summary()).isEqualTo(before);
		assertThat(again.getEditorInput().getPersistable()).as("the workbench opens it again").isNotNull();
	}

	@Test
	void aFileThatIsWrongSaysWhereAndCanBeTriedAgain() throws IOException {
		Path file = Files.writeString(directory.resolve("board.tlcompare"), "trapline: comparison/1\nthreshold: many\n");
		ComparisonEditor editor = comparisons.open(file);
		assertThat(editor.session()).isEmpty();
		assertThat(workbench.texts()).anyMatch(t -> t.contains("line 2, key threshold: found \"many\"")
				&& t.contains("key sides: found no such key"));
		assertThat(editor.isDirty()).isFalse();
		Files.writeString(file, """
				trapline: comparison/1
				sides:
				  - label: native
				    runs: [board/native]
				  - label: guest
				    runs: [board/guest]
				""");
		workbench.press("Try Again");
		comparisons.compared(editor);
		assertThat(comparison(editor).base().label()).isEqualTo("native");
		assertThat(editor.activePage()).map(ComparisonPage::kind).contains(ComparisonPageKind.SUMMARY);
	}

	@Test
	void theReportCanBeWrittenInAllForms() throws Exception {
		ComparisonEditor editor = comparisons.compare(board);
		for (ExportFormat format : ComparisonReports.of(comparison(editor))) {
			Path file = directory.resolve("report." + format.extension());
			format.writer().write(file, Progress.none());
			assertThat(file).content().contains("CoreMark");
		}
	}

	@Test
	void openRunsAreCompared() throws Exception {
		workbench.open(board.resolve("guest"));
		workbench.open(board.resolve("native"));
		run("org.trapline.ui.measure.compareOpen");
		assertThat(labels(comparisons.compared())).containsExactly("native", "guest");
	}

	@Test
	void theActiveRunIsComparedWithOthers() {
		workbench.open(board.resolve("native"));
		CompareHandler.with(workbench.page(), List.of(board.resolve("guest")));
		assertThat(labels(comparisons.compared())).containsExactly("native", "guest");
	}

	@Test
	void everyCommandHasAnImage() {
		ICommandImageService images = PlatformUI.getWorkbench().getService(ICommandImageService.class);
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		for (String id : List.of("compare", "compareNew", "compareSelection", "compareOpen", "compareWith",
				"comparison.export")) {
			assertThat(commands.getCommand("org.trapline.ui.measure." + id).isDefined()).as(id).isTrue();
			assertThat(images.getImageDescriptor("org.trapline.ui.measure." + id)).as(id).isNotNull();
		}
	}

	@Test
	void commandsOpenAComparisonAndTurnItsPages() throws Exception {
		run("org.trapline.ui.measure.compareNew");
		ComparisonEditor editor = comparisons.compared();
		session(editor).add(List.of(board));
		comparisons.compared(editor);
		Map<String, String> pages = new ComparisonPageValues().getParameterValues();
		assertThat(pages).hasSize(ComparisonPageKind.values().length);
		for (ComparisonPageKind kind : editor.pageKinds()) {
			Command command = workbench.page().getWorkbenchWindow().getService(ICommandService.class)
					.getCommand("org.trapline.ui.measure.comparison.page");
			workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand(
					ParameterizedCommand.generateCommand(command, Map.of(ComparisonEditorHandler.KIND, kind.name())), null);
			assertThat(editor.activePage()).map(ComparisonPage::kind).contains(kind);
		}
	}

	@Test
	void aFileThatIsGoneIsSaid() {
		ComparisonEditor editor = comparisons.open(directory.resolve("gone.tlcompare"));
		assertThat(editor.session()).isEmpty();
		assertThat(workbench.texts()).anyMatch(t -> t.endsWith("gone.tlcompare: no such file"));
	}

	@Test
	void vheAndNvheHaveAWaterfallAndExitsOverTime() throws IOException {
		ComparisonEditor editor = comparisons.compare(
				Comparisons.copy(directory.resolve("VHE"), "perf-record/kvm-linux-short.perf.data"),
				Comparisons.copy(directory.resolve("nVHE"), "perf-record/nvhe-linux-short.perf.data"));
		DifferencesPage exits = comparisons.differences(editor, ComparisonPageKind.EXITS);
		assertThat(exits.pictures()).contains("What explains the change of overhead").hasSizeGreaterThan(1);
		for (String picture : exits.pictures()) {
			exits.choose(picture);
			workbench.settle();
			assertThat(Objects.requireNonNull(exits.chart()).canvas().table().rows()).as(picture).isNotEmpty();
		}
		assertThat(Objects.requireNonNull(exits.table()).table().table().visibleRows())
				.allMatch(d -> d.area() == Delta.Area.EXITS || d.area() == Delta.Area.OVERHEAD);
	}

	@Test
	void closingTheEditorEndsTheComparing() {
		ComparisonOpener.open(workbench.page(), List.of(Workbench.trace("perf-record/vmix-c4-large.perf.data.xz"),
				board.resolve("native")));
		ComparisonEditor editor = (ComparisonEditor) Objects.requireNonNull(workbench.page().getActiveEditor());
		workbench.until("it compares", () -> session(editor).busy());
		workbench.closeEditors();
		workbench.until("the comparing has ended", () -> Job.getJobManager().find(OperationRunner.class).length == 0);
		assertThat(editor.session().orElseThrow().comparison()).isEmpty();
	}

	private void run(String command) throws Exception {
		workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand(command, null);
	}

	private void enter(FormField field, String text) {
		field.control().setText(text);
		field.control().notifyListeners(SWT.DefaultSelection, new Event());
		workbench.settle();
	}
}
