// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Point;
import org.trapline.measure.yaml.YamlException;

/// A folder with the results of an experiment, while this process writes to it.
///
/// Each finished point has a folder of its name. What is not finished lies in hidden folders, which readers of runs pass over:
/// points while they run, those that went wrong, and those of earlier settings that were run again.
public final class ResultsFolder implements AutoCloseable {
	private static final String LOCK = ".lock";
	private static final String RUNNING = ".running";
	private static final String FAILED = ".failed";
	private static final String EARLIER = ".earlier";
	private static final String LOG = ".workers.log";

	private final Path folder;
	private final FileChannel channel;

	private ResultsFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/// Makes a folder, or opens one of an experiment that is to go on.
	///
	/// @param resume whether there may be results
	/// @throws IOException if there is something else, or another process writes to it
	public static ResultsFolder open(Path folder, Experiment experiment, boolean resume) throws IOException {
		boolean had = Files.exists(folder.resolve(ResultsFile.NAME));
		if (!had && Files.isDirectory(folder))
			try (Stream<Path> entries = Files.list(folder)) {
				if (entries.anyMatch(entry -> !name(entry).equals(LOCK)))
					throw new IOException(folder + ": found other files there, expected results of an experiment, an empty folder"
							+ " or none");
			}
		Files.createDirectories(folder);
		FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			lock(channel, folder);
			if (had && !resume)
				throw new IOException(folder + ": found results there, expected none, or --resume to go on with them");
			if (had)
				checkKind(folder);
			new ResultsFile(experiment).write(folder);
			ResultsFolder results = new ResultsFolder(folder, channel);
			results.delete(folder.resolve(RUNNING));
			return results;
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	private static void checkKind(Path folder) throws IOException {
		try {
			ResultsFile.read(folder);
		} catch (YamlException e) {
			throw new IOException(e.getMessage() + "; the folder is left as it is", e);
		}
	}

	/// The lock goes with the process, so none is left behind.
	private static void lock(FileChannel channel, Path folder) throws IOException {
		@Nullable FileLock lock;
		try {
			lock = channel.tryLock();
		} catch (OverlappingFileLockException _) {
			lock = null;
		}
		if (lock == null)
			throw new IOException(folder + ": another run writes to this folder, expected none");
	}

	public Path folder() {
		return folder;
	}

	/// Where workers write what they have to say beside their answers.
	Path log() {
		return folder.resolve(LOG);
	}

	/// Whether a point is there already, run with the same settings, inputs and version.
	///
	/// @return empty if it is not there; otherwise whether it can be kept
	Optional<Boolean> has(Point point, PointRecord record) throws IOException {
		Path finished = folder.resolve(point.name());
		if (!Files.isDirectory(finished))
			return Optional.empty();
		try {
			PointRecord had = PointRecord.read(finished);
			return Optional.of(had.fingerprint().equals(record.fingerprint()) && had.version().equals(record.version()));
		} catch (YamlException _) {
			return Optional.of(false);
		}
	}

	/// Puts a point's folder aside that is of other settings.
	///
	/// @return where it is now
	Path putAside(Point point) throws IOException {
		Path earlier = Files.createDirectories(folder.resolve(EARLIER));
		Path to = earlier.resolve(point.name());
		for (int i = 2; Files.exists(to); i++)
			to = earlier.resolve(point.name() + '~' + i);
		return Files.move(folder.resolve(point.name()), to);
	}

	/// A folder for a point that begins.
	Path begin(Point point) throws IOException {
		Path running = folder.resolve(RUNNING).resolve(point.name());
		delete(running);
		return Files.createDirectories(running);
	}

	/// Lets the folder of a point that has ended appear as a result.
	Path finish(Path running) throws IOException {
		return Files.move(running, folder.resolve(name(running)), StandardCopyOption.ATOMIC_MOVE);
	}

	/// Keeps the folder of a point that went wrong, apart from the results.
	Path fail(Path running) throws IOException {
		Path to = Files.createDirectories(folder.resolve(FAILED)).resolve(name(running));
		delete(to);
		return Files.move(running, to);
	}

	/// Forgets what a point that was not ended has written.
	void forget(Path running) throws IOException {
		delete(running);
	}

	private void delete(Path path) throws IOException {
		if (!Files.exists(path))
			return;
		List<Path> all;
		try (Stream<Path> entries = Files.walk(path)) {
			all = entries.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path one : all)
			Files.deleteIfExists(one);
	}

	private static String name(Path path) {
		Path name = path.getFileName();
		return name == null ? "" : name.toString();
	}

	@Override
	public void close() throws IOException {
		Path running = folder.resolve(RUNNING);
		if (Files.isDirectory(running))
			delete(running);
		if (Files.exists(log()) && Files.size(log()) == 0)
			Files.delete(log());
		channel.close();
	}
}
