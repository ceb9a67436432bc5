// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.Map;

/// Which moments of event recordings are set on top of one another.
public sealed interface Alignment {
	/// The first exit of each.
	record FirstExit() implements Alignment {
	}

	/// The begin of each recording, later by so much.
	///
	/// @param nanos by the side's label; sides that are not named begin at 0
	record Offset(Map<String, Long> nanos) implements Alignment {
		public Offset {
			nanos = Map.copyOf(nanos);
		}
	}

	/// An exit that marks the same moment in each.
	///
	/// @param cause its reason or sub-reason as a breakdown names it, for instance {@code HVC64}
	/// @param occurrence which of those, from 1
	record Marker(String cause, int occurrence) implements Alignment {
	}
}
