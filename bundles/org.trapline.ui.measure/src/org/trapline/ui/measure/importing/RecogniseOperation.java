// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trapline.measure.Progress;
import org.trapline.trace.Importers;
import org.trapline.ui.operation.Operation;

/// Lets the importers judge files, and the files of folders that are no recording themselves.
///
/// @param chosen files and folders
public record RecogniseOperation(List<Path> chosen, Importers importers) implements Operation<List<Recognised>> {
	/// Most files looked at.
	static final int MOST = 1000;
	/// Levels of folders looked into.
	private static final int DEEPEST = 4;

	public RecogniseOperation {
		chosen = List.copyOf(chosen);
	}

	@Override
	public String title() {
		return "Looking at " + (chosen.size() == 1 ? chosen.getFirst().getFileName() : chosen.size() + " files");
	}

	/// @return at the most {@link #MOST}
	@Override
	public List<Recognised> execute(Progress progress) {
		List<Recognised> all = new ArrayList<>();
		for (int i = 0; i < chosen.size(); i++) {
			progress.at(i, chosen.size());
			look(chosen.get(i), 0, all, progress);
		}
		return all;
	}

	private void look(Path file, int depth, List<Recognised> all, Progress progress) {
		progress.checkCancelled();
		if (all.size() == MOST)
			return;
		Recognised one = Recognised.of(file, importers, progress);
		if (!Files.isDirectory(file) || depth == DEEPEST) {
			all.add(one);
			return;
		}
		List<Recognised> inside = new ArrayList<>(all);
		try {
			for (Path entry : entries(file))
				look(entry, depth + 1, inside, progress);
		} catch (IOException e) {
			inside.add(new Recognised(file, 0, Optional.empty(), "cannot be listed: " + e));
		}
		List<Recognised> found = inside.subList(all.size(), inside.size());
		all.addAll(one.known() && allOfOneFormat(one, found) ? List.of(one) : List.copyOf(found));
	}

	/// Whether a folder's recordings are of the folder's own format: then it is one recording, else a mere folder.
	private static boolean allOfOneFormat(Recognised folder, List<Recognised> inside) {
		return inside.stream().filter(Recognised::known).allMatch(file -> file.format().equals(folder.format()));
	}

	/// What a folder holds, hidden files left out, sorted by name.
	private static List<Path> entries(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(entry -> !String.valueOf(entry.getFileName()).startsWith(".")).sorted().toList();
		}
	}
}
