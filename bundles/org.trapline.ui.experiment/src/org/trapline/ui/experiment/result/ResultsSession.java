// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.trapline.measure.yaml.YamlException;
import org.trapline.ui.experiment.run.ExperimentRuns;
import org.trapline.ui.experiment.run.RunningExperiment;
import org.trapline.ui.measure.run.Feed;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;

/// A folder of results that is open: read in the background, and anew whenever a point of a run that writes to it is finished,
/// and when that has ended.
///
/// To be used in the user interface's thread alone.
public final class ResultsSession implements AutoCloseable {
	private final Path folder;
	private final ExperimentRuns runs;
	private final Feed<OpenedResults> feed;
	private final Runnable end;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile Exception cause = new IOException("the results could not be read");
	private int seen;
	private boolean ended;
	private boolean stale;

	ResultsSession(Path folder, ExperimentRuns runs, Executor screen) {
		this.folder = folder;
		this.runs = runs;
		feed = new Feed<>(new OperationRunner(screen), null);
		feed.onChange(this::read);
		end = runs.onChange(this::ran);
		look();
		reload();
	}

	/// Where the results are.
	public Path folder() {
		return folder;
	}

	/// What was read last; empty before that.
	Optional<OpenedResults> opened() {
		return feed.value();
	}

	/// Why nothing could be read; empty if it could.
	public Optional<String> failure() {
		return feed.failure();
	}

	/// What made reading fail last.
	Exception cause() {
		return cause;
	}

	/// Whether the folder is being read.
	public boolean busy() {
		return feed.busy();
	}

	/// The run that wrote or writes to the folder in this session.
	public Optional<RunningExperiment> running() {
		return runs.of(folder);
	}

	/// Reads the folder anew.
	public void reload() {
		Operation<OpenedResults> reading = OpenedResults.reading(folder);
		feed.request(Operation.of(reading.title(), progress -> {
			try {
				return reading.execute(progress);
			} catch (YamlException | IOException e) {
				cause = e;
				throw e;
			}
		}));
	}

	/// Calls the listener when results were read, and when the run that writes them has come further.
	///
	/// @return ends that
	public Runnable onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/// While it is read a point may come in: then it is read once more.
	private void read() {
		tell();
		if (stale && !feed.busy()) {
			stale = false;
			reload();
		}
	}

	private void ran() {
		if (look()) {
			if (feed.busy())
				stale = true;
			else
				reload();
		}
		tell();
	}

	/// Whether the run has come further since it was last looked at.
	private boolean look() {
		int before = seen;
		boolean endedBefore = ended;
		seen = running().map(RunningExperiment::results).orElse(0);
		ended = running().map(run -> run.state().ended()).orElse(true);
		return seen != before || ended && !endedBefore;
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	@Override
	public void close() {
		listeners.clear();
		end.run();
		feed.close();
	}
}
