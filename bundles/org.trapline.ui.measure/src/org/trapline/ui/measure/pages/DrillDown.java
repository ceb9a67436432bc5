// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;

/// The way from a group of exits to what it is made of: reason, sub-reason, guest address or PC.
///
/// @param filter looks at the group's exits alone
/// @param next grouping that tells more of them
public record DrillDown(Filter filter, GroupBy next) {

	/// @return empty for a group that no filter can pick: an address or PC, or what is summed up
	public static Optional<DrillDown> into(ExitBreakdown.Row row, GroupBy by, Filter filter, ExitTrace trace) {
		if (row.key().equals(ExitBreakdown.OTHERS))
			return Optional.empty();
		int id = (int) row.id();
		return switch (by) {
		case REASON -> Optional.of(new DrillDown(filter.withReasons(Set.of(ExitReason.values()[id])), GroupBy.CAUSE));
		case CAUSE -> Optional.of(new DrillDown(filter.withCauses(Set.of(id)), addressOrPc(trace, id)));
		case VCPU -> Optional.of(new DrillDown(filter.withVcpus(Set.of(id)), GroupBy.REASON));
		case CPU -> Optional.of(new DrillDown(filter.withCpus(Set.of(id)), GroupBy.REASON));
		case VM -> Optional.of(new DrillDown(filter.withVcpus(vcpusOf(row.key(), trace)), GroupBy.VCPU));
		case PC, ADDRESS -> Optional.empty();
		};
	}

	/// Data aborts are told apart by the address they went to, all else by the guest's program counter.
	private static GroupBy addressOrPc(ExitTrace trace, int cause) {
		return trace.causes().get(cause).reason() == ExitReason.DABT_LOW ? GroupBy.ADDRESS : GroupBy.PC;
	}

	private static Set<Integer> vcpusOf(String vm, ExitTrace trace) {
		return trace.vcpus().stream().filter(v -> v.vm().equals(vm)).map(Vcpu::index).collect(Collectors.toSet());
	}
}
