// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.timeline.TimelineAction;
import org.trapline.ui.measure.timeline.TimelinePage;

/// Does to the timeline what the command's parameter names.
public final class TimelineHandler extends RunEditorHandler {
	@Override
	void execute(RunEditor editor, ExecutionEvent event) {
		editor.turnTo(PageKind.TIMELINE);
		if (editor.activePage().orElse(null) instanceof TimelinePage page)
			page.perform(parameter(event, "org.trapline.ui.measure.timeline.action", TimelineAction.class));
	}
}
