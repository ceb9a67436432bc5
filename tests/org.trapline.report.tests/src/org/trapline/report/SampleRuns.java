// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Headline;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;

/// Small runs with a bit of everything, the same each time.
final class SampleRuns {
	/// A name as nobody should give it, and somebody will.
	static final String NASTY = "<script>alert(\"1\")</script>, \"x\" & 'y'\u001b[31m\u0007";
	static final long START = 1_000_000_000_000L;
	static final List<ExitCause> CAUSES = List.of(
			new ExitCause(ExitReason.DABT_LOW, Refinement.IPI, ""),
			new ExitCause(ExitReason.INTERRUPT, Refinement.GUEST_TIMER, ""),
			new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_USER, "KVM_EXIT_MMIO"),
			new ExitCause(ExitReason.WFX, Refinement.WFI, ""),
			new ExitCause(ExitReason.SYS64, Refinement.SYSTEM_REGISTER, "ICC_SGI1R_EL1 write, \"quoted\""));

	private static final int[] HANDLING = {11_400, 3_700, 48_000, 2_900, 5_200};

	private SampleRuns() {
	}

	/// One exit as it was put in.
	record Exit(long time, int vcpu, int cause, int cpu, long interval, long idle, long descheduled, long user,
			long guest, long pc, long address, int flags) {
	}

	/// Exits of two vCPUs one after another, of all causes in turn; every 7th of vCPU 1 was descheduled.
	static List<Exit> exits(int count) {
		List<Exit> exits = new ArrayList<>();
		long[] entered = {START, START + 1_500};
		for (int i = 0; i < count; i++) {
			int vcpu = i % 2;
			int cause = (i / 2 + i / 11) % CAUSES.size();
			long handling = HANDLING[cause] + 37L * (i % 50) + (i % 97 == 0 ? 400_000 : 0);
			long idle = cause == 3 ? 90_000 + 1_000L * (i % 9) : 0;
			long descheduled = vcpu == 1 && i % 7 == 0 ? 250_000 : 0;
			long guest = 40_000 + 1_300L * (i % 31);
			boolean address = CAUSES.get(cause).reason() == ExitReason.DABT_LOW;
			boolean first = i < 2;
			int flags = (first ? ExitBlocks.NO_GUEST_TIME : 0) | (address ? ExitBlocks.HAS_ADDRESS : 0)
					| (cause == 2 ? ExitBlocks.USER | ExitBlocks.WRITE : 0) | (descheduled > 0 ? ExitBlocks.PREEMPTED : 0);
			long time = entered[vcpu] + guest;
			long interval = handling + idle + descheduled;
			exits.add(new Exit(time, vcpu, cause, i % 3 - 1, interval, idle, descheduled, cause == 2 ? 20_000 : 0,
					first ? 0 : guest, 0xffff_8000_0800_0000L + 4 * (i % 13), address ? cause == 0 ? 0x8000f00 : 0x9000000 : 0,
					flags));
			entered[vcpu] = time + interval;
		}
		return exits;
	}

	static ExitTrace trace(List<Exit> exits) {
		try (ExitTraceWriter writer = new ExitTraceWriter()) {
			long end = START;
			for (Exit exit : exits) {
				writer.time = exit.time;
				writer.interval = exit.interval;
				writer.idle = exit.idle;
				writer.descheduled = exit.descheduled;
				writer.userTime = exit.user;
				writer.awayAt = exit.idle + exit.descheduled > 0 ? 1_000 : 0;
				writer.guestBefore = exit.guest;
				writer.pc = exit.pc;
				writer.address = exit.address;
				writer.cause = writer.causeIndex(CAUSES.get(exit.cause));
				writer.vcpu = (short) exit.vcpu;
				writer.cpu = (short) exit.cpu;
				writer.flags = (short) exit.flags;
				writer.add();
				end = Math.max(end, exit.time + exit.interval);
			}
			return writer.finish(List.of(new Vcpu(0, NASTY, 0, 4711, 4712, "CPU 0/KVM"),
					new Vcpu(1, NASTY, 1, 4711, 4713, NASTY)), new ExitTrace.Span(START, end),
					new ExitTrace.Losses(1, 0, 12, 2, 0),
					Map.of("kvm:kvm_exit", exits.size() + 1L, "kvm:kvm_entry", (long) exits.size()));
		}
	}

	/// Three exits each of vCPUs of VMs with four of them.
	static ExitTrace trace(int vms) {
		try (ExitTraceWriter writer = new ExitTraceWriter()) {
			List<Vcpu> vcpus = new ArrayList<>();
			for (int v = 0; v < 4 * vms; v++)
				vcpus.add(new Vcpu(v, "vm-" + v / 4, v % 4, 100 + v / 4, 1000 + v, ""));
			writer.guestBefore = 50_000;
			writer.interval = 10_000;
			for (int i = 1; i <= 3; i++)
				for (Vcpu vcpu : vcpus) {
					writer.time = START + 60_000L * i;
					writer.cause = writer.causeIndex(CAUSES.get(i));
					writer.vcpu = (short) vcpu.index();
					writer.add();
				}
			return writer.finish(vcpus, new ExitTrace.Span(START, START + 200_000),
					new ExitTrace.Losses(0, 0, 0, 0, 0), Map.of("kvm:kvm_exit", 12L * vms));
		}
	}

	/// The two busy rows of the LS2080 table and its guest time, with the digits that it prints.
	static ExitTiming timing() {
		return new ExitTiming(ExitTiming.TimeUnit.CYCLES, "", List.of(new ExitTiming.Table("", "", OptionalDouble.of(10),
				List.of(ExitTiming.Row.empty("WFX"),
						new ExitTiming.Row("DABT_IO_MEM_IPI", 157225, 10090, 57218, 13385, 2_104_548_054, 172),
						new ExitTiming.Row("INTERRUPT", 159395, 4963, 39654, 6792, 1_082_746_418, 226),
						new ExitTiming.Row("TIMEINGUEST", 316620, 163, 356454, 47376, 15_000_203_563.0, 1230),
						new ExitTiming.Row("DESCHEDULED", 2, 7036, 7036, 7036, 14072, 0)))));
	}

	static List<CounterSeries> counters() {
		List<CounterSeries.Point> points = new ArrayList<>();
		for (int i = 1; i <= 8; i++)
			points.add(new CounterSeries.Point(i / 10.0, 1_000_000 + 50_000 * (i % 3), i % 2 == 0 ? 1 : 0.5, Double.NaN,
					CounterSeries.State.COUNTED, ""));
		return List.of(new CounterSeries("cycles:G", "CPU0", "", points), new CounterSeries("cycles:G", "CPU1", "", points),
				new CounterSeries("task-clock", "", "msec", List.of(new CounterSeries.Point(Double.NaN, 4012.5, 1, 0.01,
						CounterSeries.State.COUNTED, "4.00 CPUs utilized"))),
				new CounterSeries("r99", "", "", List.of(new CounterSeries.Point(Double.NaN, Double.NaN, 0, Double.NaN,
						CounterSeries.State.NOT_SUPPORTED, ""))));
	}

	/// A run of measurements, with notices of every kind.
	static Run run(List<Measurement> measurements) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Provenance.Fact.FORMAT, "made for a test");
		facts.put(Provenance.Fact.HOST, NASTY);
		facts.put(Provenance.Fact.COMMAND,
				"perf record -a -e 'kvm:*' with so many words that no terminal has them on one line");
		return new Run("run of " + NASTY, new Provenance(List.of(Path.of("dir", "a<b>.data")), "made", "says so", facts),
				measurements, List.of(Notice.info("a word on <how> it was read"),
						Notice.warning("12 events were lost at 1.5 s"),
						Notice.partial("a<b>.data at offset 4711: found the end, expected 100 bytes")));
	}

	/// Everything at once. Headlines and findings are made here, since what the rules say is not ours to test.
	static RunAnalysis analysis(Run run, Filter filter) {
		RunAnalysis made = RunAnalysis.of(run, ExitAnalysis.Parameters.ALL.withFilter(filter), Progress.none());
		return new RunAnalysis(made.facts(), List.of(new Headline("Overhead", "17.5", "%", "Handling over <busy> time."),
				new Headline("Costliest reason", "DABT_IO_MEM_IPI", "", "")),
				List.of(new Finding("ipi-dominates", Finding.Severity.IMPORTANT, 0.66, "IPIs <dominate>",
						"IPI exits take 66.0 % of the handling time, which is a sentence long enough to be wrapped somewhere.",
						"Use a GICv3 guest, or direct injection.", List.of(new Finding.Figure("IPIs", "15.7 k/s"),
								new Finding.Figure("share", "66.0 %")), Filter.ALL),
						new Finding("nothing", Finding.Severity.INFO, 0, "Nothing else", "There is \"nothing\" else.", "", List.of(),
								Filter.ALL)));
	}

	static RunAnalysis everything() {
		List<Measurement> all = new ArrayList<>(List.of(trace(exits(400)), timing()));
		all.addAll(counters());
		return analysis(run(all), Filter.ALL);
	}

	static RunAnalysis onlyTiming() {
		return analysis(run(List.of(timing())), Filter.ALL);
	}

	static RunAnalysis onlyCounters() {
		return analysis(run(List.copyOf(counters())), Filter.ALL);
	}

	static RunAnalysis noExits() {
		return analysis(run(List.of(trace(List.of()))), Filter.ALL);
	}
}
