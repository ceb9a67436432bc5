// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.util.List;
import org.trapline.ui.export.ExportFormat;

/// The files that a picture can be exported to: as large as it is on the screen.
final class PictureFormats {
	private PictureFormats() {
	}

	static List<ExportFormat> of(DrawnPicture drawn) {
		return List.of();
	}
}
