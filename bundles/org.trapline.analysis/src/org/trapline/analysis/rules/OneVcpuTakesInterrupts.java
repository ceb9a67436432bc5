// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.text.Quantities;

/// Of the busy vCPUs of a VM, one takes nearly all interrupt exits that are not timers.
///
/// Spreading interrupts over four vCPUs took the overhead of Apache from 35 to 14 %, that of Memcached from 26 to 8 %
/// (Dall et al., ISCA 2016, section V).
public final class OneVcpuTakesInterrupts implements Rule {
	/// Four times as many as all others together.
	static final double SHARE = 0.80;
	/// Rarer interrupts do not load a vCPU.
	static final double RATE = 200;
	/// A vCPU that runs less than this share of the busiest one's time is idle, and takes no interrupts for that.
	static final double BUSY = 0.10;
	private static final Set<Refinement> OWN = Set.of(Refinement.GUEST_TIMER, Refinement.HOST_TIMER);

	@Override
	public String id() {
		return "one-vcpu-takes-interrupts";
	}

	@Override
	public String description() {
		return "Of the busy vCPUs of a VM, one takes nearly all interrupt exits other than timers.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<Part> interrupts = Part.of(facts,
				c -> c.reason() == ExitReason.INTERRUPT && !OWN.contains(c.refinement()));
		if (interrupts.isEmpty() || interrupts.get().ratePerSecond() < RATE)
			return List.of();
		Part part = interrupts.get();
		ExitTrace trace = facts.trace().orElseThrow();
		Map<Integer, Long> counts = counts(facts, part);
		Map<String, List<ExitBreakdown.Row>> vms = new HashMap<>();
		for (ExitBreakdown.Row row : facts.summary().orElseThrow().by(GroupBy.VCPU).rows())
			if (row.id() >= 0)
				vms.computeIfAbsent(trace.vcpus().get((int) row.id()).vm(), _ -> new ArrayList<>()).add(row);
		List<Finding> findings = new ArrayList<>();
		for (List<ExitBreakdown.Row> vm : vms.values())
			check(vm, counts, facts.summary().get(), part).ifPresent(findings::add);
		return findings;
	}

	private static Map<Integer, Long> counts(RunFacts facts, Part part) {
		Map<Integer, Long> counts = new HashMap<>();
		facts.only(part.filter(), GroupBy.VCPU).ifPresent(
				s -> s.by(GroupBy.VCPU).rows().forEach(r -> counts.put((int) r.id(), r.handling().count())));
		return counts;
	}

	private Optional<Finding> check(List<ExitBreakdown.Row> vm, Map<Integer, Long> counts, ExitSummary summary,
			Part part) {
		long busiest = vm.stream().mapToLong(r -> r.split().guest()).max().orElse(0);
		List<ExitBreakdown.Row> busy = vm.stream().filter(r -> r.split().guest() >= busiest * BUSY).toList();
		long all = 0;
		long most = 0;
		ExitBreakdown.Row taker = busy.getFirst();
		for (ExitBreakdown.Row row : busy) {
			long count = counts.getOrDefault((int) row.id(), 0L);
			all += count;
			if (count > most) {
				most = count;
				taker = row;
			}
		}
		double rate = summary.span().seconds() > 0 ? most / summary.span().seconds() : 0;
		if (busy.size() < 2 || rate < RATE || most < SHARE * all)
			return Optional.empty();
		return Optional.of(new Says(this, Severity.NOTABLE, part.shareOfWall()).title("One vCPU takes the interrupts")
				.sentence(taker.key() + " takes " + Quantities.percent((double) most / all)
						+ " of the interrupt exits other than timers (" + Quantities.rate(rate) + "), though "
						+ busy.size() + " vCPUs of its VM are busy.")
				.advice("Spread the guest's device interrupts over its vCPUs: irqbalance or smp_affinity in the guest, several"
						+ " queues for virtio devices. If they are host interrupts, move them to other CPUs.")
				.share("Its share", (double) most / all).figure("Its rate", Quantities.rate(rate)).count("Busy vCPUs", busy.size())
				.about(part.filter().and(Filter.ALL.withVcpus(Set.of((int) taker.id())))).done());
	}
}
