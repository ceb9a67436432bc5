// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.text.Quantities;

/// Device accesses emulated in user space come often and cost much.
public final class UserMmioHotPath implements Rule {
	/// Below this it is the set-up of devices or a console, not a path that runs hot.
	static final double RATE = 100;
	/// From here on it is worth finding the device.
	static final double SHARE_OF_HANDLING = 0.05;
	/// Counters tell no times: a share of exits that cannot be accidental.
	static final double SHARE_OF_EXITS = 0.05;
	private static final int PAGE_BITS = 12;
	private static final String ADVICE = "Look the address up in the memory map of the virtual machine monitor. Replace an"
			+ " emulated device by a virtio one, let the kernel take its notifications (ioeventfd, vhost), or access it less"
			+ " often; for a serial port, print less.";

	@Override
	public String id() {
		return "user-mmio-hot-path";
	}

	@Override
	public String description() {
		return "Device accesses emulated in user space come often and cost much.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		if (facts.summary().isEmpty())
			return counters(facts);
		Optional<Part> accesses = Part.of(facts, c -> c.refinement() == Refinement.MMIO_USER);
		if (accesses.isEmpty() || accesses.get().ratePerSecond() < RATE
				|| accesses.get().shareOfHandling() < SHARE_OF_HANDLING)
			return List.of();
		Part part = accesses.get();
		Says says = Says.ofWall(this, part.shareOfWall()).title("Device accesses in user space are on a hot path")
				.sentence("Device accesses that user space emulates are " + part.shares() + ": "
						+ Quantities.rate(part.ratePerSecond()) + ", median "
						+ Quantities.nanos(part.mostFrequent().handling().p50())
						+ facts.only(part.filter(), GroupBy.ADDRESS).map(s -> "; " + hottest(s)).orElse("") + '.')
				.advice(ADVICE);
		return part.figures(says).alone();
	}

	/// Which page, and in it which address, most of the time goes to.
	private static String hottest(ExitSummary summary) {
		List<ExitBreakdown.Row> rows = summary.by(GroupBy.ADDRESS).rows();
		Map<Long, Double> pages = new HashMap<>();
		for (ExitBreakdown.Row row : rows)
			if (!row.key().equals(ExitBreakdown.OTHERS))
				pages.merge(row.id() >>> PAGE_BITS, row.shareOfHandling(), Double::sum);
		Optional<Map.Entry<Long, Double>> page = pages.entrySet().stream().max(Map.Entry.comparingByValue());
		if (page.isEmpty())
			return "the addresses are not recorded";
		ExitBreakdown.Row hottest = rows.stream().filter(r -> r.id() >>> PAGE_BITS == page.get().getKey())
				.max(Comparator.comparingDouble(ExitBreakdown.Row::shareOfHandling)).orElseThrow();
		return Quantities.percent(page.get().getValue()) + " of their time goes to the device page "
				+ Quantities.address(page.get().getKey() << PAGE_BITS) + ", mostly address "
				+ Quantities.address(hottest.id());
	}

	private List<Finding> counters(RunFacts facts) {
		OptionalDouble exits = CounterFacts.total(facts.counters(), "exits");
		OptionalDouble user = CounterFacts.total(facts.counters(), "mmio_exit_user");
		if (exits.isEmpty() || user.isEmpty() || exits.getAsDouble() <= 0)
			return List.of();
		double share = user.getAsDouble() / exits.getAsDouble();
		if (share < SHARE_OF_EXITS)
			return List.of();
		return new Says(this, Severity.INFO, share).title("Many exits are device accesses in user space")
				.sentence(Quantities.percent(share) + " of all exits ("
						+ Quantities.count(Math.round(user.getAsDouble())) + " of "
						+ Quantities.count(Math.round(exits.getAsDouble()))
						+ ") were device accesses that user space emulates; counters do not tell what they cost.")
				.advice("Record kvm events to see which device it is. " + ADVICE)
				.count("In user space", Math.round(user.getAsDouble())).count("Exits", Math.round(exits.getAsDouble())).alone();
	}
}
