// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Recording;

/// What the importers make of a file that the user offers.
///
/// @param file the file, or a directory that may be a recording
/// @param bytes its size; 0 for a directory
/// @param judgement the importer that is surest of it; empty where none knows it
/// @param problem why none knows it; empty where one does
public record Recognised(Path file, long bytes, Optional<Importers.Judgement> judgement, String problem) {

	/// Looks at a file's content; never fails, but says what is wrong.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static Recognised of(Path file, Importers importers, Progress progress) {
		try (Recording recording = Recording.open(file, progress)) {
			List<Importers.Judgement> judgements = importers.judge(recording);
			long bytes = recording.directory() ? 0 : Files.size(file);
			return judgements.isEmpty()
					? new Recognised(file, bytes, Optional.empty(), importers.unknown(recording).found())
					: new Recognised(file, bytes, Optional.of(judgements.getFirst()), "");
		} catch (ImportException e) {
			return new Recognised(file, 0, Optional.empty(), e.problem().found());
		} catch (IOException e) {
			return new Recognised(file, 0, Optional.empty(), e.toString());
		}
	}

	/// Whether this build can read it.
	public boolean usable() {
		return judgement.isPresent() && missing().isEmpty();
	}

	/// Whether an importer knows it, be it one that only stands for another which this build lacks.
	public boolean known() {
		return judgement.isPresent();
	}

	/// What users call the format; empty where no importer knows the file.
	public String format() {
		return judgement.map(j -> j.importer().name()).orElse("");
	}

	/// Why the importer took it, why none did, or what this build lacks to read it and how to get that.
	public String why() {
		return missing().isPresent() ? missing().get() : judgement.map(j -> j.probe().reason()).orElse(problem);
	}

	private Optional<String> missing() {
		return judgement.flatMap(j -> j.importer().missing());
	}

	/// 0 to 100.
	public int confidence() {
		return judgement.map(j -> j.probe().confidence()).orElse(0);
	}
}
