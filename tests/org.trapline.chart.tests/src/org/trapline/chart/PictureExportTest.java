// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.GroupBy;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PictureExportTest {
	private static final Map<String, Picture> MADE_AGAIN = Samples.made(ChartTheme.LIGHT);
	private static final Map<String, Picture> BENCHMARKS = BenchPictures.all(ChartTheme.LIGHT);
	private static final int WIDTH = 640;
	private static final int HEIGHT = 320;

	static Stream<String> kinds() {
		return PictureTest.kinds();
	}

	private static String svg(Picture picture) throws Exception {
		return svg(picture, WIDTH, HEIGHT);
	}

	static String svg(Picture picture, int width, int height) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PictureExport.svg(picture, width, height, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static Document parse(String xml) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
	}

	/// A text and the room that it takes.
	private record Text(String text, Rectangle2D box) {
	}

	private static List<Text> texts(Document svg) {
		List<Text> texts = new ArrayList<>();
		NodeList nodes = svg.getElementsByTagName("text");
		for (int i = 0; i < nodes.getLength(); i++) {
			Element text = (Element) nodes.item(i);
			double x = Double.parseDouble(text.getAttribute("x"));
			double y = Double.parseDouble(text.getAttribute("y"));
			double width = Double.parseDouble(text.getAttribute("textLength"));
			texts.add(new Text(text.getTextContent(), new Rectangle2D.Double(x, y - 9, width, 10)));
		}
		return texts;
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void noTextIsCutOffOrLiesOverAnother(String kind) throws Exception {
		textsAreApart(Samples.pictures(ChartTheme.LIGHT).get(kind), WIDTH, HEIGHT);
	}

	static Stream<String> benchmarks() {
		return BENCHMARKS.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("benchmarks")
	void chartsOfBenchmarksCanBeReadFromSmallToLarge(String kind) throws Exception {
		Picture picture = BENCHMARKS.get(kind);
		for (int[] size : new int[][] { { 500, 300 }, { 500, 600 }, { 900, 300 }, { 1600, 1000 } })
			textsAreApart(picture, size[0], size[1]);
	}

	private static void textsAreApart(Picture picture, int width, int height) throws Exception {
		List<Text> texts = texts(parse(svg(picture, width, height)));
		assertThat(texts).isNotEmpty();
		for (Text text : texts) {
			assertThat(new Rectangle2D.Double(0, 0, width, height).contains(text.box))
					.as("%s in %d x %d", text, width, height).isTrue();
			for (Text other : texts)
				assertThat(other == text || !other.box.intersects(text.box))
						.as("%s over %s in %d x %d", text, other, width, height).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void theSamePictureGivesTheSameBytes(String kind) throws Exception {
		String first = svg(Samples.pictures(ChartTheme.LIGHT).get(kind));
		assertThat(svg(MADE_AGAIN.get(kind))).isEqualTo(first);
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void aPictureInAPageHasColoursOfTheStyleSheetOnlyAndIdsOfItsOwn(String kind) throws Exception {
		String html = PictureExport.html(Samples.pictures(ChartTheme.PAGE).get(kind), WIDTH, HEIGHT, "p7");
		assertThat(html).doesNotContain("rgb(").doesNotContainPattern("(fill|stroke)=\"(?!none)").contains("var(--");
		NodeList all = parse(html).getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++)
			assertThat(((Element) all.item(i)).getAttribute("id")).matches("|p7-.*");
		assertThat(html).contains("<title>").doesNotContain("clip-path=\"url(#clip");
	}

	@Test
	void namesMayHoldAnything() throws Exception {
		String nasty = "<b>&\"'\u0000\u001b ]]> \uFFFE";
		ExitBreakdown breakdown = new ExitBreakdown(GroupBy.VM, List.of(Samples.row(nasty, 0, 5)),
				Samples.row("all", -1, 5));
		Picture picture = BarPicture.of(Slices.of(breakdown, Slices.Measure.COUNT, new RowColours(List.of())), 5,
				ChartTheme.LIGHT);
		String expected = "<b>&\"'\uFFFD\uFFFD ]]> \uFFFD";
		assertThat(texts(parse(svg(picture)))).extracting(Text::text).contains(expected);
		assertThat(parse(PictureExport.html(picture, WIDTH, HEIGHT, "x")).getDocumentElement().getTextContent())
				.contains(expected);
	}

	@Test
	void aPngHasTheScaleAskedFor() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PictureExport.png(Samples.pictures(ChartTheme.LIGHT).get("ring"), 300, 200, 2, out);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
		assertThat(image.getWidth()).isEqualTo(600);
		assertThat(image.getHeight()).isEqualTo(400);
		assertThat(image.getRGB(5, 5)).isEqualTo(Swatch.BACKGROUND.light().getRGB());
	}
}
