// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.nio.file.Path;
import java.util.List;
import org.trapline.analysis.compare.file.ComparisonFile;

/// Labels of sides before the user gives others.
final class SideLabels {
	private SideLabels() {
	}

	/// What to call a file or folder: its name, with its folder's where that is taken, with a number where that is, too.
	///
	/// @param sides whose labels are taken
	static String label(List<ComparisonFile.Side> sides, Path path) {
		String name = String.valueOf(path.getFileName());
		Path folder = path.getParent();
		String label = name;
		for (int n = 2; taken(sides, label); n++)
			label = n == 2 && folder != null && folder.getFileName() != null ? folder.getFileName() + "/" + name
					: name + " (" + n + ')';
		return label;
	}

	private static boolean taken(List<ComparisonFile.Side> sides, String label) {
		return sides.stream().anyMatch(side -> side.label().equals(label));
	}
}
