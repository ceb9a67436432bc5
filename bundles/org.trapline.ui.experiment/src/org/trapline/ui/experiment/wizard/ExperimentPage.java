// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.experiment.BundledWorkload;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.theme.Look;

/// Asks what a new experiment is to find out: a question with board, workload and what to vary, or a sample to begin
/// with.
final class ExperimentPage extends PlacePage {
	private static final int ROWS = 6;
	private static final int ROW_HEIGHT = 24;

	private final List<SampleExperiment> samples = SampleExperiment.installed();
	private @Nullable Parts parts;

	private record Parts(Button own, Button sample, Text name, Text question, Combo board, Combo workload,
			Table variations,
			Table samples, List<Control> ofOwn) {
	}

	ExperimentPage(Path folder) {
		super(FileKind.EXPERIMENT, "New experiment", "What is to be found out, on which board, with which workload?", folder);
	}

	@Override
	void content(Composite page) {
		Button own = radio(page, "Ask a question");
		Composite form = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(20, 0, 0, 0).spacing(8, 6).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(form);
		Text name = text(form, "Name", "New experiment");
		Text question = text(form, "Question", "");
		question.setMessage("How much faster is an IPI with a GICv3?");
		Combo board = combo(form, "Board", BoardFile.NAMES);
		board.setText("ls2080a");
		Combo workload = combo(form, "Workload", BundledWorkload.ALL.stream().map(w -> w.name() + ": " + w.words()).toList());
		workload.select(0);
		label(form, "Vary").setLayoutData(GridDataFactory.swtDefaults().align(SWT.LEFT, SWT.TOP).create());
		Table variations = new Table(form, SWT.CHECK | SWT.BORDER);
		for (Variation variation : Variation.values())
			item(variations, variation.words());
		variations.getItem(0).setChecked(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, ROWS * ROW_HEIGHT).applyTo(variations);
		Button sample = radio(page, "Begin with a sample");
		sample.setEnabled(!samples.isEmpty());
		Table list = new Table(page, SWT.BORDER | SWT.FULL_SELECTION);
		samples.forEach(s -> item(list, s.name() + ": " + s.question()));
		GridData room = GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(520, ROWS * ROW_HEIGHT).create();
		room.horizontalIndent = 20;
		list.setLayoutData(room);
		parts = new Parts(own, sample, name, question, board, workload, variations, list,
				List.of(name, question, board, workload, variations));
		own.setSelection(true);
		for (Button choice : List.of(own, sample))
			choice.addListener(SWT.Selection, _ -> turned());
		name.addListener(SWT.Modify, _ -> turned());
		list.addListener(SWT.Selection, _ -> turned());
		variations.addListener(SWT.Selection, _ -> check());
		page.getDisplay().asyncExec(() -> {
			if (!page.isDisposed())
				turned();
		});
	}

	private static Button radio(Composite page, String text) {
		Button button = new Button(page, SWT.RADIO);
		button.setText(text);
		GridDataFactory.swtDefaults().span(3, 1).applyTo(button);
		return button;
	}

	private static Text text(Composite form, String name, String value) {
		label(form, name);
		Text text = new Text(form, SWT.BORDER);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private static Combo combo(Composite form, String name, List<String> items) {
		label(form, name);
		Combo combo = new Combo(form, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private static void item(Table table, String text) {
		TableItem item = new TableItem(table, SWT.NONE);
		Look.leaveOut(item);
		item.setText(text);
	}

	private void turned() {
		Parts p = parts;
		if (p == null)
			return;
		boolean own = p.own.getSelection();
		p.ofOwn.forEach(control -> control.setEnabled(own));
		p.samples.setEnabled(!own);
		if (!own && p.samples.getSelectionIndex() < 0)
			p.samples.select(0);
		propose(own ? p.name.getText() : samples.get(p.samples.getSelectionIndex()).name());
	}

	/// Chooses as the user would: a sample by its place, or -1 for a question of one's own.
	void choose(int sample) {
		Parts p = parts;
		if (p == null)
			return;
		p.own.setSelection(sample < 0);
		p.sample.setSelection(sample >= 0);
		if (sample >= 0)
			p.samples.select(sample);
		turned();
	}

	/// Asks as the user would.
	void ask(String name, String question, String board, int workload, List<Variation> variations) {
		Parts p = parts;
		if (p == null)
			return;
		p.name.setText(name);
		p.question.setText(question);
		p.board.setText(board);
		p.workload.select(workload);
		for (Variation each : Variation.values())
			p.variations.getItem(each.ordinal()).setChecked(variations.contains(each));
		turned();
	}

	@Override
	Optional<String> wrong() {
		Parts p = parts;
		if (p == null || !p.own.getSelection())
			return Optional.empty();
		if (p.name.getText().isBlank())
			return Optional.of("The experiment needs a name.");
		return BundledWorkload.image().isPresent() ? Optional.empty() : Optional.of("This installation lacks the workloads.");
	}

	/// The text of the file.
	String text(Path file) throws IOException {
		Parts p = parts;
		if (p == null)
			throw new IOException("nothing was chosen");
		if (!p.own.getSelection())
			return samples.get(p.samples.getSelectionIndex()).textAt(file);
		List<Variation> variations = new ArrayList<>();
		for (Variation each : Variation.values())
			if (p.variations.getItem(each.ordinal()).getChecked())
				variations.add(each);
		return new ExperimentTemplate(p.name.getText().strip(), p.question.getText(), p.board.getText(),
				BundledWorkload.imageFrom(file).orElse(""), BundledWorkload.ALL.get(p.workload.getSelectionIndex()), variations)
				.text();
	}
}
