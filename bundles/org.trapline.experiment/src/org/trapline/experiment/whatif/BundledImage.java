// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/// The image of workloads that comes with Trapline.
public final class BundledImage {
	private static final String PLACE = "guests/workloads/workloads";

	private BundledImage() {
	}

	/// Where it is: beside what is installed, or in the sources that were built; empty where this installation lacks it.
	public static Optional<Path> find() {
		CodeSource source = BundledImage.class.getProtectionDomain().getCodeSource();
		if (source == null || source.getLocation() == null)
			return Optional.empty();
		try {
			String text = source.getLocation().toURI().toString().replaceFirst("^(jar:|reference:)+", "").replaceFirst("!/?$",
					"");
			for (Path place = Path.of(URI.create(text)).toAbsolutePath(); place != null; place = place.getParent())
				if (Files.isRegularFile(place.resolve(PLACE)))
					return Optional.of(place.resolve(PLACE));
		} catch (URISyntaxException | IllegalArgumentException _) {
			// a place that is no file
		}
		return Optional.empty();
	}
}
