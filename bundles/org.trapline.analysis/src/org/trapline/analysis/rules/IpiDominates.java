// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.text.Quantities;

/// Inter-processor interrupts take a large share of handling time.
public final class IpiDominates implements Rule {
	/// Halving the cost of an IPI then saves a seventh of all handling time or more.
	static final double SHARE_OF_HANDLING = 0.30;
	/// A few slow ones do not dominate.
	static final long LEAST_COUNT = 100;
	private static final String TIMING_TYPE = "DABT_IO_MEM_IPI";
	private static final String FEWER = " IPIs not sent cost nothing: keep threads that wake each other on one vCPU.";
	private static final String DISTRIBUTOR = "The guest sends IPIs through an emulated GICv2 distributor (GICD_SGIR),"
			+ " which costs a data abort and its decoding each. Give the guest a GICv3 if the host has one: an IPI is then a"
			+ " trapped write to one system register. With GICv4.1 the hardware delivers it, and the vCPU that receives it"
			+ " does not exit." + FEWER;
	private static final String REGISTER = "The guest already sends IPIs by system register. On a host with GICv4.1 the"
			+ " hardware delivers them, so that the vCPU that receives one does not exit." + FEWER;

	@Override
	public String id() {
		return "ipi-dominates";
	}

	@Override
	public String description() {
		return "Inter-processor interrupts of the guest take a large share of handling time.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<TimingTotals> totals = TimingTotals.of(facts);
		if (totals.isPresent())
			return table(totals.get());
		Optional<Part> ipis = Part.of(facts, c -> c.refinement() == Refinement.IPI);
		if (ipis.isEmpty() || ipis.get().count() < LEAST_COUNT
				|| ipis.get().shareOfHandling() < SHARE_OF_HANDLING)
			return List.of();
		Part part = ipis.get();
		boolean distributor = Part.cause(facts, part.mostFrequent()).reason() == ExitReason.DABT_LOW;
		Says says = Says.ofWall(this, part.shareOfWall()).title("IPIs dominate handling time")
				.sentence("IPIs that the guest sends " + (distributor ? "through the GIC distributor" : "by system register")
						+ " are " + part.shares() + ": " + Quantities.rate(part.ratePerSecond()) + ", median "
						+ Quantities.nanos(part.mostFrequent().handling().p50()) + " each.")
				.advice(distributor ? DISTRIBUTOR : REGISTER);
		return part.figures(says).figure("Median", Quantities.time(part.mostFrequent().handling().p50())).alone();
	}

	private List<Finding> table(TimingTotals totals) {
		double share = totals.shareOfHandling(TIMING_TYPE);
		if (share < SHARE_OF_HANDLING || totals.count(TIMING_TYPE) < LEAST_COUNT)
			return List.of();
		double mean = totals.sum(TIMING_TYPE) / totals.count(TIMING_TYPE);
		Says says = Says.ofWall(this, totals.shareOfWall(TIMING_TYPE)).title("IPIs dominate handling time")
				.sentence("IPIs that the guest sends through the GIC distributor are "
						+ Quantities.percent(totals.shareOfExits(TIMING_TYPE)) + " of all exits ("
						+ Quantities.count(totals.count(TIMING_TYPE)) + " of " + Quantities.count(totals.exits())
						+ ") and " + Quantities.percent(share) + " of handling time, " + totals.first().time(mean)
						+ " each on average.")
				.advice(DISTRIBUTOR).count("Exits", totals.count(TIMING_TYPE)).share("Share of handling", share)
				.figure("Mean", totals.first().time(mean)).count("Interrupt exits", totals.count("INTERRUPT"));
		if (totals.knowsGuest())
			says.share("Share of vCPU time", totals.shareOfWall(TIMING_TYPE));
		return says.alone();
	}
}
