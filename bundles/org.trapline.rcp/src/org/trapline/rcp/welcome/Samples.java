// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.welcome;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/// The recordings that come with Trapline: the folder {@code samples} of the product, or of the sources.
public final class Samples {
	private static final String LIST = "samples.tsv";

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
		return folder().map(Samples::read).orElse(List.of());
	}

	private static Optional<Path> folder() {
		String root = System.getProperty("trapline.root");
		Path ofSources = Path.of(root == null ? "." : root, "samples");
		return Files.isRegularFile(ofSources.resolve(LIST)) ? Optional.of(ofSources) : ofProduct();
	}

	private static Optional<Path> ofProduct() {
		Location install = Platform.getInstallLocation();
		URL url = install == null ? null : install.getURL();
		if (url == null)
			return Optional.empty();
		Path samples = Path.of(url.getPath(), "samples");
		return Files.isRegularFile(samples.resolve(LIST)) ? Optional.of(samples) : Optional.empty();
	}

	private static List<Sample> read(Path folder) {
		try {
			return Files.readAllLines(folder.resolve(LIST)).stream().filter(line -> !line.startsWith("#"))
					.map(line -> line.split("\t")).filter(cells -> cells.length == 3)
					.map(cells -> new Sample(folder.resolve(cells[0]), cells[1], cells[2]))
					.filter(sample -> Files.exists(sample.file())).toList();
		} catch (IOException e) {
			ILog.of(Samples.class).error("The list of samples could not be read", e);
			return List.of();
		}
	}
}
