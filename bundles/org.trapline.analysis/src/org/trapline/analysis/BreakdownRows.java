// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.Quantities;

/// Makes the breakdowns of what an {@link ExitPass} summed up.
final class BreakdownRows {
	private static final String ALL = "all";
	private static final long NO_ID = -1;

	private final ExitTrace trace;
	private final ExitPass pass;
	private final double seconds;
	private final boolean oneVm;
	private final ExitBreakdown.Row total;

	BreakdownRows(ExitTrace trace, ExitPass pass, double seconds) {
		this.trace = trace;
		this.pass = pass;
		this.seconds = seconds;
		oneVm = oneVm(trace.vcpus());
		total = row(ALL, NO_ID, pass.all, 0, pass.allTimes, pass.all.sum(0));
	}

	/// The breakdowns asked for.
	///
	/// Those by PC and address read the exits a second time.
	Map<GroupBy, ExitBreakdown> breakdowns(ExitAnalysis.Parameters parameters, Progress progress) {
		Map<GroupBy, ExitBreakdown> breakdowns = new EnumMap<>(GroupBy.class);
		Set<GroupBy> groups = parameters.groups();
		for (GroupBy by : groups)
			if (by != GroupBy.PC && by != GroupBy.ADDRESS)
				breakdowns.put(by, breakdown(by));
		if (!groups.contains(GroupBy.PC) && !groups.contains(GroupBy.ADDRESS))
			return breakdowns;
		List<Integer> pcs = largest(pass.pcs, parameters.most());
		List<Integer> addresses = largest(pass.addresses, parameters.most());
		HotKeyPass.HotKeys byPc = groups.contains(GroupBy.PC) ? new HotKeyPass.HotKeys(pass.pcNumbers, pcs) : null;
		HotKeyPass.HotKeys byAddress = groups.contains(GroupBy.ADDRESS)
				? new HotKeyPass.HotKeys(pass.addressNumbers, addresses)
				: null;
		if (!pcs.isEmpty() || !addresses.isEmpty())
			new HotKeyPass(trace, parameters.filter(), byPc, byAddress).run(progress);
		if (byPc != null)
			breakdowns.put(GroupBy.PC, byKey(GroupBy.PC, pass.pcs, pass.pcNumbers, pcs, byPc));
		if (byAddress != null)
			breakdowns.put(GroupBy.ADDRESS,
					byKey(GroupBy.ADDRESS, pass.addresses, pass.addressNumbers, addresses, byAddress));
		return breakdowns;
	}

	/// The breakdown by something other than PC and address.
	ExitBreakdown breakdown(GroupBy by) {
		GroupSums sums = switch (by) {
		case REASON -> pass.reasons;
		case CAUSE -> pass.causes;
		case VCPU -> pass.vcpus;
		case VM -> pass.vms;
		case CPU -> pass.cpus;
		case PC -> pass.pcs;
		case ADDRESS -> pass.addresses;
		};
		GroupTimes times = switch (by) {
		case REASON -> pass.byReason;
		case CAUSE -> pass.byCause;
		case VCPU -> pass.byVcpu;
		case VM -> pass.byVm;
		case CPU -> pass.byCpu;
		case PC, ADDRESS -> throw new IllegalArgumentException(by + " takes a second pass");
		};
		int others = by == GroupBy.CPU ? KeyNumbers.OTHERS : ExitPass.MAX_GROUPS;
		List<ExitBreakdown.Row> rows = new ArrayList<>();
		for (int group : largest(sums, Integer.MAX_VALUE))
			if (group != others) {
				long id = by == GroupBy.CPU ? pass.cpuNumbers.key(group) : group;
				rows.add(row(key(by, id), id, sums, group, times.get(group), total.handling().sum()));
			}
		if (sums.count(others) > 0)
			rows.add(row(ExitBreakdown.OTHERS, NO_ID, sums, others, times.get(others), total.handling().sum()));
		return new ExitBreakdown(by, rows, total);
	}

	private ExitBreakdown byKey(GroupBy by, GroupSums sums, KeyNumbers numbers, List<Integer> largest,
			HotKeyPass.HotKeys hotKeys) {
		GroupSums others = new GroupSums();
		GroupSums all = new GroupSums();
		for (int number = 0; number < sums.groups(); number++) {
			all.merge(0, sums, number);
			if (!hotKeys.hot(number))
				others.merge(0, sums, number);
		}
		List<ExitBreakdown.Row> rows = new ArrayList<>();
		for (int number : largest)
			if (hotKeys.hot(number))
				rows.add(row(key(by, numbers.key(number)), numbers.key(number), sums, number, hotKeys.times.get(number),
						all.sum(0)));
		if (others.count(0) > 0)
			rows.add(row(ExitBreakdown.OTHERS, NO_ID, others, 0, hotKeys.times.get(KeyNumbers.OTHERS), all.sum(0)));
		return new ExitBreakdown(by, rows, row(ALL, NO_ID, all, 0, hotKeys.all, all.sum(0)));
	}

	private String key(GroupBy by, long id) {
		return switch (by) {
		case REASON -> ExitReason.values()[(int) id].name();
		case CAUSE -> trace.causes().get((int) id).toString();
		case VCPU -> {
			Vcpu vcpu = trace.vcpus().get((int) id);
			yield oneVm ? vcpu.label() : vcpu.vm() + ' ' + vcpu.label();
		}
		case VM -> trace.vcpus().get((int) id).vm();
		case CPU -> id < 0 ? "CPU unknown" : "CPU " + id;
		case PC, ADDRESS -> Quantities.address(id);
		};
	}

	private ExitBreakdown.Row row(String key, long id, GroupSums sums, int group, TimeCounts times, long all) {
		return new ExitBreakdown.Row(key, id, sums.distribution(group, times),
				seconds > 0 ? sums.count(group) / seconds : 0, share(sums.sum(group), all),
				share(sums.sum(group), pass.vcpuNanos), sums.split(group));
	}

	private static boolean oneVm(List<Vcpu> vcpus) {
		for (Vcpu vcpu : vcpus)
			if (!vcpu.vm().equals(vcpus.getFirst().vm()))
				return false;
		return true;
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
