// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
