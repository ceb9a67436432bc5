// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.trapline.chart.Swatch;
import org.trapline.experiment.file.Axis;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Point;
import org.trapline.ui.theme.Look;

/// How many points come of an experiment, and a table of them.
final class PointTable {
	private static final int PLACE_WIDTH = 44;
	private static final int LEAST_WIDTH = 90;

	private final FormContext context;
	private final Section section;
	private final Label sum;
	private final Table table;
	private List<Point> points = List.of();
	private List<String> heads = List.of();

	PointTable(Composite parent, FormContext context) {
		this.context = context;
		Look look = context.look();
		section = new Section(parent, look, "Points", "what is run");
		sum = look.paragraph(section.body(), "", Swatch.TEXT);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sum);
		Composite place = look.composite(section.body());
		GridLayoutFactory.fillDefaults().applyTo(place);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(place);
		table = look.paint(new Table(place, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION), Swatch.BACKGROUND, Swatch.TEXT);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.addListener(SWT.SetData, this::fill);
	}

	Composite control() {
		return section.body();
	}

	/// The sentence above the table.
	String sum() {
		return sum.getText();
	}

	/// Shows the points of the text as it was last checked.
	void show() {
		Optional<FileCheck> check = context.model().check();
		Optional<Experiment> experiment = check.flatMap(FileCheck::experiment);
		points = check.map(FileCheck::points).orElse(List.of());
		sum.setText(check.isEmpty() ? "" : experiment.filter(_ -> !points.isEmpty()).map(e -> words(e, check.get()))
				.orElse("No points: the file has to be right first."));
		columns(points.isEmpty() ? List.of() : experiment.map(PointTable::heads).orElse(List.of()));
		table.setItemCount(points.size());
		table.clearAll();
		sum.getParent().layout(true, true);
	}

	private static List<String> heads(Experiment experiment) {
		List<String> heads = new ArrayList<>(List.of("#"));
		experiment.axes().forEach(axis -> heads.add(axis.name()));
		if (experiment.seeds().size() > 1)
			heads.add("Seed");
		return heads;
	}

	/// How many, and by which product.
	private String words(Experiment experiment, FileCheck check) {
		String product = experiment.axes().stream().map(axis -> axis.values().size() + " " + axis.name())
				.collect(Collectors.joining(" \u00D7 "));
		if (experiment.seeds().size() > 1)
			product += (product.isEmpty() ? "" : " \u00D7 ") + experiment.seeds().size() + " repeats";
		long all = experiment.axes().stream().map(Axis::values).mapToLong(List::size).reduce(experiment.seeds().size(),
				(a, b) -> a * b);
		String left = all > points.size() ? ", " + (all - points.size()) + " left out" : "";
		String text = points.size() + (points.size() == 1 ? " point" : " points") + (product.isEmpty() ? "" : ": " + product)
				+ left;
		return text + (check.shortForm() == points.size() ? "." : ". The short form runs " + check.shortForm() + ".");
	}

	private void columns(List<String> wanted) {
		if (wanted.equals(heads))
			return;
		heads = wanted;
		for (TableColumn column : table.getColumns())
			column.dispose();
		int width = Math.max(LEAST_WIDTH, (table.getClientArea().width - PLACE_WIDTH) / Math.max(1, wanted.size() - 1));
		for (int i = 0; i < wanted.size(); i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(wanted.get(i));
			column.setWidth(i == 0 ? PLACE_WIDTH : width);
		}
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		Look.leaveOut(item);
		Point point = points.get(event.index);
		List<String> cells = new ArrayList<>(List.of(Integer.toString(event.index + 1)));
		cells.addAll(point.values().values());
		cells.add(Long.toString(point.seed()));
		item.setText(cells.subList(0, Math.max(1, heads.size())).toArray(String[]::new));
	}
}
