// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Provenance;

/// Where histories are kept: a folder for each recording, which appears when it is whole. When one is added, those that were
/// opened longest ago go until all are within the limit.
///
/// @param folder that they are in, made when the first one is kept
/// @param limit bytes that they may take; a single one may take more
public record HistoryCache(Path folder, long limit) {
	/// What the user's histories may take where {@link #LIMIT} does not say otherwise.
	public static final long DEFAULT_LIMIT = 4L << 30;
	/// The environment variable that says how many mebibytes the user's histories may take.
	public static final String LIMIT = "TRAPLINE_HISTORY_MIB";
	static final String BUILDING = "building-";
	private static final int KEY_BYTES = 16;
	private static final int MEBIBYTE = 20;

	/// A cache with the usual limit.
	public HistoryCache(Path folder) {
		this(folder, DEFAULT_LIMIT);
	}

	/// The user's: {@code XDG_CACHE_HOME/trapline/history}, or {@code .cache/trapline/history} below the home folder (XDG
	/// Base Directory Specification).
	public static HistoryCache ofUser() {
		String cache = System.getenv("XDG_CACHE_HOME");
		Path base = cache != null && Path.of(cache).isAbsolute() ? Path.of(cache)
				: Path.of(System.getProperty("user.home"), ".cache");
		return new HistoryCache(base.resolve("trapline").resolve("history"), limit(System.getenv(LIMIT)));
	}

	/// The limit that a number of mebibytes says; the usual one where it is no number.
	static long limit(@Nullable String mebibytes) {
		try {
			return mebibytes == null ? DEFAULT_LIMIT
					: Math.clamp(Long.parseLong(mebibytes.strip()), 0, Long.MAX_VALUE >> MEBIBYTE) << MEBIBYTE;
		} catch (NumberFormatException _) {
			return DEFAULT_LIMIT;
		}
	}

	/// What tells a recording from others, and from itself after a change: paths, sizes and times of its files, what read them,
	/// and what came out.
	static String key(ExitTrace trace, Optional<GuestTasks> guests, Provenance from) throws IOException {
		StringBuilder text = new StringBuilder();
		text.append(HistoryFiles.FORMAT).append('\n').append(from.importer()).append('\n').append(trace.size()).append(' ')
				.append(trace.span()).append('\n').append(trace.vcpus()).append('\n').append(trace.causes()).append('\n');
		// a guest's facts tell by how much its times were moved
		guests.ifPresent(tasks -> text.append(tasks.size()).append(' ').append(tasks.vcpus()).append(' ')
				.append(tasks.tasks().hashCode()).append('\n').append(from.facts()).append('\n'));
		for (Path file : from.files())
			try (Stream<Path> files = Files.walk(file.toAbsolutePath().normalize())) {
				for (Path one : files.filter(Files::isRegularFile).sorted().toList())
					text.append(one).append(' ').append(Files.size(one)).append(' ')
							.append(Files.getLastModifiedTime(one)).append('\n');
			}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	HistoryFiles files(String key) {
		return new HistoryFiles(folder.resolve(key));
	}

	/// A new folder beside those of the histories, to build one in.
	HistoryFiles building() throws IOException {
		Files.createDirectories(folder);
		return new HistoryFiles(Files.createTempDirectory(folder, BUILDING));
	}

	/// Gives a history that is whole its place. Where another process was faster, its history stays.
	///
	/// @return where it is
	HistoryFiles keep(HistoryFiles built, String key) throws IOException {
		HistoryFiles place = files(key);
		if (!place.problems(key).isEmpty()) {
			place.delete();
			try {
				Files.move(built.folder(), place.folder(), StandardCopyOption.ATOMIC_MOVE);
			} catch (FileSystemException e) {
				if (!place.problems(key).isEmpty())
					throw e;
			}
		}
		built.delete();
		new HistoryEviction(folder, limit).evict(place.folder());
		return place;
	}
}
