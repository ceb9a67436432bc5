// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.ITimeEvent;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.ITimeGraphEntry;
import org.jspecify.annotations.Nullable;
import org.trapline.history.Lane;
import org.trapline.measure.ExitTrace;

/// A row of the time line: a VM, a vCPU, one of its lanes, or a physical CPU.
///
/// Its times, as all of the time line's, are nanoseconds since the recording's begin. It shows either single states or,
/// where several share a pixel, columns of their shares; to be changed in the user interface's thread alone.
public final class Row implements ITimeGraphEntry {
	private final String name;
	private final long end;
	private final List<Row> children = new ArrayList<>();
	private final Kind kind;
	private final int owner;
	private final @Nullable Lane lane;
	private @Nullable Row parent;
	private RowContent content = RowContent.NOTHING;

	/// What a row is.
	public enum Kind {
		VM,
		/// All that a vCPU does, exits by their reason; its lanes tell the same apart.
		VCPU,
		/// A lane of a vCPU.
		LANE,
		/// Above the physical CPUs.
		CPUS,
		/// Which vCPU a physical CPU runs.
		CPU
	}

	/// @param owner the vCPU's index, or the number of the physical CPU; -1 for neither
	/// @param lane what a row of {@link Kind#LANE} or {@link Kind#CPU} shows
	Row(Kind kind, String name, int owner, @Nullable Lane lane, ExitTrace.Span span) {
		this.name = name;
		end = span.end() - span.start();
		this.kind = kind;
		this.owner = owner;
		this.lane = lane;
	}

	public Kind kind() {
		return kind;
	}

	/// The vCPU that the row, or the row that it is a lane of, stands for, by index.
	public Optional<Integer> vcpu() {
		return kind == Kind.VCPU || kind == Kind.LANE ? Optional.of(owner) : Optional.empty();
	}

	/// The vCPU's index, or the number of the physical CPU; -1 for neither.
	public int owner() {
		return owner;
	}

	/// The lane of the history that the row shows; a vCPU's row shows several.
	public Optional<Lane> lane() {
		return Optional.ofNullable(lane);
	}

	/// What it shows now.
	public RowContent content() {
		return content;
	}

	/// Shows something else.
	public void show(RowContent newContent) {
		content = newContent;
	}

	/// Adds a row below it.
	void add(Row child) {
		child.parent = this;
		children.add(child);
	}

	@Override
	public @Nullable Row getParent() {
		return parent;
	}

	@Override
	public boolean hasChildren() {
		return !children.isEmpty();
	}

	@Override
	public List<Row> getChildren() {
		return Collections.unmodifiableList(children);
	}

	@Override
	public String getName() {
		return name;
	}

	/// Its name behind those of the rows that it is in.
	public String path() {
		Row above = parent;
		return above == null ? name : above.path() + ", " + name;
	}

	@Override
	public long getStartTime() {
		return 0;
	}

	@Override
	public long getEndTime() {
		return end;
	}

	@Override
	public boolean matches(Pattern pattern) {
		return pattern.matcher(name).find();
	}

	@Override
	public boolean hasTimeEvents() {
		return kind != Kind.VM && kind != Kind.CPUS;
	}

	/// For what asks about a moment, such as tooltips: each state, or each column.
	@Override
	public Iterator<ITimeEvent> getTimeEventsIterator() {
		return switch (content) {
		case RowContent.States(List<StateEvent> events) -> Collections.<ITimeEvent>unmodifiableList(events).iterator();
		case RowContent.Columns columns -> columns.events(this);
		};
	}

	/// For what draws: nothing, since what a row holds is drawn by Trapline, as in its charts.
	@Override
	public <T extends ITimeEvent> Iterator<T> getTimeEventsIterator(long startTime, long stopTime, long visibleDuration) {
		return Collections.emptyIterator();
	}
}
