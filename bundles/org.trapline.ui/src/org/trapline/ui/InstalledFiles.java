// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/// The files that lie beside Trapline's bundles: samples, documents, licence.
///
/// They are in the folder that Trapline is installed in, and in tests in the root of the sources (the system property
/// {@code trapline.root}), from which the product has them.
public final class InstalledFiles {
	private InstalledFiles() {
	}

	/// @param name relative to the folder, for instance {@code docs/recording.md}
	/// @return empty where this installation lacks it
	public static Optional<Path> find(String name) {
		return Stream.concat(installation().stream(), sources().stream()).map(folder -> folder.resolve(name))
				.filter(Files::exists).findFirst();
	}

	private static Optional<Path> installation() {
		Location location = Platform.getInstallLocation();
		URL url = location == null ? null : location.getURL();
		return url == null ? Optional.empty() : Optional.of(Path.of(url.getPath()));
	}

	private static Optional<Path> sources() {
		return Optional.ofNullable(System.getProperty("trapline.root")).map(Path::of);
	}
}
