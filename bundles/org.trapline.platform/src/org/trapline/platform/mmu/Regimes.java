// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.ArrayList;
import java.util.List;
import org.trapline.platform.cpu.SystemState;

/// The regimes of a CPU, decoded from its registers when they have changed, and kept for when they change back.
final class Regimes {
	private static final int MOST = 32;

	private final SystemState state;
	private final Features features;
	private final Regime[] latest = new Regime[RegimeKind.values().length];
	private final List<Regime> known = new ArrayList<>();

	Regimes(SystemState state, Features features) {
		this.state = state;
		this.features = features;
		for (RegimeKind kind : RegimeKind.values())
			latest[kind.ordinal()] = new Regime(kind, state, features);
	}

	/// A regime as the registers have it now.
	Regime get(RegimeKind kind) {
		Regime last = latest[kind.ordinal()];
		if (last.holds(state))
			return last;
		Regime found = search(kind);
		latest[kind.ordinal()] = found;
		return found;
	}

	private Regime search(RegimeKind kind) {
		for (Regime regime : known)
			if (regime.kind == kind && regime.holds(state))
				return regime;
		if (known.size() == MOST)
			known.removeFirst();
		Regime made = new Regime(kind, state, features);
		known.add(made);
		return made;
	}

	/// The regime of the CPU's level.
	Regime present() {
		return get(RegimeKind.of(state.level, state.hcr));
	}

	/// Whether unprivileged loads and stores of the CPU's level have the permissions of EL0.
	boolean unprivileged() {
		return state.level == 1 || state.level == 2 && state.host();
	}
}
