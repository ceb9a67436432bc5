// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.ChoiceBar;
import org.trapline.ui.theme.ChosenText;
import org.trapline.ui.theme.Look;

/// What most pages are made of, from top to bottom: a line of tools, which breaks where it must, and what fills the
/// rest, halves that the user may move against each other as a rule.
public final class PageBody {
	private static final int TOOL_GAP = 10;

	private final Look look;
	private final Composite page;
	private final Composite tools;

	public PageBody(Composite parent, Look look) {
		this.look = look;
		page = look.composite(parent);
		GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(page);
		tools = look.composite(page);
		RowLayoutFactory.fillDefaults().center(true).wrap(true).spacing(TOOL_GAP).applyTo(tools);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(tools);
	}

	/// The whole page.
	public Composite page() {
		return page;
	}

	/// The line of tools; it is there once a tool is.
	public Composite tools() {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
		return tools;
	}

	/// Adds the name of the tool that is added next.
	public Label name(String text) {
		return look.label(tools(), text, Swatch.MUTED);
	}

	/// Adds a bar of segments of which one is chosen.
	public <E> ChoiceBar<E> choice(E first, Consumer<E> chosen) {
		return new ChoiceBar<>(tools(), look, first, chosen);
	}

	/// Adds a list of which one is chosen.
	///
	/// @param chosen told the position of what the user chooses
	public Combo list(Consumer<Integer> chosen) {
		Combo list = ChosenText.fitted(look.plain(new Combo(tools(), SWT.READ_ONLY)));
		list.addListener(SWT.Selection, _ -> chosen.accept(list.getSelectionIndex()));
		return list;
	}

	/// Adds a bar of buttons.
	public ToolBar buttons() {
		return look.bar(tools());
	}

	/// Makes a control fill what the tools leave.
	public <C extends Control> C fill(C control) {
		GridDataFactory.fillDefaults().grab(true, true).applyTo(control);
		return control;
	}

	/// Halves above one another that fill what the tools leave; their weights are to be set when both are there.
	public SashForm halves() {
		return fill(split(page, SWT.VERTICAL));
	}

	/// Parts side by side.
	///
	/// @param place one of {@link #halves()}
	public SashForm beside(Composite place) {
		return split(place, SWT.HORIZONTAL);
	}

	private SashForm split(Composite parent, int style) {
		return look.paint(new SashForm(parent, style), Swatch.BACKGROUND, Swatch.TEXT);
	}
}
