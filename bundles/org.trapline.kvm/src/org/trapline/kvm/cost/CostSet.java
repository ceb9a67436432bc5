// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.cost;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.measure.yaml.YamlWriter;

/// What each step of a hypervisor takes on some board.
///
/// @param name for people
/// @param description more for people
/// @param costs one for each {@link Step#priced} step
public record CostSet(String name, String description, Map<Step, Cost> costs) {
	/// What files of cost sets say that they are.
	public static final YamlKind KIND = new YamlKind("costs", 1);
	/// The cost sets that come with Trapline.
	public static final List<String> NAMES = List.of("xgene", "seattle", "seattle-vhe", "ls2080a");
	private static final int MOST = 10_000_000;
	private static final Map<String, String> OWN = own();

	public CostSet {
		costs = Map.copyOf(costs);
	}

	private static Map<String, String> own() {
		Map<String, String> own = new LinkedHashMap<>();
		NAMES.forEach(name -> own.put(name, name));
		return own;
	}

	/// Cycles of a step; 0 for one without a price.
	public int cycles(Step step) {
		Cost cost = costs.get(step);
		return cost == null ? 0 : cost.cycles();
	}

	/// The same with another figure for a step.
	public CostSet with(Step step, Cost cost) {
		Map<Step, Cost> changed = new EnumMap<>(costs);
		changed.put(step, cost);
		return new CostSet(name, description, changed);
	}

	/// Reads a cost set that comes with Trapline, or a file.
	///
	/// @param name one of {@link #NAMES}, or a path
	/// @param settings other values at some keys
	/// @throws YamlException if something is wrong with it
	public static CostSet read(String name, List<YamlSetting> settings) throws YamlException, IOException {
		if (!NAMES.contains(name))
			return read(YamlDocument.read(Path.of(name), KIND, settings));
		try (InputStream in = CostSet.class.getResourceAsStream(name + ".yaml")) {
			if (in == null)
				throw new IllegalStateException("no resource " + name + ".yaml");
			return parse(Path.of(name + ".yaml"), new String(in.readAllBytes(), StandardCharsets.UTF_8), settings);
		}
	}

	/// Reads a text.
	///
	/// @param file where it comes from, for messages
	/// @throws YamlException if something is wrong with it
	public static CostSet parse(Path file, String text, List<YamlSetting> settings) throws YamlException, IOException {
		return read(YamlDocument.parse(file, text, KIND, settings));
	}

	private static CostSet read(YamlDocument document) throws YamlException, IOException {
		YamlMap root = document.root();
		Optional<String> base = root.value("based-on").flatMap(value -> value.choice(OWN));
		Map<Step, Cost> given = base.isPresent() ? read(base.get(), List.of()).costs : Map.of();
		String name = root.text("name").orElse("costs");
		String description = root.text("description").orElse("");
		Map<Step, Cost> costs = new EnumMap<>(Step.class);
		Optional<YamlMap> steps = root.required("steps").flatMap(value -> value.map());
		if (steps.isPresent())
			for (Step step : Step.values())
				if (step.priced())
					costs.put(step, cost(steps.get(), step, Optional.ofNullable(given.get(step))));
		document.check();
		return new CostSet(name, description, costs);
	}

	private static Cost cost(YamlMap steps, Step step, Optional<Cost> base) {
		Optional<YamlMap> cost = (base.isPresent() ? steps.value(step.key()) : steps.required(step.key()))
				.flatMap(value -> value.map());
		if (cost.isEmpty())
			return base.orElse(new Cost(0, ""));
		OptionalLong cycles = cost.get().required("cycles").map(value -> value.whole(0, MOST)).orElse(OptionalLong.empty());
		String source = cost.get().required("source").flatMap(value -> value.text()).orElse("");
		return new Cost((int) cycles.orElse(0), source);
	}

	/// The whole set as a file.
	public String text() {
		Map<String, Object> steps = new LinkedHashMap<>();
		for (Step step : Step.values())
			if (costs.get(step) instanceof Cost cost) {
				Map<String, Object> entry = new LinkedHashMap<>();
				entry.put("cycles", Integer.toString(cost.cycles()));
				entry.put("source", cost.source());
				steps.put(step.key(), entry);
			}
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("name", name);
		content.put("description", description);
		content.put("steps", steps);
		return YamlWriter.text(KIND, List.of(), content);
	}
}
