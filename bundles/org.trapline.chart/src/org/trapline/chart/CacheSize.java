// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;

/// A cache of the machine that a curve was measured on.
///
/// @param name for instance {@code L1d}
/// @param bytes how much it holds
public record CacheSize(String name, double bytes) {
	private static final Pattern CACHE = Pattern
			.compile("(L[1-4]d?|SLC)\\s*[:=]?\\s*(\\d+(?:\\.\\d+)?)\\s*([KMG])i?B?\\b", Pattern.CASE_INSENSITIVE);

	/// Those that conditions tell ({@link Condition#CACHES}), ascending by size; what is not understood is left out.
	public static List<CacheSize> of(Conditions conditions) {
		List<CacheSize> sizes = new ArrayList<>();
		Matcher caches = CACHE.matcher(conditions.value(Condition.CACHES));
		while (caches.find()) {
			double unit = switch (Character.toUpperCase(caches.group(3).charAt(0))) {
			case 'K' -> 1 << 10;
			case 'M' -> 1 << 20;
			default -> 1 << 30;
			};
			sizes.add(new CacheSize(caches.group(1), Double.parseDouble(caches.group(2)) * unit));
		}
		sizes.sort((a, b) -> Double.compare(a.bytes, b.bytes));
		return sizes;
	}
}
