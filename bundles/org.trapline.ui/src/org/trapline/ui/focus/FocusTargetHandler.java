// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.focus;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.export.ExportDialog;

/// Passes a command on to the {@link FocusTarget} that has the focus; plugin.xml says after a colon which of its methods.
public final class FocusTargetHandler extends AbstractHandler implements IExecutableExtension {
	private Action action = Action.COPY;

	/// What a target can be asked for.
	private enum Action {
		COPY, SELECTALL, FIND, EXPORT
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, @Nullable Object method) {
		if (method instanceof String name)
			action = Action.valueOf(name.toUpperCase(java.util.Locale.ROOT));
	}

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		Object control = HandlerUtil.getVariable(event, ISources.ACTIVE_FOCUS_CONTROL_NAME);
		Shell shell = HandlerUtil.getActiveShell(event);
		FocusTarget.of(control).ifPresent(target -> perform(target, shell));
		return null;
	}

	private void perform(FocusTarget target, Shell shell) {
		switch (action) {
		case COPY -> target.copy();
		case SELECTALL -> target.selectAll();
		case FIND -> target.find();
		case EXPORT -> ExportDialog.export(shell, target.exportName(), target.exports());
		}
	}
}
