// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trapline.measure.Notice;
import org.trapline.measure.text.NaturalOrder;

/// What lies in folders: visible files and folders in their natural order, each folder once, not too deep.
final class FolderScan {
	/// How many folders deep runs are looked for, that of the user included.
	static final int DEEPEST = 6;
	/// Most entries of a folder, and most folders, that are looked at.
	static final int MOST = 5000;

	private final Set<Path> seen = new HashSet<>();
	private final List<Notice> notices = new ArrayList<>();

	/// @param files of the folder itself
	record Content(List<Path> files, List<Path> folders) {
	}

	/// The entries of a folder; none if it cannot be read, was looked at before (a link in a circle), or is too deep.
	Content list(Path folder, int depth) {
		try {
			if (!seen.add(folder.toRealPath()))
				return nothing(folder + ": passed over, a link to a folder that is looked at already");
			if (depth > DEEPEST)
				return nothing(folder + ": passed over, runs are looked for " + DEEPEST + " folders deep");
			if (seen.size() > MOST)
				return nothing(folder + ": passed over, " + MOST + " folders are looked at");
			List<Path> files = new ArrayList<>();
			List<Path> folders = new ArrayList<>();
			try (Stream<Path> entries = Files.list(folder)) {
				List<Path> some = entries.filter(p -> !name(p).startsWith(".")).limit(MOST + 1L).toList();
				if (some.size() > MOST)
					notices.add(Notice.warning(folder + ": more than " + MOST + " entries; the rest is passed over"));
				some.stream().limit(MOST).forEach(p -> (Files.isDirectory(p) ? folders : files).add(p));
			}
			files.removeIf(file -> !Files.isRegularFile(file));
			Comparator<Path> byName = Comparator.comparing(FolderScan::name, NaturalOrder.NAMES);
			files.sort(byName);
			folders.sort(byName);
			return new Content(files, folders);
		} catch (IOException | UncheckedIOException e) {
			return nothing(folder + ": cannot be read (" + e.getMessage() + ")");
		}
	}

	/// What was passed over.
	List<Notice> notices() {
		return List.copyOf(notices);
	}

	static String name(Path path) {
		Path name = path.getFileName();
		return name == null ? path.toString() : name.toString();
	}

	private Content nothing(String why) {
		notices.add(Notice.info(why));
		return new Content(List.of(), List.of());
	}
}
