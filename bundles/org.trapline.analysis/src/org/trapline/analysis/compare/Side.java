// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import org.trapline.analysis.RunFacts;

/// One side of a comparison: a run, or several that repeat one configuration.
///
/// @param label what users call it; unique among the sides
/// @param role what it is to the others
/// @param repeats its runs, one or more, in the order they were given
public record Side(String label, Role role, List<RunFacts> repeats) {
	public Side {
		repeats = List.copyOf(repeats);
		if (repeats.isEmpty())
			throw new IllegalArgumentException(label + " has no run");
	}

	public Side withLabel(String newLabel) {
		return new Side(newLabel, role, repeats);
	}

	public Side withRole(Role newRole) {
		return new Side(label, newRole, repeats);
	}
}
