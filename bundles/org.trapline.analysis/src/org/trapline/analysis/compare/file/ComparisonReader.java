// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare.file;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlValue;

/// Reads a comparison file.
final class ComparisonReader {
	private static final long MOST_RESAMPLES = 1_000_000;
	private static final long LONGEST_OFFSET = 1L << 60;

	private final Path folder;
	private final Set<String> labels = new HashSet<>();

	private ComparisonReader(Path file) {
		Path parent = file.toAbsolutePath().normalize().getParent();
		folder = parent == null ? Path.of("") : parent;
	}

	static ComparisonFile read(Path file) throws YamlException, IOException {
		return new ComparisonReader(file).file(YamlDocument.read(file, ComparisonFile.KIND));
	}

	static ComparisonFile parse(Path file, String text) throws YamlException {
		return new ComparisonReader(file).file(YamlDocument.parse(file, text, ComparisonFile.KIND));
	}

	private ComparisonFile file(YamlDocument document) throws YamlException {
		YamlMap root = document.root();
		List<ComparisonFile.Side> sides = new ArrayList<>();
		root.required(Keys.SIDES).ifPresent(list -> list.list().forEach(v -> v.map().ifPresent(m -> sides.add(side(m)))));
		Settings settings = settings(root);
		document.check();
		return new ComparisonFile(sides, settings, document.headComments());
	}

	private ComparisonFile.Side side(YamlMap map) {
		String label = map.required(Keys.LABEL).flatMap(YamlValue::text).orElse("");
		if (!labels.add(label) && !label.isEmpty())
			map.problem(Keys.LABEL, "the label \"" + label + "\" again", "a label of its own for each side");
		Optional<Role> role = map.choice(Keys.ROLE, Keys.ROLES);
		List<Path> runs = new ArrayList<>();
		map.required(Keys.RUNS).ifPresent(list -> {
			list.list().forEach(v -> path(v).ifPresent(runs::add));
			if (list.isList() && list.list().isEmpty())
				list.wrong("one file or folder or more");
		});
		return new ComparisonFile.Side(label, role, runs);
	}

	private Optional<Path> path(YamlValue value) {
		Optional<String> text = value.text();
		try {
			return text.map(t -> folder.resolve(t).normalize());
		} catch (InvalidPathException _) {
			return value.wrong("the path of a file or folder");
		}
	}

	private static Settings settings(YamlMap root) {
		Settings usual = Settings.DEFAULT;
		return new Settings(between(root, Keys.THRESHOLD, 0, true, usual.threshold()),
				between(root, Keys.CONFIDENCE, 0, false, usual.confidence()),
				(int) whole(root, Keys.RESAMPLES, 1, MOST_RESAMPLES, usual.resamples()),
				whole(root, Keys.SEED, -LONGEST_OFFSET, LONGEST_OFFSET, usual.seed()), quantiles(root), alignment(root), vcpu(root));
	}

	/// A number from 0 to less than 1.
	private static double between(YamlMap map, String key, double least, boolean includingLeast, double usual) {
		OptionalDouble number = map.number(key);
		double value = number.orElse(usual);
		if (number.isPresent() && !(value > least && value < 1 || includingLeast && value == least)) {
			map.problem(key, "the number " + value, "a share of 1: " + (includingLeast ? "0 or more" : "more than 0")
					+ " and less than 1, for instance 0.05 for 5 %");
			return usual;
		}
		return value;
	}

	private static long whole(YamlMap map, String key, long least, long most, long usual) {
		OptionalLong number = map.value(key).isEmpty() ? OptionalLong.empty() : map.whole(key, least, most);
		return number.orElse(usual);
	}

	private static OptionalInt vcpu(YamlMap root) {
		OptionalLong number = root.value(Keys.VCPU).isEmpty() ? OptionalLong.empty() : root.whole(Keys.VCPU, 0, Short.MAX_VALUE);
		return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
	}

	private static List<Double> quantiles(YamlMap root) {
		List<Double> quantiles = new ArrayList<>();
		for (YamlValue value : root.list(Keys.QUANTILES)) {
			OptionalDouble number = value.number();
			if (number.isPresent() && number.getAsDouble() > 0 && number.getAsDouble() < 1)
				quantiles.add(number.getAsDouble());
			else if (number.isPresent())
				value.wrong("a share more than 0 and less than 1, for instance 0.99");
		}
		return quantiles.isEmpty() ? Settings.DEFAULT.quantiles() : quantiles.stream().distinct().sorted().toList();
	}

	private static Alignment alignment(YamlMap root) {
		Optional<YamlValue> value = root.value(Keys.ALIGNMENT);
		if (value.isPresent() && !value.get().isMap())
			return value.get().choice(Keys.ALIGNMENTS).orElse(Settings.DEFAULT.alignment());
		Optional<YamlMap> map = root.map(Keys.ALIGNMENT);
		if (map.isEmpty())
			return Settings.DEFAULT.alignment();
		Optional<String> marker = map.get().text(Keys.MARKER);
		long occurrence = whole(map.get(), Keys.OCCURRENCE, 1, Integer.MAX_VALUE, 1);
		Optional<YamlMap> offsets = map.get().map(Keys.OFFSETS);
		Map<String, Long> nanos = new LinkedHashMap<>();
		offsets.ifPresent(o -> o.keys().forEach(
				label -> o.whole(label, -LONGEST_OFFSET, LONGEST_OFFSET).ifPresent(n -> nanos.put(label, n))));
		if (marker.isPresent() == offsets.isPresent())
			root.problem(Keys.ALIGNMENT, marker.isPresent() ? "both a marker and offsets" : "neither a marker nor offsets",
					"one of them");
		return marker.isPresent() ? new Alignment.Marker(marker.get(), (int) occurrence) : new Alignment.Offset(nanos);
	}
}
