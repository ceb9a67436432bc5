// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.trapline.measure.Conditions;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.conditions.ConditionMerge;
import org.trapline.trace.conditions.ConditionTexts;
import org.trapline.trace.conditions.NameConditions;
import org.trapline.trace.conditions.PrintedOn;
import org.trapline.trace.conditions.RecordedConditions;

/// The importers there are, and the choice among them by content.
public final class Importers {
	private final List<Importer> importers;

	/// One importer's judgement of a recording.
	public record Judgement(Importer importer, Probe probe) {
	}

	public Importers(List<Importer> importers) {
		this.importers = importers.stream()
				.filter(importer -> importer.missing().isEmpty() || importers.stream()
						.noneMatch(other -> other.id().equals(importer.id()) && other.missing().isEmpty()))
				.sorted(Comparator.comparing(Importer::id)).toList();
	}

	/// Those that the service loader finds.
	public static Importers installed() {
		return new Importers(ServiceLoader.load(Importer.class, Importer.class.getClassLoader()).stream()
				.map(ServiceLoader.Provider::get).toList());
	}

	/// Those that stand for importers which this build lacks.
	public List<Importer> missing() {
		return importers.stream().filter(importer -> importer.missing().isPresent()).toList();
	}

	public List<Importer> all() {
		return importers;
	}

	/// What each importer says of a recording, surest first; those that refuse it are left out.
	public List<Judgement> judge(Recording recording) throws IOException {
		List<Judgement> judgements = new ArrayList<>();
		for (Importer importer : importers) {
			Probe probe = importer.probe(recording);
			if (probe.possible())
				judgements.add(new Judgement(importer, probe));
		}
		judgements.sort(Comparator.comparingInt((Judgement j) -> j.probe().confidence()).reversed());
		return judgements;
	}

	/// Opens a file or directory with the importer that is surest of it.
	///
	/// @throws ImportException if no importer knows it, or nothing of it can be used
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public Run open(Path path, Progress progress) throws ImportException, IOException {
		return open(path, progress, _ -> { });
	}

	/// Opens a file or directory with the importer that is surest of it.
	///
	/// @param chosen told which importer that is, before it reads
	/// @throws ImportException if no importer knows it, or nothing of it can be used
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public Run open(Path path, Progress progress, Consumer<Judgement> chosen) throws ImportException, IOException {
		return open(path, List.of(), progress, chosen, PrintedOn.UNKNOWN);
	}

	/// Opens a file or directory with the importer that is surest of it.
	///
	/// @param guests recordings that were made in its guests at the same time
	/// @param chosen told which importer that is, before it reads
	/// @param system on which it was recorded, unless its own name says so
	/// @throws ImportException if no importer knows it, or nothing of it can be used
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public Run open(Path path, List<GuestTrace> guests, Progress progress, Consumer<Judgement> chosen, PrintedOn system)
			throws ImportException, IOException {
		try (Recording recording = Recording.open(path, progress)) {
			List<Judgement> judgements = judge(recording);
			if (judgements.isEmpty())
				throw new ImportException(unknown(recording));
			Judgement surest = judgements.getFirst();
			chosen.accept(surest);
			Run run = surest.importer().read(recording, guests, progress);
			try {
				return completed(run, recording, system);
			} catch (IOException | RuntimeException e) {
				run.close();
				throw e;
			}
		}
	}

	/// What is wrong with a recording that no importer knows.
	public Problem unknown(Recording recording) throws IOException {
		return Problem.inFile(recording.path(), describe(recording),
				"one of: " + String.join(", ", importers.stream().map(Importer::name).toList()));
	}

	/// A run with the conditions that its recording tells, and what is wrong with the recording as a whole.
	private static Run completed(Run run, Recording recording, PrintedOn around) throws IOException {
		Conditions named = NameConditions.of(recording.label(), "file name",
				run.first(ExitTrace.class).isPresent());
		PrintedOn system = NameConditions.system(named).orElse(around);
		ConditionMerge conditions = new ConditionMerge();
		conditions.add(run.conditions());
		conditions.add(RecordedConditions.of(run, system));
		conditions.add(ConditionTexts.of(recording, system));
		conditions.add(named);
		List<Notice> notices = new ArrayList<>(run.notices());
		notices.addAll(conditions.notices());
		if (recording.cutShort())
			notices.add(Notice.partial(recording.path() + ": the " + recording.compression()
					+ " data ends or breaks early; what came before it was read"));
		return new Run(run.label(), run.provenance(), conditions.conditions(), run.measurements(), notices);
	}

	private static String describe(Recording recording) throws IOException {
		if (recording.directory())
			return "a directory with " + recording.entries().size() + " entries that no importer knows";
		byte[] head = recording.head();
		StringBuilder begin = new StringBuilder();
		for (int i = 0; i < Math.min(16, head.length); i++)
			begin.append(head[i] >= ' ' && head[i] < 127 ? (char) head[i] : '.');
		return "content that no importer knows, beginning \"" + begin + '"';
	}
}
