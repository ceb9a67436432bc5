// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.text.Quantities;

/// Writes texts and shapes so that they can stand in XML and HTML, whatever they hold.
public final class Markup {
	private static final Pattern COMMAND = Pattern.compile("([MLQCZ])([^MLQCZ]*)");
	private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
	private static final int[] COORDINATES = {2, 2, 4, 6, 0};

	private Markup() {
	}

	/// The text with markup escaped, and U+FFFD for characters that XML does not allow.
	public static String escape(String text) {
		StringBuilder out = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
			}
		});
		return out.toString();
	}

	/// Char of XML 1.0, section 2.2.
	private static boolean allowed(int c) {
		return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
				|| c >= 0x10000 && c <= 0x10FFFF;
	}

	/// A coordinate with one decimal at most.
	static String number(double value) {
		String text = Quantities.plain(value, 1);
		int end = text.length();
		while (text.charAt(end - 1) == '0')
			end--;
		return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
	}

	/// The data of a path with level and upright lines as H and V, which is what most of our paths are made of.
	///
	/// @param data absolute commands with blanks between, as Batik writes them
	static String compact(String data) {
		StringBuilder out = new StringBuilder(data.length());
		String x = "";
		String y = "";
		Matcher commands = COMMAND.matcher(data);
		while (commands.find()) {
			String numbers = commands.group(2).strip();
			int last = numbers.lastIndexOf(' ');
			String toX = last < 0 ? "" : numbers.substring(numbers.lastIndexOf(' ', last - 1) + 1, last);
			String toY = last < 0 ? "" : numbers.substring(last + 1);
			boolean line = commands.group(1).equals("L");
			if (line && toX.equals(x))
				out.append('V').append(toY);
			else if (line && toY.equals(y))
				out.append('H').append(toX);
			else
				out.append(commands.group(1)).append(numbers);
			x = toX;
			y = toY;
		}
		return out.toString();
	}

	/// A shape as the data of a path element.
	static String path(Shape shape) {
		StringBuilder out = new StringBuilder();
		double[] at = new double[6];
		for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
			int segment = i.currentSegment(at);
			out.append(COMMANDS[segment]);
			for (int c = 0; c < COORDINATES[segment]; c++)
				out.append(c == 0 ? "" : " ").append(number(at[c]));
		}
		return out.toString();
	}
}
