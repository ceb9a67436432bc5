// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.trapline.chart.Swatch;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// A table of the items of a list, or of the keys of a map, in the file's order, with buttons that add, remove and move
/// them.
final class RowList {
	private static final int ROW_HEIGHT = 24;

	private final FormContext context;
	private final YamlPath path;
	private final Composite frame;
	private final Table table;
	private final ToolBar bar;

	/// @param path of the list or map
	/// @param columns heads, none for a list without
	/// @param rows how many there is room for
	RowList(Composite parent, FormContext context, YamlPath path, List<String> columns, int rows) {
		this.context = context;
		this.path = path;
		Look look = context.look();
		frame = look.composite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(frame);
		table = look.paint(new Table(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), Swatch.BACKGROUND, Swatch.TEXT);
		table.setHeaderVisible(columns.size() > 1);
		for (String column : columns)
			new TableColumn(table, SWT.NONE).setText(column);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, ROW_HEIGHT * rows).applyTo(table);
		table.addListener(SWT.Resize, _ -> widths());
		table.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL)
				remove();
		});
		bar = look.paint(new ToolBar(frame, SWT.FLAT | SWT.VERTICAL), look.backgroundOf(frame), Swatch.TEXT);
		GridDataFactory.swtDefaults().align(SWT.LEFT, SWT.TOP).applyTo(bar);
	}

	Composite control() {
		return frame;
	}

	Table table() {
		return table;
	}

	YamlPath path() {
		return path;
	}

	/// Adds a button that adds a row.
	RowList adding(String tooltip, Runnable work) {
		context.look().button(bar, Icon.ADD, tooltip, work);
		return this;
	}

	/// Adds buttons that move a row, and take it out.
	RowList changing(boolean moving) {
		if (moving) {
			context.look().button(bar, Icon.DRILL_UP, "Move up", () -> move(-1));
			context.look().button(bar, Icon.DOWN, "Move down", () -> move(1));
		}
		context.look().button(bar, Icon.REMOVE, "Remove (Delete)", this::remove);
		return this;
	}

	/// Calls a listener when a row is chosen, with its place.
	void onSelect(IntConsumer chosen) {
		table.addListener(SWT.Selection, _ -> chosen.accept(selected()));
	}

	/// Shows these rows; the one chosen stays so by its place.
	void show(List<List<String>> rows) {
		boolean read = context.model().yaml().isPresent();
		table.setEnabled(read);
		if (!read)
			return; // what was shown stays until the file can be read again
		int selected = selected();
		while (table.getItemCount() > rows.size())
			table.remove(table.getItemCount() - 1);
		for (int i = 0; i < rows.size(); i++) {
			TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
			Look.leaveOut(item);
			item.setText(rows.get(i).toArray(String[]::new));
			boolean list = context.model().yaml().map(yaml -> yaml.size(path) > 0).orElse(false);
			boolean wrong = !context.problems(list ? path.item(i) : path.key(rows.get(i).getFirst())).isEmpty();
			item.setForeground(wrong ? context.look().theme().colour(Swatch.IMPORTANT) : null);
		}
		if (selected < 0 && !rows.isEmpty() || selected >= rows.size())
			table.select(rows.size() - 1 < Math.max(0, selected) ? rows.size() - 1 : Math.max(0, selected));
		widths();
	}

	/// The place of the row chosen; -1 for none.
	int selected() {
		return table.getSelectionIndex();
	}

	/// Chooses a row.
	void select(int index) {
		table.setSelection(index);
		table.notifyListeners(SWT.Selection, new Event());
	}

	/// Takes the row chosen out of the file.
	void remove() {
		int index = selected();
		if (index >= 0)
			context.model().change(edits -> edits.remove(edits.yaml().size(path) > 0 ? path.item(index)
					: path.key(edits.yaml().keys(path).get(index))));
	}

	/// Moves the row chosen.
	void move(int by) {
		int index = selected();
		int to = index + by;
		if (index < 0 || to < 0 || to >= table.getItemCount())
			return;
		context.model().change(edits -> edits.swap(path, Math.min(index, to)));
		select(to);
	}

	private void widths() {
		int count = table.getColumnCount();
		int room = table.getClientArea().width;
		if (count == 0 || room <= 0)
			return;
		int left = room;
		for (int i = 0; i < count - 1; i++) {
			int width = room / (count == 2 ? 3 : count);
			table.getColumn(i).setWidth(width);
			left -= width;
		}
		table.getColumn(count - 1).setWidth(left);
	}
}
