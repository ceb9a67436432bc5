// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.text.WrittenQuantities;

/// Under which conditions a run was measured, as far as is known, each with who says so.
///
/// @param known in the order of {@link Condition}
/// @param others conditions that have no name of ours, by the name that the user gave them
public record Conditions(Map<Condition, Told> known, Map<String, Told> others) {
	public static final Conditions UNKNOWN = new Conditions(Map.of(), Map.of());

	private static final Pattern COUNT = Pattern.compile("(\\d{1,6})(?:\\s+[a-z].*)?", Pattern.CASE_INSENSITIVE);

	/// What is told of a condition.
	///
	/// @param value as written
	/// @param source who says so, in words: {@code perf header}, {@code cpuinfo}, {@code run.yaml}, {@code folder name}
	public record Told(String value, String source) {
	}

	public Conditions {
		Map<Condition, Told> sorted = new EnumMap<>(Condition.class);
		sorted.putAll(known);
		known = Collections.unmodifiableMap(sorted);
		others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
	}

	public Optional<Told> get(Condition condition) {
		return Optional.ofNullable(known.get(condition));
	}

	/// The value of a condition; empty where it is not known.
	public String value(Condition condition) {
		return get(condition).map(Told::value).orElse("");
	}

	public Conditions with(Condition condition, String value, String source) {
		Map<Condition, Told> more = new EnumMap<>(Condition.class);
		more.putAll(known);
		more.put(condition, new Told(value, source));
		return new Conditions(more, others);
	}

	/// These with a condition that has no name of ours.
	public Conditions withOther(String name, String value, String source) {
		Map<String, Told> more = new LinkedHashMap<>(others);
		more.put(name, new Told(value, source));
		return new Conditions(known, more);
	}

	/// The clock of the CPU in hertz; empty where it is not known, or not one frequency.
	public OptionalDouble clockHertz() {
		return WrittenQuantities.hertz(value(Condition.CLOCK));
	}

	/// The caches that data goes through, by level; none where they are not known.
	public List<Cache> caches() {
		return Cache.parse(value(Condition.CACHES));
	}

	/// A condition that is a number of things: CPUs, VMs, vCPUs of a VM, instances.
	///
	/// @return empty where it is not known, or no such number
	public OptionalInt count(Condition condition) {
		Matcher matcher = COUNT.matcher(value(condition));
		return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
	}

	/// These, completed by what only others tell.
	public Conditions orElse(Conditions fallback) {
		Map<Condition, Told> more = new EnumMap<>(Condition.class);
		more.putAll(fallback.known);
		more.putAll(known);
		Map<String, Told> moreOthers = new LinkedHashMap<>(fallback.others);
		moreOthers.putAll(others);
		return new Conditions(more, moreOthers);
	}

	/// Those of which nothing is known.
	public List<Condition> unknown() {
		return List.of(Condition.values()).stream().filter(c -> !known.containsKey(c)).toList();
	}
}
