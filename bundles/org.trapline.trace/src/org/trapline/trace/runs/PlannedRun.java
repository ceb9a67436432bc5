// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.measure.Conditions;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Repeats;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Problem;
import org.trapline.trace.conditions.PrintedOn;

/// Reads the recordings of a plan one after another and makes one run of them.
final class PlannedRun {
	private final Importers importers;
	private final RunPlan plan;
	private final List<Run> runs = new ArrayList<>();
	private final List<Notice> notices = new ArrayList<>();

	PlannedRun(Importers importers, RunPlan plan) {
		this.importers = importers;
		this.plan = plan;
	}

	Run open(Progress progress) throws ImportException, IOException {
		try {
			PlanConditions conditions = new PlanConditions(plan);
			Optional<ImportException> failure = read(conditions, progress);
			if (runs.isEmpty())
				throw failure.orElseGet(() -> new ImportException(
						Problem.inFile(plan.where(), "no recording that is not to be ignored", "one or more")));
			return joined(conditions);
		} catch (ImportException | IOException | RuntimeException | Error e) {
			runs.forEach(Run::close);
			throw e;
		}
	}

	/// Reads all that can be read.
	///
	/// @return why the first that could not be read was not
	private Optional<ImportException> read(PlanConditions conditions, Progress progress) throws IOException {
		Optional<ImportException> failure = Optional.empty();
		PrintedOn system = conditions.system();
		for (Path recording : plan.recordings()) {
			Optional<FileHints> hints = conditions.hints(recording);
			if (hints.isPresent() && hints.get().ignore()) {
				notices.add(Notice.info(recording + ": not taken, as the run file says"));
				continue;
			}
			try {
				Run run = importers.open(recording, plan.guests(), progress, _ -> { }, system);
				runs.add(hints.isPresent() ? hinted(run, hints.get()) : run);
			} catch (ImportException e) {
				if (plan.recordings().size() > 1)
					notices.add(Notice.partial(e.getMessage() + "; the file was left out"));
				failure = failure.or(() -> Optional.of(e));
			}
		}
		return failure;
	}

	private Run joined(PlanConditions conditions) throws IOException {
		List<Measurement> measurements = new ArrayList<>();
		List<Conditions> recorded = new ArrayList<>();
		for (Run run : runs) {
			measurements.addAll(run.measurements());
			recorded.add(run.conditions());
			for (Notice notice : run.notices())
				notices.add(runs.size() == 1 ? notice : named(run, notice));
		}
		long traces = measurements.stream().filter(ExitTrace.class::isInstance).count();
		if (traces > 1)
			notices.add(Notice.warning(plan.where() + ": " + traces
					+ " recordings of exits in one run; figures of exits are those of the first"));
		Conditions all = conditions.gather(recorded, traces > 0);
		notices.addAll(conditions.notices());
		notices.addAll(plan.notices());
		return new Run(conditions.label(), provenance(conditions.tellers()), all, Repeats.joined(measurements),
				notices);
	}

	private Provenance provenance(List<Path> tellers) {
		Provenance first = runs.getFirst().provenance();
		Set<Path> files = new LinkedHashSet<>();
		Set<String> ids = new LinkedHashSet<>();
		for (Run run : runs) {
			files.addAll(run.provenance().files());
			ids.add(run.provenance().importer());
		}
		Map<String, String> facts = new LinkedHashMap<>(runs.size() == 1 ? first.facts() : facts());
		if (!tellers.isEmpty())
			facts.put("conditions also from", String.join(", ", tellers.stream().map(FolderScan::name).toList()));
		return new Provenance(List.copyOf(files), String.join(", ", ids), runs.size() == 1 ? first.importerReason()
				: runs.size() + " recordings of " + plan.label(), facts);
	}

	/// What all that tell it tell alike, and under the file's name what only it tells.
	private Map<String, String> facts() {
		Map<String, Set<String>> values = new LinkedHashMap<>();
		for (Run run : runs)
			run.provenance().facts()
					.forEach((name, value) -> values.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value));
		Map<String, String> facts = new LinkedHashMap<>();
		values.forEach((name, told) -> {
			if (told.size() == 1)
				facts.put(name, told.iterator().next());
		});
		for (Run run : runs)
			run.provenance().facts().forEach((name, value) -> {
				if (!facts.containsKey(name))
					facts.put(name + " of " + run.label(), value);
			});
		return facts;
	}

	private static Run hinted(Run run, FileHints hints) {
		return new Run(run.label(), run.provenance(), run.conditions(),
				run.measurements().stream().map(hints::apply).toList(), run.notices());
	}

	/// A notice that says which file it is about.
	private static Notice named(Run run, Notice notice) {
		Path file = run.provenance().files().getFirst();
		return notice.message().startsWith(file.toString()) ? notice
				: new Notice(notice.severity(), file + ": " + notice.message());
	}
}
