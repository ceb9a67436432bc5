// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineState;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.NaturalOrder;
import org.trapline.measure.text.Quantities;

/// What each vCPU did over time: a lane a vCPU, coloured by state, in the order of the vCPUs' names, with an axis of
/// time since the recording's start.
///
/// Where a pixel holds many states, its column is stacked by their shares: exits from below, then the guest,
/// descheduled and idle.
public final class TimelinePicture implements Picture {
	private static final double LEFT = ChartStyle.TIME_LEFT;
	private static final double RIGHT = ChartStyle.RIGHT;
	private static final double BOTTOM = 58;
	/// Below the lanes where there is no legend, only the axis.
	private static final double BOTTOM_OF_STRIP = 24;
	private static final double TOP = 4;
	private static final double LANE_GAP = 0.16;
	private static final double MOST_LANE_HEIGHT = 96;

	private final Timeline timeline;
	private final List<Vcpu> vcpus;
	private final long origin;
	private final ChartTheme theme;
	private final boolean legend;

	private TimelinePicture(Timeline timeline, List<Vcpu> vcpus, long origin, ChartTheme theme, boolean legend) {
		List<Timeline.Lane> lanes = timeline.lanes().stream().sorted(
				Comparator.comparing((Timeline.Lane l) -> TimelineDrawing.name(l, vcpus), NaturalOrder.NAMES)).toList();
		this.timeline = new Timeline(timeline.from(), timeline.to(), timeline.pixels(), timeline.states(), lanes);
		this.vcpus = List.copyOf(vcpus);
		this.origin = origin;
		this.theme = theme;
		this.legend = legend;
	}

	/// @param timeline a window cut into about as many pixels as {@link #data} is wide
	/// @param vcpus of the trace, which the lanes are indexes into
	/// @param origin the recording's start, from which the axis counts
	public static Picture of(Timeline timeline, List<Vcpu> vcpus, long origin, ChartTheme theme) {
		return timeline.lanes().isEmpty() ? new MessagePicture("Timeline", "No vCPU was seen", theme)
				: new TimelinePicture(timeline, vcpus, origin, theme, true);
	}

	/// A low timeline without a legend, to stand below another one, whose lanes begin and end at the same x.
	public static Picture strip(Timeline timeline, List<Vcpu> vcpus, long origin, ChartTheme theme) {
		return timeline.lanes().isEmpty() ? of(timeline, vcpus, origin, theme)
				: new TimelinePicture(timeline, vcpus, origin, theme, false);
	}

	/// Where in an area the lanes are drawn.
	public static Rectangle2D data(Rectangle2D area) {
		return new Rectangle2D.Double(area.getX() + LEFT, area.getY() + TOP,
				Math.max(1, area.getWidth() - LEFT - RIGHT), Math.max(1, area.getHeight() - TOP - BOTTOM));
	}

	/// How high an area should be for so many lanes, in pixels.
	public static int heightFor(int lanes) {
		return (int) (TOP + BOTTOM + lanes * 40);
	}

	@Override
	public String title() {
		return "Timeline";
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = Labels.prepare(g);
		Shape clip = g.getClip();
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		Rectangle2D room = data(area);
		double lanesHeight = Math.max(1, area.getHeight() - TOP - (legend ? BOTTOM : BOTTOM_OF_STRIP));
		double height = Math.min(MOST_LANE_HEIGHT, lanesHeight / timeline.lanes().size());
		Rectangle2D data = new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(),
				height * timeline.lanes().size());
		axis(g, data);
		List<Rectangle2D> lanes = new ArrayList<>();
		for (int l = 0; l < timeline.lanes().size(); l++) {
			Rectangle2D lane = new Rectangle2D.Double(data.getX(), data.getY() + (l + LANE_GAP / 2) * height,
					data.getWidth(), height * (1 - LANE_GAP));
			lanes.add(lane);
			name(g, timeline.lanes().get(l), lane);
			g.setColor(theme.colour(Swatch.PANEL));
			g.fill(lane);
			g.clip(lane);
			switch (timeline.lanes().get(l)) {
			case Timeline.Exact exact -> exact(g, exact, lane);
			case Timeline.Aggregated aggregated -> aggregated(g, aggregated, lane);
			}
			g.setClip(clip);
		}
		if (legend)
			legend(g, area, data);
		g.setRenderingHints(before);
		return new TimelineDrawing(timeline, vcpus, origin, lanes, new Drawing.TimeAxis(data, timeline.from(),
				timeline.to()));
	}

	private void axis(Graphics2D g, Rectangle2D data) {
		TimeTicks ticks = TimeTicks.of(timeline.from() - origin, timeline.to() - origin, data.getWidth());
		Drawing.TimeAxis axis = new Drawing.TimeAxis(data, timeline.from(), timeline.to());
		g.setFont(theme.smallFont());
		g.setStroke(new BasicStroke(1));
		FontMetrics metrics = g.getFontMetrics();
		float base = (float) (data.getMaxY() + 4 + metrics.getAscent());
		double end = data.getX() - 4;
		for (Tick tick : ticks.ticks()) {
			double x = axis.xOf(origin + (long) tick.value());
			g.setColor(theme.colour(Swatch.GRID));
			g.draw(new Line2D.Double(x, data.getY(), x, data.getMaxY() + 3));
			double width = metrics.stringWidth(tick.label());
			double from = Math.min(x - width / 2, data.getMaxX() + RIGHT - width - 1);
			if (from < end)
				continue;
			g.setColor(theme.colour(Swatch.MUTED));
			g.drawString(tick.label(), (float) from, base);
			end = from + width + 6;
		}
		if (!ticks.base().isEmpty()) {
			String text = ticks.base();
			g.setColor(theme.colour(Swatch.MUTED));
			g.drawString(text, (float) (data.getX() - 8 - metrics.stringWidth(text)), base);
		}
	}

	private void name(Graphics2D g, Timeline.Lane lane, Rectangle2D at) {
		g.setFont(theme.labelFont());
		if (at.getHeight() < g.getFontMetrics().getAscent() * 0.7)
			return;
		g.setColor(theme.colour(Swatch.TEXT));
		Labels.before(g, TimelineDrawing.name(lane, vcpus), at.getX() - 8, at.getCenterY(), LEFT - 16);
	}

	private void exact(Graphics2D g, Timeline.Exact lane, Rectangle2D at) {
		Drawing.TimeAxis axis = new Drawing.TimeAxis(at, timeline.from(), timeline.to());
		for (boolean exits : new boolean[] {false, true})
			for (int i = 0; i < lane.starts().length; i++) {
				TimelineState state = timeline.states().get(lane.stateIndexes()[i]);
				if (state.kind() == TimelineState.Kind.HANDLING != exits)
					continue;
				double from = Math.max(at.getX() - 1, axis.xOf(lane.starts()[i]));
				double to = Math.min(at.getMaxX() + 1, axis.xOf(lane.ends()[i]));
				g.setColor(colour(state));
				g.fill(new Rectangle2D.Double(from, at.getY(), Math.max(exits ? 1 : 0.3, to - from), at.getHeight()));
				label(g, state, lane.ends()[i] - lane.starts()[i], from, to, at);
			}
	}

	private void label(Graphics2D g, TimelineState state, long nanos, double from, double to, Rectangle2D at) {
		if (to - from < 40 || at.getHeight() < 14)
			return;
		g.setFont(theme.smallFont());
		FontMetrics metrics = g.getFontMetrics();
		String text = state.label() + ' ' + Quantities.nanos(nanos);
		double room = to - from - 8;
		String shown = metrics.stringWidth(text) <= room ? text : state.label();
		if (metrics.stringWidth(shown) > room)
			return;
		g.setColor(theme.textOn(swatch(state)));
		g.drawString(shown, (float) (from + 4), Labels.baseline(metrics, at.getCenterY()));
	}

	private void aggregated(Graphics2D g, Timeline.Aggregated lane, Rectangle2D at) {
		// edges are upright or level, so there is nothing to smooth, and thousands of them are filled faster without
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
		List<Integer> order = stackOrder();
		double[][] tops = new double[order.size()][];
		float[] height = new float[timeline.pixels()];
		for (int l = 0; l < tops.length; l++) {
			tops[l] = new double[height.length];
			for (int p = 0; p < height.length; p++) {
				height[p] += lane.shares()[order.get(l)][p];
				tops[l][p] = Math.round(2 * Math.min(1, height[p]) * at.getHeight()) / 2.0;
			}
		}
		for (int l = tops.length - 1; l >= 0; l--) {
			// the highest first: each lower layer covers all but the strip of the one above it
			if (l > 0 && Arrays.equals(tops[l], tops[l - 1]))
				continue;
			g.setColor(colour(timeline.states().get(order.get(l))));
			g.fill(steps(tops[l], at));
		}
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
	}

	/// Exits below, then guest, descheduled, idle.
	private List<Integer> stackOrder() {
		return IntStream.range(0, timeline.states().size()).boxed()
				.sorted(Comparator.comparingInt(s -> switch (timeline.states().get(s).kind()) {
				case HANDLING -> 0;
				case GUEST -> 1;
				case DESCHEDULED -> 2;
				case IDLE -> 3;
				})).toList();
	}

	/// The outline of columns of these heights over the lane's bottom; neighbours of the same height are one.
	private static Path2D steps(double[] heights, Rectangle2D at) {
		Path2D path = new Path2D.Double();
		double column = at.getWidth() / heights.length;
		double last = 0;
		path.moveTo(at.getX(), at.getMaxY());
		for (int p = 0; p < heights.length; p++)
			if (heights[p] != last) {
				path.lineTo(at.getX() + p * column, at.getMaxY() - last);
				path.lineTo(at.getX() + p * column, at.getMaxY() - heights[p]);
				last = heights[p];
			}
		path.lineTo(at.getMaxX(), at.getMaxY() - last);
		path.lineTo(at.getMaxX(), at.getMaxY());
		path.closePath();
		return path;
	}

	private void legend(Graphics2D g, Rectangle2D area, Rectangle2D data) {
		List<Integer> seen = new ArrayList<>();
		for (int s = 0; s < timeline.states().size(); s++)
			if (seen(s))
				seen.add(s);
		Legend.draw(g, seen.stream().map(timeline.states()::get)
				.map(s -> new Legend.Item(s.label(), colour(s))).toList(), data.getX(), data.getMaxY() + 24,
				area.getMaxX() - RIGHT, 2, theme);
	}

	private boolean seen(int state) {
		return timeline.lanes().stream().anyMatch(lane -> switch (lane) {
		case Timeline.Exact exact -> IntStream.of(exact.stateIndexes()).anyMatch(s -> s == state);
		case Timeline.Aggregated aggregated -> anyAbove(aggregated.shares()[state]);
		});
	}

	private static boolean anyAbove(float[] shares) {
		for (float share : shares)
			if (share > 0)
				return true;
		return false;
	}

	private Color colour(TimelineState state) {
		return theme.colour(swatch(state));
	}

	private static Swatch swatch(TimelineState state) {
		return switch (state.kind()) {
		case GUEST -> Swatch.GUEST;
		case IDLE -> Swatch.IDLE;
		case DESCHEDULED -> Swatch.DESCHEDULED;
		case HANDLING -> state.reason().map(Swatch::of).orElse(Swatch.HANDLING);
		};
	}
}
