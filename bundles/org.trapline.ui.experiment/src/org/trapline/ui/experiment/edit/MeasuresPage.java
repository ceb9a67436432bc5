// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.experiment.yaml.KeyNote;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// What an experiment measures, expects and compares, and its short form.
final class MeasuresPage implements FormPage {
	private static final YamlPath MEASURE = YamlPath.of("measure");
	private static final YamlPath EXPECT = YamlPath.of("expect");
	private static final YamlPath COMPARE = YamlPath.of("compare");
	private static final YamlPath SHORT = YamlPath.of("short");
	private static final int ROWS = 6;

	private final FormContext context;
	private @Nullable Parts parts;

	private record Parts(RowList measures, MeasureForm measure, Phrases expect, PartForm compare, PartForm shorter,
			NamedValues shortSet, NamedValues shortVary) {
	}

	MeasuresPage(FormContext context) {
		this.context = context;
	}

	@Override
	public String title() {
		return "Measures";
	}

	@Override
	public Icon icon() {
		return Icon.SCORES;
	}

	@Override
	public void create(Composite parent) {
		Look look = context.look();
		Composite page = Section.scrolled(parent, look, 2);
		Composite left = Section.column(page, look);
		Composite right = Section.column(page, look);
		Section measured = new Section(left, look, "Measured", "taken of each point").wide();
		RowList measures = new RowList(measured.body(), context, MEASURE, List.of("Name", "Of"), ROWS)
				.adding("Measure something", this::add).changing(true);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(measures.control());
		MeasureForm measure = new MeasureForm(measured.body(), context, () -> Section.fit(page));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(measure.control());
		measures.onSelect(measure::show);
		Section compared = new Section(left, look, "Compared", "what the points are set beside").wide();
		PartForm compare = form(compared);
		wide(compare, COMPARE, List.of("base", "board"));
		Section expected = new Section(right, look, "Expected", "what has to be so").wide();
		Phrases expect = new Phrases(expected.body(), context, EXPECT, context::expected, "Expectation",
				"guest/native of score >= 97 %", ROWS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(expect.control());
		Section brief = new Section(right, look, "Short form", "what a check that takes little time does otherwise").wide();
		PartForm shorter = form(brief);
		wide(shorter, SHORT, List.of("repeats", "seeds"));
		NamedValues set = named(brief, SHORT.key("set"), List.of("Key", "Value"), true);
		NamedValues vary = named(brief, SHORT.key("vary"), List.of("What is varied", "Values"), false);
		parts = new Parts(measures, measure, expect, compare, shorter, set, vary);
		show();
	}

	private PartForm form(Section section) {
		PartForm form = new PartForm(section.body(), context);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		return form;
	}

	private void wide(PartForm form, YamlPath path, List<String> names) {
		for (KeyNote note : context.model().schema().keys(path))
			if (names.contains(note.name()))
				form.addWide(path.key(note.name()), note);
	}

	private NamedValues named(Section section, YamlPath path, List<String> heads, boolean settings) {
		NamedValues values = new NamedValues(section.body(), context, path, heads, settings);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(values.control());
		return values;
	}

	private void add() {
		int count = context.model().yaml().map(yaml -> yaml.size(MEASURE)).orElse(0);
		context.model().change(edits -> edits.add(MEASURE, "{name: figure" + (count + 1) + ", exits: all, figure: rate}"));
		if (parts != null)
			parts.measures.select(parts.measures.table().getItemCount() - 1);
	}

	@Override
	public void show() {
		Parts p = parts;
		if (p == null)
			return;
		p.measures.show(context.model().yaml().map(yaml -> IntStream.range(0, yaml.size(MEASURE))
				.mapToObj(i -> List.of(yaml.value(MEASURE.item(i).key("name")).orElse(""),
						MeasureForm.summary(yaml, MEASURE.item(i)))).toList()).orElse(List.of()));
		p.measure.show(p.measures.selected());
		p.expect.show();
		p.compare.show();
		p.shorter.show();
		p.shortSet.show();
		p.shortVary.show();
	}

	@Override
	public void checked() {
		show();
	}

	/// The list of expectations; null before the page was made.
	@Nullable Phrases expect() {
		return parts == null ? null : parts.expect;
	}

	@Override
	public boolean reveal(YamlPath path) {
		boolean measure = path.within(MEASURE);
		if (parts != null && path.steps().size() > 1 && (measure || path.within(EXPECT)))
			(measure ? parts.measures : parts.expect.rows()).select(Integer.parseInt(path.steps().get(1).replaceAll("\\D", "")));
		return measure || path.within(EXPECT) || path.within(COMPARE) || path.within(SHORT);
	}

	@Override
	public void setFocus() {
		if (parts != null)
			parts.measures.table().setFocus();
	}
}
