// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbenchPage;
import org.trapline.chart.Swatch;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.yaml.YamlException;
import org.trapline.trace.runs.RunFile;
import org.trapline.trace.runs.RunPlan;
import org.trapline.ui.focus.MenuAction;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.measure.open.RunRequest;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.measure.run.OpenRun;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// What the editor shows of a folder that holds several runs: the runs, each of which can be opened and renamed.
final class RunSetPage {
	private static final int NAMED = 6;

	private final Path folder;
	private final IWorkbenchPage window;
	private final List<RunPlan> plans;
	private final Control control;
	private final SearchedTable<RunPlan> table;

	RunSetPage(Composite parent, Look look, OpenRun.Several several, IWorkbenchPage window) {
		this.window = window;
		folder = several.folder();
		plans = new ArrayList<>(several.plans());
		Composite place = look.paint(new Composite(parent, SWT.NONE), Swatch.BACKGROUND, Swatch.TEXT);
		place.setLayout(new org.eclipse.swt.layout.FillLayout());
		PageBody body = new PageBody(place, look);
		look.font(look.label(body.tools(), plans.size() + " runs in " + folder.getFileName(), Swatch.TEXT), SWT.BOLD, 1.2)
				.setToolTipText(folder.toString());
		ToolBar bar = body.buttons();
		look.button(bar, Icon.OPEN, "Open the selected runs (Enter)", this::openSelected);
		look.button(bar, Icon.RUNS, "Open the selected runs as one run", this::openTogether);
		Button rename = look.plain(new Button(body.tools(), SWT.PUSH));
		rename.setText("Rename\u2026");
		rename.addListener(SWT.Selection, _ -> rename());
		look.label(body.tools(), "A double click opens a run; names are kept in run.yaml beside its files", Swatch.MUTED);
		table = new SearchedTable<>(body.page(), new TableSpec<>(String.valueOf(folder.getFileName()), columns(),
				RunPlan::where, new TableMemory(new DialogSettings("runs"), "runs")), look);
		body.fill(table.control());
		table.table().onOpen(this::open);
		table.addMenuItems(menu -> {
			menu.add(MenuAction.of("&Open", Icon.OPEN, this::openSelected));
			menu.add(MenuAction.of("Open as One &Run", Icon.RUNS, this::openTogether));
			menu.add(MenuAction.of("Re&name\u2026", null, this::rename));
		});
		control = place;
		fill();
	}

	Control control() {
		return control;
	}

	private List<Column<RunPlan>> columns() {
		return List.of(Column.words("label", "Run", 220, RunPlan::label),
				Column.words("where", "Where", 260, r -> String.valueOf(folder.relativize(r.where()))),
				Column.figures("recordings", "Recordings", 100, r -> r.recordings().size(),
						r -> Quantities.count(r.recordings().size())),
				Column.words("files", "Files", 420, r -> names(r.recordings())),
				Column.<RunPlan>words("beside", "Beside them", 260, r -> names(r.texts()))
						.withTooltip("Files that may tell conditions"));
	}

	private static String names(List<Path> paths) {
		return paths.stream().limit(NAMED).map(p -> String.valueOf(p.getFileName())).collect(Collectors.joining(", "))
				+ (paths.size() > NAMED ? "\u2026" : "");
	}

	private void fill() {
		table.table().setRows(plans);
	}

	private void open(RunPlan plan) {
		new RecordingOpener(window).open(RunRequest.part(folder, plan));
	}

	private void openSelected() {
		table.table().selection().forEach(this::open);
	}

	private void openTogether() {
		List<RunPlan> rows = table.table().selection().isEmpty() ? table.table().visibleRows() : table.table().selection();
		List<Path> all = new ArrayList<>();
		rows.forEach(plan -> all.addAll(plan.recordings()));
		new RecordingOpener(window).open(RunRequest.together(all));
	}

	private void rename() {
		Optional<RunPlan> selected = table.table().selection().stream().findFirst();
		if (selected.isEmpty())
			return;
		InputDialog dialog = new InputDialog(control.getShell(), "Rename a Run", "What is it called?",
				selected.get().label(), name -> name.isBlank() ? "" : null);
		if (dialog.open() == Window.OK)
			rename(selected.get(), dialog.getValue().strip());
	}

	private void rename(RunPlan plan, String label) {
		Path file = plan.runFile();
		try {
			RunFile before = Files.isRegularFile(file) ? RunFile.read(file) : RunFile.EMPTY;
			before.withLabel(label).write(file);
			plans.replaceAll(each -> each.equals(plan) ? plan.withLabel(label) : each);
			fill();
		} catch (YamlException | IOException e) {
			MessageDialog.openError(control.getShell(), "Rename a Run", file + " could not be written: " + e.getMessage());
		}
	}
}
