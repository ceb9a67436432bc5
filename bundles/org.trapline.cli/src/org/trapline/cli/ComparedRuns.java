// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.trapline.trace.Importers;

/// The runs that a comparison is about: read and summed up side by side, closed together.
///
/// Two at a time: a reader's memory is bounded, and so is that of two.
final class ComparedRuns implements AutoCloseable {
	private static final int AT_ONCE = 2;
	private static final int BUCKETS = 400;
	private static final int MOST_ROWS = 50;

	private final RunOpener opener;
	private final FilterOptions filters;
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

	/// Opens files. One that cannot be used is named on standard error.
	///
	/// @return the runs of each file, in their order; none for one that could not be used
	List<List<RunFacts>> open(List<Path> files) throws IOException {
		Progress progress = TerminalProgress.on(System.err, "Reading " + files.size() + " files");
		try (ExecutorService threads = Executors.newFixedThreadPool(Math.clamp(files.size(), 1, AT_ONCE))) {
			SharedProgress shared = new SharedProgress(progress, files.size());
			List<Future<List<RunFacts>>> opening = new ArrayList<>();
			for (int i = 0; i < files.size(); i++) {
				Path file = files.get(i);
				Progress own = shared.of(i);
				Callable<List<RunFacts>> task = () -> read(file, own);
				opening.add(threads.submit(task));
			}
			return collected(files, opening);
		} finally {
			TerminalProgress.end(progress);
		}
	}

	/// Waits for all, so that whatever was opened is closed in the end.
	private List<List<RunFacts>> collected(List<Path> files, List<Future<List<RunFacts>>> opening) throws IOException {
		List<List<RunFacts>> read = new ArrayList<>();
		Throwable failure = null;
		for (int i = 0; i < files.size(); i++) {
			List<RunFacts> facts = List.of();
			try {
				facts = opening.get(i).get();
			} catch (ExecutionException e) {
				Throwable cause = e.getCause() == null ? e : e.getCause();
				if (cause instanceof ImportException)
					fail(String.valueOf(cause.getMessage()));
				else
					failure = cause;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IOException("interrupted while reading " + files.get(i), e);
			}
			runs.addAll(facts);
			read.add(facts);
		}
		switch (failure) {
		case null -> { }
		case IOException e -> throw e;
		case RuntimeException e -> throw e;
		case Error e -> throw e;
		default -> throw new IOException(failure);
		}
		for (int i = 0; i < files.size(); i++)
			for (RunFacts facts : read.get(i))
				warn(files.get(i), facts.run());
		return read;
	}

	private void warn(Path file, Run run) {
		opener.warn(file, run);
		if (run.partial() && status == ExitCode.OK)
			status = ExitCode.PARTIAL;
	}

	private List<RunFacts> read(Path file, Progress progress) throws IOException, ImportException {
		Run run = Importers.installed().open(file, progress);
		try {
			Filter filter = Filter.ALL;
			if (filters.any())
				filter = run.first(ExitTrace.class).map(filters::in).orElseThrow(() -> filters.wrong(
						file + " has no events: exits can only be chosen from a recording of events"));
			return List.of(RunFacts.of(run, new ExitAnalysis.Parameters(ExitAnalysis.Parameters.FOR_RULES.groups(), filter,
					BUCKETS, MOST_ROWS), progress));
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
