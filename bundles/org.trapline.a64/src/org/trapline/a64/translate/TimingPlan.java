// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;

/// What of a core's timing generated code has to do.
///
/// @param counted whether there is one: blocks have cycles
/// @param accesses whether it is told of loads and stores
/// @param branches whether it is told of branches
/// @param fetches whether it is told where control goes
record TimingPlan(boolean counted, boolean accesses, boolean branches, boolean fetches) {
	/// That of a core.
	static TimingPlan of(Core core) {
		return core.timing
				.map(t -> new TimingPlan(true, t.wantsAccesses(), core.branchesTimed, core.fetchesTimed))
				.orElseGet(() -> new TimingPlan(false, false, false, false));
	}
}
