// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {
	static Stream<String> kinds() {
		return Samples.pictures(ChartTheme.LIGHT).keySet().stream();
	}

	private static Picture picture(String kind, ChartTheme theme) {
		Picture picture = Samples.pictures(theme).get(kind);
		assertThat(picture).isNotNull().isNotInstanceOf(MessagePicture.class);
		return picture;
	}

	private static Drawing draw(Picture picture, double width, double height) {
		BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
		return picture.draw(image.createGraphics(), new Rectangle2D.Double(10, 20, width, height));
	}

	private static long pixelsOtherThan(BufferedImage image, Color colour) {
		long count = 0;
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++)
				if (image.getRGB(x, y) != colour.getRGB())
					count++;
		return count;
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void drawsInBothThemes(String kind) {
		for (ChartTheme theme : new ChartTheme[] {ChartTheme.LIGHT, ChartTheme.DARK}) {
			BufferedImage image = PictureExport.image(picture(kind, theme), 600, 300, 1);
			assertThat(pixelsOtherThan(image, theme.colour(Swatch.BACKGROUND))).isBetween(1500L, 600 * 300L);
		}
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void whatCanBePointedAtLiesInsideAndHasATooltip(String kind) {
		Drawing drawing = draw(picture(kind, ChartTheme.LIGHT), 600, 300);
		Rectangle2D area = new Rectangle2D.Double(9.5, 19.5, 601, 301);
		assertThat(drawing.hits()).isNotEmpty().allSatisfy(h -> {
			assertThat(area.contains(h.shape().getBounds2D())).as("%s in %s", h.shape().getBounds2D(), area).isTrue();
			assertThat(h.tooltip()).isNotBlank().doesNotContain("NaN", "null");
		});
		assertThat(drawing.hit(9, 19)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void pointingAtTheMiddleOfAThingFindsIt(String kind) {
		Drawing drawing = draw(picture(kind, ChartTheme.LIGHT), 600, 300);
		for (Hit hit : drawing.hits()) {
			Rectangle2D box = hit.shape().getBounds2D();
			if (hit.shape().contains(box.getCenterX(), box.getCenterY()))
				assertThat(drawing.hit(box.getCenterX(), box.getCenterY())).isPresent();
		}
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void surviveEverySize(String kind) {
		for (double[] size : new double[][] {{1, 1}, {3, 200}, {200, 3}, {40, 40}, {120, 60}, {3000, 40}})
			assertThat(draw(picture(kind, ChartTheme.LIGHT), size[0], size[1])).isNotNull();
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void leaveTheGraphicsAsTheyWere(String kind) {
		Graphics2D g = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB).createGraphics();
		g.setClip(0, 0, 600, 400);
		RenderingHints hints = g.getRenderingHints();
		picture(kind, ChartTheme.LIGHT).draw(g, new Rectangle2D.Double(0, 0, 600, 400));
		assertThat(g.getRenderingHints()).isEqualTo(hints);
		assertThat(g.getClipBounds()).isEqualTo(new Rectangle(0, 0, 600, 400));
		assertThat(g.getTransform().isIdentity()).isTrue();
	}

	@Test
	void nothingToShowIsSaidInTheMiddle() {
		for (Map.Entry<String, Picture> entry : Samples.emptyPictures(ChartTheme.DARK).entrySet()) {
			assertThat(entry.getValue()).as(entry.getKey()).isInstanceOf(MessagePicture.class);
			BufferedImage image = PictureExport.image(entry.getValue(), 400, 200, 1);
			BufferedImage middle = image.getSubimage(50, 80, 300, 40);
			assertThat(pixelsOtherThan(middle, Swatch.BACKGROUND.dark())).as(entry.getKey()).isGreaterThan(100);
			assertThat(draw(entry.getValue(), 400, 200).hits()).isEmpty();
		}
	}
}
