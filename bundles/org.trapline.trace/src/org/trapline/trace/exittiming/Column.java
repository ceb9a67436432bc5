// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.util.regex.Pattern;

/// What a column of an exit-timing table holds.
enum Column {
	COUNT_PER_SECOND("count ?(?:/ ?s(?:ec)?|per[ _]s(?:ec(?:ond)?)?)"),
	SUM_PER_SECOND("sum ?(?:/ ?s(?:ec)?|per[ _]s(?:ec(?:ond)?)?)"),
	SUM_SQUARED("sum[ _](?:squared|of[ _]squares)"),
	TYPE("(?:exit[ _])?(?:type|reason)|exit"),
	COUNT("count|samples"),
	MIN("min(?:imum)?"),
	MAX("max(?:imum)?"),
	MEAN("mean|avg|average"),
	SUM("sum|total"),
	DEVIATION("(?:std|standard)[ _.-]?dev(?:iation)?|deviation"),
	/// Any other: not read.
	OTHER("[^\\s;,|(\\[]+");

	/// The column's name and, in brackets, its unit.
	private final Pattern head;

	Column(String names) {
		head = Pattern.compile("(?:" + names + ")(?:\\s*[(\\[]\\s*([^)\\]]*?)\\s*[)\\]])?(?=[\\s;,|]|$)",
				Pattern.CASE_INSENSITIVE);
	}

	Pattern head() {
		return head;
	}

	/// As messages name it.
	String label() {
		return switch (this) {
		case COUNT_PER_SECOND -> "count per second";
		case SUM_PER_SECOND -> "sum per second";
		case SUM_SQUARED -> "sum_squared";
		case DEVIATION -> "std_deviation";
		default -> name().toLowerCase(java.util.Locale.ROOT);
		};
	}

	/// Whether its numbers are times.
	boolean time() {
		return switch (this) {
		case MIN, MAX, MEAN, SUM, DEVIATION -> true;
		case COUNT_PER_SECOND, SUM_PER_SECOND, SUM_SQUARED, TYPE, COUNT, OTHER -> false;
		};
	}
}
