// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.Look;

/// What a point prints, as it prints it: the end stays in view unless the user looks further up.
final class ConsoleText {
	private final StyledText text;
	private String of = "";
	private String shown = "";

	ConsoleText(Composite parent, Look look) {
		text = look.paint(new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), Swatch.PANEL, Swatch.TEXT);
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(6, 4, 6, 4);
	}

	/// Shows a text.
	///
	/// @param point whose it is: that of another begins at its end
	void show(String point, String now) {
		if (point.equals(of) && now.equals(shown))
			return;
		boolean follows = !point.equals(of) || text.getTopPixel() + text.getClientArea().height >= height();
		if (point.equals(of) && now.startsWith(shown))
			text.append(now.substring(shown.length()));
		else
			text.setText(now);
		of = point;
		shown = now;
		if (follows)
			text.setTopIndex(text.getLineCount() - 1);
	}

	private int height() {
		return text.getLineCount() * text.getLineHeight();
	}

	/// What shows.
	String text() {
		return text.getText();
	}
}
