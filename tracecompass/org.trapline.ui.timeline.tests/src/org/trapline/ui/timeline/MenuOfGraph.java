// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.TimeGraphControl;
import org.trapline.ui.timeline.content.Row;

/// The context menu of the graph, for tests: the pointer is put somewhere, and items are chosen.
final class MenuOfGraph {
	private final Window window;
	private final TimeLine timeLine;
	private final TimeGraphControl canvas;

	MenuOfGraph(Window window, TimeLine timeLine) {
		this.window = window;
		this.timeLine = timeLine;
		canvas = timeLine.graph().orElseThrow().canvas();
	}

	void pointAt(Row row, long time) {
		canvas.getDisplay().setCursorLocation(canvas.toDisplay(canvas.getXForTime(time), yOf(row)));
		Window.spin(50);
	}

	void pointAtName(Row row) {
		canvas.getDisplay().setCursorLocation(canvas.toDisplay(20, yOf(row)));
		Window.spin(50);
	}

	List<String> texts() {
		return Arrays.stream(items()).map(MenuOfGraph::text).toList();
	}

	void choose(String text) {
		MenuItem item = Arrays.stream(items()).filter(one -> text(one).equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError(text + " is not in the menu"));
		assertThat(item.isEnabled()).isTrue();
		item.notifyListeners(SWT.Selection, new Event());
		window.settle(timeLine);
	}

	/// What is in the clipboard.
	String copied() {
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance())).orElse("");
		} finally {
			clipboard.dispose();
		}
	}

	private int yOf(Row row) {
		Rectangle area = canvas.getClientArea();
		for (int y = area.y; y < area.y + area.height; y++)
			if (canvas.getEntry(new Point(area.width / 2, y + 4)) == row)
				return y + 4;
		throw new AssertionError(row.path() + " does not show");
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
}
