// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.eclipse.tracecompass.statesystem.core.ITmfStateSystem;
import org.eclipse.tracecompass.statesystem.core.exceptions.StateSystemDisposedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.ui.measure.editor.RunEditor;

class DisposalTest {
	private final Window window = new Window();

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void closedViewLetsGoOfEverything() {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		WeakReference<TimeLine> gone = closed(window.timeLine());
		Window.session(editor).selection().clear();
		Window.until("the time line is collected", () -> {
			System.gc();
			return gone.get() == null;
		});
		Window.until("its thread has ended", () -> Thread.getAllStackTraces().keySet().stream()
				.noneMatch(thread -> thread.getName().equals("time line")));
		assertThat(Window.session(editor).trace()).isPresent();
	}

	private WeakReference<TimeLine> closed(TimeLine timeLine) {
		ITmfStateSystem states = timeLine.history().states();
		timeLine.show(0, timeLine.length() / 7);
		window.page().hideView(window.view());
		Window.until("the history is closed", () -> isClosed(states));
		return new WeakReference<>(timeLine);
	}

	@Test
	void editorMayBeClosedWhileItsTimeLineIsRead() {
		for (int i = 0; i < 3; i++) {
			RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
			TimeLine timeLine = window.timeLine();
			timeLine.show(0, timeLine.length() / (i + 2));
			window.page().closeEditor(editor, false);
			Window.spin(100);
			assertThat(window.view().message()).contains("No run is open");
		}
	}

	@Test
	void editorMayBeClosedWhileItsHistoryIsOpened() {
		window.view();
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c4-large.perf.data.xz"));
		window.page().closeEditor(editor, false);
		Window.spin(500);
		assertThat(window.view().message()).contains("No run is open");
	}

	private static boolean isClosed(ITmfStateSystem states) {
		try {
			states.querySingleState(states.getStartTime(), 0);
			return false;
		} catch (StateSystemDisposedException _) {
			return true;
		}
	}
}
