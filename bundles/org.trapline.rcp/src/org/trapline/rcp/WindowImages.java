// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.trapline.ui.theme.Icon;

/** The images of windows: Trapline's own, drawn from its SVG in each size that window managers ask for. */
final class WindowImages {
	/** Percents of the SVG's 64 points: 16, 32, 48, 64, 128, 256 pixels. */
	private static final int[] ZOOMS = { 25, 50, 75, 100, 200, 400 };

	private WindowImages() {
	}

	static void declare(Display display) {
		ImageDescriptor icon = Icon.TRAPLINE.descriptor();
		Image[] images = IntStream.of(ZOOMS).mapToObj(icon::getImageData).map(data -> new Image(display, data))
				.toArray(Image[]::new);
		display.disposeExec(() -> Arrays.stream(images).forEach(Image::dispose));
		Window.setDefaultImages(images);
	}
}
