// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.trapline.chart.Swatch;
import org.trapline.experiment.work.RunStatus;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.experiment.result.ResultsOpener;
import org.trapline.ui.table.RowTable;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.ChosenText;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// The view of experiments that run or ran in this session: how far each point is, and what it prints.
public final class ExperimentProgressView extends ViewPart {
	public static final String ID = "org.trapline.ui.experiment.progressView";

	/// Times go on even if nothing happens.
	private static final int EVERY_MILLIS = 500;
	private static final double NANOS = 1e9;

	private Look look = new Look(new WorkbenchTheme());
	private @Nullable ExperimentRuns runs;
	private @Nullable Controls controls;
	private @Nullable RunningExperiment shown;
	private List<RunningExperiment> listed = List.of();

	private record Controls(Composite page, Combo list, Label words, ToolItem cancel, ToolItem resume, ToolItem open,
			RowTable<PointColumns.Line> table, ConsoleText console) {
	}

	@Override
	public void createPartControl(Composite parent) {
		look = new Look(getSite().getService(WorkbenchTheme.class));
		ExperimentRuns of = getSite().getService(ExperimentRuns.class);
		runs = of;
		Composite page = look.root(new Composite(parent, SWT.NONE));
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(page);
		Composite head = look.composite(page);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		Combo list = ChosenText.fitted(look.plain(new Combo(head, SWT.READ_ONLY)));
		GridDataFactory.swtDefaults().hint(260, SWT.DEFAULT).applyTo(list);
		list.addListener(SWT.Selection, _ -> show(listed.get(list.getSelectionIndex())));
		Label words = look.label(head, "", Swatch.TEXT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
		ToolBar bar = look.bar(head);
		ToolItem cancel = look.button(bar, Icon.CANCEL, "Cancel: finished points are kept", this::cancel);
		ToolItem resume = look.button(bar, Icon.RESUME, "Resume: run what is missing", this::resume);
		ToolItem open = look.button(bar, Icon.RESULTS, "Open the results", this::openResults);
		SashForm halves = look.paint(new SashForm(page, SWT.HORIZONTAL), Swatch.BACKGROUND, Swatch.TEXT);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		RowTable<PointColumns.Line> table = new RowTable<>(halves, new TableSpec<>("progress", PointColumns.all(look.theme()),
				PointColumns.Line::name, new TableMemory(PlatformUI.getDialogSettingsProvider(FrameworkUtil
						.getBundle(ExperimentProgressView.class)).getDialogSettings(), "experiment.progress")));
		look.paint(table.control(), Swatch.BACKGROUND, Swatch.TEXT);
		ConsoleText console = new ConsoleText(halves, look);
		halves.setWeights(68, 32);
		controls = new Controls(page, list, words, cancel, resume, open, table, console);
		table.onSelect(_ -> showConsole());
		table.onOpen(this::openPoint);
		look.theme().follow(page, _ -> table.refill());
		Runnable end = of.onChange(this::changed);
		page.addDisposeListener(_ -> end.run());
		changed();
		tick();
	}

	/// Shows one of the experiments.
	public void show(RunningExperiment running) {
		shown = running;
		if (controls != null)
			controls.console.show("", "");
		changed();
		status().flatMap(status -> status.rows().stream().filter(row -> row.state() == RunStatus.State.RUNNING).findFirst())
				.ifPresent(this::select);
	}

	/// The one that shows.
	public Optional<RunningExperiment> shown() {
		return Optional.ofNullable(shown);
	}

	/// The lines of the table, in their order.
	public List<List<String>> lines() {
		RowTable<PointColumns.Line> table = Objects.requireNonNull(controls).table;
		return table.visibleRows().stream().map(row -> table.columns().stream().map(c -> c.text().apply(row)).toList()).toList();
	}

	/// What stands beside the table.
	public String console() {
		return Objects.requireNonNull(controls).console.text();
	}

	/// Selects a point, whose console shows.
	void select(String point) {
		Objects.requireNonNull(controls).table.select(Set.of(point));
		showConsole();
	}

	private Optional<RunStatus> status() {
		return shown().flatMap(RunningExperiment::status);
	}

	private void tick() {
		Controls c = controls;
		if (c == null || c.page.isDisposed())
			return;
		if (shown != null && !shown.state().ended())
			refresh();
		c.page.getDisplay().timerExec(EVERY_MILLIS, this::tick);
	}

	private void changed() {
		ExperimentRuns of = runs;
		Controls c = controls;
		if (of == null || c == null || c.page.isDisposed())
			return;
		if (shown == null && !of.all().isEmpty())
			shown = of.all().getFirst();
		if (!of.all().equals(listed)) {
			listed = of.all();
			c.list.setItems(listed.stream().map(running -> String.valueOf(running.order().folder().getFileName()))
					.toArray(String[]::new));
		}
		c.list.select(shown == null ? -1 : listed.indexOf(shown));
		c.list.setVisible(listed.size() > 1);
		GridDataFactory.swtDefaults().hint(260, SWT.DEFAULT).exclude(listed.size() < 2).applyTo(c.list);
		refresh();
	}

	private void refresh() {
		Controls c = Objects.requireNonNull(controls);
		RunningExperiment running = shown;
		c.words.setText(running == null ? "No experiment was run yet: open one and press Run" : words(running).replace("&", "&&"));
		c.words.setToolTipText(running == null ? "" : running.order().folder().toString());
		c.cancel.setEnabled(running != null && !running.state().ended());
		c.resume.setEnabled(running != null && resumable(running));
		c.open.setEnabled(running != null && running.results() > 0);
		c.table.setRows(status().map(status -> status.rows().stream()
				.map(row -> new PointColumns.Line(row, status.left(row).orElse(Double.NaN))).toList()).orElse(List.of()));
		if (c.table.selection().isEmpty())
			status().flatMap(status -> status.rows().stream().filter(row -> row.state() == RunStatus.State.RUNNING).findFirst())
					.ifPresent(this::select);
		showConsole();
		c.words.getParent().layout();
	}

	private static boolean resumable(RunningExperiment running) {
		return running.state().ended() && running.state() != RunningExperiment.State.FAILED
				&& running.status().map(status -> status.count(RunStatus.State.WAITING) + status.count(RunStatus.State.FAILED) > 0)
						.orElse(false);
	}

	private static String words(RunningExperiment running) {
		String points = running.status().map(status -> status.over() + " of " + status.rows().size() + " points done"
				+ (status.count(RunStatus.State.FAILED) > 0 ? ", " + status.count(RunStatus.State.FAILED) + " failed" : "")).orElse("");
		return running.title() + ": " + switch (running.state()) {
		case PREPARING -> "reading";
		case RUNNING -> points + running.status().flatMap(status -> status.left().isPresent()
				? Optional.of(", " + Quantities.nanos(status.left().getAsDouble() * NANOS) + " left") : Optional.empty()).orElse("");
		case DONE -> points;
		case CANCELLED -> "cancelled, " + points;
		case FAILED -> "could not be run";
		};
	}

	private void select(RunStatus.Row row) {
		select(row.point().name());
	}

	/// What the selected point prints; why it failed, or the whole, first.
	private void showConsole() {
		Controls c = Objects.requireNonNull(controls);
		RunningExperiment running = shown;
		if (running == null)
			return;
		Optional<PointColumns.Line> line = c.table.selection().stream().findFirst();
		String point = line.map(PointColumns.Line::name).orElse("");
		String why = running.failure().isEmpty() ? line.map(l -> l.of().why()).orElse("") : running.failure();
		String notes = String.join("\n", running.notes());
		String before = why.isEmpty() || notes.isEmpty() ? why + notes : why + '\n' + notes;
		c.console.show(point, (before.isEmpty() ? "" : before + "\n\n") + running.console(point));
	}

	private void openPoint(PointColumns.Line line) {
		Optional<Path> kept = line.of().folder();
		Path folder = kept.orElseGet(() -> Objects.requireNonNull(shown).order().folder().resolve(line.name()));
		if (Files.isDirectory(folder))
			new ResultsOpener(getSite().getPage()).openRun(folder);
	}

	private void cancel() {
		if (runs != null && shown != null)
			runs.cancel(shown);
	}

	private void resume() {
		if (shown != null)
			ExperimentStart.start(getSite().getPage(), shown.order().again());
	}

	private void openResults() {
		if (shown != null)
			new ResultsOpener(getSite().getPage()).open(shown.order().folder());
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.setFocus();
	}
}
