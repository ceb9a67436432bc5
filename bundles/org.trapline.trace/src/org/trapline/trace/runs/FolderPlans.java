// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trapline.measure.Notice;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Importers.Judgement;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;

/// Finds the runs that a folder holds.
///
/// The recordings that lie in one folder are one run, so each folder with recordings is one: {@code native/},
/// {@code guest/1}, {@code guest/2}. Two recordings of events in one folder are two runs, since each has a time of its
/// own. A folder that an importer knows as a whole (CTF, KVM's debugfs) is one recording.
final class FolderPlans {
	/// Files of Trapline's own, and pictures and archives, need no word when they are passed over.
	private static final Pattern OURS = Pattern.compile(".*\\.(?:tlmap|tlcompare|run\\.yaml)|run\\.yaml");
	private static final int MOST_FOUND = 8;

	private final Importers importers;
	private final Path root;
	private final FolderScan scan = new FolderScan();
	private final List<RunPlan> plans = new ArrayList<>();
	/// What lies in the folders that is no recording, for the case that there is none.
	private final List<String> found = new ArrayList<>();

	private FolderPlans(Importers importers, Path root) {
		this.importers = importers;
		this.root = root;
	}

	/// The runs in a folder, those of the folder itself first, in natural order.
	///
	/// @throws ImportException if there is none, with what was found
	static List<RunPlan> of(Importers importers, Path root) throws ImportException, IOException {
		FolderPlans all = new FolderPlans(importers, root);
		all.add(root, List.of(), List.of(), 1);
		if (all.plans.isEmpty())
			throw new ImportException(Problem.inFile(root, all.found.isEmpty() ? "no file in it"
					: "no recording in it: " + String.join(", ", all.found.stream().limit(MOST_FOUND).toList())
							+ (all.found.size() > MOST_FOUND ? " and " + (all.found.size() - MOST_FOUND) + " more"
									: ""),
					"recordings, or folders with them"));
		List<Notice> notices = all.scan.notices();
		if (!notices.isEmpty())
			all.plans.set(0, all.plans.getFirst().and(notices));
		return List.copyOf(all.plans);
	}

	private void add(Path folder, List<Path> outer, List<Path> outerTexts, int depth) throws IOException {
		List<Path> folders = new ArrayList<>(List.of(folder));
		folders.addAll(outer);
		FolderScan.Content content = scan.list(folder, depth);
		Map<Path, Judgement> known = new LinkedHashMap<>();
		for (Path file : content.files())
			if (!OURS.matcher(FolderScan.name(file).toLowerCase(Locale.ROOT)).matches())
				judge(file).ifPresent(judgement -> known.put(file, judgement));
		Optional<Judgement> whole = whole(folder, known);
		List<Path> events = new ArrayList<>();
		List<Path> others = new ArrayList<>();
		List<Path> texts = new ArrayList<>();
		boolean partsKnown = false;
		for (Path file : content.files()) {
			Judgement judgement = known.get(file);
			if (OURS.matcher(FolderScan.name(file).toLowerCase(Locale.ROOT)).matches())
				continue;
			if (judgement == null)
				texts.add(file);
			else if (whole.isPresent() && whole.get().importer().equals(judgement.importer()))
				partsKnown = true;
			else
				(judgement.importer().events() ? events : others).add(file);
		}
		whole.ifPresent(w -> (w.importer().events() ? events : others).addFirst(folder));
		if (whole.isPresent() && !partsKnown)
			texts.clear();
		texts.forEach(text -> found.add(FolderScan.name(text)));
		plan(folder, folders, events, others, texts, outerTexts);
		if (whole.isPresent() && !partsKnown)
			return;
		List<Path> all = new ArrayList<>(texts);
		all.addAll(outerTexts);
		for (Path inside : content.folders())
			add(inside, folders, all, depth + 1);
	}

	private void plan(Path folder, List<Path> folders, List<Path> events, List<Path> others, List<Path> texts,
			List<Path> outerTexts) {
		if (events.size() > 1)
			for (Path recording : events)
				plans.add(new RunPlan(label(recording), recording, List.of(recording), texts, folders, outerTexts,
						List.of()));
		else
			others.addAll(events);
		if (!others.isEmpty())
			plans.add(new RunPlan(label(folder), folder, others, texts, folders, outerTexts, List.of()));
	}

	/// Who knows a folder as one recording.
	private Optional<Judgement> whole(Path folder, Map<Path, Judgement> known) throws IOException {
		Optional<Judgement> judgement = judge(folder);
		if (judgement.isEmpty() || known.values().stream()
				.noneMatch(k -> k.importer().equals(judgement.get().importer())))
			return judgement;
		try (Recording directory = Recording.glance(folder)) {
			return judgement.get().importer().oneRecording(directory) ? judgement : Optional.empty();
		} catch (ImportException _) {
			return Optional.empty();
		}
	}

	/// The path from the folder that the user gave; that folder's own name for itself.
	private String label(Path path) {
		String relative = root.relativize(path).toString().replace('\\', '/');
		return relative.isEmpty() ? FolderScan.name(root.toAbsolutePath().normalize()) : relative;
	}

	private Optional<Judgement> judge(Path path) throws IOException {
		try (Recording recording = Recording.glance(path)) {
			return importers.judge(recording).stream().findFirst();
		} catch (ImportException _) {
			return Optional.empty();
		}
	}
}
