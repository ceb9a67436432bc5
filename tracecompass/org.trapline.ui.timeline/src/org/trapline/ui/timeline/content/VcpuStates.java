// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;
import org.trapline.history.Lane;
import org.trapline.history.StateHistory.Stretch;
import org.trapline.history.VcpuState;
import org.trapline.ui.timeline.content.RowContent.Layer;

/// A vCPU's row and lanes where there is room for each state.
final class VcpuStates {
	private final ExitLookup exits;
	private final StateNames names;
	private final Wanted wanted;

	VcpuStates(ExitLookup exits, StateNames names, Wanted wanted) {
		this.exits = exits;
		this.names = names;
		this.wanted = wanted;
	}

	/// All that the vCPU does, exits by their reason.
	RowContent everything(Row row, List<Stretch> states, List<Stretch> reasons) {
		List<StateEvent> events = new ArrayList<>();
		int next = 0;
		for (Stretch one : states) {
			while (next < reasons.size() && reasons.get(next).end() <= one.start())
				next++;
			boolean known = next < reasons.size() && reasons.get(next).start() <= one.start();
			if (!known || !handles(one.state()))
				events.add(event(row, one, StateNames.of(one.state())));
			else if (wanted.cause(reasons.get(next).value()))
				events.add(event(row, one, names.reason(reasons.get(next).value())));
		}
		return new RowContent.States(events);
	}

	/// One of its lanes.
	RowContent lane(Row row, List<Stretch> stretches) {
		List<StateEvent> events = new ArrayList<>();
		for (Stretch one : stretches)
			if (one.lane().kind() != Lane.Kind.REASON || wanted.cause(one.value()))
				events.add(event(row, one, names.of(one.lane().kind(), one.value())));
		return new RowContent.States(events);
	}

	private static boolean handles(VcpuState state) {
		return state == VcpuState.HANDLING || state == VcpuState.USER;
	}

	private StateEvent event(Row row, Stretch one, Layer layer) {
		return new StateEvent(row, one.start() - names.origin(), one.end() - names.origin(), layer, exit(one),
				null);
	}

	private @Nullable ExitDetail exit(Stretch one) {
		boolean guest = one.lane().kind() == Lane.Kind.STATE && one.state() == VcpuState.GUEST;
		return (guest ? exits.endingAt(one.end()) : exits.during(one.start())).orElse(null);
	}
}
