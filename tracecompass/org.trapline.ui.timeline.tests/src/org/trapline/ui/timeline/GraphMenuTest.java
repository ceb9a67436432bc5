// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
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
	private ExitDetail exit;
	private long begin;

	@BeforeEach
	void open() {
		editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		session = Window.session(editor);
		timeLine = window.timeLine();
		canvas = timeLine.graph().orElseThrow().canvas();
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
		pointAt(row(exit), begin + exit.interval() / 2);
		String reason = exit.cause().reason().name();
		assertThat(texts()).contains("Show in Events", "Zoom to Exit", "Next " + reason, "Previous " + reason,
				"Filter by " + reason, "Copy", "Bookmark\u2026");
		window.settle(timeLine);
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(timeLine.selection().orElseThrow().to());
		choose("Zoom to Exit");
		assertThat(timeLine.window().from()).isEqualTo(begin - exit.interval() - 1);
		assertThat(timeLine.window().to()).isEqualTo(begin + 2 * exit.interval() + 1);
		pointAt(row(exit), begin + exit.interval() / 2);
		choose("Copy");
		assertThat(copied()).contains("vCPU " + exit.vcpu().id(), " s\n", "Exit: " + reason, "Guest PC: ");
		choose("Show in Events");
		assertThat(session.pointer().exit()).contains(exit);
		assertThat(editor.activePage().orElseThrow().kind()).isEqualTo(PageKind.EVENTS);
		choose("Filter by " + reason);
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL.withReasons(Set.of(exit.cause().reason())));
		choose("All Exits Again");
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL);
	}

	@Test
	void goesFromExitToExit() {
		pointAt(row(exit), begin + exit.interval() / 2);
		ExitDetail before = Exits.all(timeLine.trace()).stream().filter(other -> other.vcpu().equals(exit.vcpu())
				&& other.cause().reason() == exit.cause().reason() && other.time() < exit.time())
				.reduce((_, later) -> later).orElseThrow();
		choose("Previous " + exit.cause().reason());
		assertThat(session.pointer().exit()).contains(before);
	}

	@Test
	void keepsARangeThatIsClickedInto() {
		timeLine.select(begin - 1, begin + exit.interval() + 1);
		window.settle(timeLine);
		pointAt(row(exit), begin + exit.interval() / 2);
		assertThat(texts()).contains("Zoom to Selection");
		assertThat(timeLine.selection()).contains(new TimeRangeShown(begin - 1, begin + exit.interval() + 1, 1));
		choose("Zoom to Selection");
		assertThat(timeLine.window().from()).isEqualTo(begin - 1);
	}

	@Test
	void ofARowsNameThereAreTheRowsActions() {
		Row row = row(exit);
		pointAt(row, timeLine.window().from());
		canvas.getDisplay().setCursorLocation(canvas.toDisplay(20, yOf(row)));
		Window.spin(50);
		assertThat(texts()).contains("Next Change", "Filter by vCPU " + exit.vcpu().id())
				.noneMatch(text -> text.startsWith("Show in"));
		choose("Filter by vCPU " + exit.vcpu().id());
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL.withVcpus(Set.of(exit.vcpu().index())));
	}

	@Test
	void picture() throws IOException {
		pointAt(row(exit), begin + exit.interval() / 2);
		Menu menu = canvas.getMenu();
		canvas.getDisplay().timerExec(700, () -> {
			try {
				window.screenshotNow("timeline-menu-light");
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} finally {
				menu.setVisible(false);
			}
		});
		menu.setVisible(true);
		Window.spin(1200);
		assertThat(menu.isVisible()).isFalse();
	}

	private Row row(ExitDetail of) {
		return timeLine.rows().vcpus().get(of.vcpu().index());
	}

	private void pointAt(Row row, long time) {
		canvas.getDisplay().setCursorLocation(canvas.toDisplay(canvas.getXForTime(time), yOf(row)));
		Window.spin(50);
	}

	private int yOf(Row row) {
		Rectangle area = canvas.getClientArea();
		for (int y = area.y; y < area.y + area.height; y++)
			if (canvas.getEntry(new Point(area.width / 2, y + 4)) == row)
				return y + 4;
		throw new AssertionError(row.path() + " does not show");
	}

	private List<String> texts() {
		return Arrays.stream(items()).map(GraphMenuTest::text).toList();
	}

	private void choose(String text) {
		MenuItem item = Arrays.stream(items()).filter(one -> text(one).equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError(text + " is not in the menu"));
		assertThat(item.isEnabled()).isTrue();
		item.notifyListeners(SWT.Selection, new Event());
		window.settle(timeLine);
	}

	/// The items as they are filled in when the menu opens.
	private MenuItem[] items() {
		Menu menu = canvas.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		return menu.getItems();
	}

	private static String text(MenuItem item) {
		return item.getText().replace("&", "").replaceFirst("\t.*", "");
	}

	private String copied() {
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance())).orElse("");
		} finally {
			clipboard.dispose();
		}
	}
}
