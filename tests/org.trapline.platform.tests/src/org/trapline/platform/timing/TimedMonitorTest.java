// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.a64.translate.Options;
import org.trapline.platform.pmu.CpuEvents;
import org.trapline.platform.pmu.PerformanceMonitor;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The performance monitors with the timing model behind them.
class TimedMonitorTest {
	private final List<Boolean> line = new ArrayList<>();

	/// Runs a program, after which X10 and up hold what it read.
	private Chase run(String program) throws Exception {
		Chase chase = new Chase("seattle", Options.usual(), 1);
		PerformanceMonitor monitors = new PerformanceMonitor(chase.cpu(), new CpuEvents(chase.cpu()), line::add, chase.events());
		chase.map(4096, false);
		chase.start(Assembler.words(program + "\nwfi\nb .\n"));
		chase.core().x[25] = Chase.area();
		chase.run();
		StateOutput out = new StateOutput();
		monitors.save(out);
		StateInput in = new StateInput(out.toByteArray());
		monitors.restore(in);
		in.end();
		return chase;
	}

	@Test
	void countInstructionsBranchesAndCycles() throws Exception {
		Chase chase = run("""
				mov x0, #0x08
				msr pmevtyper0_el0, x0
				mov x0, #0x21
				msr pmevtyper1_el0, x0
				mov x0, #3
				orr x0, x0, #0x80000000
				msr pmcntenset_el0, x0
				mov x0, #0x47
				msr pmcr_el0, x0
				isb
				mov x1, #1000
			1:	add x2, x2, x3
				subs x1, x1, #1
				b.ne 1b
				msr pmcntenclr_el0, x0
				mrs x10, pmevcntr0_el0
				mrs x11, pmevcntr1_el0
				mrs x12, pmccntr_el0
				mrs x13, pmcr_el0
			""");
		long[] x = chase.core().x;
		assertThat(x[10]).isBetween(3001L, 3004L);
		assertThat(x[11]).isEqualTo(1000);
		assertThat(x[12]).isBetween(1000L, 1300L);
		assertThat(x[13] >>> 11 & 31).as("counters").isEqualTo(6);
	}

	@Test
	void countOnlyAtTheLevelsThatAreAskedFor() throws Exception {
		Chase chase = run("""
				mov x0, #0x08
				orr x0, x0, #0x80000000 // not at EL1
				msr pmevtyper0_el0, x0
				mov x0, #1
				msr pmcntenset_el0, x0
				mov x0, #3
				msr pmcr_el0, x0
				nop
				nop
				mrs x10, pmevcntr0_el0
			""");
		assertThat(chase.core().x[10]).isZero();
	}

	@Test
	void interruptWhenACounterOverflows() throws Exception {
		Chase chase = run("""
				mov x0, #0x08
				msr pmevtyper0_el0, x0
				mov x0, #-500
				msr pmevcntr0_el0, x0
				mov x0, #1
				msr pmintenset_el1, x0
				msr pmcntenset_el0, x0
				msr pmcr_el0, x0
				mov x1, #2000
			1:	subs x1, x1, #1
				b.ne 1b
				mrs x10, pmovsclr_el0
				mrs x11, pmevcntr0_el0
			""");
		assertThat(chase.core().x[10]).isEqualTo(1);
		assertThat(chase.core().x[11]).isBetween(3000L, 4000L);
		assertThat(line).contains(true);
		assertThat(line.indexOf(true)).as("before it was read").isLessThan(line.size() - 1);
	}

	@Test
	void softwareIncrementsWhatCountsThat() throws Exception {
		Chase chase = run("""
				msr pmevtyper2_el0, xzr
				mov x0, #4
				msr pmcntenset_el0, x0
				mov x1, #3
				msr pmcr_el0, x1
				msr pmswinc_el0, x0
				msr pmswinc_el0, x0
				mrs x10, pmevcntr2_el0
			""");
		assertThat(chase.core().x[10]).isEqualTo(2);
	}

	@Test
	void anOddCounterCountsOverflowsOfTheOneBeforeAndInterrupts() throws Exception {
		Chase chase = run("""
				mov x0, #0x08
				msr pmevtyper0_el0, x0
				mov x0, #0x1e
				msr pmevtyper1_el0, x0
				mov x0, #-500
				msr pmevcntr0_el0, x0
				mov x0, #-1
				msr pmevcntr1_el0, x0
				mov x0, #2
				msr pmintenset_el1, x0
				mov x0, #3
				msr pmcntenset_el0, x0
				mov x1, #1
				msr pmcr_el0, x1
				mov x1, #2000
			1:	subs x1, x1, #1
				b.ne 1b
				mrs x10, pmovsclr_el0
				mrs x11, pmevcntr1_el0
				mrs x12, pmceid0_el0
				// and those of software
				msr pmevtyper0_el0, xzr
				mov x0, #-1
				msr pmevcntr0_el0, x0
				mov x0, #1
				msr pmswinc_el0, x0
				mrs x13, pmevcntr1_el0
				// not while it is disabled
				mov x0, #2
				msr pmcntenclr_el0, x0
				mov x0, #-1
				msr pmevcntr0_el0, x0
				mov x0, #1
				msr pmswinc_el0, x0
				mrs x14, pmevcntr1_el0
			""");
		long[] x = chase.core().x;
		assertThat(x[10]).as("overflows").isEqualTo(3);
		assertThat(x[11]).isZero();
		assertThat(x[12] >>> 0x1E & 1).as("is told of").isEqualTo(1);
		assertThat(x[13]).isEqualTo(1);
		assertThat(x[14]).isEqualTo(1);
		assertThat(line).contains(true);
	}
}
