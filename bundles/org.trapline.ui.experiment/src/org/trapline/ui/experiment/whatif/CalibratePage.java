// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.calibrate.Calibrated;
import org.trapline.experiment.whatif.WhatIf;
import org.trapline.experiment.whatif.WhatIfFit;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.table.RowTable;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.table.TableSpec;

/// The wizard's second page: which costs are fitted to the recording, and how well that goes. It can be passed by.
final class CalibratePage extends WizardPage {
	private static final int WIDTH = 1100;
	private static final String BEFORE = "The table below will have the recording's figures beside the model's: fitted ones, and"
			+ " others that the fit predicts.";

	private final WhatIfSession session;
	private final Set<Step> ticked = new HashSet<>();
	private List<CostRow> rows = List.of();
	private @Nullable RowTable<CostRow> costs;
	private @Nullable RowTable<FitRow> fits;
	private @Nullable Button start;
	private @Nullable ProgressBar bar;
	private @Nullable Label state;
	private OperationRunner.@Nullable Running running;

	CalibratePage(WhatIfSession session) {
		super("calibrate", "Calibrate", null);
		this.session = session;
		setDescription("Tick the costs of the hypervisor's steps that are to be fitted to the recording, and press Calibrate; or go on"
				+ " with those that are known.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		RowTable<CostRow> table = new RowTable<>(page, new TableSpec<>("costs", CostRow.COLUMNS, CostRow::step,
				memory("costs"))
				.withChecks(new Ticks()));
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(WIDTH, 260).applyTo(table.control());
		costs = table;
		Button button = new Button(page, SWT.PUSH);
		button.setText("&Calibrate");
		button.addListener(SWT.Selection, _ -> startOrCancel());
		GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(button);
		start = button;
		ProgressBar progress = new ProgressBar(page, SWT.HORIZONTAL | SWT.INDETERMINATE);
		progress.setVisible(false);
		GridDataFactory.swtDefaults().hint(160, SWT.DEFAULT).applyTo(progress);
		bar = progress;
		Composite ticks = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(ticks);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(ticks);
		tickAll(ticks, "Tick &All", true);
		tickAll(ticks, "Tick &None", false);
		Label words = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, 2 * words.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
				.applyTo(words);
		state = words;
		say(BEFORE);
		RowTable<FitRow> fit = new RowTable<>(page, new TableSpec<>("fit", FitRow.COLUMNS, FitRow::key, memory("fit")));
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(WIDTH, 200).applyTo(fit.control());
		fits = fit;
		setControl(page);
	}

	private void tickAll(Composite parent, String text, boolean tick) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, _ -> tickOnly(tick ? rows.stream().map(row -> row.step().key()).toList() : List.of()));
	}

	private static TableMemory memory(String table) {
		return new TableMemory(new DialogSettings("whatif"), table);
	}

	/// Shows the costs of what was recognised.
	void recognised(WhatIf found) {
		rows = WhatIfFit.candidates(found).stream().map(CostRow::of).toList();
		ticked.clear();
		rows.stream().filter(row -> !row.prior().firm()).forEach(row -> ticked.add(row.step()));
		RowTable<CostRow> table = costs;
		if (table != null)
			table.setRows(rows);
	}

	/// Whether a fit is under way.
	boolean busy() {
		return running != null;
	}

	void startOrCancel() {
		OperationRunner.Running now = running;
		if (now != null) {
			now.cancel();
			return;
		}
		session.found().ifPresent(this::fit);
	}

	private void fit(WhatIf found) {
		List<String> keys = rows.stream().map(CostRow::step).filter(ticked::contains).map(Step::key).toList();
		setErrorMessage(null);
		if (keys.isEmpty()) {
			setErrorMessage("Nothing to fit: tick a cost");
			return;
		}
		say("Simulating\u2026");
		running = new OperationRunner(getShell().getDisplay()::asyncExec).start(Operation.of("Calibrating "
				+ session.recording().getFileName(), progress -> session.calibrate(found, keys, this::simulated, progress)),
				OperationRunner.Visibility.PASSING, this::ended);
		show(true);
	}

	private void simulated(int number, double off) {
		if (getControl() != null && !getControl().isDisposed())
			getControl().getDisplay().asyncExec(() -> say("Simulation " + number + ": the worst fitted row is "
			+ Quantities.percent(off)
					+ " off"));
	}

	private void ended(Outcome<Calibrated> outcome) {
		running = null;
		if (getControl() == null || getControl().isDisposed())
			return;
		show(false);
		switch (outcome) {
		case Outcome.Done<Calibrated>(Calibrated fitted) -> fitted(fitted);
		case Outcome.Cancelled<Calibrated> _ -> say("Cancelled: the costs are as before");
		case Outcome.Failed<Calibrated> failed -> {
			say("");
			setErrorMessage(failed.message());
		}
		}
	}

	private void fitted(Calibrated fitted) {
		session.fit(fitted);
		List<CostRow> all = new ArrayList<>();
		for (CostRow row : rows)
			all.add(fitted.fitted().stream().filter(one -> one.step() == row.step()).findFirst().map(row::with).orElse(row.without()));
		// what was fitted is looked for first
		all.sort(Comparator.comparing(row -> row.fitted().isEmpty()));
		rows = all;
		if (costs != null)
			costs.setRows(rows);
		if (fits != null)
			fits.setRows(FitRow.all(fitted));
		String groups = fitted.groups().stream().map(group -> group.steps().stream().map(Step::key)
				.collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
		say(fitted.simulations() + (fitted.simulations() == 1 ? " simulation" : " simulations") + (groups.isEmpty() ? ""
				: "; not told apart, only in sum known: " + groups));
	}

	private void say(String words) {
		Label label = state;
		if (label != null && !label.isDisposed()) {
			label.setText(words);
			label.setToolTipText(words);
		}
	}

	private void show(boolean busy) {
		if (start != null)
			start.setText(busy ? "&Stop" : "&Calibrate");
		if (bar != null)
			bar.setVisible(busy);
		setPageComplete(!busy);
	}

	@Override
	public void dispose() {
		OperationRunner.Running now = running;
		if (now != null)
			now.cancel();
		super.dispose();
	}

	/// The boxes before the costs.
	private final class Ticks implements TableSpec.Checks<CostRow> {
		@Override
		public boolean checked(CostRow row) {
			return ticked.contains(row.step());
		}

		@Override
		public void check(CostRow row, boolean checked) {
			if (checked)
				ticked.add(row.step());
			else
				ticked.remove(row.step());
			if (costs != null)
				costs.refill();
		}
	}

	/// Has only the costs with these keys ticked.
	void tickOnly(List<String> keys) {
		ticked.clear();
		rows.stream().map(CostRow::step).filter(step -> keys.contains(step.key())).forEach(ticked::add);
		if (costs != null)
			costs.refill();
	}
}
