// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.Filter;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunPlan;
import org.trapline.trace.runs.RunSource;

/// The runs that a comparison is about: read and summed up side by side, closed together.
///
/// Two at a time: a reader's memory is bounded, and so is that of two.
final class ComparedRuns implements AutoCloseable {
	private static final int AT_ONCE = 2;
	private static final int BUCKETS = 400;
	private static final int MOST_ROWS = 50;

	private final RunOpener opener;
	private final FilterOptions filters;
	private final RunSource source = RunSource.installed();
	private final List<RunFacts> runs = new ArrayList<>();
	private int status = ExitCode.OK;

	ComparedRuns(RunOpener opener, FilterOptions filters) {
		this.opener = opener;
		this.filters = filters;
	}

	/// The exit status that reading them asks for.
	int status() {
		return status;
	}

	/// Says that something could not be used.
	void fail(String message) {
		opener.say(message);
		status = ExitCode.FAILED;
	}

	/// Opens files, folders, and sets of runs. What cannot be used is named on standard error.
	///
	/// @return the runs of each path, in their order; none for one that could not be used
	List<List<RunFacts>> open(List<Path> paths) throws IOException {
		List<List<RunPlan>> plans = new ArrayList<>();
		for (Path path : paths)
			plans.add(plans(path));
		List<RunPlan> all = plans.stream().flatMap(List::stream).toList();
		Progress progress = TerminalProgress.on(System.err, "Reading " + all.size() + " runs");
		try (ExecutorService threads = Executors.newFixedThreadPool(Math.clamp(all.size(), 1, AT_ONCE))) {
			SharedProgress shared = new SharedProgress(progress, all.size());
			Map<RunPlan, Future<RunFacts>> opening = new IdentityHashMap<>();
			for (RunPlan plan : all) {
				Progress own = shared.of(opening.size());
				Callable<RunFacts> task = () -> read(plan, own);
				opening.put(plan, threads.submit(task));
			}
			return collected(plans, opening);
		} finally {
			TerminalProgress.end(progress);
		}
	}

	private List<RunPlan> plans(Path path) throws IOException {
		try {
			return source.plans(path);
		} catch (ImportException e) {
			fail(String.valueOf(e.getMessage()));
			return List.of();
		}
	}

	/// Waits for all, so that whatever was opened is closed in the end.
	private List<List<RunFacts>> collected(List<List<RunPlan>> plans, Map<RunPlan, Future<RunFacts>> opening)
			throws IOException {
		List<List<RunFacts>> read = new ArrayList<>();
		Throwable failure = null;
		for (List<RunPlan> ofPath : plans) {
			List<RunFacts> facts = new ArrayList<>();
			for (RunPlan plan : ofPath)
				try {
					RunFacts one = Objects.requireNonNull(opening.get(plan)).get();
					runs.add(one);
					facts.add(one);
					warn(plan.where(), one.run());
				} catch (ExecutionException e) {
					Throwable cause = e.getCause() == null ? e : e.getCause();
					if (cause instanceof ImportException)
						fail(String.valueOf(cause.getMessage()));
					else
						failure = cause;
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					throw new IOException("interrupted while reading " + plan.where(), e);
				}
			read.add(facts);
		}
		switch (failure) {
		case null -> { }
		case IOException e -> throw e;
		case RuntimeException e -> throw e;
		case Error e -> throw e;
		default -> throw new IOException(failure);
		}
		return read;
	}

	private void warn(Path file, Run run) {
		opener.warn(file, run);
		if (run.partial() && status == ExitCode.OK)
			status = ExitCode.PARTIAL;
	}

	private RunFacts read(RunPlan plan, Progress progress) throws IOException, ImportException {
		Run run = source.open(plan, progress);
		try {
			Filter filter = Filter.ALL;
			if (filters.any())
				filter = run.first(ExitTrace.class).map(filters::in).orElseThrow(() -> filters.wrong(
						plan.where() + " has no events: exits can only be chosen from a recording of events"));
			return RunFacts.of(run, new ExitAnalysis.Parameters(ExitAnalysis.Parameters.FOR_RULES.groups(), filter,
					BUCKETS, MOST_ROWS), progress);
		} catch (RuntimeException | Error e) {
			run.close();
			throw e;
		}
	}

	@Override
	public void close() {
		for (RunFacts facts : runs)
			facts.run().close();
	}
}
