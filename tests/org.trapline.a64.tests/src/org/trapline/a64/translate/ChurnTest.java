// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.run.Engine;

/// Code that is written, run, written again and so on takes no more memory the longer it goes on.
@Isolated("measures the JVM's Metaspace")
class ChurnTest {
	private static final long BASE = FlatEnvironment.BASE;
	private static final int ROUNDS = 2000;
	private static final int LOOPS = 40;
	private static final int LOOP = 4;
	/// What is kept, in bytes of bytecode; a class takes several times as much of Metaspace.
	private static final long KEPT = 200_000;
	private static final long MOST_METASPACE = 40L << 20;

	@Test
	void newCodeForAnHourIsBounded() {
		Core core = FlatEnvironment.core("cortex-a57");
		Engine engine = new Engine(core, Options.atOnce(1).withBytes(KEPT));
		long before = metaspace();
		long most = 0;
		for (int round = 0; round < ROUNDS; round++) {
			// on pages in turn, so that some are kept while others are new
			long page = BASE + round % 16 * 4096L;
			FlatEnvironment.put(core, page, program(round));
			core.code.invalidate(page);
			core.pc = page;
			core.x[0] = 0;
			core.deadline = Long.MAX_VALUE;
			engine.run();
			assertThat(core.x[0]).isEqualTo(LOOPS * 2L * (round & 0xFFF));
			most = Math.max(most, metaspace() - before);
		}
		Statistics statistics = engine.regions().statistics();
		assertThat(statistics.regions()).isGreaterThanOrEqualTo(ROUNDS);
		assertThat(statistics.dropped()).isGreaterThan(statistics.regions() / 2);
		assertThat(engine.regions().present().stream().mapToLong(region -> region.bytes).sum()).isLessThanOrEqualTo(KEPT);
		assertThat(most).as("Metaspace in use").isLessThan(MOST_METASPACE);
	}

	/// Loops that add a number twice each.
	private static int[] program(int number) {
		int[] words = new int[LOOPS * LOOP + 1];
		for (int i = 0; i < LOOPS; i++) {
			words[LOOP * i] = 0xD2800041; // mov x1, #2
			words[LOOP * i + 1] = 0x91000000 | (number & 0xFFF) << 10; // add x0, x0, #number
			words[LOOP * i + 2] = 0xF1000421; // subs x1, x1, #1
			words[LOOP * i + 3] = 0x54FFFFC1; // b.ne to the add
		}
		words[LOOPS * LOOP] = 0xD4000001; // svc
		return words;
	}

	private static long metaspace() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
				.mapToLong(ChurnTest::usage).sum();
	}

	private static long usage(MemoryPoolMXBean pool) {
		return pool.getUsage().getUsed();
	}
}
