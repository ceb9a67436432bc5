// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Keeps a cache of histories within its size: those that were opened longest ago go first. The time of a history's folder is
/// that of its last opening.
///
/// Another process may have a history open that goes here: its files stay until it closes them, as the file system keeps
/// what is open. What cannot be deleted is left.
final class HistoryEviction {
	/// What was begun so long ago and is not whole was given up.
	private static final Duration ABANDONED = Duration.ofDays(1);

	private final Path folder;
	private final long limit;

	private record Kept(Path folder, FileTime used, long bytes) {
	}

	/// @param limit bytes
	HistoryEviction(Path folder, long limit) {
		this.folder = folder;
		this.limit = limit;
	}

	/// A history was opened. In a cache that cannot be written to nothing is noted.
	static void used(Path history) {
		try {
			Files.setLastModifiedTime(history, FileTime.from(Instant.now()));
		} catch (IOException _) {
			// it only goes earlier than it might
		}
	}

	/// Deletes what is too much.
	///
	/// @param last the history that is to stay whatever its size
	void evict(Path last) {
		try {
			shrink(last);
		} catch (IOException _) {
			// another process is at it, or the next history that is added will be
		}
	}

	private void shrink(Path last) throws IOException {
		List<Kept> all = new ArrayList<>();
		long sum = 0;
		try (DirectoryStream<Path> histories = Files.newDirectoryStream(folder, Files::isDirectory)) {
			for (Path history : histories) {
				Kept kept = new Kept(history, Files.getLastModifiedTime(history), bytes(history));
				sum += kept.bytes;
				boolean building = history.getFileName().toString().startsWith(HistoryCache.BUILDING);
				if (building && kept.used.toInstant().isBefore(Instant.now().minus(ABANDONED)))
					sum -= deleted(kept);
				else if (!building && !history.equals(last))
					all.add(kept);
			}
		}
		all.sort(Comparator.comparing(Kept::used));
		for (Kept oldest : all) {
			if (sum <= limit)
				return;
			sum -= deleted(oldest);
		}
	}

	private static long deleted(Kept history) {
		try {
			new HistoryFiles(history.folder).delete();
			return history.bytes;
		} catch (IOException _) {
			return 0;
		}
	}

	private static long bytes(Path history) throws IOException {
		long sum = 0;
		try (Stream<Path> files = Files.list(history)) {
			for (Path file : files.toList())
				sum += Files.size(file);
		}
		return sum;
	}
}
