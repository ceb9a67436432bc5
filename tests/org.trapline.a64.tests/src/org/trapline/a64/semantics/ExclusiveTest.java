// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.PagedEnvironment;
import org.trapline.a64.core.PagedEnvironment.Told;
import org.trapline.a64.core.Ram;

class ExclusiveTest {
	private static final long RAM = 0x8000_0000L;
	private static final int PAGE = CoreMemory.PAGE_BYTES;
	private static final long V = 0x12_3456_7000L;
	private static final long ALIAS = 0x55_5555_5000L;

	private final Core core = PagedEnvironment.core(new Ram().add(RAM, 4 * PAGE));
	private final PagedEnvironment environment = PagedEnvironment.of(core);

	ExclusiveTest() {
		environment.map(1, V, RAM, Environment.READABLE | Environment.WRITABLE);
		environment.map(1, ALIAS, RAM, Environment.READABLE | Environment.WRITABLE);
		core.memory.store64(V + 16, 0x1111_2222_3333_4444L);
		core.memory.store64(V + 24, 0x5555_6666_7777_8888L);
		core.x[0] = V + 16;
		core.x[1] = ALIAS + 16;
		core.x[2] = -1;
		core.x[3] = -2;
		core.x[9] = 77;
		environment.told.clear();
	}

	private long memory() {
		return core.memory.ram().load(RAM + 16, 8);
	}

	@Test
	void aStoreAfterALoadSucceedsOnce() {
		Exclusive.ldxr(core, 1, 31, 31, 0, 5);
		Exclusive.stxr(core, 1, 9, 31, 0, 2);
		assertThat(core.x[5]).isEqualTo(0x1111_2222_3333_4444L);
		assertThat(core.x[9]).isZero();
		assertThat(memory()).isEqualTo(-1);
		core.memory.store64(V + 16, 0x1111_2222_3333_4444L);
		Exclusive.stxr(core, 1, 9, 31, 0, 3);
		assertThat(core.x[9]).isOne();
		assertThat(memory()).isEqualTo(0x1111_2222_3333_4444L);
		assertThat(environment.told).isEqualTo(List.of(new Told(V + 16, RAM + 16, 8, false),
				new Told(V + 16, RAM + 16, 8, true),
				new Told(V + 16, RAM + 16, 8, true)));
	}

	@Test
	void aStoreThroughAnotherMappingOfTheMemorySucceeds() {
		Exclusive.ldaxrb(core, 31, 31, 0, 5);
		Exclusive.stlxrb(core, 9, 31, 1, 2);
		assertThat(core.x[9]).isZero();
		assertThat(memory()).isEqualTo(0x1111_2222_3333_44FFL);
	}

	@Test
	void aStoreElsewhereOrOfAnotherSizeFails() {
		Exclusive.ldxr(core, 0, 31, 31, 0, 5);
		core.x[0] += 4;
		Exclusive.stxr(core, 0, 9, 31, 0, 2);
		assertThat(core.x[9]).isOne();
		core.x[0] -= 4;
		Exclusive.ldxr(core, 0, 31, 31, 0, 5);
		Exclusive.stxrh(core, 9, 31, 0, 2);
		assertThat(core.x[9]).isOne();
		assertThat(memory()).isEqualTo(0x1111_2222_3333_4444L);
	}

	@Test
	void aStoreToMemoryThatChangedFails() {
		Exclusive.ldxp(core, 1, 31, 6, 0, 5);
		core.memory.store8(ALIAS + 31, 0);
		Exclusive.stxp(core, 1, 9, 3, 0, 2);
		assertThat(core.x[5]).isEqualTo(0x1111_2222_3333_4444L);
		assertThat(core.x[6]).isEqualTo(0x5555_6666_7777_8888L);
		assertThat(core.x[9]).isOne();
		assertThat(memory()).isEqualTo(0x1111_2222_3333_4444L);
	}

	@Test
	void pairsAreStoredWhole() {
		Exclusive.ldaxp(core, 1, 31, 6, 0, 5);
		Exclusive.stlxp(core, 1, 9, 3, 1, 2);
		assertThat(core.x[9]).isZero();
		assertThat(memory()).isEqualTo(-1);
		assertThat(core.memory.load64(V + 24)).isEqualTo(-2);
		Exclusive.ldxp(core, 0, 31, 6, 0, 5);
		Exclusive.stxp(core, 0, 9, 3, 0, 2);
		assertThat(core.x[9]).isZero();
		assertThat(core.x[5]).isEqualTo(0xFFFF_FFFFL);
		assertThat(memory()).isEqualTo(0xFFFF_FFFE_FFFF_FFFFL);
	}

	@Test
	void clearingOpensTheMonitor() {
		Exclusive.ldxr(core, 1, 31, 31, 0, 5);
		core.monitor.clear();
		Exclusive.stxr(core, 1, 9, 31, 0, 2);
		assertThat(core.x[9]).isOne();
		assertThat(memory()).isEqualTo(0x1111_2222_3333_4444L);
	}
}
