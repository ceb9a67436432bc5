// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trapline.measure.text.NaturalOrder;

/// Where fetched Linuxes are kept: a folder for each kernel, which appears when it is complete.
///
/// @param folder that they are in
public record LinuxCache(Path folder) {
	private static final String PREFIX = "linux-";

	/// The user's: {@code XDG_CACHE_HOME/trapline}, or {@code .cache/trapline} below the home folder (XDG Base Directory
	/// Specification).
	public static LinuxCache ofUser() {
		String cache = System.getenv("XDG_CACHE_HOME");
		return new LinuxCache(cache != null && Path.of(cache).isAbsolute() ? Path.of(cache, "trapline")
				: Path.of(System.getProperty("user.home"), ".cache", "trapline"));
	}

	/// The newest Linux that is here.
	public Optional<LinuxFiles> newest() throws IOException {
		if (!Files.isDirectory(folder))
			return Optional.empty();
		try (Stream<Path> all = Files.list(folder)) {
			for (Path path : all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
					.sorted(Comparator.comparing((Path path) -> path.getFileName().toString(), NaturalOrder.NAMES)
							.reversed()).toList())
				if (LinuxFiles.in(path).whole())
					return Optional.of(LinuxFiles.in(path));
		}
		return Optional.empty();
	}

	/// Fetches a Linux into the cache.
	///
	/// @param told of what is being done
	public LinuxFiles fetch(FetchRequest request, Consumer<String> told) throws IOException {
		Files.createDirectories(folder);
		Path made = Files.createTempDirectory(folder, "making-");
		try {
			String kernel = new LinuxMaker(folder.resolve("apt"), request, told).make(made);
			return LinuxFiles.in(replace(made, folder.resolve(PREFIX + kernel)));
		} finally {
			delete(made);
		}
	}

	/// Fetches a Linux to a folder of the user's.
	///
	/// @param to a folder that is empty or not there, or holds one made before
	public LinuxFiles fetch(FetchRequest request, Path to, Consumer<String> told) throws IOException {
		if (Files.isDirectory(to) && !Files.exists(LinuxFiles.in(to).contents()))
			try (Stream<Path> files = Files.list(to)) {
				if (files.findAny().isPresent())
					throw new IOException(to + ": found other files, expected an empty folder or none");
			}
		Files.createDirectories(folder);
		Path parent = to.toAbsolutePath().getParent();
		Path made = Files.createTempDirectory(Files.createDirectories(parent == null ? folder : parent), "making-");
		try {
			new LinuxMaker(folder.resolve("apt"), request, told).make(made);
			return LinuxFiles.in(replace(made, to));
		} finally {
			delete(made);
		}
	}

	private static Path replace(Path made, Path place) throws IOException {
		Path old = place.resolveSibling(place.getFileName() + ".old");
		delete(old);
		if (Files.exists(place))
			Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
		Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
		delete(old);
		return place;
	}

	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder))
			return;
		List<Path> all;
		try (Stream<Path> files = Files.walk(folder)) {
			all = files.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all)
			Files.delete(path);
	}
}
