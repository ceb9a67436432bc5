// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.Quantities;

/// Makes the breakdowns of what an {@link ExitPass} summed up.
final class BreakdownRows {
	private static final long NO_ID = -1;

	private final ExitTrace trace;
	private final ExitPass pass;
	private final double seconds;

	BreakdownRows(ExitTrace trace, ExitPass pass, double seconds) {
		this.trace = trace;
		this.pass = pass;
		this.seconds = seconds;
	}

	ExitBreakdown byReason() {
		ExitReason[] reasons = ExitReason.values();
		return breakdown(GroupBy.REASON, pass.reasons, pass.byReason, o -> reasons[o].name(), o -> o);
	}

	ExitBreakdown byCause() {
		return breakdown(GroupBy.CAUSE, pass.causes, pass.byCause, c -> trace.causes().get(c).toString(), c -> c);
	}

	ExitBreakdown byVcpu() {
		boolean oneVm = trace.vcpus().stream().map(Vcpu::vm).distinct().count() <= 1;
		return breakdown(GroupBy.VCPU, pass.vcpus, pass.byVcpu, v -> {
			Vcpu vcpu = trace.vcpus().get(v);
			return oneVm ? vcpu.label() : vcpu.vm() + ' ' + vcpu.label();
		}, v -> v);
	}

	ExitBreakdown byVm() {
		Map<String, Integer> groups = new HashMap<>();
		GroupSums sums = new GroupSums();
		Histograms histograms = new Histograms();
		for (Vcpu vcpu : trace.vcpus()) {
			int group = groups.computeIfAbsent(vcpu.vm(), _ -> vcpu.index());
			sums.merge(group, pass.vcpus, vcpu.index());
			histograms.get(group).add(pass.byVcpu.get(vcpu.index()));
		}
		return breakdown(GroupBy.VM, sums, histograms, v -> trace.vcpus().get(v).vm(), v -> v);
	}

	ExitBreakdown byCpu() {
		IntToLongFunction cpu = n -> pass.cpuNumbers.key(n);
		return breakdown(GroupBy.CPU, pass.cpus, pass.byCpu,
				n -> cpu.applyAsLong(n) < 0 ? "CPU unknown" : "CPU " + cpu.applyAsLong(n), cpu);
	}

	/// By PC or address: the largest rows, with the percentiles that a second pass finds.
	ExitBreakdown byKey(GroupBy by, ExitAnalysis.Parameters parameters, Progress progress) {
		boolean address = by == GroupBy.ADDRESS;
		GroupSums sums = address ? pass.addresses : pass.pcs;
		KeyNumbers numbers = address ? pass.addressNumbers : pass.pcNumbers;
		List<Integer> largest = largest(sums, parameters.most());
		boolean[] hot = new boolean[numbers.size() + 1];
		for (int number : largest)
			hot[number] = true;
		hot[KeyNumbers.OTHERS] = false;
		HotKeyPass second = new HotKeyPass(trace, parameters.filter(), address, numbers, hot);
		if (sums.groups() > 0)
			second.run(progress);
		GroupSums shown = new GroupSums();
		for (int number = 0; number < sums.groups(); number++)
			shown.merge(hot[number] ? number : KeyNumbers.OTHERS, sums, number);
		return breakdown(by, shown, second.histograms, n -> Quantities.address(numbers.key(n)), numbers::key);
	}

	private ExitBreakdown breakdown(GroupBy by, GroupSums sums, Histograms histograms, IntFunction<String> key,
			IntToLongFunction id) {
		boolean keyed = by == GroupBy.PC || by == GroupBy.ADDRESS;
		GroupSums all = new GroupSums();
		Histogram together = new PackedHistogram(Histograms.DIGITS);
		List<Integer> order = largest(sums, Integer.MAX_VALUE);
		for (int group : order) {
			all.merge(0, sums, group);
			together.add(histograms.get(group));
		}
		List<ExitBreakdown.Row> rows = new ArrayList<>();
		for (int group : order)
			if (!keyed || group != KeyNumbers.OTHERS)
				rows.add(row(key.apply(group), id.applyAsLong(group), sums, group, histograms.get(group), all.sum(0)));
		if (keyed && sums.count(KeyNumbers.OTHERS) > 0)
			rows.add(row(ExitBreakdown.OTHERS, NO_ID, sums, KeyNumbers.OTHERS, histograms.get(KeyNumbers.OTHERS),
					all.sum(0)));
		return new ExitBreakdown(by, rows, row("all", NO_ID, all, 0, together, all.sum(0)));
	}

	private ExitBreakdown.Row row(String key, long id, GroupSums sums, int group, Histogram histogram, long all) {
		return new ExitBreakdown.Row(key, id, sums.distribution(group, histogram),
				seconds > 0 ? sums.count(group) / seconds : 0, share(sums.sum(group), all),
				share(sums.sum(group), pass.vcpuNanos), sums.split(group));
	}

	private static double share(long part, long whole) {
		return whole > 0 ? (double) part / whole : 0;
	}

	/// The groups that have exits, largest sum of handling first, at equal sums the one with more exits.
	///
	/// Of hundreds of thousands of groups only those that can be among the first are boxed and sorted.
	private static List<Integer> largest(GroupSums sums, int most) {
		int groups = sums.groups();
		long least = Long.MIN_VALUE;
		if (groups > most) {
			long[] bySize = new long[groups];
			for (int group = 0; group < groups; group++)
				bySize[group] = sums.sum(group);
			Arrays.sort(bySize);
			least = bySize[groups - most];
		}
		List<Integer> order = new ArrayList<>();
		for (int group = 0; group < groups; group++)
			if (sums.count(group) > 0 && sums.sum(group) >= least)
				order.add(group);
		order.sort((a, b) -> {
			int bySum = Long.compare(sums.sum(b), sums.sum(a));
			int byCount = Long.compare(sums.count(b), sums.count(a));
			return bySum != 0 ? bySum : byCount != 0 ? byCount : Integer.compare(a, b);
		});
		return order.size() > most ? order.subList(0, most) : order;
	}
}
