// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.measure.yaml.YamlValue;

/// Reads what is varied: a key with a list or a range of values, or named variants that set several keys each.
final class AxisReader {
	private static final int MOST_VALUES = 1000;
	private static final String VARIANTS = "variants";
	private static final String VALUES = "values";

	private final YamlMap root;
	private final Set<String> names = new HashSet<>();

	AxisReader(YamlMap root) {
		this.root = root;
	}

	List<Axis> read() {
		List<Axis> axes = new ArrayList<>();
		for (YamlValue item : root.list("vary"))
			item.map().flatMap(map -> axis(item, map)).ifPresent(axes::add);
		return axes;
	}

	private Optional<Axis> axis(YamlValue item, YamlMap map) {
		Optional<String> given = map.text("name");
		Optional<String> key = map.text("key");
		List<Axis.Value> values;
		if (map.value(VARIANTS).isPresent()) {
			values = map.map(VARIANTS).map(AxisReader::variants).orElse(List.of());
			for (String other : List.of("key", VALUES, "from"))
				if (map.value(other).isPresent())
					map.problem(other, "the key beside variants", "one of both");
			if (given.isEmpty())
				map.problem("name", "no such key", "one: what the variants are of");
		} else if (key.isEmpty())
			return item.wrong("neither key nor variants", "key: what is varied, or variants: of several keys");
		else
			values = map.value(VALUES).isPresent() ? values(map, key.get()) : range(map, key.get());
		String name = given.or(() -> key).orElse("");
		if (given.isEmpty())
			name = name.substring(name.lastIndexOf('.') + 1);
		if (!names.add(name))
			map.problem(given.isPresent() ? "name" : "key", "the name " + name + " again", "another name");
		if (values.isEmpty())
			return Optional.empty();
		Set<String> labels = new HashSet<>();
		for (Axis.Value value : values)
			if (!labels.add(value.label()))
				return item.wrong("the value " + value.label() + " twice", "it once");
		return Optional.of(new Axis(name, values));
	}

	private static List<Axis.Value> values(YamlMap map, String key) {
		List<YamlValue> items = map.list(VALUES);
		if (items.isEmpty() && map.value(VALUES).map(YamlValue::isList).orElse(false))
			map.problem(VALUES, "an empty list", "one value at least");
		return items.stream().map(item -> new Axis.Value(item.isMap() || item.isList() ? item.written()
				: item.text().orElse(""), List.of(new YamlSetting(key, item.written())), item.line(), item.path())).toList();
	}

	private static List<Axis.Value> variants(YamlMap map) {
		List<Axis.Value> values = new ArrayList<>();
		for (String label : map.keys())
			map.value(label).ifPresent(value -> value.map().ifPresent(settings -> values.add(new Axis.Value(label,
					settings.keys().stream().flatMap(key -> settings.value(key).stream()
							.map(one -> new YamlSetting(key, one.written()))).toList(), value.line(), value.path()))));
		if (values.isEmpty() && map.keys().isEmpty())
			map.problem("", "no variant", "one at least");
		return values;
	}

	/// From, to, and a step that is added or a factor.
	private static List<Axis.Value> range(YamlMap map, String key) {
		OptionalDouble from = map.required("from").flatMap(v -> v.number().stream().boxed().findFirst())
				.map(OptionalDouble::of).orElse(OptionalDouble.empty());
		OptionalDouble to = map.required("to").flatMap(v -> v.number().stream().boxed().findFirst())
				.map(OptionalDouble::of).orElse(OptionalDouble.empty());
		OptionalDouble step = map.number("step");
		OptionalDouble times = map.number("times");
		String unit = map.text("unit").orElse("");
		if (from.isEmpty() || to.isEmpty())
			return List.of();
		if (step.isPresent() == times.isPresent()) {
			map.problem(step.isPresent() ? "times" : "from", step.isPresent() ? "step and times" : "neither step nor times",
					"one of both");
			return List.of();
		}
		double first = from.getAsDouble();
		double last = to.getAsDouble();
		boolean grows = step.isPresent() ? step.getAsDouble() > 0 : times.getAsDouble() > 1 && first > 0;
		if (!grows || last < first) {
			map.problem("from", "a range that does not end", "to not below from, and a step above 0, or times above 1 and from above 0");
			return List.of();
		}
		List<Axis.Value> values = new ArrayList<>();
		// a step is multiplied, so that 0.1 three times is 0.3
		for (double value = first; value <= last * (1 + 1e-12) && values.size() <= MOST_VALUES; value = step.isPresent()
				? first + values.size() * step.getAsDouble() : value * times.getAsDouble()) {
			String text = plain(value) + (unit.isEmpty() ? "" : (unit.length() > 1 ? " " : "") + unit);
			values.add(new Axis.Value(text, List.of(new YamlSetting(key, text)), map.line("from"), "vary." + key));
		}
		if (values.size() > MOST_VALUES)
			map.problem("to", "more than " + MOST_VALUES + " values", "fewer");
		return values;
	}

	private static String plain(double value) {
		double rounded = Math.rint(value * 1e9) / 1e9;
		return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15 ? Long.toString((long) rounded)
				: Double.toString(rounded);
	}
}
