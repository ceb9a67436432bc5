// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;

/// The experiments that were run in this session, as an OSGi service; the job family of their jobs is this class.
///
/// To be used in the user interface's thread alone.
public final class ExperimentRuns {
	private static final int REMEMBERED = 20;

	private final Map<RunningExperiment, Job> jobs = new LinkedHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private boolean guarded;

	/// Starts an experiment.
	public RunningExperiment start(RunOrder order) {
		guard();
		RunningExperiment running = new RunningExperiment(order, screen(Display.getCurrent()));
		Job job = new ExperimentJob(running);
		job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, true);
		job.setUser(false);
		jobs.put(running, job);
		forget();
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				Throwable defect = event.getResult() == null ? null : event.getResult().getException();
				if (defect != null)
					running.ends(RunningExperiment.State.FAILED, "A defect of Trapline, the Error Log has the details: " + defect);
				else if (!running.state().ended())
					running.ends(RunningExperiment.State.CANCELLED, "");
			}
		});
		running.onChange(this::tell);
		job.schedule();
		tell();
		return running;
	}

	/// Runs work in the user interface's thread; none once that is gone, which workers may outlive by a moment.
	private static Executor screen(Display display) {
		return work -> {
			try {
				display.asyncExec(work);
			} catch (SWTException e) {
				if (e.code != SWT.ERROR_DEVICE_DISPOSED)
					throw e;
			}
		};
	}

	/// Ends one: what is finished is kept.
	public void cancel(RunningExperiment running) {
		Job job = jobs.get(running);
		if (job != null)
			job.cancel();
	}

	/// All of them, the newest first.
	public List<RunningExperiment> all() {
		return new ArrayList<>(jobs.keySet()).reversed();
	}

	/// Those that are not at their end, the newest first.
	public List<RunningExperiment> active() {
		return all().stream().filter(running -> !running.state().ended()).toList();
	}

	/// The newest one that writes to a folder.
	public Optional<RunningExperiment> of(Path folder) {
		Path wanted = folder.toAbsolutePath().normalize();
		return all().stream().filter(running -> running.order().folder().toAbsolutePath().normalize().equals(wanted)).findFirst();
	}

	/// Calls the listener after every change of any of them, in the user interface's thread.
	///
	/// @return ends that
	public Runnable onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	private void forget() {
		for (RunningExperiment oldest : List.copyOf(jobs.keySet()))
			if (jobs.size() > REMEMBERED && oldest.state().ended())
				jobs.remove(oldest);
	}

	/// Asks before the workbench closes while something runs.
	private void guard() {
		if (guarded)
			return;
		guarded = true;
		PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
			@Override
			public boolean preShutdown(IWorkbench workbench, boolean forced) {
				return mayClose(forced);
			}

			@Override
			public void postShutdown(IWorkbench workbench) {
				// the workers were ended before
			}
		});
	}

	/// Whether the workbench may close: if so, nothing runs any more.
	boolean mayClose(boolean forced) {
		List<RunningExperiment> active = active();
		if (active.isEmpty())
			return true;
		if (!forced && !CloseQuestion.mayEnd(active))
			return false;
		active.forEach(this::cancel);
		return true;
	}
}
