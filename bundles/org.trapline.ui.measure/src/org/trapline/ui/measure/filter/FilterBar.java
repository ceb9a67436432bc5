// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.filter;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.selection.RunSelection;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// The bar above all pages of a run: what the filter restricts to, as chips to take away, and the way back.
public final class FilterBar {
	private final RunSession session;
	private final ExitTrace trace;
	private final Look look;
	private final Composite bar;
	private final Composite chips;
	private final Label count;
	private final ToolItem back;
	private final ToolItem forward;
	private final ToolItem clear;

	public FilterBar(Composite parent, RunSession session, ExitTrace trace, Look look) {
		this.session = session;
		this.trace = trace;
		this.look = look;
		RunSelection selection = session.selection();
		bar = look.paint(new Composite(parent, SWT.NONE), Swatch.PANEL, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 3).spacing(8, 0).applyTo(bar);
		ToolBar steps = look.bar(bar);
		back = look.button(steps, Icon.BACK, "Back to the filter before (Alt+Left)", selection::back);
		forward = look.button(steps, Icon.FORWARD, "Forward to the filter after (Alt+Right)", selection::forward);
		chips = look.composite(bar);
		RowLayoutFactory.fillDefaults().center(true).spacing(6).wrap(true).applyTo(chips);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(chips);
		count = look.label(bar, "", Swatch.MUTED);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
		ToolBar end = look.bar(bar);
		clear = look.button(end, Icon.FILTER_CLEAR, "Clear the filter (Ctrl+Shift+Delete)", selection::clear);
		Runnable noSelection = selection.onChange(_ -> showFilter());
		Runnable noAnalysis = session.analyses().onChange(this::showCount);
		bar.addDisposeListener(_ -> {
			noSelection.run();
			noAnalysis.run();
		});
		showFilter();
		showCount();
	}

	public Control control() {
		return bar;
	}

	private void showFilter() {
		RunSelection selection = session.selection();
		for (Control chip : chips.getChildren())
			chip.dispose();
		List<FilterChip> parts = FilterChip.of(selection.filter(), trace);
		if (parts.isEmpty())
			look.label(chips, "All exits", Swatch.MUTED);
		for (FilterChip part : parts)
			chip(part);
		back.setEnabled(selection.canGoBack());
		forward.setEnabled(selection.canGoForward());
		clear.setEnabled(!selection.filter().equals(Filter.ALL));
		bar.getParent().layout(true, true);
	}

	private void showCount() {
		long all = trace.size();
		String text = session.summary().map(s -> shown(s, all)).orElse("");
		if (session.analyses().busy())
			text = "Updating\u2026  " + text;
		count.setText(session.analyses().failure().orElse(text));
		bar.layout();
	}

	private static String shown(ExitSummary summary, long all) {
		long count = summary.by(GroupBy.REASON).total().handling().count();
		return count == all ? Quantities.count(all) + " exits"
				: Quantities.count(count) + " of " + Quantities.count(all) + " exits";
	}

	private void chip(FilterChip part) {
		Composite chip = look.paint(new Composite(chips, SWT.NONE), Swatch.BACKGROUND, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 1).spacing(5, 0).applyTo(chip);
		Composite square = look.paint(new Composite(chip, SWT.NONE), part.colour(), Swatch.TEXT);
		GridDataFactory.swtDefaults().hint(9, 9).applyTo(square);
		look.label(chip, part.text(), Swatch.TEXT).setToolTipText(part.tooltip());
		ToolBar tools = look.bar(chip);
		String remove = "Remove " + part.text() + " from the filter";
		look.button(tools, Icon.REMOVE, remove, () -> session.selection().set(part.without()));
		tools.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = remove;
			}
		});
		chip.setToolTipText(part.tooltip());
		chip.addListener(SWT.Paint, e -> {
			Rectangle area = chip.getClientArea();
			e.gc.setForeground(look.theme().colour(Swatch.BORDER));
			e.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 10, 10);
		});
	}
}
