// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.Selection;
import org.trapline.experiment.work.ExperimentRun;
import org.trapline.experiment.work.Jobs;
import org.trapline.experiment.work.ResultsFolder;
import org.trapline.experiment.work.RunEvent;
import org.trapline.experiment.work.RunStatus;
import org.trapline.experiment.work.WorkerLaunch;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.ui.measure.open.EditorInputs;

/// The job that runs an experiment's points in worker processes.
///
/// Cancelling ends the workers at once; finished points are kept.
final class ExperimentJob extends Job {
	private static final double NANOS = 1e9;

	private final RunningExperiment running;
	private @Nullable ExperimentRun run;

	ExperimentJob(RunningExperiment running) {
		super("Running " + running.title());
		this.running = running;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			perform(monitor);
		} catch (YamlException e) {
			running.ends(RunningExperiment.State.FAILED,
					e.problems().stream().map(YamlProblem::message).collect(Collectors.joining("\n")));
		} catch (Selection.UnknownException e) {
			running.ends(RunningExperiment.State.FAILED, "Only " + String.join("; ", running.order().only()) + ": " + e.getMessage());
		} catch (IOException e) {
			running.ends(RunningExperiment.State.FAILED, e.getMessage() == null ? e.toString() : e.getMessage());
		} finally {
			monitor.done();
		}
		return running.state() == RunningExperiment.State.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	private void perform(IProgressMonitor monitor) throws YamlException, Selection.UnknownException, IOException {
		RunOrder order = running.order();
		Experiment experiment = order.experiment();
		List<Point> points = order.points(experiment);
		Jobs jobs = order.jobs(points);
		RunStatus status = new RunStatus(points, jobs.count());
		monitor.beginTask(getName(), points.size());
		try (ResultsFolder results = ResultsFolder.open(order.folder(), experiment, order.resume())) {
			running.begins(experiment.name(), status);
			ExperimentRun of = new ExperimentRun(experiment.name(), results, jobs, WorkerLaunch.usual(), event -> {
				running.on(event);
				report(event, status, monitor);
			});
			synchronized (this) {
				run = of;
			}
			if (monitor.isCanceled())
				of.cancel();
			ExperimentRun.Summary summary = of.run(points);
			running.ends(summary.cancelled() ? RunningExperiment.State.CANCELLED : RunningExperiment.State.DONE, "");
		} finally {
			refresh(order.folder());
		}
	}

	/// Has the Project Explorer see what was written.
	private static void refresh(Path folder) {
		EditorInputs.refreshAll(folder);
	}

	private static void report(RunEvent event, RunStatus status, IProgressMonitor monitor) {
		if (event instanceof RunEvent.Finished || event instanceof RunEvent.Failed || event instanceof RunEvent.Kept)
			monitor.worked(1);
		StringBuilder words = new StringBuilder().append(status.over()).append(" of ").append(status.rows().size()).append(" points");
		status.left().ifPresent(seconds -> words.append(", ").append(Quantities.nanos(seconds * NANOS)).append(" left"));
		monitor.subTask(words.toString());
	}

	@Override
	protected void canceling() {
		ExperimentRun of;
		synchronized (this) {
			of = run;
		}
		if (of != null)
			of.cancel();
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == ExperimentRuns.class;
	}
}
