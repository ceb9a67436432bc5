// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.Comparator;

/// The order in which differences matter: by verdict, worse first; inside one by weight times the size of the change,
/// taken as the logarithm of the ratio so that half and double are equally far.
final class Ranking {
	/// A change from or to 0 counts as one by this factor.
	private static final double FROM_NOTHING = 1000;

	static final Comparator<Delta> MATTERS_MOST = Comparator.comparing(Delta::verdict)
			.thenComparing(Comparator.comparingDouble(Ranking::importance).reversed()).thenComparing(Delta::area)
			.thenComparing(Delta::subject).thenComparing(Delta::quantity);

	private Ranking() {
	}

	static double importance(Delta delta) {
		return delta.weight() * distance(delta);
	}

	/// How far the candidate is from the base, whichever way: 0 for no difference, or where it is not known.
	static double distance(Delta delta) {
		double log = Math.abs(Math.log(delta.ratio().value()));
		return Double.isNaN(log) ? 0 : Math.min(log, Math.log(FROM_NOTHING));
	}
}
