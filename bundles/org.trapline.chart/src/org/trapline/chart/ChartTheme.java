// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.Optional;

/// How a picture looks: the light or the dark side of the palette, and the fonts.
///
/// {@link Swatch} holds the colours themselves; the style sheet of the report ({@link #styleSheetVariables()}) and the
/// workbench take theirs from there too.
public enum ChartTheme {
	LIGHT, DARK,
	/// Light and dark at once, for pictures inside a page: each colour is a mark for which {@link PictureExport#html}
	/// writes the style sheet's variable.
	PAGE;

	/// The logical font: every system maps it to what it has, with fallbacks for characters that this lacks.
	public static final String FONT_FAMILY = Font.SANS_SERIF;

	private static final int COLOUR_MARK = 0x010000;
	private static final int TEXT_MARK = 0x010100;

	public Color colour(Swatch swatch) {
		return switch (this) {
		case LIGHT -> swatch.light();
		case DARK -> swatch.dark();
		case PAGE -> new Color(COLOUR_MARK | swatch.ordinal());
		};
	}

	/// A colour that lets what is below it shine through.
	///
	/// @param opacity 0 to 1
	public Color colour(Swatch swatch, double opacity) {
		Color solid = colour(swatch);
		return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), (int) Math.round(opacity * 255));
	}

	/// Text colour that can be read on a swatch: whichever of text and background has the higher contrast (WCAG 2.2).
	public Color textOn(Swatch swatch) {
		if (this == PAGE)
			return new Color(TEXT_MARK | swatch.ordinal());
		Color under = colour(swatch);
		Color text = colour(Swatch.TEXT);
		Color background = colour(Swatch.BACKGROUND);
		return contrast(under, text) >= contrast(under, background) ? text : background;
	}

	public Font labelFont() {
		return new Font(FONT_FAMILY, Font.PLAIN, 12);
	}

	public Font smallFont() {
		return new Font(FONT_FAMILY, Font.PLAIN, 11);
	}

	public Font titleFont() {
		return new Font(FONT_FAMILY, Font.BOLD, 14);
	}

	/// The style sheet's variable that a colour of {@link #PAGE} stands for.
	///
	/// @return empty for any other colour
	static Optional<String> variable(int red, int green, int blue) {
		int rgb = red << 16 | green << 8 | blue;
		if ((rgb & ~0xFF) == COLOUR_MARK && blue < Swatch.values().length)
			return Optional.of(Swatch.values()[blue].cssVariable());
		if ((rgb & ~0xFF) == TEXT_MARK && blue < Swatch.values().length)
			return Optional.of(Swatch.values()[blue].cssTextVariable());
		return Optional.empty();
	}

	/// The palette as custom properties of a style sheet, one a line: {@code --guest:#c3d0df;}, and the colours of text
	/// on it: {@code --on-guest:#1b1f24;}.
	public String styleSheetVariables() {
		StringBuilder css = new StringBuilder();
		for (Swatch swatch : Swatch.values())
			css.append(swatch.cssVariable()).append(':').append(hex(colour(swatch))).append(";\n")
					.append(swatch.cssTextVariable()).append(':').append(hex(textOn(swatch))).append(";\n");
		return css.toString();
	}

	/// Contrast ratio of two colours, 1 to 21 (WCAG 2.2, section 1.4.3).
	static double contrast(Color a, Color b) {
		double la = luminance(a);
		double lb = luminance(b);
		return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
	}

	static String hex(Color colour) {
		return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
	}

	private static double luminance(Color c) {
		return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
	}

	/// Light that an sRGB component stands for, 0 to 1 (IEC 61966-2-1).
	static double linear(int component) {
		double c = component / 255.0;
		return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
	}
}
