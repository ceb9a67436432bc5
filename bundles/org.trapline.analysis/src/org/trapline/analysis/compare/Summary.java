// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.measure.Better;
import org.trapline.measure.text.Quantities;

/// The answer in a few sentences: whether the candidate is slower, where, by how much, and how sure that is.
final class Summary {
	/// Differences named one by one for each verdict.
	private static final int MOST_NAMED = 4;
	private static final int MOST_STEPS = 3;
	/// From this ratio on, times are told instead of percent.
	private static final double MANY = 3;

	private final Side base;
	private final Side candidate;
	private final List<Delta> deltas;
	private final List<String> sentences = new ArrayList<>();

	private Summary(Side base, Side candidate, List<Delta> deltas) {
		this.base = base;
		this.candidate = candidate;
		this.deltas = deltas;
	}

	/// @param deltas what matters most first
	static List<String> of(Side base, Side candidate, List<Delta> deltas, Optional<ExitComparison> exits,
			Settings settings) {
		if (deltas.isEmpty())
			return List.of("Nothing of " + candidate.label() + " can be compared with " + base.label()
					+ ": they have no quantity in common.");
		Summary summary = new Summary(base, candidate, deltas);
		summary.verdict(settings);
		summary.named(Verdict.WORSE, "Worse: ");
		summary.named(Verdict.BETTER, "Better: ");
		exits.flatMap(ExitComparison::waterfall).ifPresent(summary::waterfall);
		summary.sureness();
		return summary.sentences;
	}

	/// By how much one is slower or faster than another: {@code 23 % slower}.
	static String slower(double ratio, Better better) {
		double slower = better == Better.LOWER ? ratio : 1 / ratio;
		if (slower >= MANY)
			return Quantities.number(slower) + " times as slow";
		if (slower <= 1 / MANY)
			return Quantities.number(1 / slower) + " times as fast";
		return Quantities.percent(Math.abs(ratio - 1)) + (slower > 1 ? " slower" : " faster");
	}

	private void verdict(Settings settings) {
		Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
		deltas.forEach(d -> counts.merge(d.verdict(), 1L, Long::sum));
		long worse = counts.getOrDefault(Verdict.WORSE, 0L);
		long better = counts.getOrDefault(Verdict.BETTER, 0L);
		long same = counts.getOrDefault(Verdict.SAME, 0L);
		long open = counts.getOrDefault(Verdict.CANNOT_TELL, 0L);
		String name = candidate.label();
		String lead;
		if (worse > 0 && better > 0)
			lead = name + " is worse than " + base.label() + " in some, better in other quantities";
		else if (worse > 0)
			lead = name + " is worse than " + base.label();
		else if (better > 0)
			lead = name + " is better than " + base.label();
		else if (same > 0)
			lead = open > same ? "It cannot be told whether " + name + " differs from " + base.label()
					: name + " is the same as " + base.label() + " where that can be told";
		else
			lead = "It cannot be told whether " + name + " differs from " + base.label();
		sentences.add(lead + ": of " + quantities(deltas.size()) + " compared, " + worse + " worse and " + better
				+ " better by more than " + Quantities.percent(settings.threshold()) + ", " + same + " the same, " + open
				+ " that cannot be told.");
	}

	private static String quantities(int count) {
		return count + (count == 1 ? " quantity" : " quantities");
	}

	private void named(Verdict verdict, String lead) {
		List<Delta> of = deltas.stream().filter(d -> d.verdict() == verdict).toList();
		if (of.isEmpty())
			return;
		sentences.add(lead + of.stream().limit(MOST_NAMED).map(Summary::words).collect(Collectors.joining("; "))
				+ (of.size() > MOST_NAMED ? "; and " + (of.size() - MOST_NAMED) + " more" : "") + '.');
	}

	private static String words(Delta delta) {
		return subject(delta) + ' ' + Reasons.change(delta.ratio().value(), delta.unit()) + " (" + delta.unit().quantity(delta.base()) + " → "
				+ delta.unit().quantity(delta.candidate()) + (delta.judgement().tested() ? "" : ", not tested") + ')';
	}

	private static String subject(Delta delta) {
		return delta.area() == Area.SCORE ? delta.subject() : delta.subject() + ", " + delta.quantity();
	}

	private void waterfall(ExitComparison.Waterfall waterfall) {
		String steps = waterfall.steps().stream().filter(s -> !s.key().equals(ExitBreakdown.OTHERS)).limit(MOST_STEPS)
				.map(s -> s.key() + ' ' + points(s.change()) + (Math.abs(s.byCount()) >= Math.abs(s.byTime())
						? ", mostly by the number of exits" : ", mostly by the time of one"))
				.collect(Collectors.joining("; "));
		sentences.add("Overhead goes from " + Quantities.percent(waterfall.base()) + " to "
				+ Quantities.percent(waterfall.candidate()) + " of busy time"
				+ (steps.isEmpty() ? "." : ", in percentage points: " + steps + '.'));
	}

	private static String points(double share) {
		String number = Quantities.number(Math.abs(share) * 100);
		return (share < 0 ? "−" : "+") + number;
	}

	private void sureness() {
		long tested = deltas.stream().filter(d -> d.judgement().tested()).count();
		if (tested == deltas.size())
			sentences.add("Each verdict rests on a test.");
		else
			sentences.add((tested == 0 ? "No verdict rests on a test" : tested + " of " + deltas.size()
					+ " verdicts rest on tests, the others on the threshold alone") + "; repeat the runs to be surer.");
		boolean single = base.repeats().size() == 1 && candidate.repeats().size() == 1;
		if (single && tested > 0)
			sentences.add("Each side is one run: tests tell that these runs differ, not that others would.");
	}
}
