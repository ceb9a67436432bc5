// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.ChartView;
import org.trapline.chart.Markup;
import org.trapline.chart.Picture;
import org.trapline.chart.PictureExport;
import org.trapline.chart.PicturePlan;

/// Writes an HTML page: elements that are closed in order, and texts that are escaped whatever they hold.
public final class Html {
	private static final Pattern UNIT = Pattern
			.compile("(?<=\\d) (?=(?:%|[nµm]?s|[kMG]?B?/s|[KMG]iB|[kMG]? ?cycles)(?:[ ,.;:)]|$))");

	/// Of the page's column.
	private static final int WIDTH = 1120;
	private static final int HALF = 550;
	private static final int HALF_HEIGHT = 260;

	private final Appendable out;
	private final boolean drawn;
	private final Deque<String> open = new ArrayDeque<>();
	private int pictures;

	/// @param out where to
	/// @param drawn whether charts are drawn; without it a sentence stands where each would be
	public Html(Appendable out, boolean drawn) {
		this.out = out;
		this.drawn = drawn;
	}

	/// Opens an element.
	///
	/// @param attributes names and values in turn; one with an empty value is left out
	public Html open(String tag, String... attributes) {
		start(tag, attributes);
		raw(">");
		open.push(tag);
		return this;
	}

	/// Closes the element opened last that is not closed.
	public Html close() {
		String tag = open.pop();
		raw("</" + tag + ">");
		return switch (tag) {
		case "span", "b", "small", "a", "td", "th", "code" -> this;
		default -> raw("\n");
		};
	}

	/// A whole element with a text.
	public Html element(String tag, String text, String... attributes) {
		return open(tag, attributes).text(text).close();
	}

	/// A sentence as a paragraph, in which no line ends between a number and its unit.
	public Html prose(String text, String... attributes) {
		return element("p", together(text), attributes);
	}

	/// The sentence, in which no line ends between a number and its unit.
	public static String together(String text) {
		return UNIT.matcher(text).replaceAll("\u00a0");
	}

	public Html text(String text) {
		return raw(Markup.escape(text));
	}

	/// A drawing with its title above it.
	public Html picture(Picture picture, int width, int height) {
		open("figure");
		element("figcaption", picture.title());
		if (drawn)
			raw(PictureExport.html(picture, width, height, "p" + ++pictures));
		else
			element("p", "Not drawn: this machine has no fonts. Install for instance the Debian packages fontconfig and"
					+ " fonts-dejavu-core, and write the report again.", "class", "muted");
		return close();
	}

	/// The pictures that are planned, all of the page's width.
	public Html pictures(List<PicturePlan> plans) {
		for (PicturePlan plan : plans)
			picture(plan.picture(ChartView.WHOLE, ChartTheme.PAGE), WIDTH, plan.height());
		return this;
	}

	/// The pictures that are planned, two beside each other where the page is wide enough.
	public Html halfPictures(List<PicturePlan> plans) {
		open("div", "class", "pictures");
		for (PicturePlan plan : plans)
			picture(plan.picture(ChartView.WHOLE, ChartTheme.PAGE), HALF, Math.min(plan.height(), HALF_HEIGHT));
		return close();
	}

	/// Something that the reader may unfold.
	public Html details(String summary, Runnable content) {
		open("details").element("summary", summary);
		content.run();
		return close();
	}

	/// A text file beside this class, as it is.
	Html resource(String name) {
		try (InputStream in = Html.class.getResourceAsStream(name)) {
			if (in == null)
				throw new IllegalStateException("the bundle lacks " + name);
			return raw(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// Text that is markup already.
	Html raw(String markup) {
		try {
			out.append(markup);
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void start(String tag, String... attributes) {
		raw("<" + tag);
		for (int i = 0; i < attributes.length; i += 2)
			if (!attributes[i + 1].isEmpty())
				raw(" " + attributes[i] + "=\"" + Markup.escape(attributes[i + 1]) + '"');
	}
}
