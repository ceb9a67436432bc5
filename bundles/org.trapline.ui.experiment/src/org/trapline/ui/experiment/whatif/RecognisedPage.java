// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.util.List;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.whatif.Choice;
import org.trapline.experiment.whatif.Part;
import org.trapline.experiment.whatif.WhatIf;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.RowTable;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.table.TableSpec;

/// The wizard's first page: what the recording was recognised as, and which of its exits are imitated.
final class RecognisedPage extends WizardPage {
	private static final int WIDTH = 1100;

	private final WhatIfSession session;
	private final Runnable recognised;
	private @Nullable RowTable<Choice> choices;
	private @Nullable RowTable<Part> parts;
	private OperationRunner.@Nullable Running running;

	/// @param recognised called when the recording has been
	RecognisedPage(WhatIfSession session, Runnable recognised) {
		super("recognised", "What was recognised", null);
		this.session = session;
		this.recognised = recognised;
		setDescription("An experiment that imitates " + session.recording().getFileName() + ": what is chosen, and why.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(page);
		new Label(page, SWT.NONE).setText("What is chosen. Each is a line of the experiment with its reason above it: correct there"
				+ " what was guessed wrong.");
		choices = table(page, 250, new TableSpec<>("choices", List.of(Column.words("what", "What", 150, Choice::what),
				Column.words("value", "Chosen", 130, Choice::value), Column.words("sure", "How sure", 90,
				choice -> choice.sure().word()),
				Column.words("why", "Why", 700, Choice::why)), Choice::what, memory("choices")));
		new Label(page, SWT.NONE).setText("Exits of a vCPU, and what of the workload imitates them:");
		parts = table(page, 170, new TableSpec<>("imitated", List.of(Column.words("exit", "Exit", 250,
				part -> part.kind().words()),
				Column.figures("rate", "Per second", 100, Part::perSecond, part -> Quantities.number(part.perSecond())),
				Column.<Part>figures("share", "Of the exits' time", 140, Part::share, part -> Quantities.percent(part.share()))
						.withBar(Part::share),
				Column.words("by", "Imitated by", 210, part -> part.imitated() ? part.by() : "nothing"),
				Column.words("why", "Remark", 340, Part::why)), Part::kind, memory("imitated")));
		setControl(page);
		recognise();
	}

	private static <R> RowTable<R> table(Composite page, int height, TableSpec<R> spec) {
		RowTable<R> table = new RowTable<>(page, spec);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, height).applyTo(table.control());
		return table;
	}

	private static TableMemory memory(String table) {
		return new TableMemory(new DialogSettings("whatif"), table);
	}

	private void recognise() {
		setMessage("Reading the recording\u2026", INFORMATION);
		running = new OperationRunner(getShell().getDisplay()::asyncExec).start(Operation.of("Recognising "
				+ session.recording().getFileName(), session::recognise), OperationRunner.Visibility.PASSING, this::ended);
	}

	private void ended(Outcome<WhatIf> outcome) {
		running = null;
		if (getControl() == null || getControl().isDisposed())
			return;
		switch (outcome) {
		case Outcome.Done<WhatIf>(WhatIf found) -> show(found);
		case Outcome.Cancelled<WhatIf> _ -> setMessage("Reading the recording was cancelled", WARNING);
		case Outcome.Failed<WhatIf> failed -> setErrorMessage(failed.message());
		}
	}

	private void show(WhatIf found) {
		session.found(found);
		setMessage("Exits take " + Quantities.percent(found.overhead()) + " of the time in which vCPUs are busy; "
				+ Quantities.percent(found.missed()) + " of the exits' time is not imitated.", INFORMATION);
		if (choices != null)
			choices.setRows(found.choices());
		if (parts != null)
			parts.setRows(found.parts());
		recognised.run();
		setPageComplete(true);
	}

	@Override
	public void dispose() {
		OperationRunner.Running now = running;
		if (now != null)
			now.cancel();
		super.dispose();
	}
}
