// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.TimeGraphControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.Filter;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;
import org.trapline.ui.timeline.content.Row;

class GraphMenuTest {
	private final Window window = new Window();
	private RunEditor editor;
	private RunSession session;
	private TimeLine timeLine;
	private TimeGraphControl canvas;
	private MenuOfGraph menu;
	private ExitDetail exit;
	private long begin;

	@BeforeEach
	void open() {
		editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		session = Window.session(editor);
		timeLine = window.timeLine();
		canvas = timeLine.graph().orElseThrow().canvas();
		menu = new MenuOfGraph(window, timeLine);
		exit = Exits.middle(timeLine);
		begin = exit.time() - timeLine.trace().span().start();
		timeLine.show(begin - exit.interval() / 2, begin + exit.interval() * 3 / 2);
		window.settle(timeLine);
	}

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void actsOnTheExitUnderThePointer() {
		menu.pointAt(row(exit), begin + exit.interval() / 2);
		String reason = exit.cause().reason().name();
		assertThat(menu.texts()).contains("Show in Events", "Zoom to Exit", "Next " + reason, "Previous " + reason,
				"Filter by " + reason, "Copy", "Bookmark\u2026");
		window.settle(timeLine);
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(timeLine.selection().orElseThrow().to());
		menu.choose("Zoom to Exit");
		assertThat(timeLine.window().from()).isEqualTo(begin - exit.interval() - 1);
		assertThat(timeLine.window().to()).isEqualTo(begin + 2 * exit.interval() + 1);
		menu.pointAt(row(exit), begin + exit.interval() / 2);
		menu.choose("Copy");
		assertThat(menu.copied()).contains("vCPU " + exit.vcpu().id(), " s\n", "Exit: " + reason, "Guest PC: ");
		menu.choose("Show in Events");
		assertThat(session.pointer().exit()).contains(exit);
		assertThat(editor.activePage().orElseThrow().kind()).isEqualTo(PageKind.EVENTS);
		menu.choose("Filter by " + reason);
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL.withReasons(Set.of(exit.cause().reason())));
		menu.choose("All Exits Again");
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL);
	}

	@Test
	void goesFromExitToExit() {
		menu.pointAt(row(exit), begin + exit.interval() / 2);
		ExitDetail before = Exits.all(timeLine.trace()).stream().filter(other -> other.vcpu().equals(exit.vcpu())
				&& other.cause().reason() == exit.cause().reason() && other.time() < exit.time())
				.reduce((_, later) -> later).orElseThrow();
		menu.choose("Previous " + exit.cause().reason());
		assertThat(session.pointer().exit()).contains(before);
	}

	@Test
	void keepsARangeThatIsClickedInto() {
		timeLine.select(begin - 1, begin + exit.interval() + 1);
		window.settle(timeLine);
		menu.pointAt(row(exit), begin + exit.interval() / 2);
		assertThat(menu.texts()).contains("Zoom to Selection");
		assertThat(timeLine.selection()).contains(new TimeRangeShown(begin - 1, begin + exit.interval() + 1, 1));
		menu.choose("Zoom to Selection");
		assertThat(timeLine.window().from()).isEqualTo(begin - 1);
	}

	@Test
	void ofARowsNameThereAreTheRowsActions() {
		Row row = row(exit);
		menu.pointAt(row, timeLine.window().from());
		menu.pointAtName(row);
		assertThat(menu.texts()).contains("Next Change", "Filter by vCPU " + exit.vcpu().id())
				.noneMatch(text -> text.startsWith("Show in"));
		menu.choose("Filter by vCPU " + exit.vcpu().id());
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL.withVcpus(Set.of(exit.vcpu().index())));
	}

	@Test
	void picture() throws IOException {
		menu.pointAt(row(exit), begin + exit.interval() / 2);
		Menu shown = canvas.getMenu();
		canvas.getDisplay().timerExec(700, () -> {
			try {
				window.screenshotNow("timeline-menu-light");
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} finally {
				shown.setVisible(false);
			}
		});
		shown.setVisible(true);
		Window.spin(1200);
		assertThat(shown.isVisible()).isFalse();
	}

	private Row row(ExitDetail of) {
		return timeLine.rows().vcpus().get(of.vcpu().index());
	}
}
