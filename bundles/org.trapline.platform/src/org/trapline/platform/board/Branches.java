// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// Branch prediction.
///
/// @param predictor of directions
/// @param entries counters of directions, of two bits each
/// @param historyBits branches whose outcome chooses the counter, for a predictor that has a history
/// @param targetEntries branches whose target is remembered
/// @param targetWays of them in a set
/// @param indirectEntries targets of indirect branches, chosen by history
/// @param returns depth of the return stack
/// @param missCycles of the core clock that a wrong direction or target costs
/// @param targetMissCycles that a right direction costs whose target was not known at fetch
public record Branches(Predictor predictor, int entries, int historyBits, int targetEntries, int targetWays,
		int indirectEntries, int returns, int missCycles, int targetMissCycles) {
	private static final int MOST = 1 << 20;

	/// How directions are predicted.
	public enum Predictor {
		/// Backward taken, forward not.
		STATIC,
		/// A counter for each address.
		BIMODAL,
		/// A counter for each address and history.
		GSHARE
	}

	static Branches read(Keys keys, Branches preset) {
		Branches branches = new Branches(
				keys.choice("predictor", Predictor.class, preset.predictor, "how directions are predicted"),
				keys.power("entries", 1, MOST, preset.entries, "counters of directions"),
				keys.whole("history", 0, 20, preset.historyBits, "bits", "branches whose outcome chooses the counter (gshare)"),
				keys.power("targets", 1, MOST, preset.targetEntries, "branches whose target is remembered"),
				keys.power("target-ways", 1, 64, preset.targetWays, "of them in a set"),
				keys.power("indirect", 1, MOST, preset.indirectEntries, "targets of indirect branches, chosen by history"),
				keys.whole("returns", 0, 256, preset.returns, "", "depth of the return stack"),
				keys.whole("miss", 0, 1000, preset.missCycles, "cycles", "cost of a wrong direction or target"),
				keys.whole("target-miss", 0, 1000, preset.targetMissCycles, "cycles",
						"cost of a right direction whose target was not known at fetch"));
		if (branches.targetWays > branches.targetEntries)
			keys.problem("target-ways", branches.targetWays + " ways", "at most the " + branches.targetEntries + " targets");
		return branches;
	}
}
