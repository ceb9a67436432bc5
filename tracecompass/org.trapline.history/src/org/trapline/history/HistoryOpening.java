// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.trace.Problem;

/// Finds a history in the cache or builds it there, or in a temporary folder where the cache cannot take it or the
/// exits come from no file, as those of a simulation in this process.
final class HistoryOpening {
	private HistoryOpening() {
	}

	static StateHistory open(ExitTrace trace, Optional<GuestTasks> guests, Provenance from, HistoryCache cache,
			Progress progress) throws IOException {
		List<Notice> notices = new ArrayList<>();
		try {
			if (!from.files().isEmpty())
				return kept(trace, guests, HistoryCache.key(trace, guests, from), cache, progress, notices);
		} catch (IOException e) {
			notices.add(Notice.warning("The state history cannot be kept in " + cache.folder() + " (" + words(e)
					+ "). It is in a temporary folder now and will be built again."));
		}
		HistoryFiles files = new HistoryFiles(Files.createTempDirectory("trapline-history-"));
		boolean loaded = false;
		try {
			HistoryBuilder.build(trace, guests, files, progress);
			StateHistory history = StateHistory.load(trace, guests, files, true, notices);
			loaded = true;
			return history;
		} finally {
			if (!loaded)
				discard(files);
		}
	}

	private static StateHistory kept(ExitTrace trace, Optional<GuestTasks> guests, String key, HistoryCache cache,
			Progress progress, List<Notice> notices) throws IOException {
		HistoryFiles files = cache.files(key);
		if (Files.exists(files.folder())) {
			List<Problem> problems = files.problems(key);
			if (problems.isEmpty()) {
				HistoryEviction.used(files.folder());
				return StateHistory.load(trace, guests, files, false, notices);
			}
			problems.forEach(problem -> notices.add(Notice.info(problem.message() + ". The state history was built again.")));
		}
		HistoryFiles building = cache.building();
		try {
			HistoryBuilder.build(trace, guests, building, progress);
			building.seal(key);
			return StateHistory.load(trace, guests, cache.keep(building, key), false, notices);
		} finally {
			discard(building);
		}
	}

	/// A FileSystemException's message is its file alone.
	private static String words(IOException e) {
		return e instanceof FileSystemException || e.getMessage() == null ? e.toString() : e.getMessage();
	}

	/// Deletes files that nobody else knows of; what cannot be deleted is left.
	static void discard(HistoryFiles files) {
		try {
			files.delete();
		} catch (IOException e) {
			files.folder().toFile().deleteOnExit();
		}
	}
}
