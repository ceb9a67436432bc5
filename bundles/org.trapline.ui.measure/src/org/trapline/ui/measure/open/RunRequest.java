// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.ui.IEditorInput;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.runs.RunPlan;
import org.trapline.trace.runs.RunSource;

/// What the user wants to see as a run: a file or folder, several of them together, or one of the runs in a folder.
///
/// @param paths one or more, absolute
/// @param part which of the runs that the only path holds; empty for all of it
public record RunRequest(List<Path> paths, Optional<Path> part) {
	public RunRequest {
		paths = List.copyOf(paths);
		if (paths.isEmpty() || part.isPresent() && paths.size() > 1)
			throw new IllegalArgumentException("a run of " + paths + " part " + part);
	}

	/// A file, or a folder with all that it holds.
	public static RunRequest of(Path path) {
		return new RunRequest(List.of(absolute(path)), Optional.empty());
	}

	/// Several files and folders as one run.
	public static RunRequest together(List<Path> paths) {
		return new RunRequest(paths.stream().map(RunRequest::absolute).distinct().toList(), Optional.empty());
	}

	/// One of the runs in a folder.
	public static RunRequest part(Path folder, RunPlan plan) {
		return new RunRequest(List.of(absolute(folder)), Optional.of(absolute(plan.where())));
	}

	/// What an editor's input asks for.
	///
	/// @return empty for an input that is no file on this machine
	public static Optional<RunRequest> of(IEditorInput input) {
		return input instanceof RunInput several ? Optional.of(several.request())
				: RecordingFile.of(input).map(RunRequest::of);
	}

	/// The runs that it is: several for a folder of folders.
	///
	/// @throws ImportException if there is none
	public List<RunPlan> plans(RunSource source) throws ImportException, IOException {
		if (paths.size() > 1)
			return List.of(source.together(paths));
		List<RunPlan> all = source.plans(paths.getFirst());
		if (part.isEmpty())
			return all;
		List<RunPlan> wanted = all.stream().filter(plan -> absolute(plan.where()).equals(part.get())).toList();
		if (wanted.isEmpty())
			throw new ImportException(Problem.inFile(part.get(), "no recording any more", "a run"));
		return wanted;
	}

	/// The file or folder that it is found by again.
	public Path where() {
		return part.orElse(paths.getFirst());
	}

	/// What the editor's tab says before the run is read.
	public String name() {
		return part.map(p -> paths.getFirst().relativize(p).toString()).filter(n -> !n.isEmpty())
				.orElseGet(() -> String.valueOf(paths.getFirst().getFileName())
						+ (paths.size() > 1 ? " and " + (paths.size() - 1) + " more" : ""));
	}

	/// All paths, for a tooltip.
	public String description() {
		return part.map(Path::toString)
				.orElseGet(() -> paths.stream().map(Path::toString).collect(Collectors.joining("\n")));
	}

	private static Path absolute(Path path) {
		return path.toAbsolutePath().normalize();
	}
}
