// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/// Does to the chart that has the focus what the command's parameter names: an action, or the number of a series to
/// hide or show.
public final class ChartHandler extends AbstractHandler {
	static final String ACTION = "org.trapline.ui.chart.action";
	static final String SERIES = "org.trapline.ui.chart.series.number";
	private static final int SERIES_WITH_KEY = 9;

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		ChartCanvas.of(HandlerUtil.getVariable(event, ISources.ACTIVE_FOCUS_CONTROL_NAME))
				.ifPresent(chart -> perform(chart, event));
		return null;
	}

	private static void perform(ChartCanvas chart, ExecutionEvent event) {
		String action = event.getParameter(ACTION);
		if (action != null)
			ChartAction.valueOf(action).perform(chart);
		String number = event.getParameter(SERIES);
		List<String> series = chart.series();
		if (number != null && Integer.parseInt(number) <= series.size())
			chart.toggle(series.get(Integer.parseInt(number) - 1));
	}

	/// The actions, as Quick Access lists them.
	public static final class Actions implements IParameterValues {
		@Override
		public Map<String, String> getParameterValues() {
			Map<String, String> values = new LinkedHashMap<>();
			for (ChartAction action : ChartAction.values())
				values.put(action.title(), action.name());
			return values;
		}
	}

	/// The numbers of series that keys reach.
	public static final class Numbers implements IParameterValues {
		@Override
		public Map<String, String> getParameterValues() {
			Map<String, String> values = new LinkedHashMap<>();
			for (int n = 1; n <= SERIES_WITH_KEY; n++)
				values.put("series " + n, Integer.toString(n));
			return values;
		}
	}
}
