// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import org.trapline.analysis.statistics.Estimate;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

/// One quantity on two sides: a row of the table of differences.
///
/// @param area what sort of measurement it is of
/// @param subject of what, for instance {@code DABT_LOW}, {@code lat_mem_rd random, stride 128 B}, {@code CoreMark}
/// @param quantity which figure of it, for instance {@code median}, {@code exits a second}, {@code L2 plateau}
/// @param unit of base, candidate and difference
/// @param better which way is better
/// @param base on the base's side; NaN where it is not known
/// @param candidate on the other side; NaN where it is not known
/// @param difference candidate less base, in the unit
/// @param ratio candidate by base; 1 for no difference
/// @param weight how much it matters among those of its area, 0 to 1: an exit reason's share of all handling time
/// @param judgement what is to be said
public record Delta(Area area, String subject, String quantity, Unit unit, Better better, double base, double candidate,
		Estimate difference, Estimate ratio, double weight, Judgement judgement) {

	/// What sort of measurement a difference is of.
	public enum Area {
		OVERHEAD("Overhead"), EXITS("Exits"), LATENCY("Latency"), CONTEXT_SWITCH("Context switch"),
		MEMORY_LOAD("Memory load"), BANDWIDTH("Bandwidth"), SCORE("Score"), COUNTER("Counter");

		private final String title;

		Area(String title) {
			this.title = title;
		}

		public String title() {
			return title;
		}
	}

	public Verdict verdict() {
		return judgement.verdict();
	}

	/// Relative change: 0.12 for 12 % more.
	public double change() {
		return ratio.value() - 1;
	}
}
