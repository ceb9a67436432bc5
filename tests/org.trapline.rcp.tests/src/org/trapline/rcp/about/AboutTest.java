// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.trapline.cli.Main;
import org.trapline.rcp.CommandCall;
import org.trapline.rcp.Screen;
import org.trapline.trace.Importers;
import org.trapline.ui.document.DocumentEditor;

class AboutTest {
	private final Screen screen = new Screen();

	@Test
	void tellsTheVersionOfTheBuildAndLeadsToTheLicencesOfOthers() throws Exception {
		String version = FrameworkUtil.getBundle(AboutDialog.class).getVersion().toString();
		screen.dialog(() -> new CommandCall("org.trapline.rcp.about").run(screen.window()), (Shell dialog) -> {
			assertThat(Screen.shows(dialog, "Version " + version)).isTrue();
			assertThat(Screen.shows(dialog, "Eclipse Public License 2.0")).isTrue();
			assertThat(Screen.shows(dialog, "Not in this build: ")).isEqualTo(!Importers.installed().missing().isEmpty());
			Screen.screenshot(dialog, "about-light");
			Screen.click(Screen.find(dialog, "their licences"));
		});
		assertThat(screen.page().getActiveEditor()).isInstanceOf(DocumentEditor.class);
		assertThat(screen.page().getActiveEditor().getTitle()).isEqualTo("Third-party software");
	}

	@Test
	void theCommandLineTellsTheSameVersion() {
		assertThat(Main.class.getPackage().getImplementationVersion())
				.isEqualTo(FrameworkUtil.getBundle(Main.class).getVersion().toString());
	}

	/** The lists of the target platform name what the product is made of. */
	@Test
	void everyLibraryOfTheProductHasItsLicenceListed() throws Exception {
		Set<String> shipped = new TreeSet<>();
		for (String list : List.of("platform", "bundles", "libraries", "wrapped", "tracecompass",
				"tracecompass-reader", "tracecompass-wrapped")) {
			Path file = Screen.sources().resolve("targetplatform/" + list + ".list");
			Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
					.forEach(line -> shipped.add(line.substring(0, line.indexOf(':'))));
		}
		Set<String> listed = new TreeSet<>();
		Matcher row = Pattern.compile("\\| `([^`]+)` \\| \\S").matcher(Files.readString(Screen.sources().resolve("THIRD-PARTY.md")));
		while (row.find()) {
			listed.add(row.group(1));
		}
		assertThat(listed).isEqualTo(shipped);
	}
}
