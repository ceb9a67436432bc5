// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.trapline.chart.Swatch;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.export.ExportDialog;
import org.trapline.ui.focus.MenuAction;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// A {@link RowTable} with a search field above it and the context menu that every table has.
///
/// @param <R> what a row is
public final class SearchedTable<R> {
	private static final int SEARCH_WIDTH = 220;

	private final Composite area;
	private final Composite tools;
	private final Text search;
	private final Label count;
	private final RowTable<R> table;
	private final List<Consumer<IMenuManager>> owners = new CopyOnWriteArrayList<>();

	public SearchedTable(Composite parent, TableSpec<R> spec, Look look) {
		area = look.composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
		Composite head = look.composite(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(head);
		tools = look.composite(head);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(tools);
		GridLayoutFactory.fillDefaults().numColumns(8).applyTo(tools);
		count = look.label(head, "", Swatch.MUTED);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
		search = look.plain(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		search.setMessage("Search");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(SEARCH_WIDTH, SWT.DEFAULT).applyTo(search);
		table = new RowTable<>(area, spec);
		look.paint(table.control(), Swatch.BACKGROUND, Swatch.TEXT);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		table.onFind(search::setFocus);
		table.onContent(this::showCount);
		table.menu().setRemoveAllWhenShown(true);
		table.menu().addMenuListener(this::fillMenu);
		search.addListener(SWT.Modify, _ -> table.search(search.getText()));
		search.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ESC)
				table.setFocus();
		});
	}

	/// The whole, to be laid out by its parent.
	public Composite control() {
		return area;
	}

	/// Room at the left of the search field for controls of the owner, a grid of one row.
	public Composite tools() {
		return tools;
	}

	public RowTable<R> table() {
		return table;
	}

	/// Adds the owner's items at the head of the context menu.
	public void addMenuItems(Consumer<IMenuManager> items) {
		owners.add(items);
	}

	private void showCount() {
		int visible = table.visibleRows().size();
		int total = table.totalRows();
		String all = Quantities.count(total) + (total == 1 ? " row" : " rows");
		count.setText(visible == total ? all : Quantities.count(visible) + " of " + all);
		count.getParent().layout();
	}

	private void fillMenu(IMenuManager menu) {
		owners.forEach(owner -> owner.accept(menu));
		menu.add(new Separator());
		menu.add(MenuAction.of("&Copy", Icon.COPY, table::copy));
		menu.add(MenuAction.of("Select &All", null, table::selectAll));
		menu.add(MenuAction.of("&Export\u2026", Icon.EXPORT,
				() -> ExportDialog.export(area.getShell(), table.exportName(), table.exports())));
		MenuManager sort = new MenuManager("&Sort by");
		MenuManager shown = new MenuManager("C&olumns");
		for (Column<R> column : table.columns()) {
			if (table.isShown(column))
				sort.add(MenuAction.of(column.title(), null, () -> table.toggleSort(column)));
			boolean there = table.isShown(column);
			shown.add(MenuAction.check(column.title(), there, () -> table.show(column, !there)));
		}
		menu.add(sort);
		menu.add(shown);
	}
}
