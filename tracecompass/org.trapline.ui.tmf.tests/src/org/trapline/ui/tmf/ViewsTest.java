// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.trapline.history.SegmentKind;
import org.trapline.tmf.RunTrace;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
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
		for (ViewKind kind : ViewKind.values()) {
			IViewPart view = show(kind, kind.latency() ? SegmentKind.HANDLING : null);
			for (Chart chart : kind.latency() ? all(content(view), Chart.class) : List.<Chart>of())
				window.until("the chart is drawn", () -> chart.getSeriesSet().getSeries().length > 0);
			if (kind == ViewKind.LATENCY_TABLE)
				window.until("the table has rows", () -> find(view, Table.class).getItemCount() > 0);
			window.spin(3000); // Trace Compass draws what it has, and says nowhere that it is done
			window.screenshot(kind.name().toLowerCase(java.util.Locale.ROOT) + "-light");
			window.theme(Window.DARK);
			window.screenshot(kind.name().toLowerCase(java.util.Locale.ROOT) + "-dark");
			window.theme(Window.LIGHT);
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
