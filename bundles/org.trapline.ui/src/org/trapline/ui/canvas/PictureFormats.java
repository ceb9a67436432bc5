// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trapline.chart.PictureExport;
import org.trapline.chart.PictureTable;
import org.trapline.ui.export.ExportFormat;

/// The files that a picture can be exported to: with the proportions and the theme that it has on the screen.
final class PictureFormats {
	/// Pixels of a PNG to a point of the screen, so that it can be printed.
	private static final double PNG_SCALE = 2;

	private PictureFormats() {
	}

	static List<ExportFormat> of(DrawnPicture drawn) {
		return List.of(new ExportFormat("PNG picture", "png", (file, _) -> write(file, out -> PictureExport
				.png(drawn.picture(), drawn.width(), drawn.height(), PNG_SCALE, out))),
				new ExportFormat("SVG picture", "svg", (file, _) -> write(file,
						out -> PictureExport.svg(drawn.picture(), drawn.width(), drawn.height(), out))));
	}

	/// The figures that a picture draws.
	static ExportFormat table(PictureTable table) {
		return new ExportFormat("Figures of the picture, comma-separated", "csv", (file, _) -> {
			try (Writer out = Files.newBufferedWriter(file)) {
				table.csv(out);
			}
		});
	}

	/// What spreadsheets and mails take from the clipboard.
	static String tabSeparated(PictureTable table) {
		StringBuilder text = new StringBuilder(String.join("\t", table.header())).append('\n');
		table.rows().forEach(row -> text.append(String.join("\t", row)).append('\n'));
		return text.toString();
	}

	private interface Content {
		void to(OutputStream out) throws IOException;
	}

	private static void write(Path file, Content content) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			content.to(out);
		}
	}
}
