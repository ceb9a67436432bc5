// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The dark theme has the platform's colours although Trace Compass's style sheet names fewer of them.
class DarkThemeTest {
	private final Window window = new Window();

	@AfterEach
	void light() {
		window.theme(Window.LIGHT);
	}

	@Test
	void coloursOfThePlatformAreThereBesidesThoseOfTraceCompass() {
		window.theme(Window.DARK);
		ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		assertThat(colours.hasValueFor("org.eclipse.ui.workbench.DARK_BACKGROUND")).isTrue();
		assertThat(colours.hasValueFor("org.eclipse.tracecompass.tmf.ui.BACKGROUND")).isTrue();
		assertThat(colours.getRGB("org.eclipse.ui.workbench.DARK_BACKGROUND").red).isPositive();
	}
}
