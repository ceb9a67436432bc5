// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
	private static final Path SCREENSHOTS = Path.of(System.getProperty("trapline.root"),
			"tests/org.trapline.rcp.tests/target/screenshots");

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();

	@Test
	void opensThePerspectiveWithItsViews() throws Exception {
		spin(500);
		screenshot("workbench-light.png");
		assertThat(window.getShell().getText()).startsWith("Trapline");
		assertThat(window.getActivePage().getPerspective().getId()).isEqualTo(TraplinePerspective.ID);
		assertThat(window.getActivePage().getViewReferences()).extracting(IViewReference::getId).contains(
				"org.eclipse.ui.navigator.ProjectExplorer", "org.eclipse.ui.views.PropertySheet",
				"org.eclipse.ui.views.ProgressView", "org.eclipse.pde.runtime.LogView");
	}

	@Test
	void hasTheFiveMenusInOrder() {
		List<String> menus = Arrays.stream(window.getShell().getMenuBar().getItems()).map(MenuItem::getText)
				.map(text -> text.replace("&", "")).toList();
		assertThat(menus).containsSubsequence("File", "Edit", "Window", "Help");
	}

	@Test
	void switchesToTheDarkThemeAndBack() throws Exception {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		assertThat(engine.getActiveTheme().getId()).isEqualTo(Themes.LIGHT);
		switchTheme(Themes.DARK);
		spin(500);
		screenshot("workbench-dark.png");
		assertThat(engine.getActiveTheme().getId()).isEqualTo(Themes.DARK);
		assertThat(brightness(window.getShell())).isLessThan(100);
		switchTheme(Themes.LIGHT);
		spin(500);
		assertThat(brightness(window.getShell())).isGreaterThan(200);
	}

	@Test
	void startsWithoutAWordInTheLog() throws Exception {
		Path log = Platform.getLogFileLocation().toPath();
		assertThat(Files.exists(log) ? Files.readString(log) : "").doesNotContain("!ENTRY");
	}

	private static void switchTheme(String theme) throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(ThemeHandler.COMMAND),
				Map.of(ThemeHandler.PARAMETER, theme)), null);
	}

	private static int brightness(Shell shell) {
		return shell.getBackground().getRed();
	}

	private void screenshot(String name) throws IOException {
		Files.createDirectories(SCREENSHOTS);
		Shell shell = window.getShell();
		Rectangle area = shell.getBounds();
		Image image = new Image(shell.getDisplay(), area.width, area.height);
		GC gc = new GC(shell.getDisplay());
		gc.copyArea(image, area.x, area.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		loader.save(SCREENSHOTS.resolve(name).toString(), SWT.IMAGE_PNG);
		image.dispose();
	}

	private static void spin(long milliseconds) {
		Display display = Display.getCurrent();
		long end = System.currentTimeMillis() + milliseconds;
		while (System.currentTimeMillis() < end) {
			if (!display.readAndDispatch()) {
				display.timerExec(20, () -> {
				});
				display.sleep();
			}
		}
	}
}
