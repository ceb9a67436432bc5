// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

class TimerTest {
	private static final int ENABLE = 1;
	private static final int MASKED = 2;
	private static final int STATUS = 4;

	private long now;
	private long offset;
	private boolean line;
	private final EventQueue events = new EventQueue();
	private final Clock clock = new Clock() {
		@Override
		public long now() {
			return now;
		}

		@Override
		public long frequency() {
			return 1000;
		}
	};
	private final SystemCounter counter = new SystemCounter(clock, 100);
	private final Timer timer = new Timer(counter, () -> offset, events, level -> line = level);

	private void at(long time) {
		now = time;
		events.run(now);
	}

	@Test
	void theInterruptComesWhenTheCountReachesTheComparison() {
		timer.compare(5);
		timer.control(ENABLE);
		assertThat(events.next()).isEqualTo(50);
		at(49);
		assertThat(line).isFalse();
		assertThat(timer.control()).isEqualTo(ENABLE);
		at(50);
		assertThat(line).isTrue();
		assertThat(timer.control()).isEqualTo(ENABLE | STATUS);
	}

	@Test
	void aMaskedTimerTellsItsStatusOnly() {
		timer.control(ENABLE | MASKED);
		timer.compare(5);
		at(60);
		assertThat(line).isFalse();
		assertThat(timer.control()).isEqualTo(ENABLE | MASKED | STATUS);
		timer.control(ENABLE);
		assertThat(line).isTrue();
		timer.control(0);
		assertThat(line).isFalse();
		assertThat(timer.control()).isZero();
	}

	@Test
	void theTimerValueIsASignedDistanceOf32Bits() {
		at(1000);
		timer.value(7);
		assertThat(timer.compare()).isEqualTo(107);
		timer.value(-3 & 0xFFFF_FFFFL);
		assertThat(timer.compare()).isEqualTo(97);
		assertThat(timer.value()).isEqualTo(0xFFFF_FFFDL);
	}

	@Test
	void anOffsetMovesTheView() {
		offset = 10;
		timer.compare(5);
		timer.control(ENABLE);
		// before the offset is reached the view is negative, which is a large number
		assertThat(line).isTrue();
		at(100);
		timer.update();
		assertThat(line).isFalse();
		assertThat(events.next()).isEqualTo(150);
		offset = 7;
		timer.update();
		assertThat(events.next()).isEqualTo(120);
	}

	@Test
	void aRestoredTimerIsPlannedAgain() throws StateException {
		timer.compare(5);
		timer.control(ENABLE);
		StateOutput out = new StateOutput();
		timer.save(out);
		timer.reset();
		assertThat(events.next()).isEqualTo(Long.MAX_VALUE);
		timer.restore(new StateInput(out.toByteArray()));
		timer.update();
		assertThat(events.next()).isEqualTo(50);
		at(50);
		assertThat(line).isTrue();
	}
}
