// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.trapline.measure.ExitReason;

/// Which exits to look at; all that is empty restricts nothing.
///
/// An exit belongs to a time range if it happened inside it.
///
/// @param from first nanosecond of the recording's clock
/// @param to first nanosecond no more looked at
/// @param reasons reasons wanted
/// @param causes indexes into {@link org.trapline.measure.ExitTrace#causes()} wanted
/// @param vcpus indexes into {@link org.trapline.measure.ExitTrace#vcpus()} wanted
/// @param cpus physical CPUs wanted
public record Filter(long from, long to, Set<ExitReason> reasons, Set<Integer> causes, Set<Integer> vcpus,
		Set<Integer> cpus) {

	/// Looks at everything.
	public static final Filter ALL = new Filter(Long.MIN_VALUE, Long.MAX_VALUE, Set.of(), Set.of(), Set.of(), Set.of());

	public Filter {
		reasons = Set.copyOf(reasons);
		causes = Set.copyOf(causes);
		vcpus = Set.copyOf(vcpus);
		cpus = Set.copyOf(cpus);
	}

	public Filter withTime(long newFrom, long newTo) {
		return new Filter(newFrom, newTo, reasons, causes, vcpus, cpus);
	}

	public Filter withReasons(Set<ExitReason> newReasons) {
		return new Filter(from, to, newReasons, causes, vcpus, cpus);
	}

	public Filter withCauses(Set<Integer> newCauses) {
		return new Filter(from, to, reasons, newCauses, vcpus, cpus);
	}

	public Filter withVcpus(Set<Integer> newVcpus) {
		return new Filter(from, to, reasons, causes, newVcpus, cpus);
	}

	public Filter withCpus(Set<Integer> newCpus) {
		return new Filter(from, to, reasons, causes, vcpus, newCpus);
	}

	/// Looks at what this one and another both look at.
	public Filter and(Filter other) {
		long start = Math.max(from, other.from);
		Filter both = new Filter(start, Math.min(to, other.to), both(reasons, other.reasons), both(causes, other.causes),
				both(vcpus, other.vcpus), both(cpus, other.cpus));
		return excludes(reasons, other.reasons) || excludes(causes, other.causes) || excludes(vcpus, other.vcpus)
				|| excludes(cpus, other.cpus) ? both.withTime(start, start) : both;
	}

	private static <T> Set<T> both(Set<T> one, Set<T> other) {
		if (one.isEmpty() || other.isEmpty())
			return one.isEmpty() ? other : one;
		Set<T> both = new HashSet<>(one);
		both.retainAll(other);
		return both;
	}

	/// Whether nothing passes both: an empty set would stand for everything.
	private static <T> boolean excludes(Set<T> one, Set<T> other) {
		return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
	}

	/// Whether a time range is set.
	public boolean hasTime() {
		return from != Long.MIN_VALUE || to != Long.MAX_VALUE;
	}
}
