// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.util.Map;

import org.eclipse.core.commands.IParameterValues;

/** The themes that Quick Access and the key bindings may choose from. */
public final class Themes implements IParameterValues {
	public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	@Override
	public Map<String, String> getParameterValues() {
		return Map.of("Light", LIGHT, "Dark", DARK);
	}
}
