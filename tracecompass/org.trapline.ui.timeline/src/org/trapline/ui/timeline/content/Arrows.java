// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.history.ExitSegment;
import org.trapline.history.Lane;
import org.trapline.history.SegmentKind;
import org.trapline.history.StateHistory;

/// Finds the arrows of a window: interrupts between vCPUs, and where vCPUs go when they are woken.
final class Arrows {
	/// So many can be told apart; where there are more, none of the kind is drawn.
	static final int MOST = 150;

	private final StateHistory history;
	private final RowTree rows;
	private final long origin;

	/// @param origin the recording's begin
	Arrows(StateHistory history, RowTree rows, long origin) {
		this.origin = origin;
		this.history = history;
		this.rows = rows;
	}

	/// What was found.
	///
	/// @param left whether there were too many of a kind
	record Found(List<ArrowEvent> arrows, boolean left) {
	}

	Found of(long from, long to) {
		List<ArrowEvent> ipis = ipis(from, to);
		List<ArrowEvent> wakeUps = wakeUps(from, to);
		List<ArrowEvent> all = new ArrayList<>();
		if (ipis.size() <= MOST)
			all.addAll(ipis);
		if (wakeUps.size() <= MOST)
			all.addAll(wakeUps);
		return new Found(List.copyOf(all), ipis.size() > MOST || wakeUps.size() > MOST);
	}

	private List<ArrowEvent> ipis(long from, long to) {
		List<ArrowEvent> found = new ArrayList<>();
		for (StateHistory.Arrow arrow : history.arrows(from, to, MOST + 1)) {
			Row sender = rows.vcpus().get(arrow.sender());
			Row receiver = rows.vcpus().get(arrow.receiver());
			if (sender != null && receiver != null)
				found.add(new ArrowEvent(ArrowEvent.Kind.IPI, sender, receiver, arrow.sent() - origin,
						arrow.entered() - origin));
		}
		return found;
	}

	private List<ArrowEvent> wakeUps(long from, long to) {
		List<ExitSegment> segments = new ArrayList<>();
		synchronized (history) {
			for (ExitSegment segment : history.segments(SegmentKind.WAKE_UP).getIntersectingElements(from, to)) {
				segments.add(segment);
				if (segments.size() > MOST)
					break;
			}
		}
		List<ArrowEvent> found = new ArrayList<>();
		for (ExitSegment segment : segments) {
			Row vcpu = rows.vcpus().get(segment.vcpu());
			Optional<Row> cpu = history.lane(Lane.Kind.HOST_CPU, segment.vcpu())
					.flatMap(lane -> history.at(lane, segment.end() - 1)).flatMap(on -> rows.cpu(on.value()));
			if (vcpu != null && cpu.isPresent())
				found.add(new ArrowEvent(ArrowEvent.Kind.WAKE_UP, vcpu, cpu.get(), segment.start() - origin,
						segment.end() - origin));
		}
		return found;
	}
}
