// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trapline.analysis.RunFacts;

/// Makes the sides of a comparison of runs: repeats of one configuration become one side, and roles are recognised.
///
/// Runs are repeats if they lie in the same folder, their labels differ in the number of the repeat only, and no
/// condition known of both contradicts. A number that no word calls a repeat counts if those of the configuration go on
/// from 0 or 1 without a gap: {@code guest-1, guest-2}, but not {@code guest-4, guest-8}. A folder whose name tells a
/// role, such as {@code native}, holds repeats if its labels tell none.
public final class Sides {
	private Sides() {
	}

	/// The sides of some runs, the base first: the first native side, else the first board, else the baseline.
	///
	/// @param runs one or more
	public static List<Side> of(List<RunFacts> runs) {
		return baseFirst(inOrder(runs));
	}

	/// The sides of some runs, in the order in which their first runs were given.
	public static List<Side> inOrder(List<RunFacts> runs) {
		return sides(grouped(runs.stream().map(RunName::of).toList()));
	}

	/// The sides of runs of which it is known which repeat one configuration.
	///
	/// @param repeats one or more runs for each side
	public static List<Side> ofRepeats(List<List<RunFacts>> repeats) {
		return sides(repeats.stream().map(runs -> runs.stream().map(RunName::of).toList()).toList());
	}

	private static List<Side> sides(List<List<RunName>> grouped) {
		List<Role> roles = Roles.of(grouped);
		List<String> labels = labels(grouped);
		List<Side> sides = new ArrayList<>();
		for (int i = 0; i < grouped.size(); i++)
			sides.add(new Side(labels.get(i), roles.get(i), grouped.get(i).stream().map(RunName::facts).toList()));
		return sides;
	}

	/// The same sides, the base first.
	public static List<Side> baseFirst(List<Side> sides) {
		for (Role role : List.of(Role.NATIVE, Role.BOARD, Role.BASELINE))
			for (Side side : sides)
				if (side.role() == role) {
					List<Side> sorted = new ArrayList<>(sides);
					sorted.remove(side);
					sorted.addFirst(side);
					return sorted;
				}
		return sides;
	}

	private static List<List<RunName>> grouped(List<RunName> names) {
		Map<String, List<RunName>> byName = new LinkedHashMap<>();
		Set<String> folders = new HashSet<>();
		names.forEach(n -> folders.add(n.folder()));
		for (RunName name : names) {
			boolean byFolder = folders.size() > 1 && Roles.saysAny(name.folderName()) && !Roles.saysAny(name.label());
			byName.computeIfAbsent(byFolder ? name.folder() : name.configuration(), _ -> new ArrayList<>()).add(name);
		}
		List<List<RunName>> groups = new ArrayList<>();
		byName.forEach((key, group) -> {
			if (key.indexOf('\n') < 0 || repeats(group))
				groups.addAll(withoutContradiction(group));
			else
				group.forEach(run -> groups.add(List.of(run)));
		});
		groups.sort((a, b) -> Integer.compare(names.indexOf(a.getFirst()), names.indexOf(b.getFirst())));
		return groups;
	}

	/// Whether the numbers of runs of one name can be those of repeats.
	private static boolean repeats(List<RunName> group) {
		TreeSet<Integer> numbers = new TreeSet<>();
		boolean said = true;
		for (RunName run : group) {
			said &= run.said() || run.number() < 0;
			if (!numbers.add(run.number() < 0 ? 1 : run.number()))
				return false;
		}
		return said || numbers.first() <= 1 && numbers.last() - numbers.first() == numbers.size() - 1;
	}

	/// Splits runs where their conditions say that they are of different configurations.
	private static List<List<RunName>> withoutContradiction(List<RunName> group) {
		List<List<RunName>> parts = new ArrayList<>();
		for (RunName run : group) {
			List<RunName> fitting = new ArrayList<>();
			for (List<RunName> part : parts)
				if (fitting.isEmpty() && part.stream().noneMatch(other -> Contradiction.between(
						run.facts().run().conditions(), other.facts().run().conditions())))
					fitting = part;
			if (fitting.isEmpty())
				parts.add(fitting);
			fitting.add(run);
		}
		return parts;
	}

	/// A label for each, all distinct: with the folder in front where that helps, else with a number behind.
	private static List<String> labels(List<List<RunName>> groups) {
		List<String> plain = groups.stream().map(Sides::label).toList();
		List<String> labels = new ArrayList<>();
		Set<String> used = new HashSet<>();
		for (int i = 0; i < plain.size(); i++) {
			String folder = groups.get(i).getFirst().folderName();
			boolean shared = plain.indexOf(plain.get(i)) != plain.lastIndexOf(plain.get(i)) && !folder.isEmpty();
			String label = shared ? folder + '/' + plain.get(i) : plain.get(i);
			String distinct = label;
			for (int n = 2; !used.add(distinct); n++)
				distinct = label + " (" + n + ')';
			labels.add(distinct);
		}
		return labels;
	}

	private static String label(List<RunName> group) {
		RunName first = group.getFirst();
		if (group.size() == 1)
			return RunName.withoutEnding(first.label());
		boolean oneStem = group.stream().allMatch(run -> run.stem().equalsIgnoreCase(first.stem()));
		return oneStem && !first.stem().isEmpty() ? first.stem()
				: first.folderName().isEmpty() ? RunName.withoutEnding(first.label()) : first.folderName();
	}
}
