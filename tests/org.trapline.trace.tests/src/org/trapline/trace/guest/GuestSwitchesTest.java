// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.GuestTasks.Switch;
import org.trapline.measure.GuestTasks.Task;
import org.trapline.measure.GuestTasksWriter;

class GuestSwitchesTest {
	private static final Task A = new Task(1, "a");
	private static final Task B = new Task(2, "b");
	private static final Task C = new Task(3, "c");

	private final GuestTasksWriter writer = new GuestTasksWriter();
	private final GuestSwitches switches = new GuestSwitches(writer, cpu -> cpu < 2 ? cpu : -1);

	@Test
	void nothingIsToldBetweenALossAndTheFirstEventAfterIt() {
		switches.event(0, 100);
		switched(0, 200, A, B);
		switches.event(0, 250);
		switches.lost(0, 250, 400);
		switches.event(0, 400);
		switched(0, 500, C, A);
		switches.event(1, 900);
		switches.end();
		// who ran when events came again is known from the switch that follows
		assertThat(told(0)).containsExactly("100 a", "200 b", "250 ?", "400 c", "500 a", "900 ?");
		assertThat(told(1)).isEmpty();
	}

	@Test
	void lossWithoutASwitchAfterItEndsWhatIsKnown() {
		switches.event(0, 100);
		switched(0, 200, A, B);
		switches.lost(0, 200, 300);
		switches.event(0, 300);
		switches.end();
		assertThat(told(0)).containsExactly("100 a", "200 b", "200 ?");
	}

	@Test
	void cpuWithoutAVcpuIsLeftOut() {
		switched(5, 100, A, B);
		switches.lost(5, 100, 200);
		switches.end();
		assertThat(writer.finish(Map.of(0, 0, 5, 1))).isEmpty();
	}

	private void switched(int cpu, long time, Task before, Task next) {
		switches.event(cpu, time);
		switches.switched(cpu, time, before, next);
	}

	private List<String> told(int vcpu) {
		List<String> told = new ArrayList<>();
		try (GuestTasks tasks = writer.finish(Map.of(0, 0, 1, 1)).orElseThrow()) {
			GuestTasks.Cursor cursor = tasks.cursor(vcpu);
			for (Switch one = cursor.next(); one != null; one = cursor.next())
				told.add(one.time() + " " + (one.task() < 0 ? "?" : tasks.tasks().get(one.task()).label()));
		}
		return told;
	}
}
