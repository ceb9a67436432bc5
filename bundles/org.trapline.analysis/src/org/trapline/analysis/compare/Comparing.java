// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;

/// The work of a comparison: each area of each candidate asks the one judge, and the verdicts are told in the end, when
/// all tests are known.
final class Comparing {
	/// Candidates beyond these are refused: each is compared with the base in full.
	private static final int MOST_SIDES = 64;
	/// Of each run, so many of its own warnings are told.
	private static final int MOST_WARNINGS = 5;

	private final List<Side> sides;
	private final Settings settings;
	private final Progress progress;
	private final Set<String> notes = new LinkedHashSet<>();

	Comparing(List<Side> sides, Settings settings, Progress progress) {
		if (sides.size() < 2 || sides.size() > MOST_SIDES)
			throw new IllegalArgumentException(sides.size() + " sides, expected 2 to " + MOST_SIDES);
		Set<String> labels = new HashSet<>();
		for (Side side : sides)
			if (!labels.add(side.label()))
				throw new IllegalArgumentException("two sides are called " + side.label());
		this.sides = List.copyOf(sides);
		this.settings = settings;
		this.progress = progress;
	}

	Comparison run() {
		Side base = sides.getFirst();
		Judge judge = new Judge(settings);
		List<Pending> pending = new ArrayList<>();
		for (Side candidate : sides.subList(1, sides.size())) {
			Pending one = new Pending(base, candidate, judge);
			pending.add(one);
			Exits.compare(one, progress);
			progress.checkCancelled();
			Latencies.compare(one);
			Curves.compare(one);
			Scores.compare(one);
			Counters.compare(one);
			progress.checkCancelled();
			progress.at(pending.size(), sides.size() - 1L);
		}
		List<Oversubscription> oversubscription = Oversubscribing.of(sides, notes::add);
		List<Against> against = pending.stream().map(Pending::judged).toList();
		List<ConditionRow> conditions = ConditionTable.of(sides);
		return new Comparison(base, settings, against, conditions, oversubscription, notices(judge, conditions));
	}

	private List<Notice> notices(Judge judge, List<ConditionRow> conditions) {
		List<Notice> notices = new ArrayList<>();
		for (Side side : sides) {
			for (RunFacts run : side.repeats()) {
				if (run.run().measurements().isEmpty())
					notices.add(Notice.warning(name(side, run) + " is empty: nothing was measured in it."));
				if (run.run().partial())
					notices.add(Notice.partial(name(side, run)
							+ " was read in part only, so its figures cover a part of what was measured."));
				run.run().notices().stream().filter(n -> n.severity() == Notice.Severity.WARNING).limit(MOST_WARNINGS)
						.forEach(n -> notices.add(Notice.warning(name(side, run) + ": " + n.message())));
			}
		}
		clocks().ifPresent(notices::add);
		notices.addAll(ConditionTable.notices(sides, conditions));
		notes.forEach(note -> notices.add(Notice.info(note)));
		judge.correction().ifPresent(note -> notices.add(Notice.info(note)));
		return notices;
	}

	/// That event recordings were taken by clocks that differ.
	private Optional<Notice> clocks() {
		Map<String, String> clocks = new LinkedHashMap<>();
		for (Side side : sides)
			for (RunFacts run : side.repeats()) {
				String clock = run.run().provenance().facts().getOrDefault(Provenance.Fact.CLOCK, "");
				if (run.trace().isPresent() && !clock.isEmpty())
					clocks.putIfAbsent(clock, side.label());
			}
		if (clocks.size() < 2)
			return Optional.empty();
		String told = clocks.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ')')
				.collect(Collectors.joining(", "));
		return Optional.of(Notice.info("The recordings were taken by different clocks: " + told
				+ ". Durations compare; a clock that NTP corrects, or that stops while the machine sleeps, may be off."));
	}

	private static String name(Side side, RunFacts run) {
		return side.repeats().size() == 1 ? side.label() : side.label() + " (" + run.run().label() + ')';
	}
}
