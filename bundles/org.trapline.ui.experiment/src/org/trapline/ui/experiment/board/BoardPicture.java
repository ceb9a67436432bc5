// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.board;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Drawing;
import org.trapline.chart.Picture;
import org.trapline.chart.Swatch;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.experiment.yaml.YamlPath;

/// A board as blocks: clusters of cores with their caches above the interconnect, what they share below it.
///
/// @param board what is drawn
/// @param selected the block that stands out, by its place in the board's file
/// @param theme its colours
public record BoardPicture(BoardFile board, Optional<YamlPath> selected, ChartTheme theme) implements Picture {
	private static final double GAP = 10;
	private static final double INNER = 6;
	private static final double ARC = 6;
	private static final double BAR = 26;
	private static final double LEAST_LINE = 13;
	/// Of the height, the part of what is below the interconnect, and the most that it needs.
	private static final double LOWER = 0.26;
	private static final double MOST_LOWER = 110;
	private static final double TINT = 0.16;
	private static final double FAINT = 0.05;
	private static final double SMALL = 3;
	/// A block of a core so wide tells its latency too.
	private static final double ROOMY = 130;
	/// The caches and TLB of a core: above one another where there is room, else beside each other.
	private static final List<List<List<String>>> LINES = List.of(List.of(List.of("l1i"), List.of("l1d"), List.of("l2tlb")),
			List.of(List.of("l1i", "l1d"), List.of("l2tlb")), List.of(List.of("l1i", "l1d", "l2tlb")));
	private static final YamlPath CLUSTERS = YamlPath.of("clusters");
	private static final YamlPath L3 = YamlPath.of("l3");
	private static final YamlPath MEMORY = YamlPath.of("memory");
	private static final YamlPath DRAM = MEMORY.key("dram");
	private static final YamlPath GIC = YamlPath.of("gic");
	private static final YamlPath DEVICES = YamlPath.of("devices");

	@Override
	public String title() {
		return board.board().name();
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = g.getRenderingHints();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		List<BoardDrawing.Block> blocks = new Drawn(g, new BoardFigures(board)).all(area);
		g.setRenderingHints(before);
		return new BoardDrawing(blocks);
	}

	/// One drawing.
	private final class Drawn {
		private final Graphics2D g;
		private final BoardFigures figures;
		private final List<BoardDrawing.Block> blocks = new ArrayList<>();

		Drawn(Graphics2D g, BoardFigures figures) {
			this.g = g;
			this.figures = figures;
		}

		List<BoardDrawing.Block> all(Rectangle2D area) {
			Rectangle2D inside = inset(area, GAP);
			boolean shared = board.board().l3().isPresent();
			double bars = BAR * (shared ? 2 : 1) + GAP * (shared ? 1 : 0);
			double free = Math.max(0, inside.getHeight() - bars - 2 * GAP);
			double upper = free - Math.min(MOST_LOWER, free * LOWER);
			clusters(part(inside, 0, upper));
			double y = upper + GAP;
			if (shared) {
				block(part(inside, y, BAR), Swatch.SERIES_3, L3, "L3, shared by all", List.of("L3 " + cache(L3), "L3"), true);
				y += BAR + GAP;
			}
			YamlPath interconnect = YamlPath.of("interconnect");
			block(part(inside, y, BAR), Swatch.SERIES_8, interconnect, "Interconnect",
					List.of("Interconnect   snoop " + figures.value(interconnect, "snoop") + " ns, to memory "
							+ figures.value(interconnect, "memory") + " ns, to devices " + figures.value(interconnect, "device-read")
							+ " ns, SGI " + figures.value(interconnect, "sgi") + " ns", "Interconnect"), true);
			lower(part(inside, y + BAR + GAP, Math.max(0, inside.getHeight() - y - BAR - GAP)));
			return blocks;
		}

		private void clusters(Rectangle2D area) {
			List<YamlPath> groups = new ArrayList<>();
			for (int i = 0; i < figures.size("clusters"); i++)
				for (int c = 0; c < Math.max(1, figures.whole(CLUSTERS.item(i), "count")); c++)
					groups.add(CLUSTERS.item(i));
			int cores = groups.stream().mapToInt(group -> figures.whole(group, "cores")).sum();
			double unit = (area.getWidth() - GAP * (groups.size() - 1)) / Math.max(1, cores);
			double x = 0;
			int first = 0;
			for (int i = 0; i < groups.size(); i++) {
				int count = figures.whole(groups.get(i), "cores");
				Rectangle2D place = new Rectangle2D.Double(area.getX() + x, area.getY(), unit * count, area.getHeight());
				link(place.getCenterX(), place.getMaxY(), place.getMaxY() + GAP);
				cluster(place, groups.get(i), i, first, count);
				first += count;
				x += unit * count + GAP;
			}
		}

		private void cluster(Rectangle2D place, YamlPath path, int number, int first, int cores) {
			block(place, Swatch.MUTED, path, "Cluster " + number, List.of(), false);
			g.setFont(theme.smallFont().deriveFont(Font.BOLD));
			g.setColor(theme.colour(Swatch.MUTED));
			text("Cluster " + number, place.getX() + INNER + 2, place.getY() + LEAST_LINE + 2);
			Rectangle2D inside = inset(new Rectangle2D.Double(place.getX(), place.getY() + LEAST_LINE, place.getWidth(),
					place.getHeight() - LEAST_LINE), INNER);
			YamlPath l2 = path.key("l2");
			boolean has = !figures.part(l2).isEmpty();
			double height = inside.getHeight() - (has ? BAR + INNER : 0);
			double width = (inside.getWidth() - INNER * (cores - 1)) / Math.max(1, cores);
			for (int i = 0; i < cores; i++)
				core(new Rectangle2D.Double(inside.getX() + i * (width + INNER), inside.getY(), width, height), path.key("core"),
						first + i);
			if (has)
				block(new Rectangle2D.Double(inside.getX(), inside.getMaxY() - BAR, inside.getWidth(), BAR), Swatch.SERIES_3, l2,
						"L2 of cluster " + number, List.of("L2 " + cache(l2), "L2 " + figures.value(l2, "size") + ", "
								+ cycles(l2), "L2 " + figures.value(l2, "size"), "L2"), true);
		}

		private void core(Rectangle2D place, YamlPath path, int number) {
			boolean used = number < board.board().cpus();
			String title = used ? "CPU " + number : "Core " + number + ", not used";
			block(place, used ? Swatch.SERIES_1 : Swatch.MUTED, path, title, List.of(), false);
			g.setColor(theme.colour(used ? Swatch.TEXT : Swatch.MUTED));
			g.setFont(theme.labelFont().deriveFont(Font.BOLD));
			FontMetrics metrics = g.getFontMetrics();
			double y = place.getY() + metrics.getAscent() + 3;
			centred(List.of(used ? "CPU " + number : "not used", Integer.toString(number)), place, y);
			g.setFont(theme.smallFont());
			centred(List.of(figures.value(path, "model"), figures.value(path, "model").replace("cortex-", "")), place,
					y + LEAST_LINE);
			Rectangle2D rest = new Rectangle2D.Double(place.getX() + INNER, y + LEAST_LINE + 3, place.getWidth() - 2 * INNER,
					Math.max(0, place.getMaxY() - y - LEAST_LINE - 6));
			List<List<String>> lines = LINES.stream().filter(some -> height(rest, some) >= LEAST_LINE).findFirst()
					.orElse(LINES.getLast());
			for (int l = 0; l < lines.size(); l++)
				for (int i = 0; i < lines.get(l).size(); i++) {
					double width = (rest.getWidth() - SMALL * (lines.get(l).size() - 1)) / lines.get(l).size();
					cacheOfCore(new Rectangle2D.Double(rest.getX() + i * (width + SMALL), rest.getY() + l * (height(rest, lines) + SMALL), width,
							height(rest, lines)), path.key(lines.get(l).get(i)), title);
				}
		}

		/// Of each of some lines above one another.
		private double height(Rectangle2D place, List<List<String>> lines) {
			return (place.getHeight() - SMALL * (lines.size() - 1)) / lines.size();
		}

		/// A cache or TLB of a core.
		private void cacheOfCore(Rectangle2D place, YamlPath path, String title) {
			boolean tlb = path.last().equals("l2tlb");
			String name = tlb ? "TLB" : path.last().toUpperCase(Locale.ROOT);
			String size = figures.value(path, tlb ? "entries" : "size");
			block(place, tlb ? Swatch.SERIES_5 : Swatch.SERIES_3, path, name + " of " + title, List.of(place.getWidth() < ROOMY ? name + ' ' + size
					: name + ' ' + size + ", " + cycles(path), name, size, tlb ? "T" : name.substring(2)), true);
		}

		private void lower(Rectangle2D area) {
			int controllers = Math.max(1, figures.whole(DRAM, "controllers"));
			double width = (area.getWidth() - 4 * GAP) / 5;
			double memory = 2 * width + GAP;
			Rectangle2D dram = new Rectangle2D.Double(area.getX(), area.getY(), memory, area.getHeight());
			link(dram.getCenterX(), area.getY() - GAP, area.getY());
			block(dram, Swatch.SERIES_2, MEMORY, "Memory", List.of(), false);
			g.setFont(theme.labelFont().deriveFont(Font.BOLD));
			g.setColor(theme.colour(Swatch.TEXT));
			double y = dram.getY() + g.getFontMetrics().getAscent() + 4;
			centred(List.of("Memory " + figures.value(MEMORY, "size")), dram, y);
			double each = (memory - INNER * (controllers + 1)) / controllers;
			double top = y + INNER;
			for (int i = 0; i < controllers && dram.getMaxY() - INNER - top > LEAST_LINE; i++)
				block(new Rectangle2D.Double(dram.getX() + INNER + i * (each + INNER), top, each, dram.getMaxY() - INNER - top),
						Swatch.SERIES_2, DRAM, "Memory controller " + i, List.of("Controller " + i + "\n" + figures.value(DRAM, "hit")
								+ " to " + figures.value(DRAM, "conflict") + " ns", "Controller " + i, Integer.toString(i)), true);
			YamlPath virtio = DEVICES.key("virtio");
			String its = figures.value(GIC, "its").equals("true") && figures.value(GIC, "version").equals("3") ? ", ITS" : "";
			column(area, 2, width, GIC, "Interrupt controller", Swatch.SERIES_4, "GICv" + figures.value(GIC, "version") + its
					+ "\n" + figures.value(GIC, "spis") + " SPIs");
			column(area, 3, width, YamlPath.ROOT, "System counter", Swatch.SERIES_6, "Timers\n"
					+ figures.value(YamlPath.ROOT, "timer"));
			Rectangle2D last = new Rectangle2D.Double(area.getX() + 4 * (width + GAP), area.getY(), width, area.getHeight());
			link(last.getCenterX(), area.getY() - GAP, area.getY());
			boolean room = last.getHeight() >= 3 * LEAST_LINE + 4 * 4;
			block(last, Swatch.SERIES_7, DEVICES, "Devices", room ? List.of() : List.of("Devices"), !room);
			List<YamlPath> devices = List.of(DEVICES.key("uart"), DEVICES.key("rtc"), virtio);
			List<String> names = List.of("UART", "RTC", figures.value(DEVICES, "virtio-count") + " virtio");
			double height = (last.getHeight() - 4 * 4) / devices.size();
			for (int i = 0; room && i < devices.size(); i++)
				block(new Rectangle2D.Double(last.getX() + 4, last.getY() + 4 + i * (height + 4), last.getWidth() - 8, height),
						Swatch.SERIES_7, devices.get(i), names.get(i), List.of(names.get(i) + "  "
								+ figures.value(devices.get(i), "base"), names.get(i)), true);
		}

		private void column(Rectangle2D area, int index, double width, YamlPath path, String title, Swatch swatch,
				String words) {
			Rectangle2D place = new Rectangle2D.Double(area.getX() + index * (width + GAP), area.getY(), width,
					area.getHeight());
			link(place.getCenterX(), area.getY() - GAP, area.getY());
			block(place, swatch, path, title, List.of(words, words.substring(0, words.indexOf('\n'))), true);
		}

		private String cache(YamlPath path) {
			return figures.value(path, "size") + ", " + figures.value(path, "ways") + " ways, " + cycles(path);
		}

		private String cycles(YamlPath path) {
			String latency = figures.value(path, "latency");
			return latency + (latency.equals("1") ? " cycle" : " cycles");
		}

		/// Draws a block with the first of some words that fits; lines of words are separated by {@code \n}.
		private void block(Rectangle2D place, Swatch swatch, YamlPath path, String title, List<String> words, boolean solid) {
			if (place.getWidth() <= 0 || place.getHeight() <= 0)
				return;
			RoundRectangle2D shape = new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(),
					place.getHeight(), ARC, ARC);
			boolean chosen = selected.filter(path::equals).isPresent() && !path.isRoot();
			g.setColor(theme.colour(swatch, solid ? TINT : FAINT));
			g.fill(shape);
			g.setStroke(new BasicStroke(chosen ? 2.5f : 1));
			Color line = chosen ? theme.colour(Swatch.ACCENT) : theme.colour(swatch, solid ? 0.9 : 0.45);
			g.setColor(line);
			g.draw(shape);
			blocks.add(BoardDrawing.Block.of(place, () -> path.isRoot() ? title + "\ntimer: " + figures.value(path, "timer")
					: figures.told(title, path), path));
			g.setFont(theme.smallFont());
			g.setColor(theme.colour(Swatch.TEXT));
			FontMetrics metrics = g.getFontMetrics();
			for (String each : words) {
				List<String> lines = each.lines().toList();
				double height = lines.size() * LEAST_LINE;
				if (height > place.getHeight() || lines.stream().anyMatch(l -> metrics.stringWidth(l) > place.getWidth() - 4))
					continue;
				double y = place.getCenterY() - height / 2 + LEAST_LINE - 3;
				for (int i = 0; i < lines.size(); i++)
					centred(List.of(lines.get(i)), place, y + i * LEAST_LINE);
				break;
			}
		}

		/// Draws the first of some words that fits, in the middle.
		private void centred(List<String> words, Rectangle2D place, double baseline) {
			FontMetrics metrics = g.getFontMetrics();
			words.stream().filter(w -> metrics.stringWidth(w) <= place.getWidth() - 4).findFirst()
					.ifPresent(w -> text(w, place.getCenterX() - metrics.stringWidth(w) / 2.0, baseline));
		}

		private void text(String words, double x, double baseline) {
			g.drawString(words, (float) x, (float) baseline);
		}

		private void link(double x, double from, double to) {
			g.setStroke(new BasicStroke(1.5f));
			g.setColor(theme.colour(Swatch.BORDER));
			g.draw(new Line2D.Double(x, from, x, to));
		}
	}

	private static Rectangle2D inset(Rectangle2D area, double by) {
		return new Rectangle2D.Double(area.getX() + by, area.getY() + by, Math.max(0, area.getWidth() - 2 * by),
				Math.max(0, area.getHeight() - 2 * by));
	}

	/// A strip over the whole width.
	private static Rectangle2D part(Rectangle2D area, double y, double height) {
		return new Rectangle2D.Double(area.getX(), area.getY() + y, area.getWidth(), height);
	}
}
