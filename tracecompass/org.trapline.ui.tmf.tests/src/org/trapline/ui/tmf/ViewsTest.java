// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.history.SegmentKind;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.tmf.RunTrace;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.selection.RunSelection;
import org.trapline.ui.tmf.views.EventsView;
import org.trapline.ui.tmf.views.ViewKind;

class ViewsTest {
	@TempDir
	Path directory = Path.of("");

	private final Window window = new Window();

	@AfterEach
	void clear() {
		window.theme(Window.LIGHT);
		window.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "perf-record/vmix-c2.perf.data", "trace-cmd/trace-v7.dat", "ctf/perf-kvm-linux-short",
			"ctf/lttng-vmix-c4" })
	void theEventsTableHasTheEventsOfAnyFormat(String recording) throws PartInitException {
		RunEditor editor = window.open(Window.trace(recording));
		EventsView view = (EventsView) show(ViewKind.EVENTS, null);
		RunTrace trace = window.trace(editor);
		window.until("the table has all events",
				() -> Objects.requireNonNull(view.table()).getTable().getItemCount() == trace.getNbEvents() + 1);
		assertThat(trace.getNbEvents()).isEqualTo(2 * editor.session().orElseThrow().trace().orElseThrow().size());
	}

	@Test
	void statisticsCountExitsByReason() throws PartInitException {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		RunTrace trace = window.trace(editor);
		IViewPart view = show(ViewKind.STATISTICS, null);
		long exits = trace.exits().trace().size();
		window.until("the statistics have all events", () -> cells(view).contains(String.format("%,d", 2 * exits)));
	}

	@Test
	void latenciesOpenInEachOfTheFourViewsOnEachKind() throws PartInitException {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		RunTrace trace = window.trace(editor);
		for (SegmentKind kind : SegmentKind.values()) {
			Table table = find(show(ViewKind.LATENCY_TABLE, kind), Table.class);
			window.until("the segment store of " + kind + " is there", () -> store(trace, kind).isPresent());
			int size = store(trace, kind).orElseThrow().size();
			window.until("the table has the " + size + " segments of " + kind, () -> table.getItemCount() == size);
			Tree statistics = find(show(ViewKind.LATENCY_STATISTICS, kind), Tree.class);
			window.until("there are statistics of " + kind,
					() -> size == 0 || texts(statistics.getItems()).contains(Integer.toString(size)));
			Chart density = find(show(ViewKind.LATENCY_DENSITY, kind), Chart.class);
			window.until("the density of " + kind + " is drawn",
					() -> size == 0 || density.getSeriesSet().getSeries().length > 0);
			Chart scatter = find(show(ViewKind.LATENCY_SCATTER, kind), Chart.class);
			window.until("the scatter of " + kind + " is drawn",
					() -> size == 0 || scatter.getSeriesSet().getSeries().length > 0);
		}
	}

	@Test
	void theFilterRestrictsAllViews() throws PartInitException {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		RunTrace all = window.trace(editor);
		ExitTrace exits = all.exits().trace();
		EventsView events = (EventsView) show(ViewKind.EVENTS, null);
		IViewPart statistics = show(ViewKind.STATISTICS, null);
		Table latencies = find(show(ViewKind.LATENCY_TABLE, SegmentKind.HANDLING), Table.class);
		Filter filter = Filter.ALL.withReasons(Set.of(ExitReason.WFX)).withVcpus(Set.of(1));
		RunSelection selection = editor.session().orElseThrow().selection();
		selection.set(filter);
		long wanted = count(exits, filter);
		assertThat(wanted).isBetween(1L, exits.size() / 2);
		window.until("the trace has the filter's exits", () -> traceIs(editor, 2 * wanted));
		window.until("the table has the filter's events",
				() -> Objects.requireNonNull(events.table()).getTable().getItemCount() == 2 * wanted + 1);
		window.until("the statistics have the filter's events",
				() -> cells(statistics).contains(String.format("%,d", 2 * wanted)));
		ExitEvents chosen = new ExitEvents(exits, filter);
		long segments = chosen.from(Long.MIN_VALUE, (int) exits.size()).stream()
				.mapToLong(exit -> exit.idle() + exit.descheduled() > 0 ? 2 : 1).sum();
		window.until("the table has the filter's latencies", () -> latencies.getItemCount() > 0
				&& latencies.getItemCount() <= segments);
		selection.set(filter.withTime(all.getStartTime().toNanos(), all.getStartTime().toNanos() + 1_000_000));
		window.spin(100);
		assertThat(window.trace(editor).getNbEvents()).as("the time is the selected range").isEqualTo(2 * wanted);
		selection.set(Filter.ALL.withReasons(Set.of(ExitReason.BRK64)));
		window.until("the trace is empty", () -> traceIs(editor, 0));
		selection.clear();
		window.until("the trace has all exits", () -> traceIs(editor, 2 * exits.size()));
		window.until("the table has all events",
				() -> Objects.requireNonNull(events.table()).getTable().getItemCount() == 2 * exits.size() + 1);
	}

	private boolean traceIs(RunEditor editor, long events) {
		return window.traces().trace(editor).filter(trace -> trace.getNbEvents() == events).isPresent();
	}

	private static long count(ExitTrace exits, Filter filter) {
		return new ExitEvents(exits, filter).from(Long.MIN_VALUE, (int) exits.size()).size();
	}

	@Test
	void aViewThatOpensFirstShowsTheRunThatOpensThen() throws PartInitException {
		EventsView view = (EventsView) show(ViewKind.EVENTS, null);
		RunEditor editor = window.open(Window.trace("perf-record/kvm-linux-short.perf.data"));
		RunTrace trace = window.trace(editor);
		window.until("the table has all events",
				() -> Objects.requireNonNull(view.table()).getTable().getItemCount() == trace.getNbEvents() + 1);
		window.page().closeEditor(editor, false);
		window.until("the table is empty", () -> Objects.requireNonNull(view.table()).getTable().getItemCount() <= 1);
	}

	@Test
	void pictures() throws Exception {
		Path recording = Files.copy(Window.trace("perf-record/vmix-c4-large.perf.data.xz"),
				directory.resolve("vmix-c4-large.perf.data.xz"));
		RunEditor editor = window.open(recording);
		editor.turnTo(PageKind.TIMELINE);
		window.trace(editor);
		pictures("-light");
		window.theme(Window.DARK);
		pictures("-dark");
		assertThat(editor.session().orElseThrow().selection().filter()).as("a view that is shown again selects nothing")
				.isEqualTo(Filter.ALL);
	}

	private void pictures(String suffix) throws Exception {
		for (ViewKind kind : ViewKind.values()) {
			IViewPart view = show(kind, kind.latency() ? SegmentKind.HANDLING : null);
			for (Chart chart : kind.latency() ? all(content(view), Chart.class) : List.<Chart>of())
				window.until("the chart is drawn", () -> chart.getSeriesSet().getSeries().length > 0);
			if (kind == ViewKind.LATENCY_TABLE)
				window.until("the table has rows", () -> find(view, Table.class).getItemCount() > 0);
			window.screenshot(kind.name().toLowerCase(Locale.ROOT) + suffix);
			assertThat(view.getTitle()).isNotBlank();
		}
	}

	private IViewPart show(ViewKind kind, @org.jspecify.annotations.Nullable SegmentKind segments)
			throws PartInitException {
		return kind.show(window.page(), Optional.ofNullable(segments));
	}

	private static Optional<org.eclipse.tracecompass.segmentstore.core.ISegmentStore<?>> store(RunTrace trace,
			SegmentKind kind) {
		return Optional.ofNullable(trace.getAnalysisModule(org.trapline.tmf.LatencyModule.id(kind)))
				.map(org.trapline.tmf.LatencyModule.class::cast).map(org.trapline.tmf.LatencyModule::getSegmentStore);
	}

	private static List<String> cells(IViewPart view) {
		List<String> cells = new ArrayList<>();
		for (Tree tree : all(content(view), Tree.class))
			cells.addAll(texts(tree.getItems()));
		return cells;
	}

	private static List<String> texts(TreeItem[] items) {
		List<String> texts = new ArrayList<>();
		for (TreeItem item : items) {
			for (int column = 0; column < Math.max(1, item.getParent().getColumnCount()); column++)
				texts.add(item.getText(column));
			texts.addAll(texts(item.getItems()));
		}
		return texts;
	}

	private static Composite content(IViewPart view) {
		return ((org.eclipse.tracecompass.tmf.ui.views.TmfView) view).getParentComposite();
	}

	private static <C extends Control> C find(IViewPart view, Class<C> type) {
		return all(content(view), type).getFirst();
	}

	private static <C extends Control> List<C> all(Control control, Class<C> type) {
		List<C> found = new ArrayList<>();
		if (type.isInstance(control))
			found.add(type.cast(control));
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				found.addAll(all(child, type));
		return found;
	}
}
