// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.focus;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.theme.Icon;

/// An item of a context menu or tool bar made of its text and what it does.
public final class MenuAction extends Action {
	private final Runnable work;

	private MenuAction(String text, int style, Runnable work) {
		super(text, style);
		this.work = work;
	}

	/// @param icon null for none
	public static MenuAction of(String text, @Nullable Icon icon, Runnable work) {
		MenuAction action = new MenuAction(text, IAction.AS_PUSH_BUTTON, work);
		if (icon != null)
			action.setImageDescriptor(icon.descriptor());
		return action;
	}

	/// An item with a tick.
	public static MenuAction check(String text, boolean checked, Runnable toggle) {
		MenuAction action = new MenuAction(text, IAction.AS_CHECK_BOX, toggle);
		action.setChecked(checked);
		return action;
	}

	@Override
	public void run() {
		work.run();
	}
}
