// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;

/// What holds for any sequence of events, however absurd.
class ExitReconstructionPropertyTest {
	private static final int EVENTS = 60_000;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void timesAddUpAndEveryExitIsAccountedFor(long seed) {
		Random random = new Random(seed);
		long exits = 0;
		long entries = 0;
		long switches = seed % 2 == 0 ? 0 : 1;
		try (ExitReconstruction events = new ExitReconstruction()) {
			long time = 0;
			for (int i = 0; i < EVENTS; i++) {
				time += random.nextInt(20) == 0 ? -random.nextInt(200) : random.nextInt(1000);
				int cpu = random.nextInt(5) - 1;
				int thread = random.nextInt(4);
				switch (random.nextInt(22)) {
				case 0, 1, 2, 3 -> {
					exits++;
					events.exit(time, cpu, thread, random.nextInt(6) - 1, random.nextInt(70) - 1, random.nextLong());
				}
				case 4, 5, 6, 7 -> {
					entries++;
					events.entry(time, cpu, thread, random.nextLong());
				}
				case 8 -> events.mmio(time, cpu, thread, random.nextInt(3), 4, random.nextLong(), random.nextLong());
				case 9 -> events.userspaceExit(time, cpu, thread, random.nextInt(50) - 2, random.nextInt(6));
				case 10 -> events.guestFault(time, cpu, thread, 0, random.nextLong(), random.nextLong(), random.nextLong());
				case 11 -> events.wfx(time, cpu, thread, 0, HypervisorEvents.Wait.values()[random.nextInt(3)]);
				case 12 -> events.hypercall(time, cpu, thread, 0, random.nextLong(), random.nextInt(2));
				case 13 -> events.systemRegister(time, cpu, thread, 0, random.nextInt(4), random.nextInt(8),
						random.nextInt(16), random.nextInt(16), random.nextInt(8), random.nextBoolean());
				case 14 -> events.wakeup(time, cpu, thread, random.nextInt(3000) - 100, true, true);
				case 15 -> events.timerIrq(time, cpu, thread, thread, 27, random.nextInt(2));
				case 16 -> events.hostIrq(time, cpu, thread, 13, "irq" + random.nextInt(5000));
				case 17, 18, 19 -> {
					if (switches > 0)
						events.schedSwitch(time, cpu, thread, random.nextBoolean(), random.nextInt(4));
				}
				case 20 -> events.otherKvm(time, cpu, thread);
				default -> {
					if (random.nextInt(20) == 0)
						events.lost(time, time - random.nextInt(500), cpu, random.nextInt(9));
					if (random.nextInt(50) == 0)
						events.thread(thread, random.nextInt(3) - 1, "kvm-vcpu-" + random.nextInt(3));
				}
				}
			}
			try (ExitTrace trace = events.finish(Map.of())) {
				for (Rows.Row r : Rows.of(trace)) {
					assertThat(r.interval()).isNotNegative();
					assertThat(r.idle()).isNotNegative();
					assertThat(r.descheduled()).isNotNegative();
					assertThat(r.handling()).isNotNegative();
					assertThat(r.user()).isBetween(0L, r.handling());
					assertThat(r.awayAt()).isBetween(0L, r.interval() + 1);
					assertThat(r.guestBefore()).isNotNegative();
					assertThat(r.has(ExitBlocks.IDLE_ASSUMED) && switches > 0 && r.time() > 1_000_000).isFalse();
				}
				ExitTrace.Losses l = trace.losses();
				assertThat(trace.size() + l.exitsWithoutEntry() + l.intervalsAcrossLoss()).isEqualTo(exits);
				assertThat(trace.size()).isGreaterThan(exits / 50);
				assertThat(trace.size() + l.entriesWithoutExit()).isLessThanOrEqualTo(entries);
				assertThat(events.notices()).isNotEmpty();
			}
		}
	}
}
