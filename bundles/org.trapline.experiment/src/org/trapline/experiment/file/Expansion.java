// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.measure.yaml.YamlSetting;

/// Makes the points of an experiment.
final class Expansion {
	private static final String ONLY = "point";
	private static final int LONGEST_NAME = 150;
	private static final String KEY = "vary";

	private final Experiment experiment;
	private final List<Point> points = new ArrayList<>();
	private final List<YamlProblem> problems = new ArrayList<>();
	/// How often a name was given.
	private final Map<String, Integer> names = new HashMap<>();

	Expansion(Experiment experiment) {
		this.experiment = experiment;
	}

	List<Point> points() throws YamlException {
		long count = experiment.axes().stream().mapToLong(axis -> axis.values().size()).reduce(experiment.seeds().size(),
				(a, b) -> a > Experiment.MOST_POINTS ? a : a * b);
		if (count > Experiment.MOST_POINTS)
			throw new YamlException(List.of(problem(count + " points", Experiment.MOST_POINTS + " at the most")));
		expand(0, List.of());
		if (points.isEmpty() && problems.isEmpty())
			problems.add(problem("no point: all are left out", "one at least"));
		if (!problems.isEmpty())
			throw new YamlException(problems);
		return List.copyOf(points);
	}

	private void expand(int axis, List<Axis.Value> values) {
		if (axis == experiment.axes().size()) {
			add(values);
			return;
		}
		for (Axis.Value value : experiment.axes().get(axis).values()) {
			List<Axis.Value> more = new ArrayList<>(values);
			more.add(value);
			expand(axis + 1, more);
		}
	}

	private void add(List<Axis.Value> values) {
		Map<String, String> labels = new LinkedHashMap<>();
		List<YamlSetting> settings = new ArrayList<>(experiment.settings());
		for (int i = 0; i < values.size(); i++) {
			labels.put(experiment.axes().get(i).name(), values.get(i).label());
			settings.addAll(values.get(i).settings());
		}
		if (experiment.except().stream().anyMatch(selection -> selection.matches(labels)))
			return;
		String name = unique(name(labels));
		for (int i = 0; i < experiment.seeds().size(); i++) {
			long seed = experiment.seeds().get(i);
			try {
				points.add(new Point(name, labels, i + 1, seed,
						ExperimentFile.setup(experiment.file(), experiment.text(), settings, seed)));
			} catch (YamlException e) {
				YamlProblem first = e.problems().getFirst();
				problems.add(problem("in the point " + name + ", " + first.key() + ": " + first.found(), first.expected()));
				return;
			}
		}
	}

	private String unique(String name) {
		int had = names.merge(name, 1, Integer::sum);
		return had == 1 ? name : name + '~' + had;
	}

	/// The name of a folder for some values.
	private static String name(Map<String, String> labels) {
		String name = labels.entrySet().stream().map(e -> plain(e.getKey()) + '=' + plain(e.getValue()))
				.collect(Collectors.joining(","));
		return name.isEmpty() ? ONLY : name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
	}

	private static String plain(String text) {
		return text.replaceAll("\\s+", "").replaceAll("[^A-Za-z0-9.+_-]+", "-");
	}

	private YamlProblem problem(String found, String expected) {
		int line = experiment.axes().isEmpty() ? 0 : experiment.axes().getFirst().values().getFirst().line();
		return new YamlProblem(experiment.file(), line, KEY, found, expected);
	}
}
