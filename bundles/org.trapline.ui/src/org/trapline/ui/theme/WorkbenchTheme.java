// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Swatch;

/// The side of the palette, light or dark, that the workbench shows, as an OSGi service; it follows the platform's theme.
public final class WorkbenchTheme implements EventHandler {
	private final List<Consumer<ChartTheme>> listeners = new CopyOnWriteArrayList<>();
	private volatile @Nullable ChartTheme current;

	/// The side that shows now.
	public ChartTheme current() {
		ChartTheme known = current;
		if (known == null)
			current = known = sideOf(PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme());
		return known;
	}

	/// A colour of the palette, for the side that shows now.
	public Color colour(Swatch swatch) {
		return new Color(rgb(swatch));
	}

	/// A colour of the palette, for the side that shows now.
	public RGB rgb(Swatch swatch) {
		java.awt.Color colour = current().colour(swatch);
		return new RGB(colour.getRed(), colour.getGreen(), colour.getBlue());
	}

	/// Calls the listener now and whenever the theme changes, until the control is gone. In the user interface's thread.
	public void follow(Control control, Consumer<ChartTheme> listener) {
		Consumer<ChartTheme> guarded = theme -> {
			if (!control.isDisposed())
				listener.accept(theme);
		};
		listeners.add(guarded);
		control.addDisposeListener(_ -> listeners.remove(guarded));
		listener.accept(current());
	}

	/// Takes the platform's word that the theme changed.
	@Override
	public void handleEvent(Event event) {
		if (event.getProperty(IThemeEngine.Events.THEME) instanceof ITheme theme)
			show(sideOf(theme));
	}

	private static ChartTheme sideOf(@Nullable ITheme theme) {
		return theme != null && theme.getId().contains("dark") ? ChartTheme.DARK : ChartTheme.LIGHT;
	}

	private void show(ChartTheme theme) {
		if (theme == current)
			return;
		current = theme;
		for (Consumer<ChartTheme> listener : listeners)
			listener.accept(theme);
	}
}
