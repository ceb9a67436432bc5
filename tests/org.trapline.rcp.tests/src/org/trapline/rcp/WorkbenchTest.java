// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.wizards.IWizardCategory;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
	private final Screen screen = new Screen();

	@Test
	void opensThePerspectiveWithItsViews() {
		assertThat(screen.page().getPerspective().getId()).isEqualTo(TraplinePerspective.ID);
		assertThat(screen.page().getViewReferences()).extracting(IViewReference::getId).contains(
				"org.eclipse.ui.navigator.ProjectExplorer", "org.eclipse.ui.views.PropertySheet",
				"org.eclipse.ui.views.ProgressView", "org.eclipse.pde.runtime.LogView");
	}

	@Test
	void hasTheMenusInOrder() {
		screen.closeEditors();
		assertThat(texts(screen.shell().getMenuBar())).containsExactly("File", "Edit", "Window", "Help");
	}

	@Test
	void fileMenuHasNothingOfADevelopmentEnvironment() {
		assertThat(menu("File")).containsExactly("Open File\u2026", "Open Folder\u2026",
				"Compare Recordings\u2026", "New Comparison", "Open Recent", "New\u2026",
				"Close", "Close All", "Save", "Save As\u2026", "Import\u2026", "Export\u2026",
				"Export Table or Picture\u2026", "Refresh", "Properties", "Exit");
	}

	@Test
	void helpMenuLeadsToWhatThereIs() {
		assertThat(menu("Help")).containsExactly("Welcome", "Recording on the Board", "The Workbench",
				"What the Figures Mean", "Findings", "Comparing Runs", "Statistics of Comparisons", "Charts",
				"Conditions of Runs", "What Trapline Reads", "The Command Line", "Running Programs",
				"Booting Boards", "Boards", "Conformance", "The Hypervisor", "Workloads", "Experiments",
				"Calibration", "Tutorial: From a Recording to What If",
				"About the Samples", "Third-Party Software", "About Trapline");
	}

	@Test
	void offersTheWizardsAndViewsThatItHasUseFor() {
		assertThat(wizards(PlatformUI.getWorkbench().getImportWizardRegistry().getRootCategory()))
				.containsExactlyInAnyOrder("Board recordings", "Existing Projects into Workspace");
		assertThat(Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
				.filter(view -> !WorkbenchActivityHelper.filterItem(view)).map(IViewDescriptor::getLabel))
				.containsExactlyInAnyOrder("Project Explorer", "Properties", "Progress", "Error Log");
	}

	@Test
	void switchesToTheDarkThemeAndBack() throws Exception {
		assertThat(ThemeHandler.active()).isEqualTo(Themes.LIGHT);
		screen.run(ThemeToggle.COMMAND, Map.of());
		Screen.spin(300);
		assertThat(ThemeHandler.active()).isEqualTo(Themes.DARK);
		assertThat(screen.shell().getBackground().getRed()).isLessThan(100);
		screen.run(ThemeToggle.COMMAND, Map.of());
		Screen.spin(300);
		assertThat(ThemeHandler.active()).isEqualTo(Themes.LIGHT);
		assertThat(screen.shell().getBackground().getRed()).isGreaterThan(200);
	}

	@Test
	void windowsBearTheIconInTheSizesThatWindowManagersAskFor() {
		Image[] images = Window.getDefaultImages();
		assertThat(Arrays.stream(images).map(image -> image.getBounds().width)).containsExactly(16, 32, 48, 64, 128,
				256);
		assertThat(screen.shell().getImages()).containsExactly(images);
	}

	@Test
	void startsWithoutAWordInTheLog() throws Exception {
		Path log = Platform.getLogFileLocation().toPath();
		assertThat(Files.exists(log) ? Files.readString(log) : "").doesNotContain("!ENTRY");
	}

	private List<String> menu(String name) {
		MenuItem item = Arrays.stream(screen.shell().getMenuBar().getItems())
				.filter(one -> name.equals(one.getText().replace("&", ""))).findFirst().orElseThrow();
		Menu menu = item.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		Screen.spin(50);
		List<String> texts = texts(menu);
		menu.notifyListeners(SWT.Hide, new Event());
		return texts;
	}

	private static List<String> texts(Menu menu) {
		return Arrays.stream(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
				.map(item -> item.getText().replace("&", "").replaceFirst("\t.*", "")).toList();
	}

	private static List<String> wizards(IWizardCategory category) {
		List<String> all = new ArrayList<>();
		for (IWizardDescriptor wizard : category.getWizards()) {
			if (!WorkbenchActivityHelper.filterItem(wizard)) {
				all.add(wizard.getLabel());
			}
		}
		for (IWizardCategory inner : category.getCategories()) {
			all.addAll(wizards(inner));
		}
		return all;
	}
}
