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
/// @param store keeps the runs
record CompareRuns(ComparisonFile file, boolean recognise, RunStore store)
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
	public Compared execute(Progress progress) throws IOException {
		synchronized (store) {
			progress.checkCancelled();
			List<String> problems = new ArrayList<>();
			Compared compared = recognise ? recognised(problems, progress) : saved(file, problems, progress);
			Set<Path> named = new HashSet<>();
			compared.file.sides().forEach(side -> named.addAll(side.runs()));
			store.keep(named);
			return compared;
		}
	}

	/// Makes sides of all the runs there are: repeats are put together, roles are told by labels, folders and conditions.
	private Compared recognised(List<String> problems, Progress progress) throws IOException {
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
				} catch (ImportException e) {
					problems.add(String.valueOf(e.getMessage()));
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

	private Compared saved(ComparisonFile saved, List<String> problems, Progress progress) throws IOException {
		List<List<RunFacts>> runs = new ArrayList<>();
		for (ComparisonFile.Side side : saved.sides()) {
			List<RunFacts> ofSide = new ArrayList<>();
			for (Path path : side.runs())
				try {
					ofSide.addAll(store.runs(path, progress));
				} catch (ImportException e) {
					problems.add(String.valueOf(e.getMessage()));
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
