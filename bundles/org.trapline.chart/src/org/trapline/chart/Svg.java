// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// One picture as an SVG element.
///
/// Batik's generator draws it; this writes the result: ids that depend on nothing but the picture, texts that keep the
/// width they were laid out with whatever font the reader has, and, inside a page, colours by style sheet variable.
final class Svg {
	private static final String NAMESPACE = "http://www.w3.org/2000/svg";
	/// Verdana has nearly the widths of DejaVu Sans, which Java's SansSerif is on most Linux systems.
	private static final String FONTS = "'DejaVu Sans',Verdana,sans-serif";
	/// More tooltips than this would make a page heavy.
	private static final int MOST_TOOLTIPS = 600;
	private static final int DECIMALS = 1;

	private final Picture picture;
	private final int width;
	private final int height;
	private String idPrefix = "";
	private boolean inPage;

	Svg(Picture picture, int width, int height) {
		this.picture = picture;
		this.width = width;
		this.height = height;
	}

	/// Makes it an element of an HTML page.
	Svg inPage(String id) {
		idPrefix = id + '-';
		inPage = true;
		return this;
	}

	String write() {
		Canvas canvas = new Canvas(idPrefix);
		canvas.setSVGCanvasSize(new Dimension(width, height));
		Drawing drawing = picture.draw(canvas, new Rectangle2D.Double(0, 0, width, height));
		Element root = canvas.getRoot();
		StringBuilder out = new StringBuilder(1 << 14);
		out.append("<svg");
		if (!inPage)
			out.append(" xmlns=\"").append(NAMESPACE).append('"');
		attribute(out, "width", Integer.toString(width));
		attribute(out, "height", Integer.toString(height));
		attribute(out, "viewBox", "0 0 " + width + ' ' + height);
		attribute(out, "role", "img");
		attribute(out, "aria-label", picture.title());
		attribute(out, "font-family", FONTS);
		attribute(out, "font-size", "12");
		// what Java2D takes for granted and SVG does not
		attribute(out, "stroke-linecap", "square");
		attribute(out, "stroke-miterlimit", "10");
		out.append(">\n<title>").append(Markup.escape(picture.title())).append("</title>\n");
		new Elements(canvas.widths, inPage).children(root, out);
		if (inPage)
			tooltips(drawing.hits(), out);
		return out.append("</svg>\n").toString();
	}

	/// Invisible shapes over the picture, each with its tooltip.
	private static void tooltips(List<Hit> hits, StringBuilder out) {
		if (hits.size() > MOST_TOOLTIPS)
			return;
		out.append("<g fill=\"none\" pointer-events=\"all\">\n");
		for (Hit hit : hits) {
			Rectangle2D box = hit.shape().getBounds2D();
			if (hit.shape() instanceof Rectangle2D) {
				out.append("<rect");
				attribute(out, "x", Markup.number(box.getX()));
				attribute(out, "y", Markup.number(box.getY()));
				attribute(out, "width", Markup.number(box.getWidth()));
				attribute(out, "height", Markup.number(box.getHeight()));
				out.append("><title>").append(Markup.escape(hit.tooltip())).append("</title></rect>\n");
			} else {
				out.append("<path");
				attribute(out, "d", Markup.path(hit.shape()));
				out.append("><title>").append(Markup.escape(hit.tooltip())).append("</title></path>\n");
			}
		}
		out.append("</g>\n");
	}

	private static void attribute(StringBuilder out, String name, String value) {
		out.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"');
	}

	/// Batik's generator, which also notes how wide each text was meant to be.
	private static final class Canvas extends SVGGraphics2D {
		private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

		private final List<Double> widths = new ArrayList<>();
		private final Graphics2D measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

		Canvas(String idPrefix) {
			super(context(idPrefix), false);
		}

		private static SVGGeneratorContext context(String idPrefix) {
			try {
				Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
						.createDocument(NAMESPACE, "svg", null);
				SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
				context.setPrecision(DECIMALS);
				context.setIDGenerator(new SVGIDGenerator() {
					private int last;

					@Override
					public String generateID(String prefix) {
						return idPrefix + prefix + ++last;
					}
				});
				return context;
			} catch (ParserConfigurationException e) {
				throw new IllegalStateException("this Java runtime has no XML documents", e);
			}
		}

		/// Widths of letters as they are, not rounded to pixels, which an SVG does not have.
		@Override
		public FontMetrics getFontMetrics(Font font) {
			Labels.prepare(measuring);
			return measuring.getFontMetrics(font);
		}

		@Override
		public void drawString(String text, float x, float y) {
			if (text.isEmpty())
				return;
			widths.add(getFont().getStringBounds(text, EXACT).getWidth());
			super.drawString(text, x, y);
		}
	}

	/// Writes elements of Batik's document.
	private static final class Elements {
		private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

		private final List<Double> widths;
		private final boolean inPage;
		private int texts;

		Elements(List<Double> widths, boolean inPage) {
			this.widths = widths;
			this.inPage = inPage;
		}

		private static Optional<String> variable(String value) {
			Matcher rgb = RGB.matcher(value);
			return rgb.matches() ? ChartTheme.variable(Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)),
					Integer.parseInt(rgb.group(3))) : Optional.empty();
		}

		void children(Node parent, StringBuilder out) {
			for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
				if (child instanceof Element element)
					element(element, out);
				else if (child.getNodeType() == Node.TEXT_NODE)
					out.append(Markup.escape(child.getTextContent()));
		}

		private void element(Element element, StringBuilder out) {
			String name = element.getTagName();
			if ((name.equals("defs") || name.equals("g")) && !element.hasChildNodes())
				return;
			out.append('<').append(name);
			StringBuilder style = new StringBuilder();
			for (int i = 0; i < element.getAttributes().getLength(); i++) {
				Node attribute = element.getAttributes().item(i);
				String value = attribute.getNodeValue();
				write(attribute.getNodeName(), attribute.getNodeName().equals("d") ? Markup.compact(value) : value, style,
						out);
			}
			if (!style.isEmpty())
				attribute(out, "style", style.toString());
			if (name.equals("text")) {
				attribute(out, "textLength", Markup.number(widths.get(texts++)));
				attribute(out, "lengthAdjust", "spacingAndGlyphs");
			}
			if (element.hasChildNodes()) {
				out.append('>');
				children(element, out);
				out.append("</").append(name).append(">\n");
			} else {
				out.append("/>\n");
			}
		}

		private void write(String name, String value, StringBuilder style, StringBuilder out) {
			Optional<String> variable = inPage ? variable(value) : Optional.empty();
			if (variable.isPresent())
				style.append(style.isEmpty() ? "" : ";").append(name).append(":var(").append(variable.get()).append(')');
			else if (!name.equals("text-rendering") && !name.equals("xml:space") && !name.equals("font-family"))
				attribute(out, name, value);
		}
	}
}
