// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.StateItem;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.TimeGraphPresentationProvider;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.ITimeEvent;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.ITimeGraphEntry;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;
import org.trapline.chart.Swatch;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.theme.WorkbenchTheme;
import org.trapline.ui.timeline.content.ArrowEvent;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.StateEvent;

/// How Trace Compass's time graph shows our rows: heights, tooltips, and {@link RowPainter} for what is in them. Its
/// states are the colours of the palette.
class RowPresentation extends TimeGraphPresentationProvider {
	private static final int VCPU_HEIGHT = 22;
	private static final int LANE_HEIGHT = 18;
	/// Above and below what is drawn of a row.
	private static final int MARGIN = 2;

	private final WorkbenchTheme theme;
	private final RowPainter painter;
	private final Function<Rectangle, RowPainter.Place> places;

	/// @param places tells which time an area shows
	RowPresentation(WorkbenchTheme theme, RowPainter painter, Function<Rectangle, RowPainter.Place> places) {
		super("Row");
		this.theme = theme;
		this.painter = painter;
		this.places = places;
	}

	@Override
	public StateItem[] getStateTable() {
		return Arrays.stream(Swatch.values()).map(swatch -> new StateItem(theme.rgb(swatch), swatch.name()))
				.toArray(StateItem[]::new);
	}

	@Override
	public int getStateTableIndex(@Nullable ITimeEvent event) {
		return switch (event) {
		case StateEvent state -> state.swatch().ordinal();
		case ArrowEvent arrow -> arrow.kind().swatch().ordinal();
		case null, default -> INVISIBLE;
		};
	}

	@Override
	public int getItemHeight(ITimeGraphEntry entry) {
		return entry instanceof Row row && row.kind() == Row.Kind.VCPU ? VCPU_HEIGHT : LANE_HEIGHT;
	}

	@Override
	public String getStateTypeName(ITimeGraphEntry entry) {
		if (!(entry instanceof Row row))
			return "Row";
		Row above = row.getParent();
		return switch (row.kind()) {
		case VM -> "VM";
		case VCPU -> "vCPU";
		case LANE -> above == null ? "Lane" : above.getName();
		case CPUS, CPU -> "Physical CPU";
		};
	}

	@Override
	public @Nullable String getEventName(ITimeEvent event) {
		return event instanceof StateEvent state && state.shares().isEmpty() ? state.getLabel() : null;
	}

	@Override
	public Map<String, String> getEventHoverToolTipInfo(ITimeEvent event, long hoverTime) {
		return switch (event) {
		case StateEvent state when !state.shares().isEmpty() -> Map.of("Shares", String.join(", ", state.shares()));
		case StateEvent state -> told(state);
		case ArrowEvent arrow -> Map.of("Arrow", arrow.kind().label());
		default -> Map.of();
		};
	}

	@Override
	public Map<String, String> getEventHoverToolTipInfo(ITimeEvent event) {
		return getEventHoverToolTipInfo(event, event.getTime());
	}

	@Override
	public void postDrawEntry(ITimeGraphEntry entry, Rectangle bounds, GC gc) {
		if (entry instanceof Row row && row.hasTimeEvents())
			painter.paint(row, places.apply(new Rectangle(bounds.x, bounds.y + MARGIN, bounds.width,
					bounds.height - 2 * MARGIN)), gc);
	}

	/// What a tooltip tells of a state: of the guest's task, or of the exit; its times the graph tells.
	static Map<String, String> told(StateEvent state) {
		return state.task().map(RowPresentation::told).or(() -> state.exit().map(RowPresentation::told)).orElse(Map.of());
	}

	private static Map<String, String> told(GuestTasks.Task task) {
		Map<String, String> told = new LinkedHashMap<>();
		if (!task.comm().isEmpty())
			told.put("Guest task", task.comm());
		if (task.pid() >= 0)
			told.put("PID in the guest", Integer.toString(task.pid()));
		return told;
	}

	/// What a tooltip tells of an exit.
	static Map<String, String> told(ExitDetail exit) {
		Map<String, String> told = new LinkedHashMap<>();
		told.put("Exit", exit.cause().reason().name() + " \u2013 " + exit.cause().reason().description());
		told.put("Sub-reason", exit.cause().subReason());
		told.put("Exit to entry", Quantities.nanos(exit.interval()));
		exit.cpu().ifPresent(cpu -> told.put("Physical CPU", Integer.toString(cpu)));
		told.put("Guest PC", Quantities.address(exit.pc()));
		exit.address().ifPresent(address -> told.put("Guest address (IPA)", Quantities.address(address)));
		return told;
	}
}
