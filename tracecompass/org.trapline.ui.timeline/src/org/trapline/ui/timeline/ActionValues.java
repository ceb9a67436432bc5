// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.commands.IParameterValues;

/// What can be done to the time line, under the names that Quick Access lists.
public final class ActionValues implements IParameterValues {
	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> byName = new LinkedHashMap<>();
		for (TimeLineAction action : TimeLineAction.values())
			byName.put(action.name().charAt(0) + action.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' '),
					action.name());
		return byName;
	}
}
