// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.measure.Progress;
import org.trapline.ui.theme.Look;

/// What the view shows in the place of a time line: why there is none, and what to do; while a history is built, how
/// far it is.
final class MessagePage implements Progress {
	private static final int WIDTH = 520;
	private static final int STEPS = 1000;
	/// Most often that the bar moves.
	private static final long EVERY_NANOS = 50_000_000;

	private final Composite page;
	private final @Nullable ProgressBar bar;
	private volatile long lastShown = System.nanoTime();

	/// Something the user can do.
	///
	/// @param text on the link
	record Way(String text, Runnable work) {
	}

	/// @param working whether to show how far something is
	MessagePage(Composite parent, Look look, String title, String message, boolean working, List<Way> ways) {
		page = look.composite(parent);
		GridLayoutFactory.fillDefaults().margins(16, 12).applyTo(page);
		Composite middle = look.composite(page);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(middle);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).hint(WIDTH, SWT.DEFAULT)
				.applyTo(middle);
		fill(look.font(look.paragraph(middle, title, Swatch.TEXT), SWT.BOLD, 1.2));
		fill(look.paragraph(middle, message, Swatch.MUTED));
		bar = working ? look.plain(new ProgressBar(middle, SWT.HORIZONTAL)) : null;
		if (bar != null) {
			bar.setMaximum(STEPS);
			fill(bar);
		}
		for (Way way : ways)
			look.link(middle, "<a>" + way.text + "</a>", way.work);
	}

	Control control() {
		return page;
	}

	/// All that it says.
	static String text(Composite page) {
		StringBuilder text = new StringBuilder();
		for (Control child : page.getChildren())
			if (child instanceof Label label)
				text.append(label.getText()).append('\n');
			else if (child instanceof Composite inner)
				text.append(text(inner));
		return text.toString();
	}

	@Override
	public void at(long done, long total) {
		long now = System.nanoTime();
		if (total <= 0 || now - lastShown < EVERY_NANOS || page.isDisposed())
			return;
		lastShown = now;
		int step = (int) Math.clamp(done * (double) STEPS / total, 0, STEPS);
		page.getDisplay().asyncExec(() -> {
			if (bar != null && !bar.isDisposed())
				bar.setSelection(step);
		});
	}

	@Override
	public boolean cancelled() {
		return false;
	}

	private static void fill(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(control);
	}
}
