// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.ArrayList;
import java.util.List;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

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

	/// Those that are known or were used last, each once.
	List<Regime> all() {
		List<Regime> all = new ArrayList<>(known);
		for (Regime regime : latest)
			if (!all.contains(regime))
				all.add(regime);
		return all;
	}

	/// Writes which of some regimes are known, and which were used last.
	void save(List<Regime> all, StateOutput out) {
		out.int32(known.size());
		known.forEach(regime -> out.int32(all.indexOf(regime)));
		for (Regime regime : latest)
			out.int32(all.indexOf(regime));
	}

	/// Becomes what was saved.
	void restore(List<Regime> all, StateInput in) throws StateException {
		known.clear();
		int count = in.int32();
		for (int i = 0; i < count; i++)
			known.add(one(all, in.int32()));
		for (int i = 0; i < latest.length; i++)
			latest[i] = one(all, in.int32());
	}

	/// One by its index.
	static Regime one(List<Regime> all, int index) throws StateException {
		if (index < 0 || index >= all.size())
			throw new StateException("regime " + index + ", expected one of " + all.size());
		return all.get(index);
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
