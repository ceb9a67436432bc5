// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.ChosenText;
import org.trapline.ui.theme.Look;

/// The line above all pages of a comparison: what is compared with what, the choice among candidates, and what is going
/// on or wrong.
final class ComparisonBar {
	private final ComparisonSession session;
	private final Look look;
	private final Composite bar;
	private final Label title;
	private final Combo candidates;
	private final Label state;
	private List<String> labels = List.of();

	ComparisonBar(Composite parent, ComparisonSession session, Look look) {
		this.session = session;
		this.look = look;
		bar = look.paint(new Composite(parent, SWT.NONE), Swatch.PANEL, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 4).spacing(8, 0).applyTo(bar);
		title = look.font(look.label(bar, "", Swatch.TEXT), SWT.BOLD, 1);
		candidates = ChosenText.fitted(look.plain(new Combo(bar, SWT.READ_ONLY)));
		candidates.addListener(SWT.Selection, _ -> session.look(candidates.getSelectionIndex()));
		state = look.paragraph(bar, "", Swatch.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
		Runnable end = session.onChange(this::show);
		bar.addDisposeListener(_ -> end.run());
		show();
	}

	Control control() {
		return bar;
	}

	/// What is going on or wrong; empty for nothing.
	String state() {
		return state.getText();
	}

	private void show() {
		List<String> now = session.comparison().map(Comparison::against).orElse(List.of()).stream()
				.map(Against::candidate).map(side -> side.label()).toList();
		boolean several = now.size() > 1;
		if (!now.equals(labels)) {
			labels = now;
			candidates.setItems(now.toArray(String[]::new));
		}
		session.against().ifPresent(a -> candidates.select(now.indexOf(a.candidate().label())));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(!several).applyTo(candidates);
		candidates.setVisible(several);
		String base = session.comparison().map(c -> c.base().label()).orElse("");
		title.setText((base.isEmpty() ? "" : several ? "Against " + base + ":" : now.getFirst() + " against " + base)
				.replace("&", "&&"));
		state.setText(words().replace("&", "&&"));
		look.paint(state, Swatch.PANEL, session.problems().isEmpty() ? Swatch.MUTED : Swatch.IMPORTANT);
		boolean nothing = title.getText().isEmpty() && state.getText().isEmpty();
		GridDataFactory.fillDefaults().grab(true, false).exclude(nothing).applyTo(bar);
		bar.setVisible(!nothing);
		for (Control part : List.of(title, candidates, state, bar))
			part.requestLayout();
	}

	private String words() {
		if (session.busy())
			return "Comparing…";
		List<String> problems = session.problems();
		if (!problems.isEmpty())
			return String.join("\n", problems);
		return session.comparison().isPresent() || session.history().now().sides().isEmpty() ? ""
				: "One side is there: add or drop another file or folder to compare it with.";
	}
}
