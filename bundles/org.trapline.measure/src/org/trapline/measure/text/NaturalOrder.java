// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.text;

import java.util.Comparator;

/// Orders names as people do: runs of digits by their value, so that {@code vCPU 2} comes before {@code vCPU 10}.
public enum NaturalOrder implements Comparator<String> {
	NAMES;

	@Override
	public int compare(String a, String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			int endA = digits(a, i);
			int endB = digits(b, j);
			int order = endA > i && endB > j ? compareNumbers(a.substring(i, endA), b.substring(j, endB))
					: Character.compare(a.charAt(i), b.charAt(j));
			if (order != 0)
				return order;
			i = Math.max(i + 1, endA);
			j = Math.max(j + 1, endB);
		}
		int byLength = Integer.compare(a.length() - i, b.length() - j);
		return byLength != 0 ? byLength : a.compareTo(b);
	}

	/// Where the digits that begin at a place end.
	private static int digits(String text, int from) {
		int end = from;
		while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9')
			end++;
		return end;
	}

	/// Compares digits of any length by value.
	private static int compareNumbers(String a, String b) {
		String x = a.replaceFirst("^0+", "");
		String y = b.replaceFirst("^0+", "");
		return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
	}
}
