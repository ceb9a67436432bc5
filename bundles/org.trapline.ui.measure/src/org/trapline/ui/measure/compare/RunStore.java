// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.Filter;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunPlan;
import org.trapline.trace.runs.RunSource;

/// The runs that a comparison names, each read once and kept open as long as it is named.
///
/// Whoever reads runs holds the store's monitor meanwhile, so that none is closed under his hands.
final class RunStore implements AutoCloseable {
	private static final int BUCKETS = 400;
	private static final int MOST_ROWS = 50;
	private static final ExitAnalysis.Parameters PARAMETERS = new ExitAnalysis.Parameters(
			ExitAnalysis.Parameters.FOR_RULES.groups(), Filter.ALL, BUCKETS, MOST_ROWS);

	private final RunSource source;
	private final Map<Path, List<RunFacts>> open = new HashMap<>();
	private volatile boolean outdated;

	RunStore(RunSource source) {
		this.source = source;
	}

	/// The files and folders that are one run each: a folder of runs gives several.
	List<Path> each(Path path) throws ImportException, IOException {
		List<RunPlan> plans = source.plans(path);
		return plans.size() == 1 ? List.of(path) : plans.stream().map(RunPlan::where).toList();
	}

	/// The runs of a file or folder, read unless they are open.
	///
	/// @throws ImportException if one of them cannot be used
	/// @throws java.util.concurrent.CancellationException if the progress says so
	synchronized List<RunFacts> runs(Path path, Progress progress) throws ImportException, IOException {
		List<RunFacts> known = open.get(path);
		if (known != null)
			return known;
		List<RunFacts> read = new ArrayList<>();
		try {
			for (RunPlan plan : source.plans(path))
				read.add(read(plan, progress));
		} catch (ImportException | IOException | RuntimeException | Error e) {
			read.forEach(facts -> facts.run().close());
			throw e;
		}
		open.put(path, List.copyOf(read));
		return read;
	}

	/// Has all runs be read anew by the next {@link #renew()}.
	void outdate() {
		outdated = true;
	}

	/// Closes what is out of date.
	synchronized void renew() {
		if (outdated) {
			outdated = false;
			keep(Set.of());
		}
	}

	/// Closes all runs but those of some files and folders.
	synchronized void keep(Set<Path> paths) {
		open.entrySet().removeIf(entry -> {
			if (paths.contains(entry.getKey()))
				return false;
			entry.getValue().forEach(facts -> facts.run().close());
			return true;
		});
	}

	/// Closes all; waits for whoever reads.
	@Override
	public synchronized void close() {
		keep(Set.of());
	}

	private RunFacts read(RunPlan plan, Progress progress) throws ImportException, IOException {
		Run run = source.open(plan, progress);
		try {
			return RunFacts.of(run, PARAMETERS, progress);
		} catch (RuntimeException | Error e) {
			run.close();
			throw e;
		}
	}
}
