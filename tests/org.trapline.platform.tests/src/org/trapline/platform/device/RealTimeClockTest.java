// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.tree.Node;

class RealTimeClockTest {
	private static final int DATA = 0;
	private static final int MATCH = 4;
	private static final int LOAD = 8;
	private static final int MASK = 0x10;
	private static final int RAW = 0x14;
	private static final int MASKED = 0x18;
	private static final int CLEAR = 0x1C;

	private static final class Board implements Clock {
		final EventQueue events = new EventQueue();
		long time;
		boolean level;
		final RealTimeClock rtc = new RealTimeClock("pl031@9010000", Instant.ofEpochSecond(1_000_000), 2,
				up -> level = up, this, events);

		@Override
		public long now() {
			return time;
		}

		@Override
		public long frequency() {
			return 1000;
		}

		void advance(long until) {
			time = until;
			events.run(until);
		}

		long load(int register) {
			return rtc.load(0, register, 4);
		}

		void store(int register, long value) {
			rtc.store(0, register, 4, value);
		}
	}

	private final Board board = new Board();

	@Test
	void goesWithTheMachinesTimeAndCanBeSet() {
		assertThat(board.load(DATA)).isEqualTo(1_000_000);
		board.advance(2999);
		assertThat(board.load(DATA)).isEqualTo(1_000_002);
		board.store(LOAD, 5);
		assertThat(board.load(DATA)).isEqualTo(5);
		assertThat(board.load(LOAD)).isEqualTo(5);
		board.advance(4000);
		assertThat(board.load(DATA)).isEqualTo(7);
		board.rtc.reset();
		assertThat(board.load(DATA)).isEqualTo(1_000_004);
	}

	@Test
	void theAlarmInterruptsAtItsSecondUntilItIsCleared() {
		board.store(MATCH, 1_000_003);
		board.store(MASK, 1);
		board.advance(2999);
		assertThat(board.level).isFalse();
		board.advance(3000);
		assertThat(board.level).isTrue();
		assertThat(board.load(MASKED)).isEqualTo(1);
		board.store(CLEAR, 1);
		assertThat(board.level).isFalse();
		assertThat(board.load(RAW)).isZero();
	}

	@Test
	void aMaskedAlarmIsRaisedAndDoesNotInterrupt() {
		board.store(MATCH, 1_000_000);
		assertThat(board.load(RAW)).isEqualTo(1);
		assertThat(board.load(MASKED)).isZero();
		assertThat(board.level).isFalse();
		board.store(MASK, 1);
		assertThat(board.level).isTrue();
	}

	@Test
	void anAlarmInThePastComesAfterTheCalendarHasGoneAround() {
		board.store(MASK, 1);
		board.store(MATCH, 999_999);
		assertThat(board.level).isFalse();
		assertThat(board.events.next()).isEqualTo(0xFFFFFFFFL * 1000);
		board.store(LOAD, 999_990);
		assertThat(board.events.next()).isEqualTo(9000);
	}

	@Test
	void hasThePrimeCellsIdentification() {
		int[] found = new int[8];
		for (int i = 0; i < found.length; i++)
			found[i] = (int) board.load(0xFE0 + 4 * i);
		assertThat(found).containsExactly(0x31, 0x10, 0x14, 0x00, 0x0D, 0xF0, 0x05, 0xB1);
		assertThat(board.load(0x800)).isZero();
	}

	@Test
	void describesItselfAsQemusVirtDoes() {
		Node root = new Node("");
		board.rtc.describe(root, 0x901_0000);
		Node node = root.children().getFirst();
		assertThat(node.name).isEqualTo("pl031@9010000");
		assertThat(node.properties().get("compatible")).isEqualTo("arm,pl031\0arm,primecell\0".getBytes());
		assertThat(node.properties().get("interrupts")).containsExactly(0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 4);
	}

	@Test
	void whatWasSavedGoesOn() throws StateException {
		board.advance(1500);
		board.store(LOAD, 100);
		board.store(MATCH, 103);
		board.store(MASK, 1);
		StateOutput out = new StateOutput();
		board.rtc.save(out);
		Board copy = new Board();
		copy.time = board.time;
		StateInput in = new StateInput(out.toByteArray());
		copy.rtc.restore(in);
		in.end();
		assertThat(copy.load(DATA)).isEqualTo(100);
		copy.advance(3999);
		assertThat(copy.level).isFalse();
		copy.advance(4000);
		assertThat(copy.level).isTrue();
	}
}
