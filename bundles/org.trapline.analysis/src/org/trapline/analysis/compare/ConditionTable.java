// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trapline.analysis.compare.ConditionRow.State;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Notice;

/// Sets the conditions of all sides beside each other.
///
/// What differs by what the sides are to each other is intended: a guest has a VMM and vCPUs, a model is no board.
/// Between a baseline and a candidate a difference is intended if their labels name it: {@code vhe} and {@code nvhe}.
final class ConditionTable {
	/// What a guest has and a native system has not.
	private static final Set<Condition> OF_GUESTS = EnumSet.of(Condition.SIDE, Condition.VMM, Condition.VMM_COMMAND,
			Condition.VMS, Condition.VCPUS, Condition.GUEST_KERNEL, Condition.GUEST_PAGES, Condition.BACKING, Condition.GIC,
			Condition.VCPU_AFFINITY, Condition.IO_AFFINITY, Condition.HYPERVISOR);
	private static final Set<Condition> OF_BOARDS = EnumSet.of(Condition.BOARD, Condition.HOST_LOAD, Condition.GOVERNOR);
	private static final List<State> ORDER = List.of(State.DIFFERENT, State.PARTLY_UNKNOWN, State.INTENDED, State.SAME,
			State.UNKNOWN);

	private final List<Side> sides;
	private final Set<Role> roles = new LinkedHashSet<>();

	private ConditionTable(List<Side> sides) {
		this.sides = sides;
		sides.forEach(side -> roles.add(side.role()));
	}

	/// Those that matter most first.
	static List<ConditionRow> of(List<Side> sides) {
		ConditionTable table = new ConditionTable(sides);
		List<ConditionRow> rows = new ArrayList<>();
		for (Condition condition : Condition.values())
			rows.add(table.row(condition.title(), Optional.of(condition), c -> c.value(condition)));
		Set<String> others = new LinkedHashSet<>();
		sides.forEach(side -> side.repeats().forEach(r -> others.addAll(r.run().conditions().others().keySet())));
		for (String name : others)
			rows.add(table.row(name, Optional.empty(),
					c -> Optional.ofNullable(c.others().get(name)).map(Conditions.Told::value).orElse("")));
		rows.sort(Comparator.comparingInt(row -> ORDER.indexOf(row.state())));
		return rows;
	}

	/// What the rows warn of, in sentences.
	static List<Notice> notices(List<Side> sides, List<ConditionRow> rows) {
		List<Notice> notices = new ArrayList<>();
		for (ConditionRow row : rows)
			if (row.state() == State.DIFFERENT)
				notices.add(Notice.warning(row.title() + " differs: " + values(sides, row)
						+ ". What is measured to differ may come from it."));
		titles(rows, State.PARTLY_UNKNOWN).ifPresent(
				titles -> notices.add(Notice.info("Known on some sides only, so that it may differ: " + titles + '.')));
		titles(rows, State.UNKNOWN)
				.ifPresent(titles -> notices.add(Notice.info("Known on no side, so that it may differ: " + titles + '.')));
		return notices;
	}

	private static Optional<String> titles(List<ConditionRow> rows, State state) {
		String titles = rows.stream().filter(r -> r.state() == state).map(ConditionRow::title)
				.collect(Collectors.joining(", "));
		return titles.isEmpty() ? Optional.empty() : Optional.of(titles);
	}

	private static String values(List<Side> sides, ConditionRow row) {
		List<String> told = new ArrayList<>();
		for (int i = 0; i < sides.size(); i++)
			told.add((row.values().get(i).isEmpty() ? "unknown" : row.values().get(i)) + " (" + sides.get(i).label() + ')');
		return String.join(", ", told);
	}

	private ConditionRow row(String title, Optional<Condition> condition, Function<Conditions, String> value) {
		List<String> values = sides.stream().map(side -> side.repeats().stream()
				.map(r -> value.apply(r.run().conditions())).filter(v -> !v.isEmpty()).distinct()
				.collect(Collectors.joining("; "))).toList();
		return new ConditionRow(title, values, state(condition, values));
	}

	private State state(Optional<Condition> condition, List<String> values) {
		boolean ofGuests = condition.filter(OF_GUESTS::contains).isPresent() && roles.contains(Role.NATIVE);
		List<String> asked = new ArrayList<>();
		for (int i = 0; i < sides.size(); i++)
			if (!ofGuests || condition.equals(Optional.of(Condition.SIDE)) || sides.get(i).role() != Role.NATIVE)
				asked.add(values.get(i));
		if (asked.stream().allMatch(String::isEmpty))
			return State.UNKNOWN;
		if (asked.contains(""))
			return State.PARTLY_UNKNOWN;
		boolean differ = asked.stream().anyMatch(v -> differ(condition, asked.getFirst(), v));
		if (ofGuests && (!differ || condition.equals(Optional.of(Condition.SIDE))))
			return State.INTENDED;
		boolean ofBoards = condition.filter(OF_BOARDS::contains).isPresent() && roles.contains(Role.MODEL);
		return !differ ? State.SAME : ofBoards || named(values) ? State.INTENDED : State.DIFFERENT;
	}

	private static boolean differ(Optional<Condition> condition, String one, String other) {
		return condition.map(c -> Contradiction.differ(c, one, other))
				.orElseGet(() -> !Contradiction.plain(one).equals(Contradiction.plain(other)));
	}

	/// Whether the labels name the values: at least one has its own, and none that of another.
	private boolean named(List<String> values) {
		boolean any = false;
		for (int i = 0; i < sides.size(); i++) {
			List<String> words = List.of(sides.get(i).label().toLowerCase(Locale.ROOT).split("[\\s_-]+", -1));
			for (int j = 0; j < values.size(); j++) {
				boolean has = words.contains(Contradiction.plain(values.get(j)));
				if (has && !Contradiction.plain(values.get(i)).equals(Contradiction.plain(values.get(j))))
					return false;
				any |= has;
			}
		}
		return any;
	}
}
