// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.Finding;
import org.trapline.analysis.MadeTrace;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Measurement;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;

/// A run made up for a rule: exits one after another on each vCPU, in a recording of a given length.
final class MadeRun implements AutoCloseable {
	static final ExitCause INTERRUPT = new ExitCause(ExitReason.INTERRUPT, Refinement.HOST_DEVICE, "eth0");
	static final ExitCause TIMER = new ExitCause(ExitReason.INTERRUPT, Refinement.GUEST_TIMER, "");
	static final ExitCause WFI = new ExitCause(ExitReason.WFX, Refinement.WFI, "");
	static final ExitCause SGIR = new ExitCause(ExitReason.DABT_LOW, Refinement.IPI, "GICD_SGIR");
	static final ExitCause SGI1R = new ExitCause(ExitReason.SYS64, Refinement.IPI, "ICC_SGI1R_EL1");
	static final ExitCause USER_MMIO = new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_USER, "KVM_EXIT_MMIO");
	static final ExitCause FAULT = new ExitCause(ExitReason.DABT_LOW, Refinement.MEMORY_FAULT, "");
	static final ExitCause HYPERCALL = new ExitCause(ExitReason.HVC64, Refinement.HYPERCALL, "PSCI_VERSION");

	private final MadeTrace made = new MadeTrace();
	private final Random random = new Random(7);
	private final long[] now = new long[8];
	private long end = 1_000_000_000L;

	static ExitCause register(String detail) {
		return new ExitCause(ExitReason.SYS64, Refinement.SYSTEM_REGISTER, detail);
	}

	/// How long the recording is; a second unless said.
	MadeRun seconds(double seconds) {
		end = Math.round(seconds * 1e9);
		return this;
	}

	/// From which time on a vCPU goes on.
	MadeRun at(int vcpu, double seconds) {
		now[vcpu] = Math.round(seconds * 1e9);
		return this;
	}

	MadeRun exits(int count, ExitCause cause, long guest, long handling) {
		return exits(0, count, cause, guest, handling);
	}

	MadeRun exits(int vcpu, int count, ExitCause cause, long guest, long handling) {
		for (int i = 0; i < count; i++)
			exit(vcpu, cause, guest, handling, 0, 0, 0);
		return this;
	}

	/// Exits whose handling times lie around one value, a tenth of it apart.
	MadeRun around(int count, ExitCause cause, long guest, long handling) {
		for (int i = 0; i < count; i++)
			exit(0, cause, guest, Math.round(handling * (1 + 0.1 * random.nextGaussian())), 0, 0, 0);
		return this;
	}

	MadeRun exit(int vcpu, ExitCause cause, long guest, long handling, long idle, long descheduled, long address) {
		long time = now[vcpu] + guest;
		long interval = handling + idle + descheduled;
		made.add(new MadeTrace.Exit(time, interval, idle, descheduled, 0, 0, guest, 0x1000, address, cause, vcpu, 0,
				address == 0 ? 0 : ExitBlocks.HAS_ADDRESS));
		now[vcpu] = time + interval;
		return this;
	}

	MadeRun losing(ExitTrace.Losses losses) {
		made.losing(losses);
		return this;
	}

	/// What a rule finds.
	List<Finding> judge(Rule rule) {
		return rule.evaluate(facts());
	}

	RunFacts facts() {
		long last = Arrays.stream(now).max().orElse(0);
		return of(made.finish(new ExitTrace.Span(0, Math.max(end, last))));
	}

	@Override
	public void close() {
		made.close();
	}

	static RunFacts of(Measurement... measurements) {
		Run run = new Run("made", new Provenance(List.of(), "test", "", Map.of()), List.of(measurements), List.of());
		return RunFacts.of(run, ExitAnalysis.Parameters.FOR_RULES, Progress.none());
	}

	static RunFacts table(String interval, ExitTiming.Row... rows) {
		return of(new ExitTiming(ExitTiming.TimeUnit.MICROSECONDS, interval,
				List.of(new ExitTiming.Table("", "", OptionalDouble.of(10), List.of(rows)))));
	}

	static ExitTiming.Row row(String type, long count, double sum) {
		return new ExitTiming.Row(type, count, 1, sum, sum / count, sum, 1);
	}

	static RunFacts counters(Map<String, Double> totals) {
		List<Measurement> counters = new ArrayList<>();
		totals.forEach((event, total) -> counters.add(new CounterSeries(event, "", "", CounterSeries.Span.RUNNING_TOTAL,
				List.of(new CounterSeries.Point(Double.NaN, total, Double.NaN, Double.NaN, CounterSeries.State.COUNTED, "")))));
		return of(counters.toArray(Measurement[]::new));
	}
}
