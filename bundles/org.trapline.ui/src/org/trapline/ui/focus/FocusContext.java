// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.focus;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.jspecify.annotations.Nullable;

/// Key bindings that hold while a control has the focus.
public final class FocusContext {
	private final IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
	private final String id;
	private @Nullable IContextActivation active;

	private FocusContext(String id) {
		this.id = id;
	}

	/// Activates a context of key bindings whenever a control has the focus.
	public static void attach(Control control, String context) {
		FocusContext focus = new FocusContext(context);
		control.addListener(SWT.FocusIn, _ -> focus.on());
		control.addListener(SWT.FocusOut, _ -> focus.off());
		control.addListener(SWT.Dispose, _ -> focus.off());
	}

	private void on() {
		if (active == null)
			active = contexts.activateContext(id);
	}

	private void off() {
		if (active != null)
			contexts.deactivateContext(active);
		active = null;
	}
}
