// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Notice;
import org.trapline.measure.Run;
import org.trapline.trace.table.MappedTable;
import org.trapline.trace.table.MappingFile;
import org.trapline.trace.table.MappingGuess;
import org.trapline.trace.table.Mappings;
import org.trapline.trace.table.TableFormat;
import org.trapline.trace.table.TableKind;
import org.trapline.trace.table.TableMapping;
import org.trapline.trace.table.TablePreview;
import org.trapline.trace.text.Cells;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;
import org.trapline.ui.operation.NewestOnly;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.table.RowTable;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.table.TableSpec;

/// The page of the mapping wizard: how the table is written, what its columns are, and at once what that makes of it.
final class MappingPage extends WizardPage {
	private static final int WIDTH = 900;

	private final Path table;
	private @Nullable Controls controls;
	private @Nullable NewestOnly<Run> reader;
	private @Nullable TablePreview preview;
	private @Nullable TableMapping mapping;
	private boolean read;

	private record Controls(Combo kind, Combo cells, Combo mark, Button header, ColumnGrid grid,
			RowTable<MeasuredLine> result, Button forAll, Text name) {
	}

	/// What a wizard begins with.
	record Start(TablePreview preview, TableMapping guess) {
		/// Looks at a table.
		static Operation<Start> of(Path table) {
			return Operation.of("Looking at " + table.getFileName(), _ -> {
				TablePreview preview = TablePreview.of(table);
				return new Start(preview, MappingGuess.of(preview));
			});
		}

		/// Looks at a table that is written as the user says.
		static Operation<Start> of(Path table, TableFormat format) {
			return Operation.of("Looking at " + table.getFileName(), _ -> {
				TablePreview preview = TablePreview.of(table, format);
				return new Start(preview, MappingGuess.of(preview));
			});
		}
	}

	MappingPage(Path table) {
		super("mapping", "What Are the Columns of " + table.getFileName() + '?', null);
		this.table = table;
		setDescription("No importer knows this table. Say what its columns are; it will be remembered.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(page);
		Composite line = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(8).spacing(8, 0).applyTo(line);
		Combo kind = list(line, "Rows become", java.util.Arrays.stream(TableKind.values()).map(TableKind::title).toList());
		Combo cells = list(line, "Cells between", java.util.Arrays.stream(Cells.values()).map(MappingPage::words).toList());
		Combo mark = list(line, "Decimal", java.util.Arrays.stream(DecimalMark.values()).map(MappingPage::words).toList());
		Button header = new Button(line, SWT.CHECK);
		header.setText("First line is a &header");
		SashForm halves = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 460).applyTo(halves);
		ColumnGrid grid = new ColumnGrid(halves, new ColumnChoices(TableKind.SCORE, List.of(), java.util.Map.of()),
				this::choose);
		RowTable<MeasuredLine> result = new RowTable<>(halves, new TableSpec<>("measurements", MeasuredLine.columns(),
				MeasuredLine::name, new TableMemory(new DialogSettings("mapping"), "measurements")));
		halves.setWeights(62, 38);
		Composite save = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(save);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(save);
		Button forAll = new Button(save, SWT.CHECK);
		forAll.setText("Use it for &all tables with these columns, under the name");
		Text name = new Text(save, SWT.BORDER);
		name.setText(String.valueOf(table.getFileName()).replaceFirst("\\.[^.]*$", ""));
		name.setEnabled(false);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		forAll.addListener(SWT.Selection, _ -> {
			name.setEnabled(forAll.getSelection());
			check();
		});
		name.addListener(SWT.Modify, _ -> check());
		kind.addListener(SWT.Selection, _ -> turnInto(TableKind.values()[kind.getSelectionIndex()]));
		for (Combo format : List.of(cells, mark))
			format.addListener(SWT.Selection, _ -> rewrite());
		header.addListener(SWT.Selection, _ -> rewrite());
		controls = new Controls(kind, cells, mark, header, grid, result, forAll, name);
		OperationRunner runner = new OperationRunner(page.getDisplay()::asyncExec);
		NewestOnly<Run> made = new NewestOnly<>(runner);
		reader = made;
		page.addDisposeListener(_ -> made.cancel());
		setControl(page);
		runner.start(Start.of(table), OperationRunner.Visibility.PASSING, this::begin);
	}

	/// The mapping as it is chosen; null before the table was looked at.
	@Nullable
	TableMapping mapping() {
		return mapping;
	}

	/// Where the mapping is to be kept.
	Path file() {
		Controls c = Objects.requireNonNull(controls);
		return c.forAll.getSelection() ? Mappings.ofUser().userFile(c.name.getText()) : MappingFile.of(table);
	}

	/// The measurements that the mapping makes, as far as they are there.
	List<MeasuredLine> result() {
		return controls == null ? List.of() : controls.result.visibleRows();
	}

	/// Chooses what the rows become, as the user would.
	void kind(TableKind kind) {
		Controls c = Objects.requireNonNull(controls);
		c.kind.select(kind.ordinal());
		turnInto(kind);
	}

	/// Chooses what a column is, as the user would.
	void column(int column, String title) {
		Objects.requireNonNull(controls).grid.choose(column, title);
	}

	private static Combo list(Composite line, String name, List<String> items) {
		new Label(line, SWT.NONE).setText(name);
		Combo list = new Combo(line, SWT.READ_ONLY);
		items.forEach(list::add);
		return list;
	}

	private static String words(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private void begin(Outcome<Start> outcome) {
		if (getControl().isDisposed())
			return;
		switch (outcome) {
		case Outcome.Done<Start>(Start(TablePreview looked, TableMapping guess)) -> show(looked, guess);
		case Outcome.Cancelled<Start> _ -> setErrorMessage("Looking at the table was cancelled");
		case Outcome.Failed<Start> failed -> setErrorMessage(failed.message());
		}
	}

	private void show(TablePreview looked, TableMapping shown) {
		Controls c = Objects.requireNonNull(controls);
		preview = looked;
		mapping = shown;
		c.kind.select(shown.kind().ordinal());
		c.cells.select(looked.format().cells().ordinal());
		c.mark.select(looked.format().decimalMark().ordinal());
		c.header.setSelection(looked.format().header());
		c.grid.show(looked, ColumnChoices.of(shown));
		readAgain();
	}

	private void turnInto(TableKind kind) {
		TablePreview looked = preview;
		TableMapping before = mapping;
		if (looked != null && before != null)
			show(looked, ColumnChoices.of(before).of(kind).mapping(before));
	}

	private void rewrite() {
		Controls c = Objects.requireNonNull(controls);
		TablePreview looked = preview;
		if (looked == null)
			return;
		TableFormat format = new TableFormat(Cells.values()[c.cells.getSelectionIndex()],
				DecimalMark.values()[c.mark.getSelectionIndex()], looked.format().comments(), c.header.getSelection());
		new OperationRunner(getShell().getDisplay()::asyncExec).start(Start.of(table, format),
				OperationRunner.Visibility.PASSING, this::begin);
	}

	private void choose(ColumnChoices choices) {
		TableMapping before = mapping;
		if (before == null)
			return;
		mapping = choices.mapping(before);
		readAgain();
	}

	/// Reads the table by the mapping there is now, to show what that makes.
	private void readAgain() {
		TableMapping now = mapping;
		NewestOnly<Run> line = reader;
		if (now == null || line == null)
			return;
		read = false;
		check();
		if (now.problems().isEmpty())
			line.start(Operation.of("Reading " + table.getFileName(), progress -> MappedTable.read(table, now, progress)),
					this::shown);
		else if (controls != null)
			controls.result.setRows(List.of());
	}

	private void shown(Outcome<Run> outcome) {
		if (getControl().isDisposed() || controls == null)
			return;
		switch (outcome) {
		case Outcome.Done<Run>(Run run) -> {
			controls.result.setRows(run.measurements().stream().map(MeasuredLine::of).toList());
			read = true;
			check();
			setMessage(run.notices().stream().filter(n -> n.severity() != Notice.Severity.INFO).findFirst()
					.map(Notice::message).orElse(null), WARNING);
			run.close();
		}
		case Outcome.Cancelled<Run> _ -> {
			// a newer one follows
		}
		case Outcome.Failed<Run> failed -> {
			controls.result.setRows(List.of());
			setErrorMessage(failed.message());
		}
		}
	}

	/// Says what is missing before the table can be read.
	private void check() {
		TableMapping now = mapping;
		List<String> problems = now == null ? List.of() : now.problems();
		boolean nameless = controls != null && controls.forAll.getSelection() && controls.name.getText().isBlank();
		setErrorMessage(!problems.isEmpty() ? sentence(problems.getFirst()) : nameless ? "Give the mapping a name" : null);
		setPageComplete(now != null && problems.isEmpty() && read && !nameless);
	}

	private static String sentence(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}
}
