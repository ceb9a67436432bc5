// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;

/// Reads one format. Found by {@link java.util.ServiceLoader}; stateless.
public interface Importer {
	/// A short stable name, for instance {@code perf.data}.
	String id();

	/// What users call the format, for instance {@code perf.data (Linux perf)}.
	String name();

	/// What this build lacks to read the format, and how to get it; empty for importers that read. One that only stands for
	/// another knows the recordings and reads none; where the other, of the same id, is installed, it does not count.
	default Optional<String> missing() {
		return Optional.empty();
	}

	/// Judges by content whether a recording is of this format. Looks at {@link Recording#head()} or, for a directory,
	/// at its entries; reads no more than it needs and never throws for content it does not understand.
	Probe probe(Recording recording) throws IOException;

	/// Whether what it reads are events along a time of their own: two such recordings are two runs, even where they lie
	/// in one folder.
	default boolean events() {
		return false;
	}

	/// Whether the files of a directory that it knows are one recording; asked only of directories whose files are
	/// recordings themselves.
	default boolean oneRecording(Recording directory) throws IOException {
		return true;
	}

	/// Reads a recording.
	///
	/// A recording that is damaged after some usable part gives a run of that part with a notice of severity PARTIAL.
	///
	/// @throws ImportException if nothing of it can be used
	/// @throws java.util.concurrent.CancellationException if {@link Progress#cancelled()} turned true
	Run read(Recording recording, Progress progress) throws ImportException, IOException;

	/// Which of several recordings that it knows was made on the host, the others in its guests at the same time; empty where
	/// they do not tell.
	default Optional<Path> host(List<Path> recordings) throws IOException {
		return Optional.empty();
	}

	/// Reads a host's recording with those of its guests, on the host's clock.
	///
	/// @param guests none, or those of an importer that can
	/// @throws ImportException if nothing of the host's can be used, or there are guests and the importer takes none
	/// @throws java.util.concurrent.CancellationException if {@link Progress#cancelled()} turned true
	default Run read(Recording host, List<GuestTrace> guests, Progress progress) throws ImportException, IOException {
		if (!guests.isEmpty() && missing().isEmpty())
			throw new ImportException(Problem.inFile(host.path(), "a recording of " + name() + " with a guest's, "
					+ guests.getFirst().path(), "CTF of both; a trace.dat finds its guests' itself, where they lie beside it"));
		return read(host, progress);
	}
}
