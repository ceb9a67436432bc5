// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.List;
import java.util.Optional;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.TimeEvent;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;
import org.trapline.chart.Swatch;
import org.trapline.measure.GuestTasks;

/// A state of a row for a while, or a column of many, with all that a tooltip tells of it.
public final class StateEvent extends TimeEvent {
	private final Swatch swatch;
	private final String label;
	private final List<String> shares;
	private final @Nullable ExitDetail exit;
	private final GuestTasks.@Nullable Task task;

	/// @param exit that is handled then, or that ends the guest's time
	/// @param task of the guest that runs then, in a lane of those
	StateEvent(Row row, long start, long end, RowContent.Layer layer, @Nullable ExitDetail exit,
			GuestTasks.@Nullable Task task) {
		super(row, start, end - start, layer.swatch().ordinal());
		swatch = layer.swatch();
		label = layer.label();
		this.exit = exit;
		this.task = task;
		shares = List.of();
	}

	/// A column.
	///
	/// @param shares of what is in it, in words, the largest first
	StateEvent(Row row, long start, long end, Swatch swatch, List<String> shares) {
		super(row, start, end - start, swatch.ordinal());
		this.swatch = swatch;
		this.shares = List.copyOf(shares);
		label = "";
		exit = null;
		task = null;
	}

	public Row row() {
		return (Row) getEntry();
	}

	/// When what follows begins.
	public long end() {
		return getTime() + getDuration();
	}

	/// Its colour.
	public Swatch swatch() {
		return swatch;
	}

	@Override
	public String getLabel() {
		return label;
	}

	/// The exit that is handled then, or that ends the guest's time.
	public Optional<ExitDetail> exit() {
		return Optional.ofNullable(exit);
	}

	/// The guest's task that runs then, in a lane of those.
	public Optional<GuestTasks.Task> task() {
		return Optional.ofNullable(task);
	}

	/// Of a column: what is in it, in words, the largest first.
	public List<String> shares() {
		return shares;
	}
}
