// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Pages of reports as documents: they are written so that they are well-formed XML too, but for style sheet and script.
public final class PageText {
	private static final Pattern PICTURE = Pattern.compile("<svg[^>]*aria-label=\"([^\"]*)\".*?</svg>", Pattern.DOTALL);
	private static final Pattern STYLE = Pattern.compile("<(style|script)>.*?</\\1>", Pattern.DOTALL);

	private PageText() {
	}

	public static Document parse(String html) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(
				new StringReader(STYLE.matcher(html.replace("<!DOCTYPE html>", "")).replaceAll(""))));
	}

	public static List<Element> all(Document page, String tag) {
		NodeList nodes = page.getElementsByTagName(tag);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++)
			elements.add((Element) nodes.item(i));
		return elements;
	}

	/// What does not depend on the machine: where texts of pictures stand depends on its fonts.
	public static String kept(String html) {
		return STYLE.matcher(PICTURE.matcher(html).replaceAll("<svg aria-label=\"$1\"></svg>")).replaceAll("<$1></$1>");
	}
}
