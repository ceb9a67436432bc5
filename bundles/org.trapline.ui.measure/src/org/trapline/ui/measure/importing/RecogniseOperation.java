// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trapline.measure.Progress;
import org.trapline.trace.Importers;
import org.trapline.ui.operation.Operation;

/// Lets the importers judge files, and the files of directories that are no recording themselves.
///
/// @param chosen files and directories
public record RecogniseOperation(List<Path> chosen, Importers importers) implements Operation<List<Recognised>> {
	/// Most files looked at in a directory.
	private static final int MOST = 1000;

	public RecogniseOperation {
		chosen = List.copyOf(chosen);
	}

	@Override
	public String title() {
		return "Looking at " + (chosen.size() == 1 ? chosen.getFirst().getFileName() : chosen.size() + " files");
	}

	@Override
	public List<Recognised> execute(Progress progress) throws IOException {
		List<Recognised> all = new ArrayList<>();
		for (Path file : chosen) {
			Recognised whole = Recognised.of(file, importers, progress);
			if (whole.usable() || !Files.isDirectory(file))
				all.add(whole);
			else
				all.addAll(inside(file, progress));
		}
		return all;
	}

	/// The files of a directory, those that no importer knows left out.
	private List<Recognised> inside(Path directory, Progress progress) throws IOException {
		List<Path> files;
		try (Stream<Path> found = Files.walk(directory, 3)) {
			files = found.filter(Files::isRegularFile).limit(MOST).sorted().toList();
		}
		List<Recognised> known = new ArrayList<>();
		for (Path file : files) {
			progress.checkCancelled();
			progress.at(known.size(), files.size());
			Recognised one = Recognised.of(file, importers, progress);
			if (one.usable())
				known.add(one);
		}
		return known;
	}
}
