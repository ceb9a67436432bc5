// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.measure.GuestTasks.Switch;
import org.trapline.measure.GuestTasks.Task;
import org.trapline.measure.columns.ColumnFile;

class GuestTasksTest {
	private static final Task ONE = new Task(1, "one");
	private static final Task TWO = new Task(2, "two");

	@Test
	void switchesOfEachVcpuComeBackInOrder() {
		int switches = 2 * ColumnFile.BLOCK_ROWS + 10;
		try (GuestTasksWriter writer = new GuestTasksWriter()) {
			for (int i = 0; i < switches; i++)
				writer.add(70 + i % 2, i, i / 2 % 2 == 0 ? ONE : TWO);
			try (GuestTasks tasks = writer.finish(Map.of(71, 0, 70, 3, 5, 1)).orElseThrow()) {
				assertThat(tasks.vcpus()).containsExactly(0, 3);
				assertThat(tasks.size()).isEqualTo(switches);
				GuestTasks.Cursor cursor = tasks.cursor(3);
				for (int i = 0; i < switches; i += 2)
					assertThat(cursor.next()).isEqualTo(new Switch(i, 3, i / 2 % 2));
				assertThat(cursor.next()).isNull();
				assertThat(tasks.nearest(Set.of(1), Set.of(0, 3), switches - 8, true)).contains(new Switch(switches - 7, 0, 1));
				assertThat(tasks.nearest(Set.of(1), Set.of(3), switches - 8, true)).contains(new Switch(switches - 4, 3, 1));
				assertThat(tasks.nearest(Set.of(1), Set.of(3), switches - 8, false).orElseThrow().time())
						.isLessThan(switches - 8);
			}
		}
	}

	@Test
	void sameTaskAgainIsNoSwitchAndTimeNeverFalls() {
		try (GuestTasksWriter writer = new GuestTasksWriter()) {
			writer.add(0, 10, ONE);
			writer.add(0, 20, ONE);
			writer.add(0, 5, TWO);
			writer.add(0, 30, null);
			try (GuestTasks tasks = writer.finish(Map.of(0, 0)).orElseThrow()) {
				GuestTasks.Cursor cursor = tasks.cursor(0);
				assertThat(cursor.next()).isEqualTo(new Switch(10, 0, 0));
				assertThat(cursor.next()).isEqualTo(new Switch(20, 0, 1));
				assertThat(cursor.next()).isEqualTo(new Switch(30, 0, GuestTasks.UNKNOWN));
				assertThat(cursor.next()).isNull();
			}
		}
	}

	@Test
	void tasksBeyondTheLimitAreOne() {
		try (GuestTasksWriter writer = new GuestTasksWriter()) {
			for (int pid = 1; pid <= GuestTasksWriter.MOST_TASKS + 10; pid++)
				writer.add(0, pid, new Task(pid, "sh"));
			writer.add(0, 1 << 20, new Task(1, "sh"));
			assertThat(writer.notices()).extracting(Notice::message).singleElement().asString().contains("other tasks");
			try (GuestTasks tasks = writer.finish(Map.of(0, 0)).orElseThrow()) {
				assertThat(tasks.tasks()).hasSize(GuestTasksWriter.MOST_TASKS + 1);
				// one for each task, one for all others, and back
				assertThat(tasks.size()).isEqualTo(GuestTasksWriter.MOST_TASKS + 2);
			}
		}
	}

	@Test
	void nothingToldIsNoMeasurement() {
		try (GuestTasksWriter writer = new GuestTasksWriter()) {
			assertThat(writer.finish(Map.of(0, 0))).isEmpty();
			writer.add(4, 1, ONE);
			assertThat(writer.finish(Map.of(0, 0))).isEmpty();
		}
	}

	@Test
	void idleAndNamelessTasksHaveLabels() {
		assertThat(new Task(0, "swapper/3").label()).isEqualTo("idle");
		assertThat(new Task(12, "").label()).isEqualTo("pid 12");
		assertThat(ONE.label()).isEqualTo("one");
	}
}
