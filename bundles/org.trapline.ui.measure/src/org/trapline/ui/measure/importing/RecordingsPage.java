// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.Importers;
import org.trapline.ui.measure.mapping.TableMappingWizard;
import org.trapline.ui.measure.open.LastFolder;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.table.RowTable;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.table.TableSpec;

/// The wizard's page: the files with what they were recognised as, and where they are to go.
final class RecordingsPage extends WizardPage {
	private final String firstProject;
	private final List<Path> offered;
	private final List<Recognised> files = new ArrayList<>();
	private final Set<Path> ticked = new HashSet<>();
	private @Nullable RowTable<Recognised> table;
	private @Nullable Combo project;
	private @Nullable Button link;
	private @Nullable Button open;
	private int looking;

	/// @param firstProject name of the project to import into at first; empty for none
	/// @param offered files to begin with
	RecordingsPage(String firstProject, List<Path> offered) {
		super("recordings", "Board Recordings", null);
		this.firstProject = firstProject;
		this.offered = offered;
		setDescription("Choose what was recorded on the board. Formats are recognised by content, not by name.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		RowTable<Recognised> rows = new RowTable<>(page, new TableSpec<>("recordings", RecognisedTable.columns(),
				Recognised::file, new TableMemory(new DialogSettings("import"), "recordings")).withChecks(new Ticks()));
		table = rows;
		GridDataFactory.fillDefaults().grab(true, true).hint(1010, 280).applyTo(rows.control());
		buttons(page);
		destination(page);
		acceptDrops(page);
		setControl(page);
		check();
		if (!offered.isEmpty())
			add(offered);
	}

	/// What is to be done.
	ImportOperation operation() {
		return new ImportOperation(chosen(), java.util.Objects.requireNonNull(project).getText().strip(),
				java.util.Objects.requireNonNull(link).getSelection());
	}

	boolean openAfterwards() {
		return java.util.Objects.requireNonNull(open).getSelection();
	}

	/// The files, as far as they were looked at.
	List<Recognised> recognised() {
		return List.copyOf(files);
	}

	/// Looks at files in the background and lists them.
	void add(List<Path> more) {
		looking++;
		check();
		new OperationRunner(getShell().getDisplay()::asyncExec).start(
				new RecogniseOperation(more, Importers.installed()), OperationRunner.Visibility.PASSING, outcome -> {
					looking--;
					if (table != null && !table.control().isDisposed())
						list(outcome);
				});
	}

	private void list(Outcome<List<Recognised>> outcome) {
		switch (outcome) {
		case Outcome.Done<List<Recognised>>(List<Recognised> found) -> {
			for (Recognised one : found)
				if (files.stream().noneMatch(f -> f.file().equals(one.file()))) {
					files.add(one);
					if (one.usable())
						ticked.add(one.file());
				}
			files.sort(Comparator.comparing(Recognised::usable).reversed());
			if (found.isEmpty())
				setMessage("No recording was recognised there", WARNING);
		}
		case Outcome.Cancelled<List<Recognised>> _ -> setMessage("Looking at the files was cancelled", WARNING);
		case Outcome.Failed<List<Recognised>> failed -> setMessage(failed.message(), WARNING);
		}
		if (table != null)
			table.setRows(files);
		check();
	}

	private List<Path> chosen() {
		return files.stream().map(Recognised::file).filter(ticked::contains).toList();
	}

	private void buttons(Composite page) {
		Composite column = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(column);
		GridDataFactory.fillDefaults().applyTo(column);
		button(column, "Add &Files\u2026", this::addFiles);
		button(column, "Add F&older\u2026", this::addFolder);
		button(column, "&Map Columns\u2026", this::map);
		button(column, "&Remove", this::remove);
		button(column, "Select &All", () -> tickAll(true));
		button(column, "Select &None", () -> tickAll(false));
	}

	private static void button(Composite column, String text, Runnable work) {
		Button button = new Button(column, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, _ -> work.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
	}

	private void addFiles() {
		addChosen(new LastFolder().askForFiles(getShell(), "Add Recordings"));
	}

	private void addFolder() {
		addChosen(new LastFolder().askForFolder(getShell(), "Add the Recordings of a Folder"));
	}

	private void addChosen(List<Path> chosen) {
		if (!chosen.isEmpty())
			add(chosen);
	}

	/// Asks what the columns of the table are that is selected, and looks at it again.
	private void map() {
		RowTable<Recognised> rows = table;
		Optional<Recognised> chosen = rows == null ? Optional.empty()
				: rows.selection().stream().filter(file -> !file.usable()).findFirst();
		if (chosen.isEmpty()) {
			setMessage("Select a table that was not recognised to say what its columns are", WARNING);
			return;
		}
		TableMappingWizard.open(getShell(), chosen.get().file(), () -> {
			files.remove(chosen.get());
			add(List.of(chosen.get().file()));
		});
	}

	private void tickAll(boolean tick) {
		ticked.clear();
		if (tick)
			files.stream().filter(Recognised::usable).map(Recognised::file).forEach(ticked::add);
		if (table != null)
			table.refill();
		check();
	}

	private void remove() {
		RowTable<Recognised> rows = table;
		if (rows == null)
			return;
		files.removeAll(rows.selection());
		rows.setRows(files);
		check();
	}

	private void destination(Composite page) {
		Composite line = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(line);
		new Label(line, SWT.NONE).setText("Into &project:");
		Combo names = new Combo(line, SWT.DROP_DOWN);
		for (IProject existing : ResourcesPlugin.getWorkspace().getRoot().getProjects())
			names.add(existing.getName());
		names.setText(firstProject.isEmpty() ? names.getItemCount() > 0 ? names.getItem(0) : "Recordings" : firstProject);
		names.addListener(SWT.Modify, _ -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(names);
		project = names;
		link = checkBox(page, "&Link to the files where they are instead of copying them");
		Button after = checkBox(page, "O&pen the first one afterwards");
		after.setSelection(true);
		open = after;
	}

	private static Button checkBox(Composite page, String text) {
		Button box = new Button(page, SWT.CHECK);
		box.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
		return box;
	}

	private void acceptDrops(Composite page) {
		DropTarget target = new DropTarget(page, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] names)
					add(Arrays.stream(names).map(Path::of).toList());
			}
		});
	}

	/// Says what is missing before the import can begin.
	private void check() {
		String name = project == null ? "" : project.getText().strip();
		IStatus valid = ResourcesPlugin.getWorkspace().validateName(name, IResource.PROJECT);
		setErrorMessage(valid.isOK() ? null : valid.getMessage());
		if (looking > 0)
			setMessage("Looking at the files\u2026", INFORMATION);
		else if (!files.isEmpty())
			setMessage(summary(), INFORMATION);
		setPageComplete(looking == 0 && valid.isOK() && !chosen().isEmpty());
	}

	private String summary() {
		long unknown = files.stream().filter(file -> !file.usable()).count();
		return chosen().size() + " of " + files.size() + " will be imported"
				+ (unknown == 0 ? "" : "; " + unknown + " not recognised: the table says why");
	}

	/// The boxes before the files.
	private final class Ticks implements TableSpec.Checks<Recognised> {
		@Override
		public boolean checked(Recognised row) {
			return ticked.contains(row.file());
		}

		@Override
		public void check(Recognised row, boolean checked) {
			if (checked && row.usable())
				ticked.add(row.file());
			else
				ticked.remove(row.file());
			if (table != null)
				table.refill();
			RecordingsPage.this.check();
		}
	}
}
