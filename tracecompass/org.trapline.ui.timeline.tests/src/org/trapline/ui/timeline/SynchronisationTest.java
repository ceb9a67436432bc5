// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.tracecompass.tmf.core.signal.TmfSelectionRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalHandler;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalManager;
import org.eclipse.tracecompass.tmf.core.signal.TmfWindowRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimeRange;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimestamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitReason;
import org.trapline.trace.runs.Bookmark;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.EventsPage;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.RowContent;

class SynchronisationTest {
	private final Window window = new Window();
	private RunEditor editor;
	private RunSession session;
	private TimeLine timeLine;
	private long origin;

	@TempDir
	Path folder = Path.of("");

	@BeforeEach
	void open() throws Exception {
		Path copy = Files.copy(Window.trace("perf-record/vmix-c2.perf.data"), folder.resolve("perf.data"));
		editor = window.open(copy);
		session = Window.session(editor);
		timeLine = window.timeLine();
		origin = timeLine.trace().span().start();
	}

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void filtersTimeIsSelectedAndShown() {
		timeLine.show(0, timeLine.length() / 10);
		window.settle(timeLine);
		long from = timeLine.length() / 2;
		session.selection().change(filter -> filter.withTime(origin + from, origin + from + 1_000_000));
		window.settle(timeLine);
		assertThat(timeLine.selection()).contains(new TimeRangeShown(from, from + 1_000_000, 1));
		assertThat(timeLine.window().from()).isLessThanOrEqualTo(from);
		assertThat(timeLine.window().to()).isGreaterThanOrEqualTo(from + 1_000_000);
		assertThat(timeLine.graph().orElseThrow().viewer().getMarkers()).singleElement()
				.satisfies(mark -> assertThat(mark.getTime()).isEqualTo(from));
		session.selection().clear();
		assertThat(timeLine.graph().orElseThrow().viewer().getMarkers()).isEmpty();
	}

	@Test
	void rangeSelectedInTheTimeLineIsTheFiltersTime() {
		timeLine.graph().orElseThrow().viewer().setSelectionRangeNotify(3_000_000, 4_000_000, true);
		Window.until("the filter has the range", () -> session.selection().filter().hasTime());
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL.withTime(origin + 3_000_000, origin + 4_000_000));
		timeLine.show(10_000_000, 20_000_000);
		timeLine.perform(TimeLineAction.FILTER_TIME);
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL.withTime(origin + 10_000_000, origin + 20_000_000));
		timeLine.perform(TimeLineAction.ZOOM_FIT);
		timeLine.perform(TimeLineAction.FILTER_TIME);
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL);
	}

	@Test
	void exitOfTheEventsPageMovesTheTimeLine() {
		ExitDetail exit = Exits.middle(timeLine);
		timeLine.show(0, 1_000_000);
		window.settle(timeLine);
		session.pointer().point(exit, this);
		window.settle(timeLine);
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(exit.time() - origin);
		assertThat(timeLine.window().from()).isLessThanOrEqualTo(exit.time() - origin);
		assertThat(timeLine.window().to()).isGreaterThanOrEqualTo(exit.end() - origin);
		assertThat(timeLine.graph().orElseThrow().row()).contains(timeLine.rows().vcpus().get(exit.vcpu().index()));
	}

	@Test
	void momentOfTheTimeLineMovesTheEventsPage() {
		editor.turnTo(PageKind.EVENTS);
		EventsPage page = (EventsPage) editor.activePage().orElseThrow();
		Window.until("the page has exits", () -> !page.rows().isEmpty());
		ExitDetail last = Exits.all(timeLine.trace()).getLast();
		timeLine.graph().orElseThrow().select(timeLine.rows().vcpus().get(last.vcpu().index()));
		timeLine.graph().orElseThrow().viewer().setSelectionRangeNotify(last.time() - origin, last.time() - origin, true);
		Window.until("the exit is pointed at", () -> session.pointer().exit().equals(java.util.Optional.of(last)));
		Window.until("the page shows the exit", () -> page.rows().contains(last));
		Window.until("the exit is selected there", () -> page.selected().equals(List.of(last)));
	}

	@Test
	void filtersVcpusAndReasonsAreThoseThatShow() {
		session.selection().set(Filter.ALL.withVcpus(Set.of(1)));
		window.settle(timeLine);
		assertThat(timeLine.visibleRows()).contains("vCPU 1").doesNotContain("vCPU 0");
		session.selection().set(Filter.ALL.withReasons(Set.of(ExitReason.SYS64)));
		window.settle(timeLine);
		assertThat(timeLine.visibleRows()).contains("vCPU 0", "vCPU 1");
		Row vcpu = timeLine.rows().vcpus().get(0);
		assertThat(((RowContent.Columns) vcpu.content()).layers()).extracting(RowContent.Layer::label)
				.contains("SYS64", "guest").doesNotContain("DABT_LOW");
	}

	@Test
	void traceCompassViewsAreFollowedAndTold() {
		Heard heard = new Heard();
		TmfSignalManager.register(heard);
		try {
			TmfSignalManager.dispatchSignal(new TmfSelectionRangeUpdatedSignal(this,
					TmfTimestamp.fromNanos(origin + 2_000_000), TmfTimestamp.fromNanos(origin + 5_000_000)));
			Window.until("the range is selected", () -> timeLine.selection().equals(
					java.util.Optional.of(new TimeRangeShown(2_000_000, 5_000_001, 1))));
			assertThat(session.selection().filter())
					.isEqualTo(Filter.ALL.withTime(origin + 2_000_000, origin + 5_000_001));
			TmfSignalManager.dispatchSignal(new TmfWindowRangeUpdatedSignal(this, new TmfTimeRange(
					TmfTimestamp.fromNanos(origin + 1_000_000), TmfTimestamp.fromNanos(origin + 8_999_999))));
			Window.until("the window is shown", () -> timeLine.window().from() == 1_000_000
					&& timeLine.window().to() == 9_000_000);
			heard.signals.clear();
			timeLine.select(6_000_000, 6_000_000);
			timeLine.show(4_000_000, 8_000_000);
			Window.until("the views are told", () -> heard.signals.size() >= 2);
			assertThat(heard.signals).anySatisfy(signal -> assertThat(signal)
					.isInstanceOfSatisfying(TmfSelectionRangeUpdatedSignal.class,
							told -> assertThat(told.getBeginTime().toNanos()).isEqualTo(origin + 6_000_000)));
			assertThat(heard.signals).anySatisfy(signal -> assertThat(signal)
					.isInstanceOfSatisfying(TmfWindowRangeUpdatedSignal.class,
							told -> assertThat(told.getCurrentRange().getStartTime().toNanos()).isEqualTo(origin + 4_000_000)));
			TmfSignalManager.dispatchSignal(new TmfSelectionRangeUpdatedSignal(this, TmfTimestamp.fromNanos(1),
					TmfTimestamp.fromNanos(2)));
			Window.spin(100);
			assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(6_000_000);
		} finally {
			TmfSignalManager.deregister(heard);
		}
	}

	/// Another view among Trace Compass's.
	public static final class Heard {
		private final List<TmfSignal> signals = new ArrayList<>();

		@TmfSignalHandler
		public void selected(TmfSelectionRangeUpdatedSignal signal) {
			signals.add(signal);
		}

		@TmfSignalHandler
		public void shown(TmfWindowRangeUpdatedSignal signal) {
			signals.add(signal);
		}
	}

	@Test
	void bookmarksAreKeptWithTheRun() throws Exception {
		timeLine.bookmarks().add(1_500_000, 250_000, "timer storm");
		assertThat(editor.isDirty()).isTrue();
		editor.doSave(new NullProgressMonitor());
		assertThat(folder.resolve("perf.data.run.yaml")).content().contains("timer storm").contains("1500000");
		session.notes().undo();
		assertThat(timeLine.bookmarks().all()).isEmpty();
		window.page().closeEditor(editor, false);
		RunEditor again = window.open(folder.resolve("perf.data"));
		assertThat(Window.session(again).notes().now().bookmarks())
				.containsExactly(new Bookmark(1_500_000, 250_000, "timer storm"));
		assertThat(window.timeLine().graph().orElseThrow().viewer().getBookmarks()).singleElement()
				.satisfies(mark -> assertThat(mark.getLabel()).isEqualTo("timer storm"));
		assertThat(again.isDirty()).isFalse();
	}

	@Test
	void anotherThemeKeepsWhatIsShownAndSelected() {
		timeLine.show(5_000_000, 9_000_000);
		timeLine.select(6_000_000, 6_000_000);
		window.settle(timeLine);
		window.theme(Window.DARK);
		window.settle(timeLine);
		assertThat(timeLine.window().from()).isEqualTo(5_000_000);
		assertThat(timeLine.window().to()).isEqualTo(9_000_000);
		assertThat(timeLine.selection()).contains(new TimeRangeShown(6_000_000, 6_000_000, 1));
	}
}
