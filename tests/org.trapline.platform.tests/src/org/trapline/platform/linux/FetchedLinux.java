// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The Linux that tests boot: fetched from Debian once for all runs, and anew when what makes it has changed.
final class FetchedLinux {
	private FetchedLinux() {
	}

	static synchronized LinuxFiles files() throws IOException {
		LinuxCache cache = new LinuxCache(Path.of(System.getProperty("trapline.root"), "build/linux"));
		Optional<LinuxFiles> known = cache.newest().filter(FetchedLinux::upToDate);
		return known.isPresent() ? known.get() : cache.fetch(FetchRequest.USUAL, _ -> { });
	}

	/// One with Debian's packages stress-ng and rt-tests, and with {@code stress.sh} as the program {@code stress}.
	static synchronized LinuxFiles stress() throws IOException {
		LinuxCache cache = new LinuxCache(Path.of(System.getProperty("trapline.root"), "build/linux"));
		Path script = Files.createTempFile("stress", ".sh");
		Path folder = cache.folder().resolve("stress");
		try (InputStream text = Objects.requireNonNull(FetchedLinux.class.getResourceAsStream("stress.sh"))) {
			Files.write(script, text.readAllBytes());
			LinuxFiles known = LinuxFiles.in(folder);
			if (known.whole() && upToDate(known) && has(known, Files.readAllBytes(script)))
				return known;
			return cache.fetch(new FetchRequest(List.of("stress-ng", "rt-tests"), List.of(), Map.of("/bin/stress", script), List.of()),
					folder, _ -> { });
		} finally {
			Files.delete(script);
		}
	}

	private static boolean has(LinuxFiles linux, byte[] file) throws IOException {
		try (var disk = new GZIPInputStream(Files.newInputStream(linux.initrd()))) {
			return new String(disk.readAllBytes(), StandardCharsets.ISO_8859_1)
					.contains(new String(file, StandardCharsets.ISO_8859_1));
		}
	}

	/// Whether its init is the present one.
	private static boolean upToDate(LinuxFiles linux) {
		try (var init = LinuxCache.class.getResourceAsStream("init.sh");
				var disk = new GZIPInputStream(Files.newInputStream(linux.initrd()))) {
			return init != null && new String(disk.readAllBytes(), StandardCharsets.ISO_8859_1)
					.contains(new String(init.readAllBytes(), StandardCharsets.ISO_8859_1));
		} catch (IOException _) {
			return false;
		}
	}
}
