// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

class Pl011Test {
	private static final int DR = 0;
	private static final int FR = 0x18;
	private static final int LCR_H = 0x2C;
	private static final int CR = 0x30;
	private static final int IFLS = 0x34;
	private static final int IMSC = 0x38;
	private static final int RIS = 0x3C;
	private static final int ICR = 0x44;
	private static final int ENABLED = 0x301;
	private static final int RECEIVE = 0x10;
	private static final int TRANSMIT = 0x20;
	private static final int TIMEOUT = 0x40;

	private final List<Integer> sent = new ArrayList<>();
	private final Queue<Integer> typed = new ArrayDeque<>();
	private Runnable arrival = () -> { };
	private boolean line;
	private long now;
	private final EventQueue events = new EventQueue();
	private final Console console = new Console() {
		@Override
		public void output(int value) {
			sent.add(value);
		}

		@Override
		public int input() {
			Integer next = typed.poll();
			return next == null ? -1 : next;
		}

		@Override
		public boolean hasInput() {
			return !typed.isEmpty();
		}

		@Override
		public void onInput(Runnable listener) {
			arrival = listener;
		}

		@Override
		public void poll() {
		}
	};
	private final Clock clock = new Clock() {
		@Override
		public long now() {
			return now;
		}

		@Override
		public long frequency() {
			return 2_400_000_000L;
		}
	};
	private final Pl011 uart = new Pl011("pl011@9000000", 1, level -> line = level, console, clock, events);

	@BeforeEach
	void enable() {
		store(LCR_H, 0x70);
		store(CR, ENABLED);
	}

	private void store(int register, int value) {
		uart.store(0, register, 4, value);
	}

	private int load(int register) {
		return (int) uart.load(0, register, 4);
	}

	private void type(String text) {
		text.chars().forEach(typed::add);
		arrival.run();
	}

	@Test
	void whatIsSentIsOnTheConsoleAndTheInterruptFollows() {
		store(DR, 'a');
		assertThat(sent).containsExactly((int) 'a');
		assertThat(load(RIS)).isEqualTo(TRANSMIT);
		assertThat(line).isFalse();
		store(IMSC, TRANSMIT);
		assertThat(line).isTrue();
		store(ICR, TRANSMIT);
		assertThat(line).isFalse();
	}

	@Test
	void aPortThatIsOffSendsNothing() {
		store(CR, 0x300);
		store(DR, 'a');
		assertThat(sent).isEmpty();
	}

	@Test
	void firmwareLeavesThePortOnForThoseWhoDoNotSetItUp() {
		uart.reset();
		uart.leaveEnabled();
		store(DR, 'a');
		assertThat(sent).containsExactly((int) 'a');
		type("b");
		assertThat(load(DR)).isEqualTo('b');
	}

	@Test
	void receivedBytesAreReadInOrderAndTheRestWaitsInTheConsole() {
		type("0123456789abcdefXYZ");
		assertThat(typed).hasSize(3);
		assertThat(load(FR) & 0x40).isNotZero();
		StringBuilder read = new StringBuilder();
		while ((load(FR) & 0x10) == 0)
			read.append((char) load(DR));
		assertThat(read).hasToString("0123456789abcdefXYZ");
		assertThat(load(DR)).isZero();
	}

	@Test
	void theReceiveInterruptComesAtItsLevelAndGoesBelowIt() {
		store(IFLS, 0);
		store(IMSC, RECEIVE);
		type("a");
		assertThat(line).isFalse();
		type("b");
		assertThat(line).isTrue();
		load(DR);
		assertThat(line).isFalse();
	}

	@Test
	void afterThirtyTwoBitsWithoutAByteTheTimeoutComes() {
		// 115,200 baud: 24 MHz / 16 / (13 + 1 / 64)
		store(0x24, 13);
		store(0x28, 1);
		store(IMSC, TIMEOUT);
		type("a");
		long bit = 2_400_000_000L / 115_200;
		assertThat(events.next()).isBetween(32 * bit * 99 / 100, 32 * bit * 101 / 100);
		now = events.next();
		events.run(now);
		assertThat(line).isTrue();
		load(DR);
		assertThat(line).isFalse();
	}

	@Test
	void withoutFifosOneByteIsHeld() {
		store(LCR_H, 0x60);
		store(IMSC, RECEIVE);
		type("ab");
		assertThat(line).isTrue();
		assertThat(typed).hasSize(1);
		assertThat(load(DR)).isEqualTo('a');
		assertThat(load(DR)).isEqualTo('b');
		assertThat(line).isFalse();
	}

	@Test
	void loopbackReceivesWhatIsSent() {
		store(CR, ENABLED | 0x80);
		store(DR, 'x');
		assertThat(sent).isEmpty();
		assertThat(load(DR)).isEqualTo('x');
	}

	@Test
	void itSaysWhatItIs() {
		int[] identification = new int[8];
		for (int i = 0; i < 8; i++)
			identification[i] = load(0xFE0 + 4 * i);
		assertThat(identification).containsExactly(0x11, 0x10, 0x14, 0, 0x0D, 0xF0, 0x05, 0xB1);
	}

	@Test
	void aRestoredPortGoesOnWithWhatItHeld() throws StateException {
		store(IMSC, RECEIVE | TIMEOUT);
		type("abc");
		StateOutput out = new StateOutput();
		uart.save(out);
		uart.reset();
		StateInput in = new StateInput(out.toByteArray());
		uart.restore(in);
		in.end();
		assertThat(events.next()).isLessThan(Long.MAX_VALUE);
		assertThat(load(DR)).isEqualTo('a');
		assertThat(load(IMSC)).isEqualTo(RECEIVE | TIMEOUT);
	}

	@Test
	void aStateThatCannotBeIsRefused() {
		StateOutput out = new StateOutput();
		out.int32s(new int[16]);
		out.int32(16);
		assertThatThrownBy(() -> uart.restore(new StateInput(out.toByteArray()))).isInstanceOf(StateException.class)
				.hasMessage("receive FIFO's start is 16, expected 0 to 15");
	}
}
