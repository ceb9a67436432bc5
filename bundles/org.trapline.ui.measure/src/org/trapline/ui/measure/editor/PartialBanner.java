// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.trapline.chart.Swatch;
import org.trapline.measure.Notice;
import org.trapline.measure.Run;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// The strip above all pages of a run whose recording could be read in part only.
final class PartialBanner {
	private final Composite strip;

	/// @param more shows all notices
	PartialBanner(Composite parent, Look look, Run run, Runnable more) {
		strip = look.paint(new Composite(parent, SWT.NONE), Swatch.PANEL, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(10, 5).spacing(8, 0).applyTo(strip);
		Label image = look.label(strip, "", Swatch.TEXT);
		image.setImage(Icon.PARTIAL.imageFor(image));
		look.font(look.label(strip, "Partial recording", Swatch.IMPORTANT), SWT.BOLD, 1);
		String message = run.notices().stream().filter(n -> n.severity() == Notice.Severity.PARTIAL)
				.map(Notice::message).findFirst().orElse("");
		Label text = look.paragraph(strip, message, Swatch.TEXT);
		text.setToolTipText(message);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(text);
		look.link(strip, "<a>All notices</a>", more);
	}

	Control control() {
		return strip;
	}
}
