// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.chart.Swatch;

/// The fields below the list of sides: label and role of the side chosen, and the settings of the comparison.
///
/// What cannot be is told below them, and not taken.
final class SideForm {
	private static final int LABEL_WIDTH = 240;
	private static final int GAP = 10;
	private static final String RECOGNISED = "as recognised";

	private final ComparisonContext context;
	private final Composite all;
	private final FormField label;
	private final Combo role;
	private final SettingsForm settings;
	private final Label problem;
	private int index = -1;

	SideForm(Composite parent, ComparisonContext context) {
		this.context = context;
		all = context.look().composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(all);
		Composite side = row();
		label = new FormField(side, context.look(), "Side", LABEL_WIDTH, this::labelled)
				.withTooltip("What the chosen side is called in charts, tables and reports");
		context.look().label(side, "Role", Swatch.MUTED);
		role = context.look().plain(new Combo(side, SWT.READ_ONLY));
		role.setItems(roles().toArray(String[]::new));
		role.setToolTipText("What the chosen side is to the others: sentences and warnings follow it");
		role.addListener(SWT.Selection, _ -> roleChosen());
		settings = new SettingsForm(row(), context, this::say);
		problem = context.look().paragraph(all, "", Swatch.IMPORTANT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(problem);
	}

	Control control() {
		return all;
	}

	/// The field with the side's label.
	FormField label() {
		return label;
	}

	Combo role() {
		return role;
	}

	SettingsForm settings() {
		return settings;
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
		label.control().setEnabled(index >= 0);
		role.setEnabled(index >= 0);
		label.show(index < 0 ? "" : file.sides().get(index).label());
		role.select(index < 0 ? 0 : file.sides().get(index).role().map(r -> r.ordinal() + 1).orElse(0));
		settings.show(index);
		say("");
	}

	private Composite row() {
		Composite row = context.look().composite(all);
		RowLayoutFactory.fillDefaults().center(true).wrap(true).spacing(GAP).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static List<String> roles() {
		List<String> words = new ArrayList<>(List.of(RECOGNISED));
		for (Role one : Role.values())
			words.add(one.word());
		return words;
	}

	private void labelled(String text) {
		ComparisonFile now = context.session().history().now();
		if (index < 0 || index >= now.sides().size())
			return;
		ComparisonFile.Side side = now.sides().get(index);
		if (text.isEmpty()) {
			say("A side needs a label.");
			return;
		}
		if (!text.equals(side.label()) && now.sides().stream().anyMatch(other -> other.label().equals(text))) {
			say("Another side is called " + text + " already.");
			return;
		}
		List<ComparisonFile.Side> sides = new ArrayList<>(now.sides());
		sides.set(index, new ComparisonFile.Side(text, side.role(), side.runs()));
		context.session().history().change("Change of Label",
				new ComparisonFile(sides, relabelled(now.settings(), side.label(), text), now.headComments()));
	}

	/// An offset goes by its side's label.
	private static Settings relabelled(Settings settings, String before, String after) {
		if (!(settings.alignment() instanceof Alignment.Offset(Map<String, Long> nanos)) || !nanos.containsKey(before))
			return settings;
		Map<String, Long> next = new HashMap<>(nanos);
		long nanosOfSide = nanos.get(before);
		next.remove(before);
		next.put(after, nanosOfSide);
		return settings.withAlignment(new Alignment.Offset(next));
	}

	private void roleChosen() {
		int chosen = role.getSelectionIndex();
		if (index >= 0)
			context.session().change("Change of Role", index, side -> new ComparisonFile.Side(side.label(),
					chosen <= 0 ? Optional.empty() : Optional.of(Role.values()[chosen - 1]), side.runs()));
	}

	private void say(String what) {
		problem.setText(what.replace("&", "&&"));
		problem.requestLayout();
	}
}
