// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Sides;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.ui.operation.Operation;

/// Reads the runs of a comparison, as far as they are not open yet, and compares them.
///
/// @param file which runs, and how
/// @param recognise whether repeats and roles are to be found out first: the paths are then no more than a heap of runs
/// @param added files and folders that were just added: one that holds several runs becomes a side for each
/// @param store keeps the runs
record CompareRuns(ComparisonFile file, boolean recognise, Set<Path> added, RunStore store)
		implements Operation<CompareRuns.Compared> {

	/// What came of it.
	///
	/// @param file with the sides that were recognised
	/// @param comparison empty where there are not two sides that can be used
	/// @param problems what could not be read, and why, in sentences
	record Compared(ComparisonFile file, Optional<Comparison> comparison, List<String> problems) {
		Compared {
			problems = List.copyOf(problems);
		}
	}

	@Override
	public String title() {
		return "Comparing " + file.sides().size() + " runs";
	}

	@Override
	public Compared execute(Progress progress) {
		synchronized (store) {
			progress.checkCancelled();
			store.renew();
			List<String> problems = new ArrayList<>();
			Compared compared = recognise ? recognised(problems, progress)
					: saved(expanded(), problems, progress);
			Set<Path> named = new HashSet<>();
			compared.file.sides().forEach(side -> named.addAll(side.runs()));
			store.keep(named);
			return compared;
		}
	}

	/// Makes sides of all the runs there are: repeats are put together, roles are told by labels, folders and conditions.
	private Compared recognised(List<String> problems, Progress progress) {
		Map<RunFacts, Path> paths = new IdentityHashMap<>();
		List<RunFacts> all = new ArrayList<>();
		List<ComparisonFile.Side> unusable = new ArrayList<>();
		for (ComparisonFile.Side side : file.sides())
			for (Path path : side.runs())
				try {
					for (Path one : store.each(path))
						for (RunFacts facts : store.runs(one, progress)) {
							all.add(facts);
							paths.put(facts, one);
						}
				} catch (ImportException | IOException e) {
					problems.add(problem(path, e));
					unusable.add(new ComparisonFile.Side(side.label(), side.role(), List.of(path)));
				}
		List<Side> sides = all.isEmpty() ? List.of() : Sides.of(all);
		if (sides.size() == 1 && all.size() > 1)
			sides = Sides.ofRepeats(all.stream().map(List::of).toList());
		List<ComparisonFile.Side> named = new ArrayList<>();
		for (Side side : sides)
			named.add(new ComparisonFile.Side(side.label(), Optional.of(side.role()), side.repeats().stream()
					.map(paths::get).distinct().toList()));
		named.addAll(unusable);
		ComparisonFile found = new ComparisonFile(named, file.settings(), file.headComments());
		return new Compared(found, compared(sides, found, progress), problems);
	}

	/// The sides, with one for each run of a folder that was just added.
	private ComparisonFile expanded() {
		List<ComparisonFile.Side> sides = new ArrayList<>();
		for (ComparisonFile.Side side : file.sides()) {
			List<Path> runs = added.contains(side.runs().getFirst()) ? eachOf(side.runs().getFirst()) : side.runs();
			if (runs.size() <= side.runs().size())
				sides.add(side);
			else
				for (Path run : runs)
					sides.add(new ComparisonFile.Side(SideLabels.label(sides, run), Optional.empty(), List.of(run)));
		}
		return new ComparisonFile(sides, file.settings(), file.headComments());
	}

	private List<Path> eachOf(Path path) {
		try {
			return store.each(path);
		} catch (ImportException | IOException _) {
			// reading it will fail, too, and that is told
			return List.of(path);
		}
	}

	private static String problem(Path path, Exception cause) {
		return cause instanceof ImportException ? String.valueOf(cause.getMessage())
				: path + " cannot be read: " + cause.getMessage();
	}

	private Compared saved(ComparisonFile saved, List<String> problems, Progress progress) {
		List<List<RunFacts>> runs = new ArrayList<>();
		for (ComparisonFile.Side side : saved.sides()) {
			List<RunFacts> ofSide = new ArrayList<>();
			for (Path path : side.runs())
				try {
					ofSide.addAll(store.runs(path, progress));
				} catch (ImportException | IOException e) {
					problems.add(problem(path, e));
				}
			runs.add(ofSide);
		}
		if (!runs.isEmpty() && runs.getFirst().isEmpty())
			return new Compared(saved, Optional.empty(), problems);
		return new Compared(saved, compared(saved.with(runs), saved, progress), problems);
	}

	private static Optional<Comparison> compared(List<Side> sides, ComparisonFile file, Progress progress) {
		return sides.size() < 2 ? Optional.empty() : Optional.of(Comparison.of(sides, file.settings(), progress));
	}
}
