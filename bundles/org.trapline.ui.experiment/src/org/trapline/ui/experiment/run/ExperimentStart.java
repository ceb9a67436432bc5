// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.trapline.ui.experiment.result.ResultsOpener;

/// Starts experiments where the user sees them: with the view of how far they are, and in the end the results.
public final class ExperimentStart {
	private ExperimentStart() {
	}

	/// Starts one, unless it runs already.
	public static RunningExperiment start(IWorkbenchPage page, RunOrder order) {
		ExperimentRuns runs = page.getWorkbenchWindow().getService(ExperimentRuns.class);
		RunningExperiment running = runs.of(order.folder()).filter(before -> !before.state().ended())
				.orElseGet(() -> begin(page, runs, order));
		try {
			if (page.showView(ExperimentProgressView.ID) instanceof ExperimentProgressView view)
				view.show(running);
		} catch (PartInitException e) {
			ILog.of(ExperimentStart.class).log(e.getStatus());
		}
		return running;
	}

	private static RunningExperiment begin(IWorkbenchPage page, ExperimentRuns runs, RunOrder order) {
		RunningExperiment running = runs.start(order);
		Runnable[] end = new Runnable[1];
		end[0] = running.onChange(() -> {
			if (!running.state().ended())
				return;
			end[0].run();
			if (running.state() != RunningExperiment.State.FAILED && running.results() > 0
					&& page.getWorkbenchWindow().getShell() != null)
				new ResultsOpener(page).open(order.folder());
		});
		return running;
	}
}
