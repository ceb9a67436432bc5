// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.trapline.experiment.file.Point;
import org.trapline.kvm.Printed;

/// A run of an experiment's points in worker processes.
///
/// A point that goes wrong does not keep the others from being run. Call {@link #run()} once; {@link #cancel()} from any thread.
public final class ExperimentRun {
	private static final int TRIES = 2;

	private final String title;
	private final ResultsFolder results;
	private final Jobs jobs;
	private final WorkerLaunch launch;
	private final RunEvent.Listener listener;
	private final PointRecord.Hashes hashes = new PointRecord.Hashes();
	private final Queue<Point> waiting = new ArrayDeque<>();
	private final List<WorkerProcess> workers = new ArrayList<>();
	private final Map<String, String> failures = new LinkedHashMap<>();
	private boolean cancelled;

	/// How it ended.
	///
	/// @param failures why a point has no results, by its name
	/// @param cancelled whether it was ended before
	public record Summary(Map<String, String> failures, boolean cancelled) {
	}

	/// @param title of the experiment
	public ExperimentRun(String title, ResultsFolder results, Jobs jobs, WorkerLaunch launch, RunEvent.Listener listener) {
		this.title = title;
		this.results = results;
		this.jobs = jobs;
		this.launch = launch;
		this.listener = listener;
	}

	/// Runs all points that are not there yet.
	///
	/// @throws IOException if the folder cannot be read or written
	public Summary run(List<Point> points) throws IOException {
		for (Point point : points) {
			String missing = point.setup().workload().missing();
			if (!missing.isEmpty()) {
				tell(new RunEvent.Failed(point, missing, Optional.empty()));
				continue;
			}
			PointRecord record = PointRecord.of(point, hashes);
			boolean kept = results.has(point, record).orElse(false);
			if (kept)
				tell(new RunEvent.Kept(point));
			else {
				if (results.has(point, record).isPresent())
					tell(new RunEvent.PutAside(point, results.putAside(point)));
				waiting.add(point);
			}
		}
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < Math.min(jobs.count(), waiting.size()); i++)
			threads.add(Thread.ofPlatform().name("worker " + (i + 1)).start(this::work));
		for (Thread thread : threads)
			join(thread);
		synchronized (this) {
			return new Summary(Map.copyOf(failures), cancelled);
		}
	}

	private void join(Thread thread) {
		boolean interrupted = false;
		while (thread.isAlive())
			try {
				thread.join();
			} catch (InterruptedException _) {
				interrupted = true;
				cancel();
			}
		if (interrupted)
			Thread.currentThread().interrupt();
	}

	/// Ends it: what is finished is kept, what runs is not.
	public void cancel() {
		List<WorkerProcess> all;
		synchronized (this) {
			cancelled = true;
			waiting.clear();
			all = List.copyOf(workers);
		}
		all.forEach(WorkerProcess::close);
	}

	/// Runs points until there are no more, in one worker process after another.
	private void work() {
		Attempt attempt = new Attempt();
		for (Point point = next(); point != null; point = next())
			attempt.at(point);
		attempt.end();
	}

	private synchronized @org.jspecify.annotations.Nullable Point next() {
		return waiting.poll();
	}

	private synchronized boolean cancelled() {
		return cancelled;
	}

	private synchronized void tell(RunEvent event) {
		if (event instanceof RunEvent.Failed(Point point, String why, _))
			failures.put(point.name(), why);
		listener.on(event);
	}

	/// A thread's worker process, and what it does with it.
	private final class Attempt {
		private @org.jspecify.annotations.Nullable WorkerProcess worker;

		void at(Point point) {
			try {
				Path folder = prepare(point);
				tell(new RunEvent.Started(point, folder));
				String answer = answer(point, folder);
				if (cancelled()) {
					results.forget(folder);
					return;
				}
				int blank = answer.indexOf(' ');
				String words = answer.substring(blank + 1);
				if (!answer.startsWith(Worker.RIGHT + ' ')) {
					Path kept = results.fail(folder);
					tell(new RunEvent.Failed(point, words + " (what it wrote is in " + kept + ')', Optional.of(kept)));
					return;
				}
				Files.writeString(folder.resolve(PointRecord.NAME), PointRecord.of(point, hashes).text(point, words));
				results.finish(folder);
				tell(new RunEvent.Finished(point));
			} catch (IOException e) {
				tell(new RunEvent.Failed(point, Worker.words(results.folder().resolve(point.name()), e), Optional.empty()));
			}
		}

		private Path prepare(Point point) throws IOException {
			Path folder = results.begin(point);
			new PointFile(point, title).write(folder);
			new PointConditions(point).write(folder);
			return folder;
		}

		/// What a worker says in the end, or what is to be said of it.
		private String answer(Point point, Path folder) throws IOException {
			for (int tries = 1;; tries++)
				try {
					return running().run(folder, told(point));
				} catch (WorkerProcess.GoneException e) {
					end();
					if (cancelled() || !e.killed() || tries == TRIES)
						return Worker.FAILED + ' ' + e.getMessage();
					tell(new RunEvent.Retried(point, String.valueOf(e.getMessage())));
				}
		}

		private Simulated.Told told(Point point) {
			return new Simulated.Told() {
				@Override
				public void at(long cycles) {
					tell(new RunEvent.Advanced(point, cycles));
				}

				@Override
				public void printed(Printed printed) {
					tell(new RunEvent.Printed(point, printed.system(), printed.text()));
				}
			};
		}

		private WorkerProcess running() throws IOException {
			WorkerProcess had = worker;
			if (had != null)
				return had;
			WorkerProcess made = new WorkerProcess(launch, jobs.heapBytes(), results.log());
			synchronized (ExperimentRun.this) {
				workers.add(made);
			}
			worker = made;
			if (cancelled())
				made.close();
			return made;
		}

		void end() {
			WorkerProcess had = worker;
			worker = null;
			if (had == null)
				return;
			synchronized (ExperimentRun.this) {
				workers.remove(had);
			}
			had.close();
		}
	}
}
