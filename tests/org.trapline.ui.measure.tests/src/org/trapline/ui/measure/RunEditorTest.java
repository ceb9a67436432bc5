// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.measure.ExitReason;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecentFiles;
import org.trapline.ui.measure.pages.EventsPage;
import org.trapline.ui.measure.pages.ExitsPage;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.measure.timeline.TimelinePage;

/// Opens real recordings and uses the editor as a user does.
class RunEditorTest {
	private static final String COMMANDS = "org.trapline.ui.measure.";

	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void oneFilterRestrictsEveryPage() throws CommandException {
		RunEditor editor = workbench.open(Workbench.sample("exit-mix.perf.data.xz"));
		RunSession session = workbench.session(editor);
		command("page", Map.of("page.kind", "EXITS"));
		ExitsPage exits = (ExitsPage) editor.activePage().orElseThrow();
		assertThat(exits.rows()).extracting(ExitBreakdown.Row::key).contains("DABT_LOW", "SYS64", "WFX", "HVC64");
		long hypercalls = count(exits, "HVC64");

		session.selection().set(Filter.ALL.withReasons(Set.of(ExitReason.HVC64)));
		workbench.settle();

		assertThat(exits.rows()).extracting(ExitBreakdown.Row::key).containsExactly("HVC64");
		assertThat(count(exits, "HVC64")).isEqualTo(hypercalls);
		command("page", Map.of("page.kind", "EVENTS"));
		EventsPage events = (EventsPage) editor.activePage().orElseThrow();
		assertThat(events.rows()).hasSize((int) hypercalls)
				.allSatisfy(e -> assertThat(e.cause().reason()).isEqualTo(ExitReason.HVC64));
	}

	@Test
	void drillingDownGoesFromReasonToSubReasonToAddressAndBack() throws CommandException {
		RunEditor editor = workbench.open(Workbench.sample("exit-mix.perf.data.xz"));
		RunSession session = workbench.session(editor);
		command("page", Map.of("page.kind", "EXITS"));
		ExitsPage exits = (ExitsPage) editor.activePage().orElseThrow();

		exits.select("DABT_LOW");
		command("exits.into", Map.of());
		workbench.settle();
		assertThat(exits.groupedBy()).isEqualTo(GroupBy.CAUSE);
		assertThat(exits.rows()).extracting(ExitBreakdown.Row::key).contains("DABT_LOW: MMIO in kernel", "DABT_LOW: memory fault")
				.allSatisfy(key -> assertThat(key).startsWith("DABT_LOW"));

		exits.select("DABT_LOW: MMIO in kernel");
		command("exits.into", Map.of());
		workbench.settle();
		assertThat(exits.groupedBy()).isEqualTo(GroupBy.ADDRESS);
		assertThat(exits.rows()).isNotEmpty();

		command("filter.back", Map.of());
		command("filter.back", Map.of());
		workbench.settle();
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL);
		command("filter.forward", Map.of());
		assertThat(session.selection().filter().reasons()).containsExactly(ExitReason.DABT_LOW);
		command("filter.clear", Map.of());
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL);
	}

	@Test
	void filteringByTheTimeShownRestrictsTheExitsToIt() throws CommandException {
		RunEditor editor = workbench.open(Workbench.sample("linux-guest.perf.data"));
		RunSession session = workbench.session(editor);
		command("timeline", Map.of("timeline.action", "ZOOM_IN"));
		assertThat(editor.activePage().orElseThrow()).isInstanceOf(TimelinePage.class);
		command("timeline", Map.of("timeline.action", "START"));
		command("timeline", Map.of("timeline.action", "MARK"));
		workbench.settle();
		Filter filter = session.selection().filter();
		long span = session.trace().orElseThrow().span().end() - session.trace().orElseThrow().span().start();
		assertThat(filter.to() - filter.from()).isEqualTo(span / 2);
		ExitSummary part = session.summary().orElseThrow();
		assertThat(total(part)).isPositive().isLessThan(session.trace().orElseThrow().size());
		command("timeline", Map.of("timeline.action", "UNMARK"));
		workbench.settle();
		assertThat(total(session.summary().orElseThrow())).isEqualTo(session.trace().orElseThrow().size());
	}

	@Test
	void aFindingShowsTheExitsThatItSpeaksOf() {
		RunEditor editor = workbench.open(Workbench.trace("perf-record/vmix-c4-large.perf.data.xz"));
		RunSession session = workbench.session(editor);
		Finding finding = session.analysis().findings().stream().filter(f -> !f.filter().equals(Filter.ALL)).findFirst()
				.orElseThrow();
		workbench.click(finding.title());
		assertThat(session.selection().filter()).isEqualTo(finding.filter());
		assertThat(editor.activePage().orElseThrow().kind()).isEqualTo(PageKind.EXITS);
		workbench.settle();
		long all = total(session.analysis().facts().summary().orElseThrow());
		assertThat(total(session.summary().orElseThrow())).isPositive().isLessThan(all);
	}

	@Test
	void theOverviewSpeaksOfTheExitsThatPassTheFilter() {
		RunEditor editor = workbench.open(Workbench.sample("exit-mix.perf.data.xz"));
		RunSession session = workbench.session(editor);
		assertThat(workbench.texts()).anyMatch(t -> t.startsWith("Exits\n"));
		session.selection().set(Filter.ALL.withReasons(Set.of(ExitReason.WFX)));
		workbench.settle();
		assertThat(workbench.texts()).contains("Exits\n" + total(session.summary().orElseThrow()) + '\n')
				.contains("Among the exits that pass the filter.\n");
	}

	@Test
	void selectingAGroupShowsItInTheProperties() throws CommandException {
		RunEditor editor = workbench.open(Workbench.sample("exit-mix.perf.data.xz"));
		command("page", Map.of("page.kind", "EXITS"));
		((ExitsPage) editor.activePage().orElseThrow()).select("WFX");
		Object selected = ((org.eclipse.jface.viewers.IStructuredSelection) editor.getSite().getSelectionProvider()
				.getSelection()).getFirstElement();
		assertThat(selected).isInstanceOf(IPropertySource.class);
		IPropertySource source = (IPropertySource) selected;
		assertThat(source.getPropertyDescriptors()[0].getDisplayName()).isEqualTo("Reason");
		assertThat(source.getPropertyValue(source.getPropertyDescriptors()[0].getId())).isEqualTo("WFX");
	}

	@Test
	void aTruncatedRecordingIsMarkedPartial(@TempDir Path directory) throws IOException {
		byte[] whole = Files.readAllBytes(Workbench.trace("perf-record/vmix-c2.perf.data"));
		Path half = Files.write(directory.resolve("half.perf.data"), java.util.Arrays.copyOf(whole, whole.length / 2));
		RunEditor editor = workbench.open(half);
		assertThat(workbench.session(editor).run().partial()).isTrue();
		assertThat(workbench.texts()).contains("Partial recording");
		workbench.screenshot("partial-light");
	}

	@Test
	void aFileThatIsNoRecordingSaysWhatWasExpected() {
		RunEditor editor = workbench.open(Workbench.sample("README.md"));
		assertThat(editor.session()).isEmpty();
		assertThat(workbench.texts()).anyMatch(t -> t.contains("README.md could not be opened"))
				.anyMatch(t -> t.contains("content that no importer knows"));
	}

	@Test
	void aRecordingThatChangedIsReadAnew(@TempDir Path directory) throws IOException, CommandException {
		Path file = Files.copy(Workbench.sample("exit-timing-ls2080.tsv"), directory.resolve("table.tsv"));
		RunEditor editor = workbench.open(file);
		assertThat(editor.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.EXITS, PageKind.CONDITIONS);
		Files.copy(Workbench.sample("perf-stat-interval.csv"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		command("reload", Map.of());
		workbench.until("the file is read anew", () -> !editor.opening());
		workbench.settle();
		assertThat(editor.pageKinds()).containsExactly(PageKind.OVERVIEW, PageKind.COUNTERS, PageKind.CONDITIONS);
	}

	@Test
	void aRecordingOpenedStandsFirstAmongTheRecentOnes() {
		workbench.open(Workbench.sample("exit-timing-ls2080.tsv"));
		workbench.open(Workbench.sample("perf-stat-interval.csv"));
		assertThat(new RecentFiles().all().subList(0, 2)).containsExactly(Workbench.sample("perf-stat-interval.csv"),
				Workbench.sample("exit-timing-ls2080.tsv"));
	}

	@Test
	void aRecordingThatIsOpenIsBroughtToTheTop() {
		RunEditor first = workbench.open(Workbench.sample("exit-timing-ls2080.tsv"));
		workbench.open(Workbench.sample("perf-stat-interval.csv"));
		assertThat(workbench.open(Workbench.sample("exit-timing-ls2080.tsv"))).isSameAs(first);
	}

	private static long count(ExitsPage page, String key) {
		return page.rows().stream().filter(r -> r.key().equals(key)).mapToLong(r -> r.handling().count()).sum();
	}

	private static long total(ExitSummary summary) {
		return summary.by(GroupBy.REASON).total().handling().count();
	}

	/// Runs a command as a key binding or Quick Access does.
	private void command(String id, Map<String, String> parameters) throws CommandException {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		Map<String, String> full = new java.util.HashMap<>();
		parameters.forEach((name, value) -> full.put(COMMANDS + name, value));
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
				ParameterizedCommand.generateCommand(commands.getCommand(COMMANDS + id), full), null);
		workbench.settle();
	}
}
