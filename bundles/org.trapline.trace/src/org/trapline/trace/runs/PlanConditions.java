// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.Conditions;
import org.trapline.measure.Notice;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.trace.conditions.ConditionMerge;
import org.trapline.trace.conditions.ConditionTexts;
import org.trapline.trace.conditions.NameConditions;
import org.trapline.trace.conditions.PrintedOn;

/// What is known of a planned run's conditions before and after its recordings are read.
///
/// Who counts, first to last: run files, the recordings themselves, files beside them, names of folders, files in outer
/// folders.
final class PlanConditions {
	private static final int MOST_NAMED = 10;

	private final RunPlan plan;
	/// The innermost first.
	private final Map<Path, RunFile> runFiles = new LinkedHashMap<>();
	private final List<Notice> notices = new ArrayList<>();
	private final List<Path> tellers = new ArrayList<>();

	PlanConditions(RunPlan plan) throws IOException {
		this.plan = plan;
		List<Path> files = new ArrayList<>();
		plan.recordings().stream().filter(r -> !Files.isDirectory(r)).forEach(r -> files.add(RunFile.of(r)));
		plan.folders().forEach(folder -> files.add(folder.resolve(RunFile.NAME)));
		for (Path file : files)
			if (Files.isRegularFile(file))
				read(file);
	}

	/// The label that the run's own run file gives it, or that of the plan.
	String label() {
		String label = runFiles.getOrDefault(plan.runFile(), RunFile.EMPTY).label();
		return label.isEmpty() ? plan.label() : label;
	}

	/// On which system the recordings were made.
	PrintedOn system() {
		return runFiles.values().stream().flatMap(file -> NameConditions.system(file.conditions()).stream()).findFirst()
				.or(() -> NameConditions.system(names(plan.folders(), false))).orElse(PrintedOn.UNKNOWN);
	}

	/// What the innermost run file says of a recording.
	Optional<FileHints> hints(Path recording) {
		return runFiles.values().stream().flatMap(f -> f.files().stream()).filter(h -> h.about(recording)).findFirst();
	}

	/// All that is known.
	///
	/// @param recorded what the recordings tell, one after another
	/// @param exits whether they are recordings of exits
	Conditions gather(List<Conditions> recorded, boolean exits) throws IOException {
		ConditionMerge merge = new ConditionMerge();
		runFiles.values().forEach(file -> merge.add(file.conditions()));
		recorded.forEach(merge::add);
		List<Path> silent = new ArrayList<>();
		for (Path text : plan.texts()) {
			if (hints(text).filter(FileHints::ignore).isPresent())
				continue;
			Conditions told = ConditionTexts.of(text, NameConditions.system(FolderScan.name(text)).orElse(system()));
			if (told.equals(Conditions.UNKNOWN))
				silent.add(text);
			else
				tellers.add(text);
			merge.add(told);
		}
		merge.add(names(plan.folders(), exits));
		for (Path text : plan.outerTexts())
			merge.add(ConditionTexts.of(text, outer(text)));
		notices.addAll(merge.notices());
		if (Files.isDirectory(plan.where()))
			name(silent);
		return merge.conditions();
	}

	private void name(List<Path> silent) {
		silent.stream().limit(MOST_NAMED).forEach(text -> notices.add(Notice.info(text
				+ ": not taken, neither a recording nor a text that tells conditions")));
		if (silent.size() > MOST_NAMED)
			notices.add(Notice.info((silent.size() - MOST_NAMED) + " more files not taken"));
	}

	/// Files beside the recordings that told conditions.
	List<Path> tellers() {
		return tellers;
	}

	List<Notice> notices() {
		return notices;
	}

	/// On which system a text of an outer folder was printed: a board's files stand above its runs' folders.
	private PrintedOn outer(Path text) {
		return NameConditions.system(FolderScan.name(text)).or(() -> NameConditions.system(
				names(plan.folders().stream().filter(text::startsWith).toList(), false))).orElse(PrintedOn.HOST);
	}

	/// What the names of the folders tell, the innermost first.
	private static Conditions names(List<Path> folders, boolean exits) {
		Conditions names = Conditions.UNKNOWN;
		for (Path folder : folders)
			names = names.orElse(NameConditions.of(FolderScan.name(folder.toAbsolutePath().normalize()),
					"folder name", exits));
		return names;
	}

	/// What is right in a run file counts; what is wrong is told.
	private void read(Path file) throws IOException {
		try {
			YamlDocument document = YamlDocument.read(file, RunFile.KIND);
			runFiles.put(file, RunFile.read(document));
			for (YamlProblem problem : document.problems())
				notices.add(Notice.warning(problem.message()));
		} catch (YamlException e) {
			e.problems().forEach(problem -> notices.add(Notice.warning(problem.message() + "; the file was not read")));
		}
	}
}
