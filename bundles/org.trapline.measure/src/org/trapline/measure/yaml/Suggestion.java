// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody may have meant who wrote a word that is none of those known.
final class Suggestion {
	/// Longer words are not compared.
	private static final int LONGEST = 60;

	private Suggestion() {
	}

	/// The words that can stand somewhere, as a message's "expected", with the one meant if it can be guessed.
	static String expected(String written, Collection<String> known) {
		List<String> sorted = known.stream().sorted().toList();
		if (sorted.isEmpty())
			return "no key here";
		String all = sorted.size() == 1 ? sorted.getFirst() : "one of: " + String.join(", ", sorted);
		return nearest(written, sorted).map(word -> word + " (did you mean that?)"
				+ (sorted.size() == 1 ? "" : " or " + all)).orElse(all);
	}

	/// The known word that needs the fewest changes, if they are few for its length.
	static Optional<String> nearest(String written, Collection<String> known) {
		if (written.length() > LONGEST)
			return Optional.empty();
		String plain = written.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
		return known.stream()
				.filter(word -> changes(plain, word.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3))
				.min(Comparator.comparingInt(word -> changes(plain, word.toLowerCase(Locale.ROOT))));
	}

	/// Least number of letters to add, drop, replace or swap with their neighbour (optimal string alignment).
	private static int changes(String a, String b) {
		int[][] cost = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++)
			for (int j = 0; j <= b.length(); j++) {
				if (i == 0 || j == 0) {
					cost[i][j] = i + j;
					continue;
				}
				int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
					cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
			}
		return cost[a.length()][b.length()];
	}
}
