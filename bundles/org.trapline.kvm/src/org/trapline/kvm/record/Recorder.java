// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.measure.Measurement;
import org.trapline.measure.Vcpu;

/// Notes the exits of all vCPUs of a simulation, and makes measurements of them.
public final class Recorder implements AutoCloseable {
	/// Rows of an exit-timing table, in its order, as far as they happen here.
	private static final List<String> ROWS = List.of("WFX", "HVC64", "SMC64", "SYS64", "IABT_LOW", "DABT_LOW",
			"DABT_IO_MEM", "DABT_USER_MEM", "DABT_IO_MEM_IPI", "INTERRUPT");
	private static final List<String> LAST = List.of("TIMEINGUEST", "IDLE", "DESCHEDULED");
	private static final double NANOS = 1e9;

	private final long clockHertz;
	private final List<VcpuRecord> vcpus = new ArrayList<>();
	private final List<Integer> processes = new ArrayList<>();
	private final Map<ExitCause, Integer> indexes = new LinkedHashMap<>();
	private final Map<Flows.Origin, Flows> ways = new EnumMap<>(Flows.Origin.class);
	private final Map<String, LongSupplier> workers = new TreeMap<>();
	private final ExitTraceWriter trace = new ExitTraceWriter();
	private final boolean traced;
	private long first = Long.MAX_VALUE;
	private long last;
	private long exits;

	/// @param clockHertz of the cores
	/// @param traced whether each exit is kept
	public Recorder(long clockHertz, boolean traced) {
		this.clockHertz = clockHertz;
		this.traced = traced;
		for (Flows.Origin origin : Flows.Origin.values())
			ways.put(origin, new Flows(origin));
	}

	/// A record of the next vCPU.
	///
	/// @param process number of its VM
	public VcpuRecord add(String vm, int process, int index) {
		VcpuRecord made = new VcpuRecord(this, vm, index);
		vcpus.add(made);
		processes.add(process);
		return made;
	}

	/// A thread that works for a VM's devices.
	///
	/// @param cycles that it has had a CPU for
	public void worker(String vm, LongSupplier cycles) {
		workers.put(vm, cycles);
	}

	/// The ways of interrupts to vCPUs, by where they are from.
	public Map<Flows.Origin, Flows> ways() {
		return Collections.unmodifiableMap(ways);
	}

	/// An interrupt has been acknowledged.
	public void acknowledged(Flows.Flow flow, long time) {
		Objects.requireNonNull(ways.get(flow.origin)).acknowledged(flow, time);
	}

	private long nanos(long cycles) {
		return Math.round(cycles * NANOS / clockHertz);
	}

	void exit(VcpuRecord of, VcpuRecord.Exit exit) {
		exits++;
		first = Math.min(first, exit.begin() - exit.guest());
		last = Math.max(last, exit.begin() + exit.interval());
		if (!traced)
			return;
		trace.time = nanos(exit.begin());
		trace.interval = nanos(exit.begin() + exit.interval()) - trace.time;
		trace.idle = Math.min(trace.interval, nanos(exit.idle()));
		trace.descheduled = Math.min(trace.interval - trace.idle, nanos(exit.descheduled()));
		trace.userTime = nanos(exit.user());
		trace.awayAt = nanos(exit.awayAt());
		trace.guestBefore = trace.time - nanos(exit.begin() - exit.guest());
		trace.pc = exit.pc();
		trace.address = exit.address();
		trace.cause = indexes.computeIfAbsent(exit.cause(), trace::causeIndex);
		trace.vcpu = (short) vcpus.indexOf(of);
		trace.cpu = (short) exit.cpu();
		trace.flags = exit.flags();
		trace.targets = exit.targets();
		trace.add();
	}

	/// What has been noted, as measurements; to be asked for once.
	///
	/// @param cycles how long the run was
	public List<Measurement> measurements(long cycles) {
		List<Measurement> all = new ArrayList<>();
		all.add(timing(cycles));
		if (traced)
			all.add(trace());
		ways.values().forEach(each -> all.addAll(each.distributions(NANOS / clockHertz)));
		workers.forEach((vm, used) -> all.add(counter("backend_cycles", vm, used.getAsLong())));
		for (VcpuRecord each : vcpus)
			all.addAll(counters(each));
		return all;
	}

	private ExitTiming timing(long cycles) {
		OptionalDouble seconds = OptionalDouble.of((double) cycles / clockHertz);
		List<ExitTiming.Table> tables = new ArrayList<>();
		for (VcpuRecord each : vcpus) {
			TreeSet<String> others = new TreeSet<>(each.rows().keySet());
			ROWS.forEach(others::remove);
			LAST.forEach(others::remove);
			List<String> order = new ArrayList<>(ROWS);
			order.addAll(others);
			order.addAll(LAST);
			tables.add(new ExitTiming.Table(each.vm, Integer.toString(each.index), seconds,
					order.stream().map(type -> each.rows().getOrDefault(type, new Moments()).row(type)).toList()));
		}
		return new ExitTiming(ExitTiming.TimeUnit.CYCLES, "", tables);
	}

	private ExitTrace trace() {
		List<Vcpu> known = new ArrayList<>();
		for (VcpuRecord each : vcpus) {
			int number = known.size();
			// 0 is the thread of idle CPUs
			known.add(new Vcpu(number, each.vm, each.index, processes.get(number), number + 1,
					"CPU " + each.index + "/KVM"));
		}
		return trace.finish(known, new ExitTrace.Span(nanos(Math.min(first, last)), nanos(last)), new ExitTrace.Losses(0, 0,
				0, 0, 0), Map.of("kvm_exit", exits, "kvm_entry", exits));
	}

	/// Counters as KVM's debugfs has them.
	private static List<CounterSeries> counters(VcpuRecord of) {
		Map<String, Long> counts = new TreeMap<>();
		of.steps().forEach((cause, sums) -> {
			counts.merge("exits", sums.count(), Long::sum);
			String counter = counter(cause);
			if (!counter.isEmpty())
				counts.merge(counter, sums.count(), Long::sum);
		});
		List<CounterSeries> series = new ArrayList<>();
		counts.forEach((name, count) -> series.add(counter(name, of.vm + "/vcpu" + of.index, count)));
		return series;
	}

	private static CounterSeries counter(String name, String scope, long count) {
		return new CounterSeries(name, scope, "",
				List.of(new CounterSeries.Point(Double.NaN, count, Double.NaN, Double.NaN, CounterSeries.State.COUNTED, "")));
	}

	private static String counter(ExitCause cause) {
		return switch (cause.refinement()) {
		case MMIO_USER -> "mmio_exit_user";
		case MMIO_KERNEL -> "mmio_exit_kernel";
		case IPI -> cause.reason() == ExitReason.DABT_LOW ? "mmio_exit_kernel" : "";
		case WFI -> "wfi_exit_stat";
		case WFE -> "wfe_exit_stat";
		case HYPERCALL -> "hvc_exit_stat";
		default -> "";
		};
	}

	/// Where the cycles of exits went, by cause, of all vCPUs.
	public Map<ExitCause, StepSums> breakdown() {
		Map<ExitCause, StepSums> all = new TreeMap<>(Comparator.comparing(ExitCause::toString));
		for (VcpuRecord each : vcpus)
			each.steps().forEach((cause, sums) -> all.computeIfAbsent(cause, _ -> new StepSums()).add(sums));
		return all;
	}

	@Override
	public void close() {
		trace.close();
	}
}
