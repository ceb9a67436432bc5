// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.trapline.measure.Cache;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Conditions.Told;
import org.trapline.measure.Notice;
import org.trapline.measure.text.WrittenQuantities;

/// Puts what several sources tell together: the first to tell a condition counts, and who contradicts it is named.
///
/// Of two that say the same, one of them more exactly ({@code QEMU}, {@code QEMU 7.2}), the more exact one counts.
public final class ConditionMerge {
	/// Clocks and sizes of memory this close are the same: kernels keep some memory, governors round.
	private static final double CLOSE = 0.02;
	/// A contradiction in these says nothing: how they are written differs more than what is meant.
	private static final Set<Condition> IN_WORDS = Set.of(Condition.VMM_COMMAND, Condition.IRQ_AFFINITY,
			Condition.HOST_LOAD);

	private final List<Notice> notices = new ArrayList<>();
	private Conditions conditions = Conditions.UNKNOWN;

	/// Adds a source that counts less than those added before.
	public void add(Conditions source) {
		Map<Condition, Told> exact = new LinkedHashMap<>();
		source.known().forEach((condition, told) -> conditions.get(condition).ifPresent(had -> {
			if (moreExact(told.value(), had.value()))
				exact.put(condition, told);
			else if (differ(condition, had.value(), told.value()))
				notices.add(Notice.warning(condition.title() + " is \"" + had.value() + "\" by " + had.source() + ", \""
						+ told.value() + "\" by " + told.source() + "; the first counts"));
		}));
		conditions = new Conditions(exact, Map.of()).orElse(conditions).orElse(source);
	}

	public Conditions conditions() {
		return conditions;
	}

	/// The contradictions, in the order they were found.
	public List<Notice> notices() {
		return List.copyOf(notices);
	}

	/// Whether two values of a condition cannot both be true.
	static boolean differ(Condition condition, String one, String other) {
		if (IN_WORDS.contains(condition) || plain(one).equals(plain(other)) || moreExact(one, other)
				|| moreExact(other, one))
			return false;
		return switch (condition) {
		case CLOCK -> far(WrittenQuantities.hertz(one), WrittenQuantities.hertz(other));
		case MEMORY -> far(number(WrittenQuantities.bytes(one)), number(WrittenQuantities.bytes(other)));
		case CACHES -> Cache.parse(one).stream().anyMatch(a -> Cache.parse(other).stream()
				.anyMatch(b -> a.name().equals(b.name()) && a.bytes() != b.bytes()));
		default -> true;
		};
	}

	/// Whether a value says all that another one says, and more.
	private static boolean moreExact(String value, String less) {
		return value.length() > less.length() && value.regionMatches(true, 0, less, 0, less.length())
				&& " ,(".indexOf(value.charAt(less.length())) >= 0;
	}

	private static boolean far(OptionalDouble one, OptionalDouble other) {
		return one.isPresent() && other.isPresent()
				&& Math.abs(one.getAsDouble() / other.getAsDouble() - 1) > CLOSE;
	}

	private static OptionalDouble number(OptionalLong bytes) {
		return bytes.isPresent() ? OptionalDouble.of(bytes.getAsLong()) : OptionalDouble.empty();
	}

	private static String plain(String value) {
		return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "");
	}
}
