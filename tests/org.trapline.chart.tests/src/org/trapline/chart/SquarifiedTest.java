// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SquarifiedTest {
	/// The example of Bruls, Huizing and van Wijk, section 3.1: 6, 6, 4, 3, 2, 2, 1 in a room of 6 by 4.
	@Test
	void laysOutTheExampleOfThePaper() {
		List<Rectangle2D> tiles = Squarified.layout(new double[] {6, 6, 4, 3, 2, 2, 1}, new Rectangle2D.Double(0, 0, 6, 4));
		assertThat(tiles.get(0)).isEqualTo(new Rectangle2D.Double(0, 0, 3, 2));
		assertThat(tiles.get(1)).isEqualTo(new Rectangle2D.Double(0, 2, 3, 2));
		assertThat(tiles.get(2).getX()).isCloseTo(3, within(1e-9));
		assertThat(tiles.get(2).getHeight()).as("4 and 3 share a strip of depth 7/3").isCloseTo(7 / 3.0, within(1e-9));
		assertThat(tiles.get(3).getHeight()).isCloseTo(7 / 3.0, within(1e-9));
	}

	@Test
	void tilesFillTheRoomInProportionAndDoNotOverlap() {
		double[] values = new Random(3).doubles(60, 0.1, 100).map(v -> -v).sorted().map(v -> -v).toArray();
		Rectangle2D room = new Rectangle2D.Double(10, 20, 700, 300);
		List<Rectangle2D> tiles = Squarified.layout(values, room);
		double scale = 700 * 300 / Arrays.stream(values).sum();
		for (int i = 0; i < values.length; i++) {
			Rectangle2D tile = tiles.get(i);
			assertThat(tile.getWidth() * tile.getHeight()).isCloseTo(values[i] * scale, within(1e-6));
			assertThat(room.createUnion(tile).getWidth()).isCloseTo(700, within(1e-6));
			assertThat(room.createUnion(tile).getHeight()).isCloseTo(300, within(1e-6));
			for (int j = 0; j < i; j++) {
				Rectangle2D overlap = tile.createIntersection(tiles.get(j));
				assertThat(Math.min(overlap.getWidth(), overlap.getHeight())).isLessThan(1e-6);
			}
		}
	}
}
