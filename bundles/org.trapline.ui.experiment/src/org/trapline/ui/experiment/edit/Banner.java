// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.trapline.chart.Swatch;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.ui.experiment.yaml.ProblemMarks;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// The line above all pages that says what is wrong with a file; it is there only then.
final class Banner {
	private static final int MOST_TOLD = 3;

	private final Composite bar;
	private final Label text;
	private List<YamlProblem> problems = List.of();

	/// @param open called with the problem that the user wants to see in the source
	Banner(Composite parent, Look look, Consumer<YamlProblem> open) {
		bar = look.paint(new Composite(parent, SWT.NONE), Swatch.PANEL, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 6).spacing(8, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
		look.label(bar, "", Swatch.TEXT).setImage(Icon.IMPORTANT.imageFor(bar));
		text = look.paragraph(bar, "", Swatch.IMPORTANT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(300, SWT.DEFAULT).applyTo(text);
		look.link(bar, "<a>Show in source</a>", () -> {
			if (!problems.isEmpty())
				open.accept(problems.getFirst());
		});
	}

	/// What it says; empty while nothing is wrong.
	Optional<String> told() {
		return problems.isEmpty() ? Optional.empty() : Optional.of(text.getText());
	}

	/// Says what is wrong.
	///
	/// @param found none if all is well
	void show(List<YamlProblem> found) {
		problems = List.copyOf(found);
		StringBuilder words = new StringBuilder();
		for (YamlProblem problem : found.subList(0, Math.min(MOST_TOLD, found.size())))
			words.append(words.isEmpty() ? "" : "\n").append(problem.line() > 0 ? "Line " + problem.line()
					+ (problem.key().isEmpty() ? ": " : ", ") : "")
					.append(ProblemMarks.words(problem));
		if (found.size() > MOST_TOLD)
			words.append("\nand ").append(found.size() - MOST_TOLD).append(" more");
		text.setText(words.toString().replace("&", "&&"));
		bar.setVisible(!found.isEmpty());
		((GridData) bar.getLayoutData()).exclude = found.isEmpty();
		bar.getParent().layout(true, true);
	}
}
