// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare.saved;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.saved.SavedComparison.SavedSide;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlValue;

/// Reads the keys of a saved comparison, and tells the document what is wrong with them.
final class SavedReader {
	private static final int MOST_RESAMPLES = 1_000_000;
	private static final int MOST_OCCURRENCE = 1_000_000_000;
	private static final String FIRST = "first exit";
	private static final String OFFSETS = "offsets";
	private static final String MARKER = "marker";

	private final Path folder;
	private final YamlDocument document;

	SavedReader(Path folder, YamlDocument document) {
		this.folder = folder;
		this.document = document;
	}

	/// What can be read of it; all is right only if the document's check says so.
	SavedComparison read() {
		List<SavedSide> sides = new ArrayList<>();
		Set<String> labels = new HashSet<>();
		Optional<YamlValue> list = document.root().required("sides");
		for (YamlValue item : list.map(YamlValue::list).orElse(List.of()))
			item.map().flatMap(this::side).ifPresent(side -> {
				if (!labels.add(side.label()))
					item.wrong("a label of its own: another side is called " + side.label());
				sides.add(side);
			});
		if (list.isPresent() && sides.size() < 2)
			list.get().wrong("two sides or more, the base first");
		Settings settings = document.root().map("settings").map(SavedReader::settings).orElse(Settings.DEFAULT);
		return new SavedComparison(sides, settings, document.headComments());
	}

	private Optional<SavedSide> side(YamlMap map) {
		Optional<String> label = map.required("label").flatMap(YamlValue::text);
		Map<String, Role> roles = new TreeMap<>();
		for (Role role : Role.values())
			roles.put(role.word(), role);
		Optional<Role> role = map.required("role").flatMap(value -> value.choice(roles));
		List<Path> runs = new ArrayList<>();
		Optional<YamlValue> list = map.required("runs");
		for (YamlValue item : list.map(YamlValue::list).orElse(List.of()))
			item.text().ifPresent(text -> path(text, item).ifPresent(runs::add));
		if (list.isPresent() && runs.isEmpty())
			list.get().wrong("a file or folder at least");
		return label.isPresent() && role.isPresent() ? Optional.of(new SavedSide(label.get(), role.get(), runs))
				: Optional.empty();
	}

	private Optional<Path> path(String text, YamlValue item) {
		try {
			return Optional.of(folder.resolve(text).normalize());
		} catch (InvalidPathException _) {
			return item.wrong("the path of a file or folder");
		}
	}

	private static Settings settings(YamlMap map) {
		Settings std = Settings.DEFAULT;
		List<Double> quantiles = new ArrayList<>();
		for (YamlValue item : map.list("quantiles"))
			item.number().ifPresent(q -> {
				if (q > 0 && q < 1)
					quantiles.add(q);
				else
					item.wrong("more than 0 and less than 1");
			});
		return new Settings(number(map, "threshold", 0, Double.MAX_VALUE, std.threshold()),
				number(map, "confidence", Double.MIN_VALUE, Math.nextDown(1.0), std.confidence()),
				(int) map.whole("resamples", 1, MOST_RESAMPLES).orElse(std.resamples()),
				map.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(std.seed()),
				quantiles.isEmpty() ? std.quantiles() : quantiles.stream().sorted().distinct().toList(),
				map.map("align").map(SavedReader::alignment).orElse(std.alignment()));
	}

	private static double number(YamlMap map, String key, double least, double most, double otherwise) {
		double number = map.number(key).orElse(otherwise);
		if (number >= least && number <= most)
			return number;
		map.problem(key, Double.toString(number), least == 0 ? "0 or more" : "more than 0 and less than 1");
		return otherwise;
	}

	private static Alignment alignment(YamlMap map) {
		Optional<String> at = map.required("at")
				.flatMap(v -> v.choice(Map.of(FIRST, FIRST, OFFSETS, OFFSETS, MARKER, MARKER)));
		if (at.isPresent() && at.get().equals(MARKER))
			return new Alignment.Marker(map.required("cause").flatMap(YamlValue::text).orElse("?"),
					(int) map.whole("occurrence", 1, MOST_OCCURRENCE).orElse(1));
		if (at.isPresent() && at.get().equals(OFFSETS)) {
			Map<String, Long> nanos = new LinkedHashMap<>();
			map.required("nanoseconds").flatMap(YamlValue::map).ifPresent(offsets -> offsets.keys().forEach(
					label -> offsets.whole(label, Long.MIN_VALUE, Long.MAX_VALUE).ifPresent(n -> nanos.put(label, n))));
			return new Alignment.Offset(nanos);
		}
		return new Alignment.FirstExit();
	}

	/// Settings as a file has them.
	static Map<String, Object> content(Settings settings) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("threshold", settings.threshold());
		content.put("confidence", settings.confidence());
		content.put("resamples", settings.resamples());
		content.put("seed", settings.seed());
		content.put("quantiles", settings.quantiles());
		content.put("align", switch (settings.alignment()) {
		case Alignment.FirstExit _ -> Map.of("at", FIRST);
		case Alignment.Offset offset -> ordered("at", OFFSETS, "nanoseconds", new TreeMap<>(offset.nanos()));
		case Alignment.Marker marker -> {
			Map<String, Object> keys = ordered("at", MARKER, "cause", marker.cause());
			keys.put("occurrence", marker.occurrence());
			yield keys;
		}
		});
		return content;
	}

	private static Map<String, Object> ordered(String key, Object value, String other, Object otherValue) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(key, value);
		map.put(other, otherValue);
		return map;
	}
}
