// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.WrittenQuantities;

/// A cache that data goes through: a data cache or a unified one.
///
/// @param level from 1
/// @param name for instance {@code L1d} or {@code L2}
/// @param bytes of one instance, not of all together
public record Cache(int level, String name, long bytes) {
	private static final Pattern WRITTEN = Pattern
			.compile("\\bL([1-9])([di]?)(?:\\s+cache)?[:=]?\\s+(\\d+(?:\\.\\d+)?\\s*(?:[KMG]i?B?|B)?)(?![\\w.])",
					Pattern.CASE_INSENSITIVE);

	/// The caches that a text lists, instruction caches left out: {@code L1d 32 KiB, L2 1 MiB}.
	///
	/// @return by level; none if it lists none
	public static List<Cache> parse(String text) {
		List<Cache> caches = new ArrayList<>();
		for (Matcher m = WRITTEN.matcher(text); m.find();) {
			String sort = m.group(2).toLowerCase(Locale.ROOT);
			WrittenQuantities.bytes(m.group(3)).ifPresent(bytes -> {
				if (!sort.equals("i") && bytes > 0)
					caches.add(new Cache(Integer.parseInt(m.group(1)), 'L' + m.group(1) + sort, bytes));
			});
		}
		caches.sort(Comparator.comparingInt(Cache::level));
		return List.copyOf(caches);
	}

	/// As {@link #parse} reads them.
	public static String words(List<Cache> caches) {
		return caches.stream().map(Cache::toString).collect(Collectors.joining(", "));
	}

	@Override
	public String toString() {
		return name + ' ' + Quantities.bytes(bytes);
	}
}
