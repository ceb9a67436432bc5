// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.platform.state.StateException;
import org.trapline.platform.tree.Node;

class TransportTest {
	@Test
	void identifiesItselfAndHasNoDeviceInAnEmptySlot() {
		TestDriver driver = new TestDriver(32, 3);
		driver.mmio.plug(3, new Entropy(1), 0);
		assertThat(driver.load(0)).isEqualTo(0x74726976);
		assertThat(driver.load(4)).isEqualTo(2);
		assertThat(driver.load(8)).isEqualTo(4);
		assertThat(driver.mmio.bytes()).isEqualTo(0x4000);
		assertThat(driver.mmio.load(0, 0x200, 4)).isEqualTo(0x74726976);
		assertThat(driver.mmio.load(0, 0x208, 4)).isZero();
		driver.mmio.store(0, 0x270, 4, 1);
		assertThat(driver.mmio.load(0, 0x270, 4)).isZero();
	}

	@Test
	void describesItsSlotsAsQemusVirtDoes() {
		Node root = new Node("");
		new TestDriver(32, 0).mmio.describe(root, 0xA00_0000);
		assertThat(root.children()).hasSize(32);
		Node last = root.children().get(31);
		assertThat(last.name).isEqualTo("virtio_mmio@a003e00");
		assertThat(last.properties().get("compatible")).isEqualTo("virtio,mmio\0".getBytes());
		assertThat(last.properties().get("reg")).containsExactly(0, 0, 0, 0, 0x0A, 0, 0x3E, 0, 0, 0, 0, 0, 0, 0, 2, 0);
		assertThat(last.properties().get("interrupts")).containsExactly(0, 0, 0, 0, 0, 0, 0, 47, 0, 0, 0, 1);
		assertThat(last.properties()).containsKey("dma-coherent");
	}

	@Test
	void offersFeaturesInHalves() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0);
		driver.store(0x14, 0);
		assertThat(driver.load(0x10)).isEqualTo(3 << 28);
		driver.store(0x14, 1);
		assertThat(driver.load(0x10)).isEqualTo(1);
		driver.store(0x14, 2);
		assertThat(driver.load(0x10)).isZero();
	}

	@Test
	void refusesFeaturesThatItDoesNotOfferAndDriversOfTheLegacyInterface() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0);
		driver.negotiate(1L << 32 | 1);
		assertThat(driver.load(0x70)).isEqualTo(3);
		driver.negotiate(1L << 28);
		assertThat(driver.load(0x70)).isEqualTo(3);
		assertThat(driver.log).hasSize(2).allMatch(line -> line.contains("VERSION_1"));
		driver.store(0x70, 7);
		assertThat(driver.needsReset()).isTrue();
		driver.negotiate(1L << 32);
		assertThat(driver.load(0x70)).isEqualTo(0xB);
	}

	@Test
	void acceptedFeaturesStayAsTheyAre() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1L << 32, 1);
		driver.store(0x24, 0);
		driver.store(0x20, 1 << 28);
		driver.addIndirect(0, driver.in(8));
		driver.notify(0);
		assertThat(driver.log).singleElement().asString().contains("virtqueue 0: table of descriptors", "not negotiated");
	}

	@Test
	void aBufferIsUsedAndInterruptsUntilAcknowledged() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1L << 32, 1);
		assertThat(driver.request(0, driver.in(16))).isEqualTo(16);
		assertThat(driver.load(0x60)).isEqualTo(1);
		assertThat(driver.level[0]).isTrue();
		driver.store(0x64, 1);
		assertThat(driver.load(0x60)).isZero();
		assertThat(driver.level[0]).isFalse();
	}

	@Test
	void aSecondReasonThatIsNotAcknowledgedIsAnotherEdge() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1L << 32, 1);
		driver.request(0, driver.in(16));
		driver.offer(0, 99);
		driver.notify(0);
		assertThat(driver.load(0x60)).isEqualTo(3);
		assertThat(driver.edges[0]).isEqualTo(1);
		driver.store(0x64, 1);
		assertThat(driver.level[0]).isTrue();
		assertThat(driver.edges[0]).isEqualTo(2);
	}

	@Test
	void theDriverCanDoWithoutInterrupts() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1L << 32, 1);
		driver.ram.store(driver.available(0), 2, 1);
		assertThat(driver.request(0, driver.in(16))).isEqualTo(16);
		assertThat(driver.level[0]).isFalse();
	}

	@Test
	void withEventIndicesTheInterruptComesWithTheBufferThatTheDriverNames() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1);
		long usedEvent = driver.available(0) + 4 + 2 * TestDriver.QUEUE_SIZE;
		long availableEvent = driver.used(0) + 4 + 8 * TestDriver.QUEUE_SIZE;
		driver.ram.store(usedEvent, 2, 2);
		driver.request(0, driver.in(4));
		assertThat(driver.ram.load(availableEvent, 2)).isEqualTo(1);
		driver.request(0, driver.in(4));
		assertThat(driver.level[0]).isFalse();
		driver.request(0, driver.in(4));
		assertThat(driver.level[0]).isTrue();
		assertThat(driver.ram.load(availableEvent, 2)).isEqualTo(3);
	}

	@Test
	void indicesWrapAround() {
		TestDriver driver = TestDriver.of(new Entropy(7), 0).start(1);
		Set<Long> values = new HashSet<>();
		TestDriver.Element element = driver.in(8);
		for (int i = 0; i < 0x10010; i++) {
			assertThat(driver.request(0, element)).isEqualTo(8);
			values.add(driver.ram.load(element.address(), 8));
		}
		assertThat(values).hasSize(0x10010);
		assertThat(driver.log).isEmpty();
	}

	@Test
	void bufferMayBeInATableAndInPieces() {
		TestDriver driver = TestDriver.of(new Entropy(3), 0).start(1);
		TestDriver other = TestDriver.of(new Entropy(3), 0).start(1);
		TestDriver.Element a = driver.in(5);
		TestDriver.Element b = driver.in(3);
		int head = driver.addIndirect(0, a, b);
		driver.notify(0);
		assertThat(driver.used(0, head)).isEqualTo(8);
		TestDriver.Element whole = other.in(8);
		other.request(0, whole);
		byte[] expected = other.bytes(whole);
		assertThat(driver.bytes(a)).containsExactly(List.of(expected[0], expected[1], expected[2], expected[3], expected[4])
				.toArray(Byte[]::new));
		assertThat(driver.bytes(b)).containsExactly(expected[5], expected[6], expected[7]);
	}

	@Test
	void aDeviceWithLatencyTakesOneBufferAtATime() {
		TestDriver driver = TestDriver.of(new Entropy(1), 100).start(1);
		int first = driver.add(0, driver.in(8));
		int second = driver.add(0, driver.in(8));
		driver.notify(0);
		driver.advance(99);
		assertThat(driver.used(0, first)).isEqualTo(-1);
		driver.notify(0);
		driver.advance(1);
		assertThat(driver.used(0, first)).isEqualTo(8);
		driver.advance(99);
		assertThat(driver.used(0, second)).isEqualTo(-1);
		driver.advance(1);
		assertThat(driver.used(0, second)).isEqualTo(8);
		driver.advance(1000);
		assertThat(driver.events.next()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void aBufferThatComesWhenAllWereTakenWaitsAsLongAsAnother() {
		TestDriver driver = TestDriver.of(new Entropy(1), 100).start(1);
		int first = driver.add(0, driver.in(8));
		driver.notify(0);
		driver.advance(100);
		assertThat(driver.used(0, first)).isEqualTo(8);
		driver.advance(60);
		int second = driver.add(0, driver.in(8));
		driver.notify(0);
		driver.advance(99);
		assertThat(driver.used(0, second)).isEqualTo(-1);
		driver.advance(1);
		assertThat(driver.used(0, second)).isEqualTo(8);
	}

	@Test
	void aBufferOverTheRingItselfDoesNotKeepTheDeviceForEver() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0).start(1L << 32, 1);
		driver.descriptor(driver.descriptors(0), driver.available(0) + 2, 2, 2, 0);
		driver.offer(0, 0);
		driver.notify(0);
		driver.advance(10_000);
		assertThat(driver.needsReset()).isTrue();
		assertThat(driver.log).singleElement().asString().contains("are available in a ring of 8");
	}

	@Test
	void accessesOfOtherSizesThanTheRegistersAreIgnoredAndTold() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0);
		assertThat(driver.mmio.load(0, 0, 1)).isZero();
		driver.mmio.store(0, 0x70, 8, 1);
		assertThat(driver.load(0x70)).isZero();
		assertThat(driver.log).hasSize(2);
		assertThat(driver.mmio.load(0, 0x1FC, 4)).isZero();
		assertThat(driver.load(0xB0)).isEqualTo(-1);
	}

	@Test
	void aDriverThatFailsInEverNewWaysIsToldOfAHundredTimes() {
		TestDriver driver = TestDriver.of(new Entropy(1), 0);
		for (int i = 0; i < 1000; i++)
			driver.negotiate(i);
		assertThat(driver.log).hasSize(100).last().asString().endsWith("; nothing more is told of this device");
	}

	@Test
	void whatWasSavedGoesOn() throws StateException {
		TestDriver driver = TestDriver.of(new Entropy(5), 50).start(1);
		driver.request(0, driver.in(8));
		driver.advance(50);
		driver.used(0, 0);
		int head = driver.add(0, driver.in(8));
		driver.notify(0);
		driver.advance(20);
		TestDriver copy = TestDriver.of(new Entropy(99), 50);
		copy.continueFrom(driver);
		assertThat(copy.level[0]).isEqualTo(driver.level[0]);
		driver.advance(30);
		copy.advance(29);
		assertThat(copy.used(0, head)).isEqualTo(-1);
		copy.advance(1);
		assertThat(copy.used(0, head)).isEqualTo(8);
		assertThat(copy.bytes(TestDriver.BUFFERS, 256)).isEqualTo(driver.bytes(TestDriver.BUFFERS, 256));
		assertThat(copy.save()).isEqualTo(driver.save());
	}

	@Test
	void aStateOfOtherDevicesIsRefused() {
		byte[] state = TestDriver.of(new Entropy(5), 50).save();
		assertThatThrownBy(() -> new TestDriver(1, 0).restore(state)).isInstanceOf(StateException.class)
				.hasMessage("slot 0 had a device, and now has none");
		assertThatThrownBy(() -> new TestDriver(2, 0).restore(state)).isInstanceOf(StateException.class)
				.hasMessage("1 slots, expected 2");
	}
}
