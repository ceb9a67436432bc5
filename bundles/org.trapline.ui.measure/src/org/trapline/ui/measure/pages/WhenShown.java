// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/// Puts off what a page does for a new filter until the user turns to the page; of what waits, only the newest is done.
public final class WhenShown {
	private final Composite place;
	private @Nullable Runnable waiting;

	/// @param place the page's place in the editor, which is hidden while another page shows
	public WhenShown(Composite place) {
		this.place = place;
		place.addListener(SWT.Show, _ -> {
			Runnable work = waiting;
			waiting = null;
			if (work != null)
				work.run();
		});
	}

	/// Does the work now if the page shows, else when it does.
	public void run(Runnable work) {
		if (place.isDisposed())
			return;
		if (place.getVisible()) {
			waiting = null;
			work.run();
		} else {
			waiting = work;
		}
	}
}
