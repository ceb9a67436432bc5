// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The ways that menus, keys and Quick Access open the views.
class CommandsTest {
	private final Window window = new Window();

	@AfterEach
	void clear() {
		window.clear();
	}

	@Test
	void oneCommandOpensEventsHistogramAndStatisticsOfTheActiveRun() throws Exception {
		window.open(Window.trace("perf-record/kvm-linux-short.perf.data"));
		execute("org.trapline.ui.tmf.open", Map.of());
		assertThat(views()).containsExactlyInAnyOrder("org.trapline.ui.tmf.events", "org.trapline.ui.tmf.histogram",
				"org.trapline.ui.tmf.statistics");
	}

	@Test
	void aViewOfLatenciesIsOneForEachKind() throws Exception {
		window.open(Window.trace("perf-record/kvm-linux-short.perf.data"));
		for (String latency : List.of("WAKE_UP", "TIMER"))
			execute("org.trapline.ui.tmf.show", Map.of("org.trapline.ui.tmf.show.view", "LATENCY_TABLE",
					"org.trapline.ui.tmf.show.latency", latency));
		assertThat(Arrays.stream(window.page().getViewReferences()).filter(CommandsTest::ours)
				.map(view -> view.getView(false).getTitle())).containsExactlyInAnyOrder("Wake-up latency \u2013 table",
						"Timer lateness, from its interrupt \u2013 table");
	}

	@Test
	void theMenuOfRecordingsHasThem() {
		window.open(Window.trace("perf-record/kvm-linux-short.perf.data"));
		Menu views = menu(menu(window.shell().getMenuBar(), "&Recording"), "Trace Compa&ss");
		assertThat(Arrays.stream(views.getItems()).map(MenuItem::getText)).extracting(text -> text.replaceFirst("\t.*", ""))
				.contains("&Open in Trace Compass Views", "&Events Table", "&Histogram", "&Statistics", "E&xit Handling",
						"&Wake-up Latency", "&IPI Latency", "&Timer Lateness");
	}

	private static Menu menu(Menu in, String label) {
		Menu found = Arrays.stream(in.getItems()).filter(item -> item.getText().equals(label)).map(MenuItem::getMenu)
				.findFirst().orElseThrow(() -> new AssertionError("no menu " + label));
		found.notifyListeners(SWT.Show, new Event());
		return found;
	}

	private void execute(String command, Map<String, String> parameters) throws Exception {
		ParameterizedCommand call = ParameterizedCommand.generateCommand(
				window.page().getWorkbenchWindow().getService(ICommandService.class).getCommand(command), parameters);
		window.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand(call, null);
	}

	private List<String> views() {
		return Arrays.stream(window.page().getViewReferences()).filter(CommandsTest::ours).map(IViewReference::getId)
				.toList();
	}

	private static boolean ours(IViewReference view) {
		return view.getId().startsWith("org.trapline.ui.tmf.");
	}
}
