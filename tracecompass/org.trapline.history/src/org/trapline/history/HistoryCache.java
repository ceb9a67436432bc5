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
import java.util.stream.Stream;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Provenance;

/// Where histories are kept: a folder for each recording, which appears when it is whole.
///
/// @param folder that they are in, made when the first one is kept
public record HistoryCache(Path folder) {
	private static final int KEY_BYTES = 16;

	/// The user's: {@code XDG_CACHE_HOME/trapline/history}, or {@code .cache/trapline/history} below the home folder (XDG
	/// Base Directory Specification).
	public static HistoryCache ofUser() {
		String cache = System.getenv("XDG_CACHE_HOME");
		Path base = cache != null && Path.of(cache).isAbsolute() ? Path.of(cache)
				: Path.of(System.getProperty("user.home"), ".cache");
		return new HistoryCache(base.resolve("trapline").resolve("history"));
	}

	/// What tells a recording from others, and from itself after a change: paths, sizes and times of its files, what read them,
	/// and what came out.
	static String key(ExitTrace trace, Provenance from) throws IOException {
		StringBuilder text = new StringBuilder();
		text.append(HistoryFiles.FORMAT).append('\n').append(from.importer()).append('\n').append(trace.size()).append(' ')
				.append(trace.span()).append('\n').append(trace.vcpus()).append('\n').append(trace.causes()).append('\n');
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
		return new HistoryFiles(Files.createTempDirectory(folder, "building-"));
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
		return place;
	}
}
