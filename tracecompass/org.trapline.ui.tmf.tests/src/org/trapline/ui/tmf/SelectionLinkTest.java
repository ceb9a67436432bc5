// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.tracecompass.tmf.core.signal.TmfSelectionRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalHandler;
import org.eclipse.tracecompass.tmf.core.signal.TmfSignalManager;
import org.eclipse.tracecompass.tmf.core.signal.TmfWindowRangeUpdatedSignal;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimestamp;
import org.eclipse.tracecompass.tmf.core.trace.TmfTraceManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitTrace;
import org.trapline.tmf.RunTrace;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.run.RunSession;

class SelectionLinkTest {
	private final Window window = new Window();
	private final Signals signals = new Signals();

	@BeforeEach
	void listen() {
		TmfSignalManager.register(signals);
	}

	@AfterEach
	void clear() {
		TmfSignalManager.deregister(signals);
		window.clear();
	}

	@Test
	void theFiltersTimeRangeIsSelectedInTraceCompass() {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		RunTrace trace = window.trace(editor);
		long from = trace.getStartTime().toNanos() + 1_000_000;
		long to = from + 5_000_000;
		session(editor).selection().set(Filter.ALL.withTime(from, to));
		assertThat(signals.selections.getLast()).isEqualTo(new Signals.Range(from, to - 1));
		assertThat(signals.windows.getLast()).isEqualTo(new Signals.Range(from, to - 1));
		session(editor).selection().clear();
		assertThat(signals.windows.getLast()).isEqualTo(
				new Signals.Range(trace.getStartTime().toNanos(), trace.getEndTime().toNanos()));
	}

	@Test
	void aRangeSelectedInTraceCompassIsTheFiltersAndIsNotToldBack() {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		RunTrace trace = window.trace(editor);
		long begin = trace.getStartTime().toNanos() + 2_000_000;
		long end = begin + 1_000_000;
		int told = signals.selections.size();
		select(trace, end, begin);
		window.until("the filter has the range",
				() -> session(editor).selection().filter().equals(Filter.ALL.withTime(begin, end + 1)));
		window.spin(200);
		assertThat(signals.selections.subList(told, signals.selections.size())).as("told back").hasSize(1);
	}

	@Test
	void anExitChosenInTheEditorIsTheMomentInTraceCompassAndBack() {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		RunTrace trace = window.trace(editor);
		ExitTrace exits = trace.exits().trace();
		ExitDetail exit = new ExitEvents(exits, Filter.ALL).at(exits.size() / 2);
		session(editor).pointer().point(exit, this);
		assertThat(signals.selections.getLast()).isEqualTo(new Signals.Range(exit.time(), exit.time()));

		ExitDetail other = new ExitEvents(exits, Filter.ALL).from(exit.time() + 1, 1).getFirst();
		select(trace, other.time(), other.time());
		window.until("the editor points at the exit",
				() -> session(editor).pointer().exit().map(ExitDetail::row).orElse(-1L) == other.row());
		assertThat(signals.selections.getLast()).as("told back").isEqualTo(new Signals.Range(other.time(), other.time()));
		assertThat(session(editor).selection().filter()).isEqualTo(Filter.ALL);
	}

	@Test
	void theEditorThatIsActivatedIsTheOneThatIsShownAndToldOf() {
		RunEditor first = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		RunTrace one = window.trace(first);
		RunEditor second = window.open(Window.trace("trace-cmd/trace-v7.dat"));
		RunTrace two = window.trace(second);
		assertThat(TmfTraceManager.getInstance().getActiveTrace()).isSameAs(two);
		select(two, two.getStartTime().toNanos() + 10, two.getStartTime().toNanos() + 20);
		window.until("the filter of the second has the range", () -> session(second).selection().filter().hasTime());
		assertThat(session(first).selection().filter().hasTime()).isFalse();
		window.page().activate(first);
		assertThat(TmfTraceManager.getInstance().getActiveTrace()).isSameAs(one);
		window.page().closeEditor(first, false);
		assertThat(TmfTraceManager.getInstance().getOpenedTraces()).containsExactly(two);
	}

	@Test
	void aRunThatIsReadAnewHasANewTrace() {
		RunEditor editor = window.open(Window.trace("trace-cmd/trace-v7.dat"));
		RunTrace before = window.trace(editor);
		editor.reload();
		window.until("the recording is read anew", () -> !editor.opening());
		RunTrace after = window.trace(editor);
		assertThat(after).isNotSameAs(before);
		assertThat(TmfTraceManager.getInstance().getOpenedTraces()).containsExactly(after);
	}

	private static RunSession session(RunEditor editor) {
		return editor.session().orElseThrow();
	}

	private void select(RunTrace trace, long begin, long end) {
		TmfSignalManager.dispatchSignal(new TmfSelectionRangeUpdatedSignal(this, TmfTimestamp.fromNanos(begin),
				TmfTimestamp.fromNanos(end), trace));
	}

	/// What Trace Compass's views are told.
	public static final class Signals {
		private final List<Range> selections = new ArrayList<>();
		private final List<Range> windows = new ArrayList<>();

		record Range(long begin, long end) {
		}

		@TmfSignalHandler
		public void selected(TmfSelectionRangeUpdatedSignal signal) {
			selections.add(new Range(signal.getBeginTime().toNanos(), signal.getEndTime().toNanos()));
		}

		@TmfSignalHandler
		public void moved(TmfWindowRangeUpdatedSignal signal) {
			windows.add(new Range(signal.getCurrentRange().getStartTime().toNanos(),
					signal.getCurrentRange().getEndTime().toNanos()));
		}
	}
}
