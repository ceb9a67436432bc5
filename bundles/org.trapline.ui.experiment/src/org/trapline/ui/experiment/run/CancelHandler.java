// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/// Ends the experiment that is selected or in the active editor if it runs, else the one that was begun last.
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
		Optional<RunTarget> target = RunTarget.of(event);
		runs.active().stream().filter(running -> target.filter(of -> of.isOf(running.order())).isPresent()).findFirst()
				.or(() -> runs.active().stream().findFirst()).ifPresent(runs::cancel);
		return null;
	}

	@Override
	public void dispose() {
		end.run();
		super.dispose();
	}
}
