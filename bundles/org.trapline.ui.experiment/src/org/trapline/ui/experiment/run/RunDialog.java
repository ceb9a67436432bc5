// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.file.Axis;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.Selection;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.measure.yaml.YamlException;

/// The question how an experiment is to be run: which points, how many at once, where the results go.
public final class RunDialog extends TitleAreaDialog {
	private static final int WIDTH = 380;
	private static final int MOST_JOBS = 256;

	private final Experiment whole;
	private final Experiment shorter;
	private RunOrder order;
	private @Nullable Fields fields;

	private record Fields(Button full, Button brief, Text only, Spinner jobs, Text folder, Button resume) {
	}

	/// @param whole the experiment
	/// @param shorter its short form
	/// @param first what the dialog begins with
	RunDialog(Shell parent, Experiment whole, Experiment shorter, RunOrder first) {
		super(parent);
		this.whole = whole;
		this.shorter = shorter;
		order = first;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/// What the user wants.
	public RunOrder order() {
		return order;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Run Experiment");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(whole.name().isEmpty() ? String.valueOf(order.file().getFileName()) : whole.name());
		Composite form = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
		label(form, "Form");
		Composite forms = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(forms);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(forms);
		Button full = button(forms, SWT.RADIO, "&Whole", order.form() == Experiment.Form.FULL);
		Button brief = button(forms, SWT.RADIO, "&Short, a check that takes little time", order.form() == Experiment.Form.SHORT);
		label(form, "Only points with");
		Text only = text(form, String.join("; ", order.only()), 2);
		only.setMessage("all; or for instance guest,processes=8");
		only.setToolTipText(axes());
		label(form, "Points at once");
		Spinner jobs = new Spinner(form, SWT.BORDER);
		jobs.setValues(order.jobs().orElse(0), 0, MOST_JOBS, 0, 1, 4);
		GridDataFactory.swtDefaults().applyTo(jobs);
		label(form, "0: as many as this machine has cores and memory for");
		label(form, "Results go to");
		Text folder = text(form, order.folder().toString(), 1);
		Button browse = new Button(form, SWT.PUSH);
		browse.setText("&Browse\u2026");
		browse.addListener(SWT.Selection, _ -> browse(folder));
		label(form, "");
		Button resume = button(form, SWT.CHECK, "&Go on with the results that are there: points run with the same settings are kept",
				order.resume() || ResultsFile.in(order.folder()));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(resume);
		fields = new Fields(full, brief, only, jobs, folder, resume);
		for (Control control : List.of(full, brief, only, jobs, folder, resume))
			for (int event : new int[] { SWT.Modify, SWT.Selection })
				control.addListener(event, _ -> check());
		return area;
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		check();
		return contents;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Run", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	private static Button button(Composite parent, int style, String text, boolean selected) {
		Button button = new Button(parent, style);
		button.setText(text);
		button.setSelection(selected);
		return button;
	}

	private static Text text(Composite parent, String text, int columns) {
		Text field = new Text(parent, SWT.BORDER | SWT.SINGLE);
		field.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(WIDTH, SWT.DEFAULT).applyTo(field);
		return field;
	}

	private void browse(Text folder) {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText("Results");
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null)
			folder.setText(chosen);
	}

	/// Fills the fields in.
	void enter(RunOrder wanted) {
		Fields f = Objects.requireNonNull(fields);
		f.full.setSelection(wanted.form() == Experiment.Form.FULL);
		f.brief.setSelection(wanted.form() == Experiment.Form.SHORT);
		f.only.setText(String.join("; ", wanted.only()));
		f.jobs.setSelection(wanted.jobs().orElse(0));
		f.folder.setText(wanted.folder().toString());
		f.resume.setSelection(wanted.resume());
		check();
	}

	/// Presses Run.
	void run() {
		buttonPressed(IDialogConstants.OK_ID);
	}

	/// What values there are.
	private String axes() {
		return whole.axes().stream().map(axis -> axis.name() + ": "
				+ axis.values().stream().map(Axis.Value::label).collect(Collectors.joining(", "))).collect(Collectors.joining("\n"));
	}

	/// Takes what the fields say, and tells what is wrong with it.
	private void check() {
		Fields f = Objects.requireNonNull(fields);
		List<String> only = Arrays.stream(f.only.getText().split(";")).map(String::strip).filter(text -> !text.isEmpty()).toList();
		boolean there = !f.folder.getText().isBlank() && ResultsFile.in(Path.of(f.folder.getText().strip()));
		f.resume.setEnabled(there);
		order = new RunOrder(order.file(), f.brief.getSelection() ? Experiment.Form.SHORT : Experiment.Form.FULL, only,
				f.jobs.getSelection() == 0 ? OptionalInt.empty() : OptionalInt.of(f.jobs.getSelection()),
				Path.of(f.folder.getText().strip()), there && f.resume.getSelection(), false);
		String problem = problem(f, there);
		setErrorMessage(problem.isEmpty() ? null : problem);
		Button run = getButton(IDialogConstants.OK_ID);
		if (run != null)
			run.setEnabled(problem.isEmpty());
	}

	/// @return empty if there is none
	private String problem(Fields f, boolean there) {
		if (f.folder.getText().isBlank())
			return "Results go to: found nothing, expected a folder";
		if (there && !f.resume.getSelection())
			return "There are results in this folder: go on with them, or choose another";
		try {
			List<Point> points = order.points(f.brief.getSelection() ? shorter : whole);
			if (points.isEmpty())
				return "Only points with " + f.only.getText() + ": no such point is in the experiment";
			setMessage(points.size() == 1 ? "One point will be run." : points.size() + " points will be run, as many at once as chosen.");
			return "";
		} catch (Selection.UnknownException e) {
			return "Only points with: " + e.getMessage();
		} catch (YamlException e) {
			return String.valueOf(e.getMessage());
		}
	}
}
