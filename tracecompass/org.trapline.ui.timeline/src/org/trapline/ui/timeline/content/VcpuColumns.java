// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineState;
import org.trapline.chart.Swatch;
import org.trapline.history.Lane;
import org.trapline.ui.timeline.content.RowContent.Columns;
import org.trapline.ui.timeline.content.RowContent.Layer;

/// A vCPU's row and lanes where several of its states share a pixel: shares of time, as the charts draw them.
final class VcpuColumns {
	private static final List<TimelineState.Kind> KINDS = List.of(TimelineState.Kind.HANDLING, TimelineState.Kind.GUEST,
			TimelineState.Kind.DESCHEDULED, TimelineState.Kind.IDLE);

	private final long origin;
	private final Timeline timeline;
	private final Timeline.Lane lane;
	private final Predicate<TimelineState> wanted;

	/// @param origin the recording's begin
	/// @param wanted states that are to be shown
	VcpuColumns(long origin, Timeline timeline, Timeline.Lane lane, Predicate<TimelineState> wanted) {
		this.origin = origin;
		this.timeline = timeline;
		this.lane = lane;
		this.wanted = wanted;
	}

	/// Everything, exits by reason: exits below, then the guest, descheduled and idle.
	Columns everything() {
		List<Integer> order = IntStream.range(0, timeline.states().size()).boxed().filter(s -> wanted.test(state(s)))
				.sorted(Comparator.comparingInt(s -> KINDS.indexOf(state(s).kind()))).toList();
		return sum(order.stream().map(s -> layer(state(s))).toList(), order::indexOf);
	}

	/// What a lane shows; of the kinds that a timeline tells.
	Columns of(Lane.Kind kind) {
		return kind == Lane.Kind.STATE ? kinds() : reasons();
	}

	private Columns kinds() {
		return sum(KINDS.stream().map(VcpuColumns::layer).toList(),
				s -> wanted.test(state(s)) ? KINDS.indexOf(state(s).kind()) : -1);
	}

	private Columns reasons() {
		List<Integer> order = IntStream.range(0, timeline.states().size()).boxed()
				.filter(s -> state(s).reason().isPresent() && wanted.test(state(s))).toList();
		return sum(order.stream().map(s -> layer(state(s))).toList(), order::indexOf);
	}

	private TimelineState state(int index) {
		return timeline.states().get(index);
	}

	/// Which layer a state belongs to; -1 for none.
	private interface LayerOf {
		int of(int state);
	}

	private Columns sum(List<Layer> layers, LayerOf layerOf) {
		ShareSum sum = new ShareSum(origin, timeline.from(), timeline.to(), timeline.pixels(), layers);
		switch (lane) {
		case Timeline.Aggregated aggregated -> {
			for (int s = 0; s < aggregated.shares().length; s++)
				if (layerOf.of(s) >= 0)
					sum.add(layerOf.of(s), aggregated.shares()[s]);
		}
		case Timeline.Exact exact -> {
			for (int i = 0; i < exact.starts().length; i++) {
				int layer = layerOf.of(exact.stateIndexes()[i]);
				if (layer >= 0)
					sum.add(layer, exact.starts()[i], exact.ends()[i]);
			}
		}
		}
		return sum.sum();
	}

	private static Layer layer(TimelineState state) {
		return state.reason().map(reason -> new Layer(Swatch.of(reason), reason.name())).orElseGet(() -> layer(state.kind()));
	}

	private static Layer layer(TimelineState.Kind kind) {
		return switch (kind) {
		case GUEST -> new Layer(Swatch.GUEST, "guest");
		case IDLE -> new Layer(Swatch.IDLE, "idle");
		case DESCHEDULED -> new Layer(Swatch.DESCHEDULED, "descheduled");
		case HANDLING -> new Layer(Swatch.HANDLING, "handling");
		};
	}
}
