// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/// An image of Trapline's own: {@code icons/NAME.svg} of this bundle, legible at 16 points on light and dark.
public enum Icon {
	START, RESUME, RESULTS, TORNADO,
	RUN, OPEN, IMPORT, OVERVIEW, EXITS, LATENCY, TIMELINE, COUNTERS, EVENTS, FILTER, FILTER_CLEAR, REMOVE, BACK,
	FORWARD, ZOOM_IN, ZOOM_OUT, ZOOM_FIT, ZOOM_SELECTION, COPY, EXPORT, PICTURE, BARS, TREEMAP, PIE, HISTOGRAM, CDF,
	SERIES, DRILL_DOWN, DRILL_UP, DOWN, CONTEXT_SWITCH, MEMORY, BANDWIDTH, SCORES, DISTRIBUTIONS, CONDITIONS, LOGARITHMIC,
	RUNS, COMPARE, MAPPING, PARTIAL, IMPORTANT, NOTABLE, INFO, SAMPLE, RECENT, WELCOME, FILE, COLUMNS, CANCEL, CURSOR,
	DOCUMENT, FOLDER, THEME, TRAPLINE, BOOKMARK, ARROWS, NEXT_REASON, PREVIOUS_REASON, FIND, ADD, BOARD, EXPERIMENT;

	private static final String BUNDLE = "org.trapline.ui";

	/// @throws IllegalStateException if the bundle lacks the file
	public ImageDescriptor descriptor() {
		String path = "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path)
				.orElseThrow(() -> new IllegalStateException(BUNDLE + " lacks " + path));
	}

	/// The image, freed when the control goes.
	public Image imageFor(Control control) {
		return new LocalResourceManager(JFaceResources.getResources(), control).create(descriptor());
	}
}
