// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// The buttons of a {@link ChartCanvas}: scale, zoom, and the way back.
public final class ChartTools {
	private ChartTools() {
	}

	/// Adds the buttons to a line of tools.
	public static ToolBar add(Composite tools, ChartCanvas chart, Look look) {
		ToolBar bar = look.bar(tools);
		ToolItem scale = new ToolItem(bar, SWT.CHECK);
		scale.setImage(Icon.LOGARITHMIC.imageFor(bar));
		scale.setToolTipText("Values on a logarithmic axis (L)");
		scale.addListener(SWT.Selection, _ -> chart.toggleScale());
		look.button(bar, Icon.ZOOM_IN, "Zoom in (+); dragging over a range and the wheel zoom too",
				() -> ChartAction.ZOOM_IN.perform(chart));
		ToolItem out = look.button(bar, Icon.ZOOM_OUT, "Zoom out (-)", () -> ChartAction.ZOOM_OUT.perform(chart));
		ToolItem whole = look.button(bar, Icon.ZOOM_FIT, "Show all of it (0)", chart::unzoom);
		ToolItem back = look.button(bar, Icon.BACK, "Back to the zoom before (Backspace)", chart::back);
		Runnable follow = () -> {
			scale.setEnabled(chart.canScale());
			scale.setSelection(chart.logarithmic());
			out.setEnabled(chart.zoomed());
			whole.setEnabled(chart.zoomed());
			back.setEnabled(chart.canGoBack());
		};
		Runnable end = chart.canvas().onDrawn(follow);
		bar.addDisposeListener(_ -> end.run());
		follow.run();
		return bar;
	}
}
