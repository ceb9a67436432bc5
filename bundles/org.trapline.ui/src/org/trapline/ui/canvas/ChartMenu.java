// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.trapline.ui.focus.MenuAction;
import org.trapline.ui.theme.Icon;

/// The items of the context menu that charts have before those of every picture: series, zoom, scale.
final class ChartMenu {
	private ChartMenu() {
	}

	static void fill(IMenuManager menu, ChartCanvas chart) {
		if (!chart.series().isEmpty()) {
			MenuManager series = new MenuManager("&Series");
			for (String id : chart.series())
				series.add(MenuAction.check(chart.seriesName(id).replace("&", "&&"), chart.view().shows(id),
						() -> chart.toggle(id)));
			series.add(new Separator());
			series.add(MenuAction.of("Show &All", null, () -> ChartAction.ALL_SERIES.perform(chart)));
			menu.add(series);
		}
		if (chart.canScale())
			menu.add(MenuAction.check("&Logarithmic\tL", chart.logarithmic(), chart::toggleScale));
		if (!chart.canZoom())
			return;
		menu.add(new Separator());
		menu.add(item("Zoom &In\t+", Icon.ZOOM_IN, ChartAction.ZOOM_IN, chart, true));
		menu.add(item("Zoom &Out\t-", Icon.ZOOM_OUT, ChartAction.ZOOM_OUT, chart, chart.zoomed()));
		menu.add(item("Show All of I&t\t0", Icon.ZOOM_FIT, ChartAction.WHOLE, chart, chart.zoomed()));
		menu.add(item("&Back to Zoom Before\tBackspace", Icon.BACK, ChartAction.BACK, chart, chart.canGoBack()));
	}

	private static MenuAction item(String text, Icon icon, ChartAction action, ChartCanvas chart, boolean possible) {
		MenuAction item = MenuAction.of(text, icon, () -> action.perform(chart));
		item.setEnabled(possible);
		return item;
	}
}
