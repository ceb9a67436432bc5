// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.whatif.Change;
import org.trapline.experiment.whatif.WhatIf;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.RowTable;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.table.TableSpec;

/// The wizard's last page: the changes that the experiment tries, and where it goes.
final class ChangesPage extends WizardPage {
	private static final String SUFFIX = ".experiment.yaml";

	private final WhatIfSession session;
	private final Set<String> ticked = new HashSet<>();
	private @Nullable RowTable<Change> table;
	private @Nullable Text file;

	ChangesPage(WhatIfSession session) {
		super("changes", "What to Try", null);
		this.session = session;
		setDescription("Tick the changes that the experiment tries, each beside the recording's own configuration.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		RowTable<Change> changes = new RowTable<>(page, new TableSpec<>("changes", List.of(
				Column.words("label", "Change", 110, Change::label), Column.words("title", "Is", 410, Change::title),
				Column.<Change>figures("share", "Could touch", 100, Change::share, change -> change.share() > 0
						? Quantities.percent(change.share()) : "").withBar(Change::share).withTooltip("Part of the exits' time"),
				Column.words("why", "Because", 460, Change::why)), Change::label,
				new TableMemory(new DialogSettings("whatif"), "changes")).withChecks(new Ticks()));
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(1100, 300).applyTo(changes.control());
		table = changes;
		new Label(page, SWT.NONE).setText("&Experiment:");
		Text name = new Text(page, SWT.BORDER);
		name.setText(session.proposedFile().toString());
		name.addListener(SWT.Modify, _ -> check());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(name);
		file = name;
		Button browse = new Button(page, SWT.PUSH);
		browse.setText("&Browse\u2026");
		browse.addListener(SWT.Selection, _ -> browse(name));
		setControl(page);
	}

	private void browse(Text name) {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFileName(name.getText());
		dialog.setFilterExtensions(new String[] {'*' + SUFFIX, "*"});
		String chosen = dialog.open();
		if (chosen != null)
			name.setText(chosen);
	}

	/// Shows the changes of what was recognised.
	void recognised(WhatIf found) {
		ticked.clear();
		found.changes().forEach(change -> ticked.add(change.label()));
		if (table != null)
			table.setRows(found.changes());
		check();
	}

	/// The changes that are ticked.
	List<Change> changes() {
		return session.found().map(WhatIf::changes).orElse(List.of()).stream().filter(change -> ticked.contains(change.label())).toList();
	}

	/// Where the experiment is to go.
	Path file() {
		return Path.of(file == null ? "" : file.getText().strip());
	}

	private void check() {
		Path to = file();
		Path folder = to.toAbsolutePath().getParent();
		String wrong = !to.toString().endsWith(SUFFIX) ? "The experiment's name has to end in " + SUFFIX
				: folder == null || !Files.isDirectory(folder) ? "There is no folder " + folder : null;
		setErrorMessage(wrong);
		if (wrong == null && Files.exists(to))
			setMessage("The file is there already and will be replaced", WARNING);
		else
			setMessage(ticked.isEmpty() ? "No change: the experiment only imitates the recording" : ticked.size()
					+ (ticked.size() == 1 ? " change" : " changes") + " will be tried",
					INFORMATION);
		setPageComplete(wrong == null && session.found().isPresent());
	}

	/// The boxes before the changes.
	private final class Ticks implements TableSpec.Checks<Change> {
		@Override
		public boolean checked(Change row) {
			return ticked.contains(row.label());
		}

		@Override
		public void check(Change row, boolean checked) {
			if (checked)
				ticked.add(row.label());
			else
				ticked.remove(row.label());
			if (table != null)
				table.refill();
			ChangesPage.this.check();
		}
	}
}
