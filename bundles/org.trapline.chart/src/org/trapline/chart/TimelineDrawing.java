// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineState;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.Quantities;

/// Finds states in a timeline that was drawn. Immutable.
final class TimelineDrawing implements Drawing {
	/// How near to a state that is too narrow to be pointed at a point has to be, in pixels.
	private static final double NEAR = 3;
	/// Columns of a lane that {@link #hits} tells apart.
	private static final int COLUMNS = 100;
	private static final int MOST_LINES = 6;

	private final Timeline timeline;
	private final List<Vcpu> vcpus;
	private final long origin;
	private final List<Rectangle2D> lanes;
	private final TimeAxis axis;

	TimelineDrawing(Timeline timeline, List<Vcpu> vcpus, long origin, List<Rectangle2D> lanes, TimeAxis axis) {
		this.timeline = timeline;
		this.vcpus = vcpus;
		this.origin = origin;
		this.lanes = List.copyOf(lanes);
		this.axis = axis;
	}

	static String name(Timeline.Lane lane, List<Vcpu> vcpus) {
		Vcpu vcpu = vcpus.get(lane.vcpu());
		boolean oneVm = vcpus.stream().map(Vcpu::vm).distinct().count() <= 1;
		return oneVm ? vcpu.label() : vcpu.vm() + ' ' + vcpu.label();
	}

	@Override
	public Optional<TimeAxis> timeAxis() {
		return Optional.of(axis);
	}

	@Override
	public Optional<Hit> hit(double x, double y) {
		for (int l = 0; l < lanes.size(); l++)
			if (lanes.get(l).contains(x, y))
				return switch (timeline.lanes().get(l)) {
				case Timeline.Exact exact -> at(exact, lanes.get(l), x);
				case Timeline.Aggregated aggregated -> {
					int pixel = pixelOf(x);
					yield Optional.of(columns(aggregated, lanes.get(l), pixel, pixel + 1));
				}
				};
		return Optional.empty();
	}

	@Override
	public List<Hit> hits() {
		List<Hit> hits = new ArrayList<>();
		for (int l = 0; l < lanes.size(); l++)
			switch (timeline.lanes().get(l)) {
			case Timeline.Exact exact -> {
				for (int i = 0; i < exact.starts().length; i++)
					hits.add(state(exact, lanes.get(l), i));
			}
			case Timeline.Aggregated aggregated -> {
				int step = Math.ceilDiv(timeline.pixels(), COLUMNS);
				for (int p = 0; p < timeline.pixels(); p += step)
					hits.add(columns(aggregated, lanes.get(l), p, Math.min(timeline.pixels(), p + step)));
			}
			}
		return hits;
	}

	private int pixelOf(double x) {
		double pixel = (x - axis.area().getX()) / axis.area().getWidth() * timeline.pixels();
		return Math.clamp((int) pixel, 0, timeline.pixels() - 1);
	}

	private long startOf(int pixel) {
		return timeline.from() + Math.round((double) pixel * (timeline.to() - timeline.from()) / timeline.pixels());
	}

	/// The state at an x; an exit near to it goes before a wider state.
	private Optional<Hit> at(Timeline.Exact lane, Rectangle2D area, double x) {
		return IntStream.range(0, lane.starts().length)
				.filter(i -> distance(lane, i, x) <= (exit(lane, i) ? NEAR : 0)).boxed()
				.min(Comparator.comparingDouble((Integer i) -> exit(lane, i) ? distance(lane, i, x) : NEAR))
				.map(i -> state(lane, area, i));
	}

	private boolean exit(Timeline.Exact lane, int i) {
		return timeline.states().get(lane.stateIndexes()[i]).kind() == TimelineState.Kind.HANDLING;
	}

	/// How far an x is from a state, in pixels; 0 inside.
	private double distance(Timeline.Exact lane, int i, double x) {
		return Math.max(0, Math.max(axis.xOf(lane.starts()[i]) - x, x - axis.xOf(lane.ends()[i])));
	}

	private Hit state(Timeline.Exact lane, Rectangle2D area, int i) {
		double from = Math.max(area.getX(), axis.xOf(lane.starts()[i]));
		double to = Math.min(area.getMaxX(), axis.xOf(lane.ends()[i]));
		TimelineState state = timeline.states().get(lane.stateIndexes()[i]);
		return new Hit(new Rectangle2D.Double(from, area.getY(), Math.max(1, to - from), area.getHeight()),
				() -> name(lane, vcpus) + '\n' + state.label() + ' '
						+ Quantities.nanos(lane.ends()[i] - lane.starts()[i])
						+ state.reason().map(r -> '\n' + r.description()).orElse("") + "\nat "
						+ Quantities.plain((lane.starts()[i] - origin) / 1e9, 9) + " s",
				new Subject.Lane(lane.vcpu(), lane.starts()[i], lane.ends()[i], lane.rows()[i]));
	}

	private Hit columns(Timeline.Aggregated lane, Rectangle2D area, int from, int to) {
		double column = area.getWidth() / timeline.pixels();
		return new Hit(new Rectangle2D.Double(area.getX() + from * column, area.getY(), (to - from) * column,
				area.getHeight()), () -> tooltip(lane, from, to),
				new Subject.Lane(lane.vcpu(), startOf(from), startOf(to), -1));
	}

	private String tooltip(Timeline.Aggregated lane, int from, int to) {
		double[] shares = new double[timeline.states().size()];
		for (int s = 0; s < shares.length; s++)
			for (int p = from; p < to; p++)
				shares[s] += lane.shares()[s][p] / (to - from);
		long exits = Arrays.stream(lane.exits(), from, to).asLongStream().sum();
		StringBuilder text = new StringBuilder(name(lane, vcpus)).append("\n")
				.append(Quantities.nanos(startOf(from) - origin)).append(" to ")
				.append(Quantities.nanos(startOf(to) - origin)).append(": ").append(Quantities.count(exits))
				.append(exits == 1 ? " exit" : " exits");
		IntStream.range(0, shares.length).filter(s -> shares[s] > 0).boxed()
				.sorted(Comparator.comparingDouble((Integer s) -> -shares[s])).limit(MOST_LINES)
				.forEach(s -> text.append('\n').append(timeline.states().get(s).label()).append(": ")
						.append(Quantities.percent(shares[s])));
		return text.toString();
	}
}
