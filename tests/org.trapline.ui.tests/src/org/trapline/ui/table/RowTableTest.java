// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Progress;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.export.ExportOperation;

class RowTableTest {
	private record Reason(String name, long count) {
	}

	private static final List<Column<Reason>> COLUMNS = List.of(Column.words("name", "Reason", 120, Reason::name),
			Column.figures("count", "Exits", 80, Reason::count, r -> r.count() / 1000 + "k"));
	private static final List<Reason> ROWS = List.of(new Reason("WFX", 3000), new Reason("SYS64", 12000),
			new Reason("DABT_LOW", 7000));

	private final IDialogSettings settings = new DialogSettings("test");
	private final Shell shell = new Shell(Display.getCurrent());

	@BeforeEach
	void openShell() {
		shell.setLayout(new FillLayout());
		shell.setSize(400, 300);
		shell.open();
	}

	@AfterEach
	void closeShell() {
		shell.dispose();
	}

	@Test
	void aClickOnAFigureColumnSortsTheLargestFirstAndTheNextTurnsItRound() {
		RowTable<Reason> table = table();
		click(table, 1);
		assertThat(names(table)).containsExactly("SYS64", "DABT_LOW", "WFX");
		click(table, 1);
		assertThat(names(table)).containsExactly("WFX", "DABT_LOW", "SYS64");
		click(table, 0);
		assertThat(names(table)).containsExactly("DABT_LOW", "SYS64", "WFX");
	}

	@Test
	void theSearchFindsRowsThatHaveEveryWordInAnyCell() {
		RowTable<Reason> table = table();
		table.search("12K sys");
		assertThat(names(table)).containsExactly("SYS64");
		table.search("12k wfx");
		assertThat(names(table)).isEmpty();
		table.search("");
		assertThat(names(table)).hasSize(3);
	}

	@Test
	void theSelectionStaysWithItsRowsWhenOthersAreSet() {
		RowTable<Reason> table = table();
		table.select(Set.of("SYS64"));
		table.setRows(List.of(new Reason("HVC64", 1), new Reason("SYS64", 99000)));
		assertThat(table.selection()).containsExactly(new Reason("SYS64", 99000));
		table.setRows(List.of(new Reason("HVC64", 1)));
		assertThat(table.selection()).isEmpty();
	}

	@Test
	void copyTakesTheSelectedRowsWithAHeadAndAllWhereNoneIsSelected() {
		RowTable<Reason> table = table();
		table.select(Set.of("WFX", "DABT_LOW"));
		table.copy();
		assertThat(clipboard()).isEqualTo("Reason\tExits\nWFX\t3k\nDABT_LOW\t7k\n");
		table.select(Set.of());
		table.copy();
		assertThat(clipboard().lines()).hasSize(4);
	}

	@Test
	void anExportedFileHasPlainFiguresAndQuotesWhatNeedsIt(@TempDir Path directory) throws IOException {
		RowTable<Reason> table = table();
		table.setRows(List.of(new Reason("a \"b\", c", 1234567)));
		ExportFormat csv = table.exports().getFirst();
		Path file = directory.resolve("out.csv");
		new ExportOperation(file, csv).execute(Progress.none());
		assertThat(Files.readString(file)).isEqualTo("name,count\r\n\"a \"\"b\"\", c\",1234567\r\n");
		assertThat(Files.list(directory)).containsExactly(file);
	}

	@Test
	void widthOrderVisibilityAndSortingAreRememberedForTheNextTable() {
		RowTable<Reason> first = table();
		first.control().getColumn(0).setWidth(77);
		first.control().setColumnOrder(new int[] { 1, 0 });
		first.sort(COLUMNS.get(1), true);
		first.show(COLUMNS.get(0), false);
		RowTable<Reason> second = table();
		assertThat(second.shownColumns()).extracting(Column::id).containsExactly("count");
		assertThat(names(second)).containsExactly("SYS64", "DABT_LOW", "WFX");
		second.show(COLUMNS.get(0), true);
		assertThat(second.shownColumns()).extracting(Column::id).containsExactly("count", "name");
		assertThat(second.control().getColumn(0).getWidth()).isEqualTo(77);
	}

	@Test
	void fillsOnlyTheCellsThatShow() {
		List<Integer> asked = new ArrayList<>();
		Column<Integer> column = Column.words("n", "N", 100, n -> {
			asked.add(n);
			return Integer.toString(n);
		});
		RowTable<Integer> table = new RowTable<>(shell, new TableSpec<>("numbers", List.of(column), n -> n,
				new TableMemory(settings, "numbers")));
		table.setRows(IntStream.range(0, 50_000).boxed().toList());
		shell.layout();
		for (int i = 0; i < 50; i++)
			Display.getCurrent().readAndDispatch();
		assertThat(Set.copyOf(asked)).hasSizeBetween(1, 500);
	}

	@Test
	void tickingABoxIsToldToTheOwner() {
		List<String> ticked = new ArrayList<>();
		RowTable<Reason> table = new RowTable<>(shell, new TableSpec<>("ticks", COLUMNS, Reason::name,
				new TableMemory(settings, "ticks")).withChecks(new TableSpec.Checks<>() {
					@Override
					public boolean checked(Reason row) {
						return row.name().equals("WFX");
					}

					@Override
					public void check(Reason row, boolean checked) {
						ticked.add(row.name() + checked);
					}
				}));
		table.setRows(ROWS);
		Table widget = table.control();
		widget.getItem(1).setChecked(true);
		Event event = new Event();
		event.item = widget.getItem(1);
		event.detail = SWT.CHECK;
		widget.notifyListeners(SWT.Selection, event);
		assertThat(ticked).containsExactly("SYS64true");
	}

	private RowTable<Reason> table() {
		RowTable<Reason> table = new RowTable<>(shell, new TableSpec<>("reasons", COLUMNS, Reason::name,
				new TableMemory(settings, "reasons")));
		table.setRows(ROWS);
		return table;
	}

	private static void click(RowTable<Reason> table, int column) {
		table.control().getColumn(column).notifyListeners(SWT.Selection, new Event());
	}

	private static List<String> names(RowTable<Reason> table) {
		return table.visibleRows().stream().map(Reason::name).toList();
	}

	private static String clipboard() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}
}
