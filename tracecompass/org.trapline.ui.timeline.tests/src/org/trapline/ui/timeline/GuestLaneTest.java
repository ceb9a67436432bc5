// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.chart.Swatch;
import org.trapline.history.Lane;
import org.trapline.history.StateHistory.Stretch;
import org.trapline.measure.GuestTasks;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.RowContent;
import org.trapline.ui.timeline.content.StateEvent;

/// The lane of what a guest ran, of a host's trace.dat with its guest's beside it.
class GuestLaneTest {
	private static final String LEGEND = "guest task, by name";

	private final Window window = new Window();

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void showsTheGuestsTasks() throws IOException {
		TimeLine timeLine = open();
		long origin = timeLine.trace().span().start();
		assertThat(lanes(timeLine)).hasSize(2);
		assertThat(timeLine.legend()).contains(LEGEND);
		show(timeLine, 3_000_000, 3_400_000);
		GuestTasks tasks = timeLine.history().guests().orElseThrow();
		for (Row row : lanes(timeLine)) {
			List<StateEvent> drawn = ((RowContent.States) row.content()).events();
			List<Stretch> expected = timeLine.history().all(List.of(row.lane().orElseThrow()),
					timeLine.content().orElseThrow().from() + origin, timeLine.content().orElseThrow().to() + origin);
			assertThat(drawn).hasSizeGreaterThan(5).extracting(one -> one.getTime() + origin)
					.containsExactlyElementsOf(expected.stream().map(Stretch::start).toList());
			assertThat(drawn).extracting(one -> one.task().orElseThrow())
					.containsExactlyElementsOf(expected.stream().map(one -> tasks.tasks().get(one.value())).toList());
			assertThat(drawn).allMatch(one -> (one.swatch() == Swatch.IDLE) == one.task().orElseThrow().idle());
			StateEvent task = drawn.stream().filter(one -> one.getLabel().equals("hackbench")).findFirst().orElseThrow();
			assertThat(timeLine.graph().orElseThrow().viewer().getTimeGraphProvider().getEventHoverToolTipInfo(task,
					task.getTime())).isEqualTo(Map.of("Guest task", "hackbench", "PID in the guest",
							Integer.toString(task.task().orElseThrow().pid())));
		}
		window.screenshot("timeline-guest-light");
		window.theme(Window.DARK);
		window.settle(timeLine);
		window.screenshot("timeline-guest-dark");
	}

	@Test
	void columnsHaveOneLayerForTasksOfAName() {
		TimeLine timeLine = open();
		show(timeLine, 0, timeLine.length());
		for (Row row : lanes(timeLine)) {
			assertThat(row.content()).isInstanceOf(RowContent.Columns.class);
			assertThat(((RowContent.Columns) row.content()).layers()).extracting(RowContent.Layer::label)
					.containsExactlyInAnyOrder("hackbench", "idle", "ksoftirqd", "redis-server");
		}
	}

	@Test
	void searchFindsTasksByName() {
		TimeLine timeLine = open();
		long origin = timeLine.trace().span().start();
		GuestTasks tasks = timeLine.history().guests().orElseThrow();
		int redis = tasks.tasks().indexOf(new GuestTasks.Task(230, "redis-server"));
		timeLine.select(3_000_000, 3_000_000);
		timeLine.search("Redis", true);
		window.settle(timeLine);
		GuestTasks.Switch first = tasks.nearest(Set.of(redis), tasks.vcpus(), origin + 3_000_000, true).orElseThrow();
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(first.time() - origin);
		Row row = timeLine.graph().orElseThrow().row().orElseThrow();
		assertThat(row.lane()).isEqualTo(timeLine.history().lane(Lane.Kind.GUEST_TASK, first.vcpu()));
		timeLine.search("redis", true);
		window.settle(timeLine);
		assertThat(timeLine.selection().orElseThrow().from()).isGreaterThan(first.time() - origin);
		timeLine.search("redis", false);
		window.settle(timeLine);
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(first.time() - origin);
		timeLine.perform(TimeLineAction.NEXT);
		window.settle(timeLine);
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(timeLine.history().next(row.lane().orElseThrow(),
				first.time()).orElseThrow() - origin);
	}

	@Test
	void menuGoesToTheNextTaskOfTheNameOnTheVcpuAndCopiesTheTask() {
		TimeLine timeLine = open();
		show(timeLine, 3_000_000, 3_400_000);
		Row row = lanes(timeLine).getFirst();
		List<StateEvent> drawn = ((RowContent.States) row.content()).events();
		StateEvent task = drawn.stream().filter(one -> one.getTime() > 3_000_000 && one.getLabel().equals("hackbench"))
				.findFirst().orElseThrow();
		List<Stretch> alike = alike(timeLine, row, "hackbench");
		long origin = timeLine.trace().span().start();
		MenuOfGraph menu = new MenuOfGraph(window, timeLine);
		menu.pointAt(row, task.getTime() + task.getDuration() / 2);
		menu.choose("Copy");
		assertThat(menu.copied()).contains("guest task", "Guest task: hackbench",
				"PID in the guest: " + task.task().orElseThrow().pid());
		menu.pointAt(row, task.getTime() + task.getDuration() / 2);
		menu.choose("Next hackbench");
		assertThat(timeLine.selection().orElseThrow().from() + origin).isEqualTo(alike.stream().mapToLong(Stretch::start)
				.filter(start -> start > task.getTime() + origin).min().orElseThrow());
		show(timeLine, 3_000_000, 3_400_000);
		menu.pointAt(row, task.getTime() + task.getDuration() / 2);
		menu.choose("Previous hackbench");
		assertThat(timeLine.selection().orElseThrow().from() + origin).isEqualTo(alike.stream().mapToLong(Stretch::start)
				.filter(start -> start < task.getTime() + origin).max().orElseThrow());
	}

	private static List<Stretch> alike(TimeLine timeLine, Row row, String name) {
		long origin = timeLine.trace().span().start();
		List<GuestTasks.Task> tasks = timeLine.history().guests().orElseThrow().tasks();
		return timeLine.history().all(List.of(row.lane().orElseThrow()), origin, origin + timeLine.length()).stream()
				.filter(one -> tasks.get(one.value()).label().equals(name)).toList();
	}

	@Test
	void recordingWithoutGuestLooksAsBefore() {
		window.open(Window.sample("linux-guest.dat"));
		TimeLine timeLine = window.timeLine();
		assertThat(lanes(timeLine)).isEmpty();
		assertThat(timeLine.legend()).doesNotContain(LEGEND).contains("guest");
	}

	private TimeLine open() {
		window.open(Window.root().resolve("tests/org.trapline.trace.tests/recordings/host-and-guest/trace.dat"));
		return window.timeLine();
	}

	private void show(TimeLine timeLine, long from, long to) {
		timeLine.show(from, to);
		window.settle(timeLine);
	}

	private static List<Row> lanes(TimeLine timeLine) {
		return timeLine.rows().lanes().stream()
				.filter(row -> row.lane().filter(lane -> lane.kind() == Lane.Kind.GUEST_TASK).isPresent()).toList();
	}
}
