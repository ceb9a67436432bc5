// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.focus.FocusTarget;
import org.trapline.ui.theme.Look;

/// A table of rows that sorts by any column, searches, copies and remembers what the user made of its columns.
///
/// Cells are filled when they come into view, so its cost does not grow with the rows.
///
/// @param <R> what a row is; two rows are the same if their keys are equal
public final class RowTable<R> implements FocusTarget {
	private final Table table;
	private final List<Column<R>> columns;
	private final List<TableColumn> widgets = new ArrayList<>();
	private final Function<R, ?> key;
	private final RowModel<R> model;
	private final TableMemory memory;
	private final Optional<TableSpec.Checks<R>> checks;
	private final CellPaint<R> paint;
	private final List<Consumer<List<R>>> selectionListeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<R>> openListeners = new CopyOnWriteArrayList<>();
	private final List<Runnable> contentListeners = new CopyOnWriteArrayList<>();
	private final MenuManager menu = new MenuManager();
	private final String name;
	private Runnable find = () -> { };
	private Supplier<List<ExportFormat>> more = List::of;

	public RowTable(Composite parent, TableSpec<R> spec) {
		name = spec.name();
		columns = spec.columns();
		key = spec.key();
		memory = spec.memory();
		checks = spec.checks();
		model = new RowModel<>(columns);
		table = new Table(parent,
				SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | (checks.isPresent() ? SWT.CHECK : SWT.NONE));
		table.setHeaderVisible(true);
		paint = new CellPaint<>(table, columns, this::row);
		for (Column<R> column : columns)
			widgets.add(createColumn(column));
		memory.columnOrder(columns.size()).ifPresent(table::setColumnOrder);
		table.addListener(SWT.SetData, e -> fill((TableItem) Objects.requireNonNull(e.item), e.index));
		table.addListener(SWT.Selection, this::selected);
		table.addListener(SWT.DefaultSelection, _ -> openSelected());
		table.setMenu(menu.createContextMenu(table));
		FocusTarget.attach(table, this);
		restoreSort();
	}

	public Table control() {
		return table;
	}

	/// What the context menu has besides what every table has; filled by the owner.
	public MenuManager menu() {
		return menu;
	}

	/// Shows other rows; those selected stay so where they are still there.
	public void setRows(List<R> rows) {
		List<R> selected = selection();
		model.rows(rows);
		refresh(selected);
	}

	/// Fills all cells anew from the rows that are there.
	public void refill() {
		table.clearAll();
	}

	/// Gives a column another title.
	public void retitle(int column, String title) {
		widgets.get(column).setText(title);
	}

	/// Shows only rows of which the cells contain every word.
	public void search(String words) {
		List<R> selected = selection();
		model.search(words);
		refresh(selected);
	}

	/// The rows shown, in their order.
	public List<R> visibleRows() {
		return model.visible();
	}

	/// How many rows there are, shown or not.
	public int totalRows() {
		return model.total();
	}

	public List<R> selection() {
		List<R> rows = new ArrayList<>();
		for (int index : table.getSelectionIndices())
			if (index < model.visible().size())
				rows.add(model.visible().get(index));
		return rows;
	}

	/// Selects the rows with these keys, brings the first into view, and tells nobody.
	public void select(Set<?> keys) {
		int[] indexes = indexesOf(keys);
		table.setSelection(indexes);
		if (indexes.length > 0)
			table.showSelection();
	}

	/// Calls the listener when the user selects rows.
	public void onSelect(Consumer<List<R>> listener) {
		selectionListeners.add(listener);
	}

	/// Calls the listener when the user opens a row: double click or Enter.
	public void onOpen(Consumer<R> listener) {
		openListeners.add(listener);
	}

	/// Calls the listener when other rows are shown.
	public void onContent(Runnable listener) {
		contentListeners.add(listener);
	}

	/// Sorts by a column and remembers that.
	public void sort(Column<R> column, boolean descending) {
		List<R> selected = selection();
		model.sort(column, descending);
		memory.sort(column.id(), descending);
		showSort();
		refresh(selected);
	}

	/// Sorts by a column, or by the same column the other way round.
	public void toggleSort(Column<R> column) {
		sort(column, column.equals(model.sortedBy()) ? !model.descending() : column.numeric());
	}

	public List<Column<R>> columns() {
		return columns;
	}

	/// The columns that are there, in the order on the screen.
	public List<Column<R>> shownColumns() {
		List<Column<R>> shown = new ArrayList<>();
		for (int index : table.getColumnOrder())
			if (isShown(index))
				shown.add(columns.get(index));
		return shown;
	}

	public boolean isShown(Column<R> column) {
		return isShown(columns.indexOf(column));
	}

	/// Shows or hides a column and remembers that.
	public void show(Column<R> column, boolean shown) {
		TableColumn widget = widgets.get(columns.indexOf(column));
		memory.shown(column.id(), shown);
		widget.setResizable(shown);
		widget.setWidth(shown ? memory.width(column.id(), column.width()) : 0);
	}

	/// Copies the rows selected, or all where none is, as tab-separated text with a head.
	@Override
	public void copy() {
		List<R> rows = selection();
		String text = TableText.tabSeparated(shownColumns(), rows.isEmpty() ? visibleRows() : rows);
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	public void selectAll() {
		table.selectAll();
		tellSelection();
	}

	@Override
	public void find() {
		find.run();
	}

	/// Says how to turn to the field that searches the table.
	public void onFind(Runnable newFind) {
		find = newFind;
	}

	/// Says which files hold more than the rows that the table has; they are offered first.
	public void moreExports(Supplier<List<ExportFormat>> formats) {
		more = formats;
	}

	@Override
	public List<ExportFormat> exports() {
		List<Column<R>> shown = shownColumns();
		List<R> rows = List.copyOf(visibleRows());
		List<ExportFormat> formats = new ArrayList<>(more.get());
		formats.add(new ExportFormat("Rows of the table, comma-separated", "csv", (file, progress) -> {
			try (java.io.Writer to = Files.newBufferedWriter(file)) {
				TableText.commaSeparated(shown, rows, to, progress);
			}
		}));
		formats.add(new ExportFormat("Rows of the table as shown, tab-separated", "tsv",
				(file, _) -> Files.writeString(file, TableText.tabSeparated(shown, rows))));
		return formats;
	}

	@Override
	public String exportName() {
		return name;
	}

	private TableColumn createColumn(Column<R> column) {
		TableColumn widget = new TableColumn(table, column.numeric() ? SWT.RIGHT : SWT.LEFT);
		widget.setText(column.title());
		if (!column.tooltip().isEmpty())
			widget.setToolTipText(column.tooltip());
		boolean shown = memory.isShown(column.id(), column.shown());
		widget.setWidth(shown ? memory.width(column.id(), column.width()) : 0);
		widget.setResizable(shown);
		widget.setMoveable(true);
		widget.addListener(SWT.Selection, _ -> toggleSort(column));
		widget.addListener(SWT.Resize, _ -> {
			if (widget.getWidth() > 0 && memory.isShown(column.id(), column.shown()))
				memory.width(column.id(), widget.getWidth(), column.width());
		});
		widget.addListener(SWT.Move, _ -> memory.columnOrder(table.getColumnOrder()));
		return widget;
	}

	private boolean isShown(int index) {
		return memory.isShown(columns.get(index).id(), columns.get(index).shown());
	}

	private void restoreSort() {
		for (Column<R> column : columns)
			memory.sort(column.id()).ifPresent(descending -> {
				model.sort(column, descending);
				showSort();
			});
	}

	private void showSort() {
		Column<R> by = model.sortedBy();
		table.setSortColumn(by == null ? null : widgets.get(columns.indexOf(by)));
		table.setSortDirection(by == null ? SWT.NONE : model.descending() ? SWT.DOWN : SWT.UP);
	}

	private void refresh(List<R> selected) {
		table.setItemCount(model.visible().size());
		table.clearAll();
		Set<Object> keys = new HashSet<>();
		for (R row : selected)
			keys.add(key.apply(row));
		table.setSelection(indexesOf(keys));
		contentListeners.forEach(Runnable::run);
	}

	private int[] indexesOf(Set<?> keys) {
		List<Integer> indexes = new ArrayList<>();
		for (int i = 0; i < model.visible().size() && !keys.isEmpty(); i++)
			if (keys.contains(key.apply(model.visible().get(i))))
				indexes.add(i);
		return indexes.stream().mapToInt(Integer::intValue).toArray();
	}

	/// The row at an index; null where there is none, for which GTK asks while rows are taken away.
	private @Nullable R row(int index) {
		return index >= 0 && index < model.visible().size() ? model.visible().get(index) : null;
	}

	private void fill(TableItem item, int index) {
		Look.leaveOut(item);
		R row = row(index);
		if (row == null)
			return;
		checks.ifPresent(boxes -> item.setChecked(boxes.checked(row)));
		for (int c = 0; c < columns.size(); c++) {
			Column<R> column = columns.get(c);
			item.setText(c, column.text().apply(row));
			Function<R, @Nullable RGB> swatch = column.swatch();
			if (swatch != null)
				item.setImage(c, paint.swatch(swatch.apply(row)));
		}
	}

	private void selected(Event event) {
		if (event.detail != SWT.CHECK) {
			tellSelection();
			return;
		}
		TableItem item = (TableItem) Objects.requireNonNull(event.item);
		R row = row(table.indexOf(item));
		if (row != null)
			checks.ifPresent(boxes -> boxes.check(row, item.getChecked()));
	}

	private void tellSelection() {
		List<R> rows = selection();
		for (Consumer<List<R>> listener : selectionListeners)
			listener.accept(rows);
	}

	private void openSelected() {
		List<R> rows = selection();
		if (!rows.isEmpty())
			for (Consumer<R> listener : openListeners)
				listener.accept(rows.getFirst());
	}

	/// Turns to the table with the keyboard.
	public boolean setFocus() {
		return table.setFocus();
	}
}
