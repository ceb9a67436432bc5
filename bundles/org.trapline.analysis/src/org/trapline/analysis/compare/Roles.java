// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trapline.measure.Condition;

/// Recognises what each side of a comparison is to the others.
///
/// A run's condition {@link Condition#SIDE} counts first, then its label, then its folder's name. Native and guest, or
/// board and model, are roles where both of the pair occur; otherwise one side is the baseline and the others are
/// candidates, as the names say or by their order.
final class Roles {
	private static final Map<Role, Set<String>> WORDS = new TreeMap<>(Map.of(
			Role.NATIVE, Set.of("native", "host", "bare", "baremetal", "metal"),
			Role.GUEST, Set.of("guest", "kvmguest", "vm", "vms", "virtual"),
			Role.BASELINE, Set.of("baseline", "base", "before", "old", "ref", "reference", "orig", "original", "unpatched",
					"stock"),
			Role.CANDIDATE, Set.of("candidate", "after", "new", "patched", "tuned", "changed"),
			Role.BOARD, Set.of("board", "hardware", "hw", "silicon"),
			Role.MODEL, Set.of("model", "modelled", "sim", "simulated", "simulation", "simulator", "predicted")));

	/// What is known of one side to be.
	private record Hints(List<String> texts) {
		Optional<Role> of(Role one, Role other) {
			for (String text : texts) {
				boolean isOne = says(text, one);
				if (isOne != says(text, other))
					return Optional.of(isOne ? one : other);
			}
			return Optional.empty();
		}
	}

	private Roles() {
	}

	/// The role of each, in their order.
	static List<Role> of(List<List<RunName>> sides) {
		List<Hints> hints = sides.stream().map(Roles::hints).toList();
		return pair(hints, Role.NATIVE, Role.GUEST).or(() -> pair(hints, Role.BOARD, Role.MODEL))
				.orElseGet(() -> baselines(hints));
	}

	/// Whether a label or a folder's name says that it is of a role.
	static boolean says(String text, Role role) {
		for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
			if (WORDS.getOrDefault(role, Set.of()).contains(word))
				return true;
		return false;
	}

	/// Whether a name says that it is of any role.
	static boolean saysAny(String text) {
		return WORDS.keySet().stream().anyMatch(role -> says(text, role));
	}

	private static Hints hints(List<RunName> side) {
		List<String> texts = new ArrayList<>();
		for (RunName run : side)
			texts.add(run.facts().run().conditions().value(Condition.SIDE));
		RunName first = side.getFirst();
		texts.add(first.label());
		texts.add(first.folderName());
		return new Hints(texts);
	}

	/// Both roles of a pair, if both occur; sides of neither are candidates.
	private static Optional<List<Role>> pair(List<Hints> hints, Role one, Role other) {
		List<Role> roles = hints.stream().map(h -> h.of(one, other).orElse(Role.CANDIDATE)).toList();
		return roles.contains(one) && roles.contains(other) ? Optional.of(roles) : Optional.empty();
	}

	private static List<Role> baselines(List<Hints> hints) {
		List<Optional<Role>> told = hints.stream().map(h -> h.of(Role.BASELINE, Role.CANDIDATE)).toList();
		int baseline = told.indexOf(Optional.of(Role.BASELINE));
		if (baseline < 0)
			baseline = Math.max(0, told.indexOf(Optional.<Role>empty()));
		List<Role> roles = new ArrayList<>();
		for (int i = 0; i < told.size(); i++)
			roles.add(i == baseline ? Role.BASELINE : Role.CANDIDATE);
		return roles;
	}
}
