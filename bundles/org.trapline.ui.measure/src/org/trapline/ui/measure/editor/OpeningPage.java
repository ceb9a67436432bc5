// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.editor;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.trapline.chart.Swatch;
import org.trapline.measure.Progress;
import org.trapline.ui.measure.open.RunRequest;
import org.trapline.ui.measure.run.OpenRun.Stage;
import org.trapline.ui.theme.Look;

/// What the editor shows while a recording is being read: the file, the importer and why it was chosen, how far it is,
/// and a way out.
final class OpeningPage implements Progress {
	private static final int STEPS = 1000;
	private static final int WIDTH = 520;
	/// Most often that the bar moves.
	private static final long EVERY_NANOS = 50_000_000;

	private final Composite page;
	private final Label stage;
	private final Label reason;
	private final ProgressBar bar;
	private final AtomicLong lastShown = new AtomicLong(System.nanoTime());

	OpeningPage(Composite parent, Look look, RunRequest request, Runnable cancel) {
		page = look.paint(new Composite(parent, SWT.NONE), Swatch.BACKGROUND, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Composite middle = look.composite(page);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(middle);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).hint(WIDTH, SWT.DEFAULT)
				.applyTo(middle);
		fill(look.font(look.paragraph(middle, "Opening " + request.name(), Swatch.TEXT), SWT.BOLD, 1.4));
		fill(look.paragraph(middle, request.description(), Swatch.MUTED));
		stage = fill(look.label(middle, "", Swatch.TEXT));
		bar = look.plain(new ProgressBar(middle, SWT.HORIZONTAL));
		bar.setMaximum(STEPS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		reason = fill(look.paragraph(middle, "", Swatch.MUTED));
		Button stop = look.plain(new Button(middle, SWT.PUSH));
		stop.setText("Cancel");
		stop.addListener(SWT.Selection, _ -> {
			stop.setEnabled(false);
			stop.setText("Cancelling\u2026");
			cancel.run();
		});
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(stop);
	}

	Control control() {
		return page;
	}

	/// Shows the stage that begins; by any thread.
	void stage(Stage now) {
		String text = switch (now) {
		case Stage.Probing _ -> "Looking which importer knows it\u2026";
		case Stage.Reading(var judgement) -> "Reading as " + judgement.importer().name() + "\u2026";
		case Stage.ReadingSeveral(int recordings) -> "Reading " + recordings + " recordings as one run\u2026";
		case Stage.Analysing _ -> "Summing up the exits\u2026";
		};
		String why = switch (now) {
		case Stage.Probing _, Stage.ReadingSeveral _ -> "";
		case Stage.Reading(var judgement) -> why(judgement);
		case Stage.Analysing _ -> null;
		};
		show(() -> {
			stage.setText(text);
			if (why != null)
				reason.setText(why);
			bar.setSelection(0);
			page.layout(true, true);
		});
	}

	@Override
	public void at(long done, long total) {
		long now = System.nanoTime();
		long before = lastShown.get();
		if (total <= 0 || now - before < EVERY_NANOS || !lastShown.compareAndSet(before, now))
			return;
		int step = (int) Math.clamp(done * (double) STEPS / total, 0, STEPS);
		show(() -> bar.setSelection(step));
	}

	@Override
	public boolean cancelled() {
		return false;
	}

	private static String why(org.trapline.trace.Importers.Judgement judgement) {
		return "The importer " + judgement.importer().id() + " was chosen since the content "
				+ judgement.probe().reason() + " (confidence " + judgement.probe().confidence() + " %).";
	}

	private void show(Runnable change) {
		if (!page.isDisposed())
			page.getDisplay().asyncExec(() -> {
				if (!page.isDisposed())
					change.run();
			});
	}

	private static <C extends Control> C fill(C control) {
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(control);
		return control;
	}
}
