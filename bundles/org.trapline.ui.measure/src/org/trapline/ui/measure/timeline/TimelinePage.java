// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.analysis.TimelineIndex;
import org.trapline.chart.Hit;
import org.trapline.chart.Subject;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitTrace;
import org.trapline.ui.focus.FocusContext;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.RunPage;
import org.trapline.ui.measure.pages.WhenShown;
import org.trapline.ui.measure.properties.ExitProperties;
import org.trapline.ui.measure.run.Feed;
import org.trapline.ui.operation.NewestOnly;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.theme.Icon;

/// The page of what each vCPU did over time: its lanes, and below them the whole recording to find one's way.
public final class TimelinePage implements RunPage {
	/// Key bindings of the timeline belong to this context; it is active while the lanes have the focus.
	public static final String CONTEXT = "org.trapline.ui.measure.timelineContext";

	private static final double ZOOM_STEP = 0.5;
	private static final int STRIP_HEIGHT = 64;

	private final PageContext context;
	private final ExitTrace trace;
	private final Feed<SharedIndex> index;
	private final NewestOnly<Optional<ExitDetail>> details;
	private @Nullable TimelineView view;
	private @Nullable Label range;

	public TimelinePage(PageContext context, ExitTrace trace) {
		this.context = context;
		this.trace = trace;
		index = new Feed<>(context.session().runner(), null);
		details = new NewestOnly<>(context.session().runner());
	}

	@Override
	public PageKind kind() {
		return PageKind.TIMELINE;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		Composite page = body.page();
		ToolBar bar = body.buttons();
		button(bar, Icon.ZOOM_IN, "Zoom in (+)", TimelineAction.ZOOM_IN);
		button(bar, Icon.ZOOM_OUT, "Zoom out (-)", TimelineAction.ZOOM_OUT);
		button(bar, Icon.ZOOM_FIT, "Show the whole recording (0)", TimelineAction.ZOOM_FIT);
		button(bar, Icon.ZOOM_SELECTION, "Zoom to the filter's range of time (S)", TimelineAction.ZOOM_SELECTION);
		button(bar, Icon.FILTER, "Filter by the time shown (Enter)", TimelineAction.MARK);
		body.name("Wheel zooms, drag pans, Shift+drag filters by time");
		range = context.look().label(body.tools(), "", Swatch.TEXT);
		TimelineView lanes = new TimelineView(page, context, trace);
		body.fill(lanes.canvas().control());
		view = lanes;
		TimelineStrip strip = new TimelineStrip(page, context, trace, lanes);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, STRIP_HEIGHT).applyTo(strip.control());
		lanes.onWindow(this::showRange);
		lanes.canvas().onSelect(this::showDetails);
		lanes.canvas().onOpen(hit -> zoomTo(lanes, hit));
		FocusContext.attach(lanes.canvas().control(), CONTEXT);
		WhenShown turned = new WhenShown(parent);
		Runnable noFilter = context.session().selection().onChange(_ -> turned.run(lanes::draw));
		Runnable alone = context.session().pointer().onPoint((exit, by) -> {
			if (by != this)
				turned.run(() -> goTo(lanes, exit));
		});
		page.addDisposeListener(_ -> {
			noFilter.run();
			alone.run();
			index.close();
			details.cancel();
		});
		index.onChange(() -> index.failure().ifPresent(lanes::explain));
		index.onValue(built -> {
			lanes.show(built);
			strip.show(built);
		});
		lanes.explain("Building the timeline\u2026");
		index.request(context.session().reading("Building the timeline", p -> new SharedIndex(TimelineIndex.of(trace, p))));
		showRange(lanes.window());
	}

	@Override
	public void setFocus() {
		if (view != null)
			view.canvas().control().setFocus();
	}

	/// What the lanes show.
	public TimeWindow window() {
		return view == null ? TimeWindow.whole(trace.span().start(), trace.span().end()) : view.window();
	}

	/// Does what a key or button asks for.
	public void perform(TimelineAction action) {
		TimelineView lanes = view;
		if (lanes == null)
			return;
		TimeWindow now = lanes.window();
		Filter filter = context.session().selection().filter();
		switch (action) {
		case ZOOM_IN -> lanes.show(now.zoom(ZOOM_STEP));
		case ZOOM_OUT -> lanes.show(now.zoom(1 / ZOOM_STEP));
		case ZOOM_FIT -> lanes.show(now.all());
		case ZOOM_SELECTION -> {
			if (filter.hasTime())
				lanes.show(now.show(Math.max(filter.from(), now.start()), Math.min(filter.to(), now.end())));
		}
		case LEFT -> lanes.pan(-now.width() / 10);
		case RIGHT -> lanes.pan(now.width() / 10);
		case PAGE_LEFT -> lanes.pan(-now.width());
		case PAGE_RIGHT -> lanes.pan(now.width());
		case START -> lanes.show(now.toStart());
		case END -> lanes.show(now.toEnd());
		case MARK -> context.session().selection().set(now.isWhole() ? withoutTime(filter)
				: filter.withTime(now.from(), now.to()));
		case UNMARK -> context.session().selection().set(withoutTime(filter));
		}
	}

	private void button(ToolBar bar, Icon icon, String tooltip, TimelineAction action) {
		context.look().button(bar, icon, tooltip, () -> perform(action));
	}

	private static Filter withoutTime(Filter filter) {
		return filter.withTime(Filter.ALL.from(), Filter.ALL.to());
	}

	private void showRange(TimeWindow window) {
		if (range == null)
			return;
		range.setText(window.range().text() + "   (" + window.range().width() + ")");
		range.getParent().layout();
	}

	/// Shows the exit that was clicked on in the Properties view.
	private void showDetails(Hit hit) {
		if (!(hit.subject() instanceof Subject.Lane lane))
			return;
		details.start(context.session().reading("Looking up an exit", _ -> {
			ExitEvents events = new ExitEvents(trace, Filter.ALL);
			return lane.row() >= 0 ? Optional.of(events.at(lane.row()))
					: events.nearest(lane.vcpu(), lane.from() + (lane.to() - lane.from()) / 2);
		}), outcome -> {
			if (outcome instanceof Outcome.Done<Optional<ExitDetail>>(var found))
				found.ifPresent(exit -> {
					context.properties().accept(ExitProperties.of(exit, trace));
					context.session().pointer().point(exit, this);
				});
		});
	}

	/// Brings an exit that somebody else points at into the middle, unless it shows.
	private static void goTo(TimelineView lanes, ExitDetail exit) {
		TimeWindow now = lanes.window();
		if (exit.time() < now.from() || exit.time() > now.to())
			lanes.pan(exit.time() - (now.from() + now.width() / 2));
		lanes.draw();
	}

	private static void zoomTo(TimelineView lanes, Hit hit) {
		if (hit.subject() instanceof Subject.Lane lane) {
			long margin = Math.max(TimeWindow.LEAST, (lane.to() - lane.from()) / 2);
			lanes.show(lanes.window().show(lane.from() - margin, lane.to() + margin));
		}
	}
}
