// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.ui.experiment.yaml.KeyNote;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// What an experiment varies, and the points that come of it.
final class VaryPage implements FormPage {
	private static final YamlPath VARY = YamlPath.of("vary");
	private static final YamlPath EXCEPT = YamlPath.of("except");
	private static final int ROWS = 5;
	private static final int EXCEPT_ROWS = 2;

	private final FormContext context;
	private @Nullable Parts parts;

	private record Parts(Composite page, RowList axes, AxisForm axis, Phrases except, PartForm repeats,
			PointTable points) {
	}

	VaryPage(FormContext context) {
		this.context = context;
	}

	@Override
	public String title() {
		return "What to Vary";
	}

	@Override
	public Icon icon() {
		return Icon.SERIES;
	}

	@Override
	public void create(Composite parent) {
		Look look = context.look();
		SashForm halves = look.paint(new SashForm(parent, SWT.HORIZONTAL), Swatch.BACKGROUND, Swatch.TEXT);
		Composite page = Section.scrolled(halves, look, 1);
		Section varied = new Section(page, look, "Varied", "every combination is a point").wide();
		RowList axes = new RowList(varied.body(), context, VARY, List.of("Name", "Key", "Values"), ROWS)
				.adding("Vary something", this::add).changing(true);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(axes.control());
		AxisForm axis = new AxisForm(varied.body(), context, () -> Section.fit(page));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(axis.control());
		axes.onSelect(_ -> showAxis());
		Section left = new Section(page, look, "Left out", "points with these values are not run").wide();
		Phrases except = new Phrases(left.body(), context, EXCEPT, context::selected, "Points", "native, gic=v3", EXCEPT_ROWS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(except.control());
		Section again = new Section(page, look, "Repeats", "each with a seed of its own").wide();
		PartForm repeats = new PartForm(again.body(), context);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(repeats.control());
		for (KeyNote note : context.model().schema().keys(YamlPath.ROOT))
			if (note.name().equals("repeats") || note.name().equals("seeds"))
				repeats.addWide(YamlPath.of(note.name()), note);
		Composite right = look.composite(halves);
		GridLayoutFactory.fillDefaults().margins(4, 10).applyTo(right);
		PointTable points = new PointTable(right, context);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(points.control());
		halves.setWeights(11, 9);
		parts = new Parts(page, axes, axis, except, repeats, points);
		show();
		checked();
	}

	private void add() {
		context.model().change(edits -> edits.add(VARY, "{key: side, values: [native, guest]}"));
		Parts p = parts;
		if (p != null)
			p.axes.select(p.axes.table().getItemCount() - 1);
	}

	@Override
	public void show() {
		Parts p = parts;
		if (p == null)
			return;
		p.axes.show(context.model().yaml().map(yaml -> IntStream.range(0, yaml.size(VARY))
				.mapToObj(i -> row(yaml, VARY.item(i))).toList()).orElse(List.of()));
		p.except.show();
		p.repeats.show();
		showAxis();
	}

	private static List<String> row(YamlText yaml, YamlPath axis) {
		String key = yaml.value(axis.key("key")).orElse("");
		String name = yaml.value(axis.key("name")).orElseGet(() -> key.substring(key.lastIndexOf('.') + 1));
		return List.of(name, key, AxisForm.summary(yaml, axis));
	}

	private void showAxis() {
		Parts p = parts;
		if (p != null)
			p.axis.show(p.axes.selected());
	}

	@Override
	public void checked() {
		show();
		if (parts != null)
			parts.points.show();
	}

	/// The list of what is varied; null before the page was made.
	@Nullable RowList axes() {
		return parts == null ? null : parts.axes;
	}

	/// The form of the one chosen; null before the page was made.
	@Nullable AxisForm axis() {
		return parts == null ? null : parts.axis;
	}

	/// The points; null before the page was made.
	@Nullable PointTable points() {
		return parts == null ? null : parts.points;
	}

	@Override
	public boolean reveal(YamlPath path) {
		if (path.within(VARY) && path.steps().size() > 1 && parts != null)
			parts.axes.select(Integer.parseInt(path.steps().get(1).replaceAll("\\D", "")));
		return path.within(VARY) || path.within(EXCEPT) || path.within(YamlPath.of("repeats"))
				|| path.within(YamlPath.of("seeds"));
	}

	@Override
	public void setFocus() {
		if (parts != null)
			parts.axes.table().setFocus();
	}
}
