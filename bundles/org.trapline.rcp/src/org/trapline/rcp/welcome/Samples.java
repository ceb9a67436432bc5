// SPDX-License-Identifier: EPL-2.0
package org.trapline.rcp.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.trapline.ui.InstalledFiles;

/// The recordings that come with Trapline.
public final class Samples {
	private static final String LIST = "samples/samples.tsv";

	private Samples() {
	}

	/// A recording to try.
	///
	/// @param what it is, in a few words
	/// @param look what there is to see in it
	public record Sample(Path file, String what, String look) {
	}

	/// Those of the list that are there, in its order.
	public static List<Sample> all() {
		return InstalledFiles.find(LIST).map(Samples::read).orElse(List.of());
	}

	private static List<Sample> read(Path list) {
		try {
			return Files.readAllLines(list).stream().filter(line -> !line.startsWith("#"))
					.map(line -> line.split("\t")).filter(cells -> cells.length == 3)
					.map(cells -> new Sample(list.resolveSibling(cells[0]), cells[1], cells[2]))
					.filter(sample -> Files.exists(sample.file())).toList();
		} catch (IOException e) {
			ILog.of(Samples.class).error("The list of samples could not be read", e);
			return List.of();
		}
	}
}
