// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/// Ends the experiment that was begun last of those that run.
public final class CancelHandler extends AbstractHandler {
	private final ExperimentRuns runs = PlatformUI.getWorkbench().getService(ExperimentRuns.class);
	private final Runnable end;
	private boolean enabled;

	public CancelHandler() {
		enabled = isEnabled();
		end = runs.onChange(() -> {
			if (isEnabled() != enabled) {
				enabled = isEnabled();
				fireHandlerChanged(new HandlerEvent(this, true, false));
			}
		});
	}

	@Override
	public boolean isEnabled() {
		return !runs.active().isEmpty();
	}

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		if (!runs.active().isEmpty())
			runs.cancel(runs.active().getFirst());
		return null;
	}

	@Override
	public void dispose() {
		end.run();
		super.dispose();
	}
}
