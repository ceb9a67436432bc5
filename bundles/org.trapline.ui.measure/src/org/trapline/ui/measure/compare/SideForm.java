// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.chart.Swatch;
import org.trapline.measure.text.Quantities;

/// The fields below the list of sides: label and role of the side chosen, and the settings of the comparison.
///
/// A field counts when it loses the focus or by Enter; what cannot be is told beside it, and not taken.
final class SideForm {
	private static final int FIELD = 220;
	private static final String RECOGNISED = "as recognised";

	private final ComparisonContext context;
	private final Composite all;
	private final Text label;
	private final Combo role;
	private final Text threshold;
	private final Text confidence;
	private final Combo alignment;
	private final Label problem;
	private int index = -1;

	SideForm(Composite parent, ComparisonContext context) {
		this.context = context;
		all = context.look().composite(parent);
		GridLayoutFactory.fillDefaults().numColumns(6).spacing(10, 6).applyTo(all);
		label = text("Label", this::labelled);
		role = combo("Role", roles(), this::roleChosen);
		problem = context.look().paragraph(all, "", Swatch.IMPORTANT);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(problem);
		threshold = text("Threshold", this::thresholdGiven);
		threshold.setToolTipText("Differences below it do not matter, for instance 5 %");
		confidence = text("Confidence", this::confidenceGiven);
		confidence.setToolTipText("Of intervals, for instance 95 %; what it lacks to 100 % is the error rate of tests");
		alignment = combo("Align recordings", List.of("at the first exit", "at their begin"), this::alignmentChosen);
		alignment.setToolTipText("Which moments of event recordings stand over one another in charts over time");
	}

	Control control() {
		return all;
	}

	/// The field with the side's label.
	Text label() {
		return label;
	}

	/// The field with the threshold.
	Text threshold() {
		return threshold;
	}

	/// What is wrong with a field; empty where nothing is.
	String problem() {
		return problem.getText();
	}

	/// Shows a side and the settings.
	///
	/// @param newIndex place of the side; -1 for none
	void show(int newIndex) {
		ComparisonFile file = context.session().history().now();
		index = newIndex < file.sides().size() ? newIndex : -1;
		label.setEnabled(index >= 0);
		role.setEnabled(index >= 0);
		set(label, index < 0 ? "" : file.sides().get(index).label());
		role.select(index < 0 ? 0 : file.sides().get(index).role().map(r -> r.ordinal() + 1).orElse(0));
		set(threshold, percent(file.settings().threshold()));
		set(confidence, percent(file.settings().confidence()));
		alignment.select(file.settings().alignment() instanceof Alignment.FirstExit ? 0 : 1);
		say("");
	}

	private static List<String> roles() {
		List<String> words = new ArrayList<>(List.of(RECOGNISED));
		for (Role one : Role.values())
			words.add(one.word());
		return words;
	}

	private Text text(String name, Runnable given) {
		context.look().label(all, name, Swatch.MUTED);
		Text text = context.look().plain(new Text(all, SWT.BORDER | SWT.SINGLE));
		GridDataFactory.fillDefaults().hint(FIELD, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.FocusOut, _ -> given.run());
		text.addListener(SWT.DefaultSelection, _ -> given.run());
		return text;
	}

	private Combo combo(String name, List<String> words, Runnable chosen) {
		context.look().label(all, name, Swatch.MUTED);
		Combo combo = context.look().plain(new Combo(all, SWT.READ_ONLY));
		combo.setItems(words.toArray(String[]::new));
		combo.addListener(SWT.Selection, _ -> chosen.run());
		return combo;
	}

	private void labelled() {
		List<ComparisonFile.Side> sides = context.session().history().now().sides();
		String text = label.getText().strip();
		if (index < 0 || index >= sides.size() || text.equals(sides.get(index).label()))
			return;
		if (text.isEmpty() || sides.stream().anyMatch(side -> side.label().equals(text))) {
			say(text.isEmpty() ? "A side needs a label." : "Another side is called " + text + " already.");
			return;
		}
		context.session().change("Change of Label", index,
				side -> new ComparisonFile.Side(text, side.role(), side.runs()));
	}

	private void roleChosen() {
		int chosen = role.getSelectionIndex();
		if (index >= 0)
			context.session().change("Change of Role", index, side -> new ComparisonFile.Side(side.label(),
					chosen <= 0 ? Optional.empty() : Optional.of(Role.values()[chosen - 1]), side.runs()));
	}

	private void thresholdGiven() {
		OptionalDouble share = share(threshold.getText());
		if (share.isEmpty() || share.getAsDouble() >= 1)
			say("The threshold is \"" + threshold.getText() + "\", expected a number from 0 % to below 100 %.");
		else
			settings("Change of Threshold", settings().withThreshold(share.getAsDouble()));
	}

	private void confidenceGiven() {
		OptionalDouble share = share(confidence.getText());
		if (share.isEmpty() || share.getAsDouble() <= 0 || share.getAsDouble() >= 1)
			say("The confidence is \"" + confidence.getText() + "\", expected a number between 0 % and 100 %.");
		else {
			Settings now = settings();
			settings("Change of Confidence", new Settings(now.threshold(), share.getAsDouble(), now.resamples(), now.seed(),
					now.quantiles(), now.alignment()));
		}
	}

	private void alignmentChosen() {
		settings("Change of Alignment", settings().withAlignment(
				alignment.getSelectionIndex() == 0 ? new Alignment.FirstExit() : new Alignment.Offset(java.util.Map.of())));
	}

	private Settings settings() {
		return context.session().history().now().settings();
	}

	private void settings(String what, Settings next) {
		ComparisonFile now = context.session().history().now();
		context.session().history().change(what, new ComparisonFile(now.sides(), next, now.headComments()));
	}

	private void say(String what) {
		problem.setText(what.replace("&", "&&"));
		all.layout();
	}

	private static void set(Text field, String text) {
		if (!field.isFocusControl() && !field.getText().equals(text))
			field.setText(text);
	}

	private static String percent(double share) {
		return Quantities.percent(share);
	}

	/// A share as a user writes it: {@code 5 %}, {@code 5%}, {@code 0.05}.
	private static OptionalDouble share(String text) {
		String number = text.strip().toLowerCase(Locale.ROOT);
		boolean percent = number.endsWith("%");
		try {
			double value = Double.parseDouble(percent ? number.substring(0, number.length() - 1).strip() : number);
			double share = percent ? value / 100 : value;
			return share >= 0 ? OptionalDouble.of(share) : OptionalDouble.empty();
		} catch (NumberFormatException _) {
			return OptionalDouble.empty();
		}
	}
}
