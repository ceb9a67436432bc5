// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import java.util.Map;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.TimeGraphBaseControl;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PlatformUI;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.WorkbenchTheme;

/// Gives the charts and time axes of Trace Compass's views the colours of the theme: by themselves they write black, which
/// cannot be read on the dark theme's background, and take names of colours for known that a style sheet of Trace Compass's
/// defines which is not Trapline's.
final class ChartColours {
	private static final String PREFIX = "org.eclipse.tracecompass.tmf.ui.";
	private static final Map<String, Swatch> NAMED = Map.of("BACKGROUND", Swatch.BACKGROUND, "FOREGROUND", Swatch.TEXT,
			"TOOL_BACKGROUND", Swatch.BACKGROUND, "TOOL_FOREGROUND", Swatch.MUTED, "BACKGROUND_SEL", Swatch.PANEL,
			"FOREGROUND_SEL", Swatch.TEXT, "BACKGROUND_SEL_NOFOCUS", Swatch.PANEL, "FOREGROUND_SEL_NOFOCUS", Swatch.TEXT);

	private final WorkbenchTheme theme;
	private final Composite content;

	private ChartColours(WorkbenchTheme theme, Composite content) {
		this.theme = theme;
		this.content = content;
	}

	/// Names the theme's colours as Trace Compass does; before a view is made.
	static void name(WorkbenchTheme theme) {
		ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		NAMED.forEach((name, swatch) -> colours.put(PREFIX + name, theme.rgb(swatch)));
	}

	/// Colours all charts of a view, those that it makes later as well.
	static void follow(IViewSite site, Composite content) {
		ChartColours colours = new ChartColours(site.getService(WorkbenchTheme.class), content);
		// a widget asks for its skin before it is painted for the first time
		Listener made = event -> {
			if (event.widget instanceof Chart chart)
				content.getDisplay().asyncExec(() -> colours.paint(chart));
		};
		content.getDisplay().addListener(SWT.Skin, made);
		content.addListener(SWT.Dispose, event -> event.display.removeListener(SWT.Skin, made));
		colours.theme.follow(content, _ -> content.getDisplay().asyncExec(colours::all));
		colours.all();
	}

	private void all() {
		name(theme);
		if (!content.isDisposed())
			all(content);
	}

	private void all(Composite parent) {
		for (Control child : parent.getChildren())
			if (child instanceof Chart chart)
				paint(chart);
			else if (child instanceof TimeGraphBaseControl axis)
				renew(axis);
			else if (child instanceof Composite composite)
				all(composite);
	}

	private void paint(Chart chart) {
		if (chart.isDisposed() || !within(chart))
			return;
		Color text = theme.colour(Swatch.TEXT);
		Color background = theme.colour(Swatch.BACKGROUND);
		chart.setBackground(background);
		chart.getPlotArea().setBackground(background);
		chart.getTitle().setForeground(text);
		chart.getLegend().setBackground(background);
		chart.getLegend().setForeground(text);
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTitle().setForeground(text);
			axis.getTick().setForeground(theme.colour(Swatch.MUTED));
			axis.getGrid().setForeground(theme.colour(Swatch.GRID));
		}
		chart.redraw();
	}

	/// Lets a time axis ask for its colours anew.
	private static void renew(TimeGraphBaseControl axis) {
		axis.getColorScheme().dispose();
		axis.redraw();
	}

	private boolean within(Control control) {
		for (Control parent = control.getParent(); parent != null; parent = parent.getParent())
			if (parent == content)
				return true;
		return false;
	}
}
