// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Timeline;

class TimelinePictureTest {
	private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 700, 200);
	private static final Rectangle2D DATA = TimelinePicture.data(AREA);

	private final BufferedImage image = new BufferedImage(700, 200, BufferedImage.TYPE_INT_RGB);

	private Drawing draw(Timeline timeline) {
		return TimelinePicture.of(timeline, Samples.VCPUS, Samples.ORIGIN, ChartTheme.LIGHT).draw(image.createGraphics(),
				AREA);
	}

	private double laneY(int lane) {
		return DATA.getY() + (lane + 0.5) * DATA.getHeight() / 2;
	}

	private int colourAt(double x, double y) {
		return image.getRGB((int) x, (int) y);
	}

	@Test
	void theAxisTellsTheTimeOfEveryX() {
		Drawing.TimeAxis axis = draw(Samples.exact()).timeAxis().orElseThrow();
		assertThat(axis.area().getX()).isEqualTo(DATA.getX());
		assertThat(axis.timeAt(DATA.getX())).isEqualTo(Samples.ORIGIN);
		assertThat(axis.timeAt(DATA.getCenterX())).isEqualTo(Samples.ORIGIN + 500_000);
		assertThat(axis.xOf(Samples.ORIGIN + 1_000_000)).isEqualTo(DATA.getMaxX());
	}

	@Test
	void statesHaveTheirColours() {
		draw(Samples.exact());
		assertThat(colourAt(DATA.getX() + DATA.getWidth() * 0.3, laneY(0) + 12)).isEqualTo(Swatch.GUEST.light().getRGB());
		assertThat(colourAt(DATA.getX() + DATA.getWidth() * 0.5, laneY(1) + 12)).isEqualTo(Swatch.IDLE.light().getRGB());
		assertThat(colourAt(DATA.getX() + DATA.getWidth() * 0.9, laneY(1) + 12))
				.isEqualTo(Swatch.DESCHEDULED.light().getRGB());
	}

	@Test
	void anExitOfAPixelsWidthCanBePointedAtFromBesideIt() {
		Drawing drawing = draw(Samples.exact());
		double x = drawing.timeAxis().orElseThrow().xOf(Samples.ORIGIN + 501_000);
		Hit exit = drawing.hit(x - 3, laneY(0)).orElseThrow();
		assertThat(exit.tooltip()).isEqualTo("vCPU 0\nDABT_LOW 2 µs\ndata abort from the guest\nat 0.000500000 s");
		assertThat(exit.subject()).isEqualTo(
				new Subject.Lane(0, Samples.ORIGIN + 500_000, Samples.ORIGIN + 502_000, 0));
		assertThat(drawing.hit(x - 6, laneY(0)).orElseThrow().tooltip()).startsWith("vCPU 0\nguest 500 µs");
	}

	@Test
	void aPixelOfManyExitsTellsTheirShares() {
		Hit hit = draw(Samples.aggregated()).hit(DATA.getCenterX() + 1, laneY(0)).orElseThrow();
		assertThat(hit.tooltip()).isEqualTo("vCPU 0\n1 s to 1.01 s: 5 exits\nguest: 60.0 %\nidle: 30.0 %\nDABT_LOW: 10.0 %");
		assertThat(hit.subject()).isEqualTo(
				new Subject.Lane(0, Samples.ORIGIN + 1_000_000_000L, Samples.ORIGIN + 1_010_000_000L, -1));
	}

	@Test
	void sharesAreStackedFromBelowExitsFirst() {
		Rectangle2D lane = draw(Samples.aggregated()).hits().getFirst().shape().getBounds2D();
		double x = DATA.getX() + 300;
		assertThat(colourAt(x, lane.getMaxY() - 2)).isEqualTo(Swatch.DATA_ABORT.light().getRGB());
		assertThat(colourAt(x, lane.getMaxY() - lane.getHeight() * 0.4)).isEqualTo(Swatch.GUEST.light().getRGB());
		assertThat(colourAt(x, lane.getMaxY() - lane.getHeight() * 0.9)).isEqualTo(Swatch.IDLE.light().getRGB());
	}
}
