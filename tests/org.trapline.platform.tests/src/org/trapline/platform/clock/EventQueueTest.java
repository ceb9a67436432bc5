// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventQueueTest {
	private final EventQueue queue = new EventQueue();
	private final List<String> done = new ArrayList<>();

	@Test
	void eventsComeByTimeAndThenInTheOrderOfPlanning() {
		Event a = queue.event(() -> done.add("a"));
		Event b = queue.event(() -> done.add("b"));
		Event c = queue.event(() -> done.add("c"));
		c.at(20);
		b.at(10);
		a.at(10);
		queue.run(9);
		assertThat(done).isEmpty();
		assertThat(queue.next()).isEqualTo(10);
		queue.run(20);
		assertThat(done).containsExactly("b", "a", "c");
		assertThat(queue.next()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void anEventThatIsPlannedAgainComesOnceAndOneThatIsCancelledNever() {
		Event a = queue.event(() -> done.add("a"));
		Event b = queue.event(() -> done.add("b"));
		a.at(5);
		a.at(7);
		b.at(6);
		b.cancel();
		queue.run(6);
		assertThat(done).isEmpty();
		queue.run(10);
		assertThat(done).containsExactly("a");
	}

	@Test
	void anActionMayPlanItsOwnEvent() {
		Event[] self = new Event[1];
		self[0] = queue.event(() -> {
			done.add("tick");
			if (done.size() < 3)
				self[0].at(done.size() * 10L);
		});
		self[0].at(0);
		queue.run(15);
		assertThat(done).hasSize(2);
		queue.run(20);
		assertThat(done).hasSize(3);
	}

	@Test
	void whatComesBeforeAllElseIsTold() {
		queue.onEarlier(() -> done.add("earlier"));
		Event a = queue.event(() -> done.add("a"));
		Event b = queue.event(() -> done.add("b"));
		a.at(10);
		b.at(20);
		b.at(5);
		assertThat(done).containsExactly("earlier", "earlier");
	}
}
