// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.trapline.platform.state.StateException;
import org.trapline.platform.virtio.TestDriver;
import org.trapline.platform.virtio.TestDriver.Element;

class NetworkDeviceTest {
	private static final int RECEIVE = 0;
	private static final int TRANSMIT = 1;
	private static final int HEADER = 12;

	private final Hub hub = new Hub(500);
	private final TestDriver a = station(1);
	private final TestDriver b = station(2);

	private TestDriver station(int number) {
		TestDriver driver = new TestDriver(1, 0);
		driver.mmio.plug(0, new NetworkDevice(new byte[] { 2, 0, 0, 0, 0, (byte) number }, hub.port()), 0);
		return driver.start(1L << 32 | 1 << 5, 2);
	}

	private static byte[] frame(int length, int seed) {
		byte[] frame = new byte[length];
		for (int i = 0; i < length; i++)
			frame[i] = (byte) (seed + i * 7);
		return frame;
	}

	private static void send(TestDriver driver, byte[] frame) {
		assertThat(driver.request(TRANSMIT, driver.out(new byte[HEADER]), driver.out(frame))).isZero();
	}

	private static void assertReceived(TestDriver driver, int head, Element buffer, byte[] frame) {
		assertThat(driver.used(RECEIVE, head)).isEqualTo(HEADER + frame.length);
		byte[] content = driver.bytes(buffer);
		assertThat(Arrays.copyOf(content, HEADER)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
		assertThat(Arrays.copyOfRange(content, HEADER, HEADER + frame.length)).isEqualTo(frame);
	}

	@Test
	void tellsItsAddressAndThatTheLinkIsUp() {
		assertThat(a.load(8)).isEqualTo(1);
		assertThat(a.configuration(0, 4)).isEqualTo(2);
		assertThat(a.configuration(4, 4)).isEqualTo(1 << 16 | 1 << 8);
		assertThatThrownBy(() -> new NetworkDevice(new byte[] { 1, 2, 3, 4, 5, 6 }, Link.DISCARD))
				.hasMessageContaining("the first even");
	}

	@Test
	void aFrameArrivesAtTheOtherMachineAfterTheHubsDelay() {
		Element buffer = b.in(1530);
		int head = b.add(RECEIVE, buffer);
		b.notify(RECEIVE);
		a.advance(1000);
		send(a, frame(60, 3));
		b.advance(1499);
		assertThat(b.used(RECEIVE, head)).isEqualTo(-1);
		assertThat(b.level[0]).isFalse();
		b.advance(1);
		assertReceived(b, head, buffer, frame(60, 3));
		assertThat(b.level[0]).isTrue();
		a.advance(10_000);
		assertThat(a.ram.load(a.used(RECEIVE) + 2, 2)).isZero();
	}

	@Test
	void framesWaitForBuffersInOrderAndUpToABound() {
		for (int i = 0; i < 300; i++)
			send(a, frame(100, i));
		b.advance(1000);
		for (int i = 0; i < 256; i++) {
			Element buffer = b.in(1530);
			int head = b.add(RECEIVE, buffer);
			b.notify(RECEIVE);
			assertReceived(b, head, buffer, frame(100, i));
		}
		int head = b.add(RECEIVE, b.in(1530));
		b.notify(RECEIVE);
		assertThat(b.used(RECEIVE, head)).isEqualTo(-1);
	}

	@Test
	void framesOfImpossibleLengthAreDroppedAndTold() {
		send(a, frame(13, 0));
		send(a, frame(1519, 0));
		assertThat(a.log).hasSize(2).last().asString().contains("frame of 1519 bytes dropped, expected 14 to 1518");
		send(a, frame(1518, 0));
		b.advance(1000);
		Element buffer = b.in(1530);
		int head = b.add(RECEIVE, buffer);
		b.notify(RECEIVE);
		assertReceived(b, head, buffer, frame(1518, 0));
	}

	@Test
	void aBufferThatIsTooSmallForAFrameStopsTheDevice() {
		b.add(RECEIVE, b.in(60));
		b.notify(RECEIVE);
		send(a, frame(60, 0));
		b.advance(1000);
		assertThat(b.needsReset()).isTrue();
		assertThat(b.log).singleElement().asString().contains("buffer of 60 bytes for a frame of 60 with its header of 12");
	}

	@Test
	void nothingAnswersWhereFramesAreDiscarded() {
		TestDriver alone = TestDriver.of(new NetworkDevice(new byte[6], Link.DISCARD), 0).start(1L << 32, 2);
		send(alone, frame(60, 0));
		assertThat(alone.events.next()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void framesOnTheirWayAndWaitingAreSaved() throws StateException {
		send(a, frame(60, 1));
		b.advance(600);
		a.advance(600);
		send(a, frame(60, 2));
		TestDriver copy = new TestDriver(1, 0);
		copy.mmio.plug(0, new NetworkDevice(new byte[6], new Hub(500).port()), 0);
		copy.continueFrom(b);
		Element first = copy.in(100);
		Element second = copy.in(100);
		int one = copy.add(RECEIVE, first);
		int two = copy.add(RECEIVE, second);
		copy.notify(RECEIVE);
		assertReceived(copy, one, first, frame(60, 1));
		copy.advance(499);
		assertThat(copy.used(RECEIVE, two)).isEqualTo(-1);
		copy.advance(1);
		assertReceived(copy, two, second, frame(60, 2));
	}
}
