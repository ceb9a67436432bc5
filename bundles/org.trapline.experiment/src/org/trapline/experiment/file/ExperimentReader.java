// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.trapline.experiment.file.Experiment.Form;
import org.trapline.experiment.file.ExperimentFile.Inputs;
import org.trapline.experiment.file.ExperimentFile.Reading;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.measure.yaml.YamlValue;

/// Reads what is varied, measured and expected, and tries each value that is varied.
final class ExperimentReader {
	/// The keys that do not say what is run.
	static final List<String> KEYS = List.of("name", "question", "set", "vary", "except", "repeats", "seeds", "short", "measure",
			"expect", "compare");
	private static final int MOST_REPEATS = 1000;

	private final Path file;
	private final String text;
	private final Inputs inputs;
	private final List<YamlProblem> problems = new ArrayList<>();

	ExperimentReader(Path file, String text, Inputs inputs) {
		this.file = file;
		this.text = text;
		this.inputs = inputs;
	}

	/// @param given settings over what the file sets itself
	Experiment read(List<YamlSetting> given, Form form) throws YamlException {
		Reading base = reading(List.of());
		YamlMap root = base.document().root();
		List<Axis.Value> set = new ArrayList<>(root.map("set").map(ExperimentReader::each).orElse(List.of()));
		Optional<YamlMap> shorter = root.map("short");
		List<Axis.Value> setShort = shorter.flatMap(map -> map.map("set")).map(ExperimentReader::each).orElse(List.of());
		Optional<YamlMap> restricted = shorter.flatMap(map -> map.map("vary"));
		Map<String, List<String>> only = restricted.map(ExperimentReader::labels).orElse(Map.of());
		List<Long> seedsShort = shorter.map(ExperimentReader::seeds).orElse(List.of());
		List<Axis> axes = new AxisReader(root).read();
		restricted.ifPresent(map -> only.forEach((axis, labels) -> check(axes, axis, labels, map)));
		if (form == Form.SHORT)
			set.addAll(setShort);
		List<Axis> taken = form == Form.FULL ? axes
				: axes.stream().map(axis -> only.containsKey(axis.name()) ? axis.only(only.get(axis.name())) : axis).toList();
		List<Long> all = seeds(root);
		List<Long> seeds = form == Form.SHORT && !seedsShort.isEmpty() ? seedsShort : all.isEmpty() ? List.of(1L) : all;
		List<Measure> measures = new MeasureReader(root).read();
		List<Selection> except = root.list("except").stream().flatMap(v -> selection(v, axes).stream()).toList();
		List<Expectation> expectations = expectations(root, axes, measures, form == Form.SHORT ? taken : axes);
		Optional<YamlMap> compare = root.map("compare");
		Selection with = compare.flatMap(map -> map.value("base")).flatMap(v -> selection(v, axes)).orElse(Selection.ALL);
		Optional<Path> board = compare.flatMap(map -> map.value("board")).flatMap(this::existing);
		if (board.isEmpty() && expectations.stream().anyMatch(e -> e.bound() instanceof Expectation.NearBoard))
			root.problem("expect", "\"of board\" without one", "compare.board, a recording of one");
		String name = root.text("name").orElse("");
		String question = root.text("question").orElse("");
		check(base.problems());
		List<YamlSetting> settings = new ArrayList<>(set.stream().flatMap(v -> v.settings().stream()).toList());
		tryEach(List.of(), set);
		settings.addAll(given);
		check(problems);
		Reading whole = reading(settings);
		check(whole.problems());
		for (Axis axis : taken)
			tryEach(settings, axis.values());
		check(problems);
		return new Experiment(file, text, form, given, settings, name, question, whole.setup().orElseThrow(), taken, except, seeds, measures,
				expectations, with, board);
	}

	private Reading reading(List<YamlSetting> settings) throws YamlException {
		return ExperimentFile.reading(file, text, settings, 1, inputs);
	}

	/// Tries values, each alone over some settings; what is wrong then is told of the value.
	private void tryEach(List<YamlSetting> settings, List<Axis.Value> values) {
		for (Axis.Value value : values) {
			List<YamlSetting> all = new ArrayList<>(settings);
			all.addAll(value.settings());
			List<YamlProblem> wrong;
			try {
				wrong = reading(all).problems();
			} catch (YamlException e) {
				wrong = e.problems();
			}
			for (YamlProblem problem : wrong)
				problems.add(new YamlProblem(file, value.line(), value.key(), (value.key().endsWith(problem.key()) ? ""
						: problem.key() + ": ") + problem.found(), problem.expected()));
		}
	}

	private static void check(List<YamlProblem> problems) throws YamlException {
		if (!problems.isEmpty())
			throw new YamlException(problems);
	}

	/// The settings of a map, each as a value of its own, so that each can be tried.
	private static List<Axis.Value> each(YamlMap map) {
		return map.keys().stream().flatMap(key -> map.value(key).stream().map(value -> new Axis.Value(key,
				List.of(new YamlSetting(key, value.written())), value.line(), value.path()))).toList();
	}

	private static Map<String, List<String>> labels(YamlMap map) {
		Map<String, List<String>> labels = new LinkedHashMap<>();
		map.keys().forEach(key -> labels.put(key, map.texts(key)));
		return labels;
	}

	private static void check(List<Axis> axes, String name, List<String> labels, YamlMap map) {
		Optional<Axis> axis = axes.stream().filter(a -> a.name().equals(name)).findFirst();
		List<String> known = axis.map(a -> a.values().stream().map(Axis.Value::label).toList()).orElse(List.of());
		if (axis.isEmpty())
			map.problem(name, "\"" + name + '"', "what is varied: " + String.join(", ", axes.stream().map(Axis::name).toList()));
		else if (labels.isEmpty() || !known.containsAll(labels))
			map.problem(name, labels.toString(), "some of: " + String.join(", ", known));
	}

	private static List<Long> seeds(YamlMap map) {
		OptionalLong repeats = map.whole("repeats", 1, MOST_REPEATS);
		List<Long> seeds = map.list("seeds").stream().flatMap(v -> v.whole(0, Long.MAX_VALUE).stream().boxed()).toList();
		if (repeats.isPresent() && !seeds.isEmpty())
			map.problem("repeats", "repeats and seeds", "one of them: each seed is a repeat");
		return repeats.isPresent() ? LongStream.rangeClosed(1, repeats.getAsLong()).boxed().toList() : seeds;
	}

	private static Optional<Selection> selection(YamlValue value, List<Axis> axes) {
		try {
			return Optional.of(Selection.parse(value.text().orElse(""), axes));
		} catch (Selection.UnknownException e) {
			return value.wrong(e.found(), e.expected());
		}
	}

	/// The expectations; of a short form those whose points it has.
	private static List<Expectation> expectations(YamlMap root, List<Axis> axes, List<Measure> measures, List<Axis> taken) {
		List<String> names = measures.stream().map(Measure::name).toList();
		List<Expectation> expectations = new ArrayList<>();
		for (YamlValue value : root.list("expect"))
			value.text().ifPresent(words -> {
				try {
					Expectation expectation = ExpectationParser.parse(words, axes, names);
					if (has(taken, expectation.term().of()) && has(taken, expectation.term().over()))
						expectations.add(expectation);
				} catch (Selection.UnknownException e) {
					value.wrong(e.found(), e.expected());
				}
			});
		return expectations;
	}

	private static boolean has(List<Axis> axes, Selection selection) {
		return axes.stream().allMatch(axis -> !selection.labels().containsKey(axis.name())
				|| axis.value(selection.labels().get(axis.name())).isPresent());
	}

	private Optional<Path> existing(YamlValue value) {
		Optional<Path> path = value.text().map(file::resolveSibling);
		return path.isEmpty() || inputs == Inputs.LOOKED_FOR_LATER || Files.exists(path.get()) ? path : value.wrong("\"" + path.get() + "\", which does not exist",
				"a file or folder");
	}
}
