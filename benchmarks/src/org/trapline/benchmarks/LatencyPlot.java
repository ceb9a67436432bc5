// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.ChartView;
import org.trapline.chart.CurveGroup;
import org.trapline.chart.CurvePicture;
import org.trapline.chart.PictureExport;
import org.trapline.chart.Sides;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.MemoryLoadLatency.Pattern;
import org.trapline.measure.Point;

/// Draws the load latencies of a board and of its model: LatencyPlot POINTS SVG.
final class LatencyPlot {
	private static final int WIDTH = 900;
	private static final int HEIGHT = 520;

	private LatencyPlot() {
	}

	public static void main(String[] arguments) throws IOException {
		Map<String, List<Point>> curves = new LinkedHashMap<>();
		for (String line : Files.readAllLines(Path.of(arguments[0]))) {
			String[] cells = line.split(",");
			if (cells[0].equals("method"))
				continue;
			for (int column = 3; column <= 4; column++)
				curves.computeIfAbsent(cells[0] + (column == 3 ? " board" : " model") + "," + cells[1], _ -> new ArrayList<>())
						.add(new Point(Double.parseDouble(cells[2]), Double.parseDouble(cells[column])));
		}
		List<MemoryLoadLatency> measured = new ArrayList<>();
		curves.forEach((name, points) -> {
			String[] parts = name.split(",");
			Pattern pattern = name.contains("random") ? Pattern.RANDOM : Pattern.LINEAR;
			measured.add(new MemoryLoadLatency(parts[0].replace("-random", ""), pattern, 0, parts[1], points));
		});
		try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
			PictureExport.svg(CurvePicture.of("Load latency of a Cortex-A57 (AMD Seattle)", CurveGroup.of(measured), Sides.ONE,
					CurvePicture.Marks.NONE, ChartView.WHOLE, ChartTheme.PAGE), WIDTH, HEIGHT, out);
		}
	}
}
