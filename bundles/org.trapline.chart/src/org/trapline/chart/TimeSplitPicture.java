// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.TimeSplit;
import org.trapline.measure.text.NaturalOrder;
import org.trapline.measure.text.Quantities;

/// Where time went, one stacked bar a vCPU: guest, handling in the kernel and in user space, idle, descheduled.
public final class TimeSplitPicture implements Picture {
	private static final String TITLE = "Time of the vCPUs";
	private static final double ROW = 26;
	private static final double LEGEND = 26;
	private static final double GAP = 8;

	/// A part of a bar.
	private enum Part {
		GUEST("guest", Swatch.GUEST, b -> b.guest), HANDLING("exits, kernel", Swatch.HANDLING, b -> b.handling),
		USER("exits, user space", Swatch.USER, b -> b.user), IDLE("idle", Swatch.IDLE, b -> b.idle),
		DESCHEDULED("descheduled", Swatch.DESCHEDULED, b -> b.descheduled);

		private final String words;
		private final Swatch colour;
		private final ToDoubleFunction<Bar> value;

		Part(String words, Swatch colour, ToDoubleFunction<Bar> value) {
			this.words = words;
			this.colour = colour;
			this.value = value;
		}
	}

	/// One bar.
	///
	/// @param handling in the kernel, without user space
	private record Bar(String key, double guest, double handling, double user, double idle, double descheduled,
			Subject subject) {
		double sum() {
			return guest + handling + user + idle + descheduled;
		}

		static Bar of(String key, TimeSplit split, Subject subject) {
			return new Bar(key, split.guest(), split.handling() - split.user(), split.user(), split.idle(),
					split.descheduled(), subject);
		}
	}

	private final List<Bar> bars;
	private final DoubleFunction<String> words;
	private final ChartTheme theme;

	private TimeSplitPicture(List<Bar> bars, DoubleFunction<String> words, ChartTheme theme) {
		this.bars = bars;
		this.words = words;
		this.theme = theme;
	}

	/// All together, then each row of a breakdown, for instance by vCPU.
	public static Picture of(ExitBreakdown breakdown, ChartTheme theme) {
		List<Bar> bars = new ArrayList<>();
		if (breakdown.rows().size() != 1)
			bars.add(Bar.of("all", breakdown.total().split(), Subject.NOTHING));
		breakdown.rows().stream().sorted(Comparator.comparing(ExitBreakdown.Row::key, NaturalOrder.NAMES))
				.forEach(r -> bars.add(Bar.of(r.key(), r.split(), subject(breakdown.by(), r))));
		return of(bars, Quantities::nanos, theme);
	}

	/// A bar for each table.
	public static Picture of(List<ExitTimingAnalysis> timings, ChartTheme theme) {
		if (timings.isEmpty())
			return new MessagePicture(TITLE, MessagePicture.NO_EXITS, theme);
		return of(timings.stream().map(t -> new Bar(t.label(), t.guest(), t.handling(), 0, t.idle(), t.descheduled(),
				new Subject.TimingRow(t.label(), ""))).toList(), v -> timings.getFirst().unit().quantity(v).toString(), theme);
	}

	private static Picture of(List<Bar> bars, DoubleFunction<String> words, ChartTheme theme) {
		List<Bar> known = bars.stream().filter(b -> b.sum() > 0).toList();
		return known.isEmpty() ? new MessagePicture(TITLE, MessagePicture.NO_EXITS, theme)
				: new TimeSplitPicture(known, words, theme);
	}

	private static Subject subject(GroupBy by, ExitBreakdown.Row row) {
		return new Subject.Group(by, row.key(), row.id());
	}

	/// How high an area should be for so many bars, in pixels.
	public static int heightFor(int bars) {
		return (int) Math.ceil(LEGEND + bars * ROW + GAP);
	}

	@Override
	public String title() {
		return TITLE;
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = Labels.prepare(g);
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		List<Part> parts = Arrays.stream(Part.values())
				.filter(p -> bars.stream().anyMatch(b -> p.value.applyAsDouble(b) > 0)).toList();
		double names = Math.min(area.getWidth() * 0.3,
				ChartStyle.widest(g, theme, bars.stream().map(Bar::key).toList()) + 2);
		double left = area.getX() + GAP + names + GAP;
		double width = Math.max(1, area.getMaxX() - GAP - left);
		double row = Math.min(2 * ROW, (area.getHeight() - LEGEND - GAP) / bars.size());
		List<Hit> hits = new ArrayList<>();
		double y = area.getY() + GAP / 2;
		for (Bar bar : bars) {
			g.setColor(theme.colour(Swatch.TEXT));
			g.setFont(theme.labelFont());
			Labels.before(g, bar.key, left - GAP, y + row / 2, names);
			hits.add(new Hit(new Rectangle2D.Double(area.getX(), y, area.getWidth(), row), () -> tooltip(bar, parts),
					bar.subject));
			draw(g, bar, parts, new Rectangle2D.Double(left, y + row * 0.14, width, row * 0.72));
			y += row;
		}
		Legend.draw(g, parts.stream().map(p -> new Legend.Item(words(p, parts), theme.colour(p.colour))).toList(), left,
				y + GAP / 2, area.getMaxX(), 1, theme);
		g.setRenderingHints(before);
		return new Drawing.Things(hits, Optional.empty());
	}

	private void draw(Graphics2D g, Bar bar, List<Part> parts, Rectangle2D room) {
		double sum = bar.sum();
		double x = room.getX();
		g.setFont(theme.smallFont());
		for (Part part : parts) {
			double share = part.value.applyAsDouble(bar) / sum;
			double width = room.getWidth() * share;
			g.setColor(theme.colour(part.colour));
			g.fill(new Rectangle2D.Double(x, room.getY(), width, room.getHeight()));
			String text = Quantities.percent(share);
			if (g.getFontMetrics().stringWidth(text) + 6 <= width) {
				g.setColor(theme.textOn(part.colour));
				g.drawString(text, (float) (x + (width - g.getFontMetrics().stringWidth(text)) / 2),
						Labels.baseline(g.getFontMetrics(), room.getCenterY()));
			}
			x += width;
		}
	}

	/// Where nothing is known of user space, it may be part of the rest.
	private static String words(Part part, List<Part> parts) {
		return part == Part.HANDLING && !parts.contains(Part.USER) ? "exits" : part.words;
	}

	private String tooltip(Bar bar, List<Part> parts) {
		StringBuilder text = new StringBuilder(bar.key);
		for (Part part : parts)
			text.append('\n').append(words(part, parts)).append(": ").append(words.apply(part.value.applyAsDouble(bar)))
					.append(" · ").append(Quantities.percent(part.value.applyAsDouble(bar) / bar.sum()));
		return text.toString();
	}
}
