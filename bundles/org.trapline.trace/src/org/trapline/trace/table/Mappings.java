// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.trapline.measure.Progress;
import org.trapline.measure.yaml.YamlException;
import org.trapline.trace.Recording;

/// The mappings that there are for a table: beside it under its name, in its folder, in the user's folder.
public final class Mappings {
	/// A folder with more mappings is not searched through.
	private static final int MOST_FILES = 500;

	/// A folder changed less long ago than this may change again without showing it: its time has no finer steps.
	private static final Duration SETTLED = Duration.ofSeconds(2);

	/// More folders than this are not remembered.
	private static final int MOST_FOLDERS = 100;

	private final Path userFolder;
	/// What was found in folders: their files are asked about one after another.
	private final Map<Path, Listing> known = new ConcurrentHashMap<>();

	/// @param userFolder where a user's mappings are kept; need not exist
	public Mappings(Path userFolder) {
		this.userFolder = userFolder;
	}

	/// Those of this user: {@code $XDG_CONFIG_HOME/trapline/mappings}, by default below {@code ~/.config}.
	public static Mappings ofUser() {
		String config = System.getenv("XDG_CONFIG_HOME");
		Path base = config == null || !config.startsWith("/") ? Path.of(System.getProperty("user.home", "."), ".config")
				: Path.of(config);
		return new Mappings(base.resolve("trapline").resolve("mappings"));
	}

	/// Where a mapping is.
	public enum Place {
		/// Beside the table, under its name.
		NAMED, FOLDER, USER
	}

	/// The mappings in a folder.
	///
	/// @param modified when the folder was
	private record Listing(FileTime modified, List<Path> files) {
	}

	/// @param file the mapping
	public record Found(Path file, Place place) {
	}

	/// Where to keep a mapping that is for tables elsewhere too.
	///
	/// @param name what the user calls it; characters that no file's name has are replaced
	public Path userFile(String name) {
		return userFolder.resolve(name.strip().replaceAll("[/\\\\\\p{Cc}]", "-") + MappingFile.SUFFIX);
	}

	/// The mapping for a table: the one named after it, else the first whose columns are the table's.
	public Optional<Found> of(Recording table) throws IOException {
		if (table.directory())
			return Optional.empty();
		for (Path named : named(table.path()))
			if (Files.isRegularFile(named))
				return Optional.of(new Found(named, Place.NAMED));
		Path folder = table.path().toAbsolutePath().getParent();
		if (folder == null)
			return Optional.empty();
		return matching(table, folder).map(file -> new Found(file, Place.FOLDER))
				.or(() -> matching(table, userFolder).map(file -> new Found(file, Place.USER)));
	}

	private static List<Path> named(Path table) {
		List<Path> names = new ArrayList<>(List.of(MappingFile.of(table)));
		String name = String.valueOf(table.getFileName());
		int dot = name.lastIndexOf('.');
		if (dot > 0)
			names.add(table.resolveSibling(name.substring(0, dot) + MappingFile.SUFFIX));
		return names;
	}

	/// The first mapping in a folder that is for a table with these columns; those that cannot be read are for none.
	private Optional<Path> matching(Recording table, Path folder) {
		for (Path file : in(folder))
			try {
				TableMapping mapping = MappingFile.read(file);
				if (mapping.format().header() && mapping.matches(columns(table, mapping.format())))
					return Optional.of(file);
			} catch (IOException | YamlException _) {
				// it is not for this table
			}
		return Optional.empty();
	}

	/// The mappings in a folder, sorted; none if it cannot be read.
	private List<Path> in(Path folder) {
		try {
			FileTime modified = Files.getLastModifiedTime(folder);
			Listing before = known.get(folder);
			if (before != null && before.modified.equals(modified))
				return before.files;
			List<Path> files;
			try (Stream<Path> entries = Files.list(folder)) {
				files = entries.filter(file -> file.toString().endsWith(MappingFile.SUFFIX)).limit(MOST_FILES)
						.sorted(Comparator.naturalOrder()).toList();
			}
			if (known.size() < MOST_FOLDERS && modified.toInstant().plus(SETTLED).isBefore(Instant.now()))
				known.put(folder, new Listing(modified, files));
			return files;
		} catch (IOException | UncheckedIOException _) {
			return List.of();
		}
	}

	private static List<String> columns(Recording table, TableFormat format) throws IOException {
		try (TableRows rows = TableRows.of(table, format, Progress.none())) {
			return rows.columns();
		}
	}
}
