// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The inline marks of Markdown (code, bold, links), put into the mark-up of {@link org.eclipse.ui.forms.widgets.FormText}.
final class Inline {
	/// Name of the font and the colour that code has in the mark-up.
	static final String CODE = "code";

	private static final Pattern MARK = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^]]+)]\\(([^)]+)\\)");

	private Inline() {
	}

	/// A paragraph of form text.
	static String paragraph(String text) {
		return "<form><p vspace=\"false\">" + marked(text) + "</p></form>";
	}

	/// An item of a list.
	static String item(String text) {
		return "<form><li vspace=\"false\">" + marked(text) + "</li></form>";
	}

	/// A paragraph in bold type.
	static String bold(String text) {
		return "<form><p vspace=\"false\"><b>" + escaped(plain(text)) + "</b></p></form>";
	}

	/// The text without its marks.
	static String plain(String text) {
		return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(inner(mark)));
	}

	private static String inner(MatchResult mark) {
		for (int group = 1; group <= 3; group++) {
			String inner = mark.group(group);
			if (inner != null)
				return inner;
		}
		throw new IllegalStateException("a mark has one of three forms");
	}

	private static String marked(String text) {
		StringBuilder xml = new StringBuilder();
		Matcher mark = MARK.matcher(text);
		int end = 0;
		while (mark.find()) {
			xml.append(escaped(text.substring(end, mark.start())));
			String inner = escaped(inner(mark));
			if (mark.group(1) != null)
				xml.append("<span font=\"" + CODE + "\" color=\"" + CODE + "\">").append(inner).append("</span>");
			else if (mark.group(2) != null)
				xml.append("<b>").append(inner).append("</b>");
			else
				xml.append("<a href=\"").append(escaped(mark.group(4))).append("\">").append(inner).append("</a>");
			end = mark.end();
		}
		return xml.append(escaped(text.substring(end))).toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
