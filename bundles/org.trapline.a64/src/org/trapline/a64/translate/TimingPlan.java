// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.Optional;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// What of a core's timing generated code has to do.
///
/// @param counted whether there is one: blocks have cycles
/// @param accesses whether it is told of loads and stores
/// @param branches whether it is told of branches
/// @param fetches whether it is told where control goes
/// @param shortcuts the timing, if code looks itself at parts of it
record TimingPlan(boolean counted, boolean accesses, boolean branches, boolean fetches, Optional<Timing> shortcuts) {
	/// Whether the access of an instruction is written inline.
	boolean inlines(Row row, int word) {
		return MemoryWriter.inlines(row, word) && (!accesses || shortcuts.isPresent());
	}

	/// That of a core.
	static TimingPlan of(Core core) {
		return core.timing
				.map(t -> new TimingPlan(true, t.wantsAccesses(), core.branchesTimed, core.fetchesTimed,
						core.shortcuts.map(_ -> t)))
				.orElseGet(() -> new TimingPlan(false, false, false, false, Optional.empty()));
	}
}
