// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.trapline.chart.Swatch;
import org.trapline.experiment.result.Checked;
import org.trapline.ui.experiment.run.RunningExperiment;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// What stands above all pages of results: the question, how many points there are and expectations hold, and what can be done.
final class ResultsBar {
	private final ResultsSession session;
	private final Look look;
	private final Composite bar;
	private final Label title;
	private final Label question;
	private final Label state;
	private final ToolItem resume;

	/// What its buttons do.
	record Actions(Runnable resume, Runnable experiment, Runnable export, Runnable reload) {
	}

	ResultsBar(Composite parent, ResultsSession session, Look look, Actions actions) {
		this.session = session;
		this.look = look;
		bar = look.paint(new Composite(parent, SWT.NONE), Swatch.PANEL, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 6).spacing(12, 2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		title = look.font(look.label(bar, "", Swatch.TEXT), SWT.BOLD, 1.2);
		state = look.label(bar, "", Swatch.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
		ToolBar tools = look.bar(bar);
		resume = look.button(tools, Icon.RESUME, "Resume: run the points that are missing", actions.resume);
		look.button(tools, Icon.DOCUMENT, "Open the experiment", actions.experiment);
		look.button(tools, Icon.EXPORT, "Export a report of the results", actions.export);
		look.button(tools, Icon.RECENT, "Read the results anew (F5)", actions.reload);
		question = look.paragraph(bar, "", Swatch.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(400, SWT.DEFAULT).applyTo(question);
		Runnable end = session.onChange(this::show);
		bar.addDisposeListener(_ -> end.run());
		show();
	}

	Control control() {
		return bar;
	}

	/// How far it is, in words.
	String state() {
		return state.getText();
	}

	private void show() {
		Optional<OpenedResults> opened = session.opened();
		title.setText(opened.map(o -> o.results().experiment().name()).filter(name -> !name.isEmpty())
				.orElse(String.valueOf(session.folder().getFileName())).replace("&", "&&"));
		title.setToolTipText(session.folder().toString());
		question.setText(opened.map(o -> o.results().experiment().question()).orElse("").replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(400, SWT.DEFAULT).exclude(question.getText().isEmpty())
				.applyTo(question);
		state.setText(words(opened).replace("&", "&&"));
		boolean bad = session.failure().isPresent() || opened.filter(o -> o.checked().stream().anyMatch(c -> !c.holds())).isPresent();
		look.paint(state, Swatch.PANEL, bad ? Swatch.IMPORTANT : Swatch.MUTED);
		boolean runs = session.running().filter(running -> !running.state().ended()).isPresent();
		resume.setEnabled(!runs && opened.filter(o -> o.run() < o.results().rows().size()
				&& o.results().experiment().setup().workload().missing().isEmpty()).isPresent());
		state.setToolTipText(state.getText());
		for (Control part : bar.getChildren())
			part.requestLayout();
	}

	private String words(Optional<OpenedResults> opened) {
		if (opened.isEmpty()) // why it could not be read, a page says
			return session.failure().isPresent() ? "" : "Reading\u2026";
		if (session.failure().isPresent())
			return session.failure().get();
		OpenedResults now = opened.get();
		String words = now.run() == now.results().rows().size() ? "all " + now.run() + " points have results"
				: now.run() + " of " + now.results().rows().size() + " points have results";
		if (now.run() == 1 && now.results().rows().size() == 1)
			words = "the point has results";
		if (!now.checked().isEmpty()) {
			long holding = now.checked().stream().filter(Checked::holds).count();
			words += ", " + (holding == now.checked().size() ? "everything is as expected"
					: holding + " of " + now.checked().size() + " expectations hold");
		}
		String missing = now.results().experiment().setup().workload().missing();
		if (!missing.isEmpty())
			words += "; not to be run again here: " + missing;
		return words + (session.running().map(RunningExperiment::state).filter(state -> !state.ended()).isPresent() ? ", it runs" : "");
	}
}
