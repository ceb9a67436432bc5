// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.history.HistoryCache;
import org.trapline.history.Lane;
import org.trapline.measure.Vcpu;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.timeline.content.Row;

class TimeLineViewTest {
	private static final String RECORDING = "perf-record/vmix-c2.perf.data";

	private final Window window = new Window();

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void saysWhatToDoWithoutARun() {
		TimeLineView view = window.view();
		assertThat(view.timeLine()).isEmpty();
		assertThat(view.message()).contains("No run is open").contains("Open a recording of events");
	}

	@Test
	void saysWhyARunHasNone() {
		TimeLineView view = window.view();
		window.open(Window.sample("exit-timing-ls2080.tsv"));
		assertThat(view.message()).contains("not when each of them happened");
		window.open(Window.sample("perf-stat-interval.csv"));
		assertThat(view.message()).contains("benchmarks or counters");
	}

	@Test
	void followsTheActiveEditor() {
		RunEditor one = window.open(Window.trace(RECORDING));
		TimeLine first = window.timeLine();
		RunEditor other = window.open(Window.sample("linux-guest.perf.data"));
		TimeLine second = window.timeLine();
		assertThat(second).isNotSameAs(first);
		assertThat(second.trace()).isSameAs(Window.session(other).trace().orElseThrow());
		window.page().activate(one);
		assertThat(window.timeLine().trace()).isSameAs(Window.session(one).trace().orElseThrow());
		one.reload();
		Window.until("the recording is read anew", () -> !one.opening());
		assertThat(window.timeLine().trace()).isSameAs(Window.session(one).trace().orElseThrow());
		window.page().closeEditor(one, false);
		window.page().closeEditor(other, false);
		assertThat(window.view().message()).contains("No run is open");
	}

	@Test
	void rowsAreTheLanesOfTheHistory() {
		window.open(Window.trace(RECORDING));
		TimeLine timeLine = window.timeLine();
		List<Lane> lanes = timeLine.history().lanes();
		assertThat(timeLine.rows().lanes()).extracting(row -> row.lane().orElseThrow())
				.containsExactlyInAnyOrderElementsOf(lanes);
		List<String> expected = new ArrayList<>();
		String vm = timeLine.trace().vcpus().getFirst().vm();
		expected.add(vm);
		for (Vcpu vcpu : timeLine.trace().vcpus()) {
			assertThat(vcpu.vm()).isEqualTo(vm);
			expected.addAll(List.of(vcpu.label(), "state", "reason", "host CPU", "pending interrupt"));
		}
		expected.add("Physical CPUs");
		lanes.stream().filter(lane -> lane.kind() == Lane.Kind.RUNNING).forEach(lane -> expected.add("CPU " + lane.owner()));
		assertThat(timeLine.visibleRows()).containsExactlyElementsOf(expected);
		assertThat(timeLine.rows().roots()).extracting(Row::kind).containsExactly(Row.Kind.VM, Row.Kind.CPUS);
	}

	@Test
	void commandShowsItAndActsOnIt() throws Exception {
		window.open(Window.trace(RECORDING));
		run("org.trapline.ui.timeline.show", Map.of());
		TimeLine timeLine = window.timeLine();
		for (TimeLineAction action : List.of(TimeLineAction.ZOOM_IN, TimeLineAction.ZOOM_IN))
			run("org.trapline.ui.timeline.do", Map.of("org.trapline.ui.timeline.do.action", action.name()));
		assertThat(timeLine.window().to() - timeLine.window().from()).isLessThan(timeLine.length() * 3 / 4);
		assertThat(new ActionValues().getParameterValues()).hasSameSizeAs(TimeLineAction.values());
	}

	@Test
	void saysThatAHistoryCannotBeKept(@TempDir Path folder) throws Exception {
		Path occupied = Files.writeString(folder.resolve("cache"), "a file where the folder should be");
		window.view().cache(new HistoryCache(occupied));
		window.open(Window.trace(RECORDING));
		TimeLine timeLine = window.timeLine();
		assertThat(timeLine.notices()).singleElement().asString().contains("cannot be kept in " + occupied);
		assertThat(timeLine.content()).isPresent();
	}

	private static void run(String command, Map<String, String> parameters) throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(command), parameters), null);
		Window.spin(600);
	}
}
