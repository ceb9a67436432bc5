// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.trapline.analysis.GroupBy;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.ExitChart;
import org.trapline.ui.measure.pages.ExitsPage;
import org.trapline.ui.measure.pages.PageKind;

/// Groups the exits another way, draws them another way, or looks into the group that is selected.
public final class ExitsHandler extends RunEditorHandler {
	private static final String GROUP = "org.trapline.ui.measure.exits.group";
	private static final String CHART = "org.trapline.ui.measure.exits.chart";

	@Override
	void execute(RunEditor editor, ExecutionEvent event) {
		editor.turnTo(PageKind.EXITS);
		if (editor.activePage().orElse(null) instanceof ExitsPage page)
			switch (event.getCommand().getId()) {
			case GROUP -> page.groupBy(parameter(event, GROUP + ".by", GroupBy.class));
			case CHART -> page.chart(parameter(event, CHART + ".form", ExitChart.class));
			default -> page.drillDown();
			}
	}
}
