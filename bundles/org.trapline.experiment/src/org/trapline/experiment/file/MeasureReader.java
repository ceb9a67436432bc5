// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.text.WrittenQuantities;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlValue;

/// Reads what is measured.
final class MeasureReader {
	private static final List<String> SOURCES = List.of("score", "curve", "exits", "latency", "counter", "step");
	private static final String FIGURE = "figure";
	private static final String VCPU = "vcpu";
	private static final String OF = "of";
	private static final int MOST_VCPU = 511;

	private final YamlMap root;
	private final Set<String> names = new HashSet<>();

	MeasureReader(YamlMap root) {
		this.root = root;
	}

	List<Measure> read() {
		List<Measure> measures = new ArrayList<>();
		for (YamlValue item : root.list("measure"))
			item.map().flatMap(map -> measure(item, map)).ifPresent(measures::add);
		return measures;
	}

	private Optional<Measure> measure(YamlValue item, YamlMap map) {
		Optional<String> name = map.required("name").flatMap(YamlValue::text);
		name.filter(n -> !names.add(n)).ifPresent(n -> map.problem("name", "the name " + n + " again", "another name"));
		List<String> given = SOURCES.stream().filter(source -> map.value(source).isPresent()).toList();
		if (given.size() != 1) {
			map.value(FIGURE);
			map.value("at");
			map.value(VCPU);
			map.value(OF);
			return item.wrong(given.isEmpty() ? "no measurement" : String.join(" and ", given),
					"one of: " + String.join(", ", SOURCES));
		}
		Optional<Measure.Source> source = map.text(given.getFirst()).flatMap(what -> source(map, given.getFirst(), what));
		return name.flatMap(n -> source.map(s -> new Measure(n, s)));
	}

	private static Optional<Measure.Source> source(YamlMap map, String source, String what) {
		return switch (source) {
		case "score" -> Optional.of(new Measure.OfScore(what));
		case "curve" -> Optional.of(new Measure.OfCurve(words(what), at(map)));
		case "exits" -> exits(map, what);
		case "step" -> step(map, what);
		case "latency" -> Optional.of(new Measure.OfLatency(words(what), quantile(map)));
		default -> Optional.of(new Measure.OfCounter(what));
		};
	}

	private static Optional<Measure.Source> exits(YamlMap map, String type) {
		OptionalLong vcpu = map.whole(VCPU, 0, MOST_VCPU);
		OptionalInt number = vcpu.isPresent() ? OptionalInt.of((int) vcpu.getAsLong()) : OptionalInt.empty();
		return figure(map).map(figure -> new Measure.OfExits(type, number, figure));
	}

	private static Optional<Measure.Source> step(YamlMap map, String step) {
		Map<String, Measure.StepFigure> words = new LinkedHashMap<>();
		for (Measure.StepFigure figure : Measure.StepFigure.values())
			words.put(figure.word(), figure);
		String type = map.text(OF).orElse(Measure.OfExits.ALL);
		if (Arrays.stream(Step.values()).noneMatch(each -> each.key().equals(step) || each.group().words().equals(step)))
			map.problem("step", '"' + step + '"', "a step of the hypervisor, such as save-vgic, or a group of them: "
					+ Arrays.stream(Step.Group.values()).map(Step.Group::words).collect(Collectors.joining(", ")));
		return map.required(FIGURE).flatMap(value -> value.choice(words)).map(figure -> new Measure.OfStep(step, type, figure));
	}

	private static List<String> words(String text) {
		return List.of(text.strip().split("[\\s,]+"));
	}

	private static double at(YamlMap map) {
		Optional<YamlValue> at = map.value("at");
		if (at.isEmpty())
			return Double.NaN;
		var written = at.get().text().map(WrittenQuantities::bytes);
		if (written.isPresent() && written.get().isPresent())
			return written.get().getAsLong();
		at.get().wrong("where on the curve: a number, or a size such as 64K");
		return Double.NaN;
	}

	private static Optional<Measure.ExitFigure> figure(YamlMap map) {
		Map<String, Measure.ExitFigure> words = new LinkedHashMap<>();
		for (Measure.ExitFigure figure : Measure.ExitFigure.values())
			words.put(figure.word(), figure);
		return map.required(FIGURE).flatMap(value -> value.choice(words));
	}

	/// The mean, the median, a least or greatest value, or a percentile: {@code p99.9}.
	private static double quantile(YamlMap map) {
		Optional<YamlValue> value = map.required(FIGURE);
		String word = value.flatMap(YamlValue::text).orElse("mean");
		if (word.matches("p\\d{1,2}(\\.\\d{1,4})?"))
			return Double.parseDouble(word.substring(1)) / 100;
		return switch (word) {
		case "mean" -> Double.NaN;
		case "median" -> 0.5;
		case "min" -> 0;
		case "max" -> 1;
		default -> {
			value.ifPresent(v -> v.wrong("mean, median, min, max, or a percentile such as p99"));
			yield Double.NaN;
		}
		};
	}
}
