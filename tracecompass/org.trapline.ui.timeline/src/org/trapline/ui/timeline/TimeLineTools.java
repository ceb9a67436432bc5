// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.trapline.chart.Swatch;
import org.trapline.ui.measure.run.TimeRange;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;

/// The line above the graph: buttons, the search field, what part of the time shows, and what there is to say.
final class TimeLineTools {
	private static final int SEARCH_WIDTH = 170;
	private static final String MANY_ARROWS = "Zoom in for arrows";

	private final Look look;
	private final TimeLine timeLine;
	private final Composite line;
	private final Text search;
	private final Label range;
	private final Label status;
	private final ToolItem arrows;
	private boolean arrowsLeft;
	private String said = "";

	TimeLineTools(Composite parent, Look look, TimeLine timeLine) {
		this.look = look;
		this.timeLine = timeLine;
		line = look.composite(parent);
		RowLayoutFactory.fillDefaults().center(true).wrap(true).spacing(8).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		ToolBar zoom = look.bar(line);
		button(zoom, Icon.ZOOM_IN, "Zoom in (W, Ctrl+wheel)", TimeLineAction.ZOOM_IN);
		button(zoom, Icon.ZOOM_OUT, "Zoom out (S, Ctrl+wheel)", TimeLineAction.ZOOM_OUT);
		button(zoom, Icon.ZOOM_FIT, "Show the whole recording (0)", TimeLineAction.ZOOM_FIT);
		button(zoom, Icon.ZOOM_SELECTION, "Zoom to the selection, or to the filter's range of time (Z)",
				TimeLineAction.ZOOM_SELECTION);
		button(zoom, Icon.FILTER, "Filter by the time shown (F)", TimeLineAction.FILTER_TIME);
		ToolBar ways = look.bar(line);
		button(ways, Icon.BACK, "Where the selected row changed before (P)", TimeLineAction.PREVIOUS);
		button(ways, Icon.FORWARD, "Where the selected row changes next (N)", TimeLineAction.NEXT);
		button(ways, Icon.PREVIOUS_REASON, "Exit of the same reason before (Shift+P)",
				TimeLineAction.PREVIOUS_OF_REASON);
		button(ways, Icon.NEXT_REASON, "Next exit of the same reason (Shift+N)", TimeLineAction.NEXT_OF_REASON);
		arrows = new ToolItem(ways, SWT.CHECK);
		arrows.setImage(Icon.ARROWS.imageFor(ways));
		arrows.setToolTipText("Arrows of wake-ups and inter-processor interrupts (H)");
		arrows.setSelection(true);
		arrows.addListener(SWT.Selection, _ -> timeLine.perform(TimeLineAction.ARROWS));
		button(ways, Icon.BOOKMARK, "Bookmark the selection, or take its bookmark away (B)", TimeLineAction.BOOKMARK);
		search = look.plain(new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		search.setMessage(timeLine.history().guests().isPresent() ? "Reason, task, 0xaddress" : "Reason, row, 0xaddress");
		search.setToolTipText("Enter goes to the next exit whose reason, sub-reason, PC or address has this, to the "
				+ "guest's task or to the row of this name; Shift+Enter to the one before (Ctrl+F)");
		search.setLayoutData(new RowData(SEARCH_WIDTH, SWT.DEFAULT));
		search.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR)
				timeLine.search(search.getText(), (e.stateMask & SWT.SHIFT) == 0);
		});
		range = look.label(line, "", Swatch.TEXT);
		status = look.label(line, "", Swatch.MUTED);
	}

	/// Turns to the search field.
	void find() {
		search.setFocus();
		search.selectAll();
	}

	/// Tells the part of the time that shows.
	void range(TimeRangeShown shown) {
		TimeRange now = new TimeRange(shown.from(), shown.to());
		range.setText(now.text() + "   (" + now.width() + ")");
		line.layout();
	}

	/// Tells what a search or a way came to; empty for nothing.
	void say(String sentence) {
		said = sentence;
		showStatus();
	}

	String status() {
		return status.getText();
	}

	/// Tells whether there are arrows that are not drawn since they are too many.
	void arrowsLeft(boolean left) {
		arrowsLeft = left;
		showStatus();
	}

	void arrows(boolean shown) {
		arrows.setSelection(shown);
		showStatus();
	}

	private void showStatus() {
		String text = said.isEmpty() && arrowsLeft && arrows.getSelection() ? MANY_ARROWS : said;
		if (text.equals(status.getText()))
			return;
		status.setText(text.replace("&", "&&"));
		line.getParent().layout(true, true);
	}

	private void button(ToolBar bar, Icon icon, String tooltip, TimeLineAction action) {
		look.button(bar, icon, tooltip, () -> timeLine.perform(action));
	}
}
