// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitTrace;
import org.trapline.ui.measure.properties.ExitProperties;
import org.trapline.ui.measure.run.TimeRange;
import org.trapline.ui.operation.NewestOnly;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// The page of single exits that pass the filter, in order of time, a few thousand at a time.
public final class EventsPage implements RunPage {
	private static final int AT_A_TIME = 2000;

	private final PageContext context;
	private final ExitTrace trace;
	private final NewestOnly<List<ExitDetail>> reader;
	private @Nullable Controls controls;

	private record Controls(ToolItem back, ToolItem on, Label range, SearchedTable<ExitDetail> table) {
	}

	EventsPage(PageContext context, ExitTrace trace) {
		this.context = context;
		this.trace = trace;
		reader = new NewestOnly<>(context.session().runner());
	}

	@Override
	public PageKind kind() {
		return PageKind.EVENTS;
	}

	@Override
	public void create(Composite parent) {
		Look look = context.look();
		PageBody body = new PageBody(parent, look);
		SearchedTable<ExitDetail> table = new SearchedTable<>(body.page(), new TableSpec<>(context.exportName("events"),
				EventColumns.of(trace, context.theme()), ExitDetail::row, context.table("events")), look);
		body.fill(table.control());
		ToolBar bar = look.bar(table.tools());
		ToolItem back = look.button(bar, Icon.BACK, "Earlier exits", this::back);
		ToolItem on = look.button(bar, Icon.FORWARD, "Later exits", this::on);
		Label range = look.label(table.tools(), "", Swatch.TEXT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(range);
		controls = new Controls(back, on, range, table);
		table.table().moreExports(() -> List.of(FigureFiles.exits(context.session(), trace, filter())));
		table.table().onSelect(rows -> {
			if (rows.size() == 1) {
				context.properties().accept(ExitProperties.of(rows.getFirst(), trace));
				context.session().pointer().point(rows.getFirst(), this);
			}
		});
		context.theme().follow(body.page(), _ -> table.table().refill());
		WhenShown shown = new WhenShown(parent);
		Runnable end = context.session().selection().onChange(_ -> shown.run(this::first));
		Runnable alone = context.session().pointer().onPoint((exit, by) -> {
			if (by != this)
				shown.run(() -> goTo(exit));
		});
		body.page().addDisposeListener(_ -> {
			end.run();
			alone.run();
			reader.cancel();
		});
		first();
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.table().setFocus();
	}

	/// The exits that show.
	public List<ExitDetail> rows() {
		return controls == null ? List.of() : controls.table.table().visibleRows();
	}

	/// The exits that are selected.
	public List<ExitDetail> selected() {
		return controls == null ? List.of() : controls.table.table().selection();
	}

	private void first() {
		read(events -> events.from(Math.max(filter().from(), trace.span().start()), AT_A_TIME));
	}

	private void back() {
		List<ExitDetail> now = rows();
		if (!now.isEmpty())
			read(events -> events.before(now.getFirst(), AT_A_TIME));
	}

	private void on() {
		List<ExitDetail> now = rows();
		if (!now.isEmpty())
			read(events -> events.after(now.getLast(), AT_A_TIME));
	}

	/// Goes to an exit that somebody else points at; where the filter leaves it out, to its neighbours.
	private void goTo(ExitDetail exit) {
		Controls c = controls;
		if (c == null)
			return;
		if (rows().contains(exit))
			c.table.table().select(Set.of(exit.row()));
		else
			read(events -> around(events, exit), () -> c.table.table().select(Set.of(exit.row())));
	}

	private static List<ExitDetail> around(ExitEvents events, ExitDetail exit) {
		List<ExitDetail> found = new ArrayList<>(events.before(exit, AT_A_TIME / 2));
		found.removeIf(one -> one.time() == exit.time());
		found.addAll(events.from(exit.time(), AT_A_TIME / 2));
		return found;
	}

	private Filter filter() {
		return context.session().selection().filter();
	}

	private interface Reading {
		List<ExitDetail> from(ExitEvents events);
	}

	private void read(Reading reading) {
		read(reading, () -> { });
	}

	private void read(Reading reading, Runnable then) {
		Filter filter = filter();
		Operation<List<ExitDetail>> operation = context.session().reading("Reading exits",
				_ -> reading.from(new ExitEvents(trace, filter)));
		reader.start(operation, outcome -> {
			if (outcome instanceof Outcome.Done<List<ExitDetail>>(var exits)) {
				show(exits);
				then.run();
			}
		});
	}

	private void show(List<ExitDetail> exits) {
		Controls c = controls;
		if (c == null)
			return;
		c.table.table().setRows(exits);
		c.range.setText(exits.isEmpty() ? "No exits match the filter"
				: new TimeRange(sinceBegin(exits.getFirst()), sinceBegin(exits.getLast())).text());
	}

	private long sinceBegin(ExitDetail exit) {
		return exit.time() - trace.span().start();
	}
}
