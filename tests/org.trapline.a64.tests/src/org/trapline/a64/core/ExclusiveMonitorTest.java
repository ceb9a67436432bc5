// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExclusiveMonitorTest {
	private final ExclusiveMonitor monitor = new ExclusiveMonitor();

	@Test
	void isOpenAtFirst() {
		assertThat(monitor.marks(0, 8)).isFalse();
		assertThat(monitor.marks(0x1000, 1)).isFalse();
	}

	@Test
	void marksTheAddressAndSizeThatWereRead() {
		monitor.mark(0x1000, 8, 1, 0);
		assertThat(monitor.marks(0x1000, 8)).isTrue();
		assertThat(monitor.marks(0x1000, 4)).isFalse();
		assertThat(monitor.marks(0x1000, 16)).isFalse();
		assertThat(monitor.marks(0x1008, 8)).isFalse();
		monitor.mark(0, 1, 0, 0);
		assertThat(monitor.marks(0x1000, 8)).isFalse();
		assertThat(monitor.marks(0, 1)).isTrue();
	}

	@Test
	void comparesWhatWasReadWithWhatMemoryHolds() {
		monitor.mark(0x1000, 16, 1, 2);
		assertThat(monitor.holds(1, 2)).isTrue();
		assertThat(monitor.holds(1, 3)).isFalse();
		assertThat(monitor.holds(0, 2)).isFalse();
	}

	@Test
	void isOpenAfterClearing() {
		monitor.mark(0x1000, 8, 1, 0);
		monitor.clear();
		assertThat(monitor.marks(0x1000, 8)).isFalse();
	}
}
