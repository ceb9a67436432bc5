// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.Map;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.TimeGraphColorScheme;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.widgets.TimeGraphScale;
import org.eclipse.ui.PlatformUI;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.WorkbenchTheme;

/// The colours of Trace Compass's time graph, from the palette in the place of the platform's.
final class GraphColours extends TimeGraphColorScheme {
	/// How much of the accent is in the background of what is selected.
	private static final double SELECTED = 0.16;

	/// What the scale above the graph asks the platform for, which knows it in the dark theme at most.
	private static final Map<String, Swatch> NAMED = Map.of("org.eclipse.tracecompass.tmf.ui.TOOL_BACKGROUND",
			Swatch.BACKGROUND, "org.eclipse.tracecompass.tmf.ui.TOOL_FOREGROUND", Swatch.MUTED);

	private final WorkbenchTheme theme;

	GraphColours(WorkbenchTheme theme) {
		this.theme = theme;
	}

	/// Gives a scale, whose colours are not these, the palette's.
	static void apply(WorkbenchTheme theme, TimeGraphScale scale) {
		ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		NAMED.forEach((name, swatch) -> colours.put(name, theme.rgb(swatch)));
		scale.getColorScheme().dispose(); // it asks again
		scale.redraw();
	}

	@Override
	public Color getColor(int index) {
		return switch (index) {
		case BACKGROUND -> theme.colour(Swatch.BACKGROUND);
		case BACKGROUND_NAME, GR_BACKGROUND, TOOL_BACKGROUND -> theme.colour(Swatch.PANEL);
		case FOREGROUND, FOREGROUND_SEL, FOREGROUND_SEL_NOFOCUS, GR_FOREGROUND, GR_FOREGROUND_SEL,
				GR_FOREGROUND_SEL_NOFOCUS, TOOL_FOREGROUND -> theme.colour(Swatch.TEXT);
		case BACKGROUND_SEL, BACKGROUND_SEL_NOFOCUS, BACKGROUND_NAME_SEL, BACKGROUND_NAME_SEL_NOFOCUS, GR_BACKGROUND_SEL,
				GR_BACKGROUND_SEL_NOFOCUS -> mixed();
		case GRAY -> theme.colour(Swatch.BORDER);
		case DARK_GRAY -> theme.colour(Swatch.MUTED);
		case MID_LINE, LIGHT_LINE -> theme.colour(Swatch.GRID);
		case SELECTED_TIME -> theme.colour(Swatch.ACCENT);
		default -> super.getColor(index);
		};
	}

	private Color mixed() {
		RGB below = theme.rgb(Swatch.BACKGROUND);
		RGB accent = theme.rgb(Swatch.ACCENT);
		return new Color(mix(below.red, accent.red), mix(below.green, accent.green), mix(below.blue, accent.blue));
	}

	private static int mix(int below, int above) {
		return (int) Math.round(below + (above - below) * SELECTED);
	}
}
