// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.commands.IParameterValues;

/// The pages of the comparison editor, for its command in Quick Access and key preferences.
public final class ComparisonPageValues implements IParameterValues {
	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> values = new LinkedHashMap<>();
		for (ComparisonPageKind kind : ComparisonPageKind.values())
			values.put(kind.title(), kind.name());
		return values;
	}
}
