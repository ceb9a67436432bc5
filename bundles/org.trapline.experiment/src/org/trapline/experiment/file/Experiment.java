// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlSetting;

/// What a file says is to be run, varied, measured and expected.
///
/// @param file which file; paths in it are relative to its folder
/// @param text of it
/// @param form all of it, or its short form
/// @param given what was set over it
/// @param settings over it: those of its own key {@code set}, then what was given
/// @param name for people
/// @param question that it answers
/// @param setup what is run where nothing is varied
/// @param axes what is varied
/// @param except points that are left out
/// @param seeds one for each repeat
/// @param measures what is taken of each point
/// @param expectations of them
/// @param base the points that the others are compared with; {@link Selection#ALL} for none
/// @param board a recording of a board that all is compared with
public record Experiment(Path file, String text, Form form, List<YamlSetting> given,
		List<YamlSetting> settings, String name, String question, PointSetup setup, List<Axis> axes, List<Selection> except, List<Long> seeds,
		List<Measure> measures, List<Expectation> expectations, Selection base, Optional<Path> board) {
	/// What files of experiments say that they are.
	public static final YamlKind KIND = new YamlKind("experiment", 1);
	/// How their names end.
	public static final String SUFFIX = ".experiment.yaml";
	/// Most points of one.
	public static final int MOST_POINTS = 10_000;
	private static final String VARIANT = "variant";
	private static final String BASE = "base";
	private static final String CHANGES = "--set";

	/// How much of an experiment is run.
	public enum Form {
		/// All of it.
		FULL("full"),
		/// What its key {@code short} says, a check that takes little time.
		SHORT("short");

		private final String word;

		Form(String word) {
			this.word = word;
		}

		/// As a file says it.
		public String word() {
			return word;
		}
	}

	public Experiment {
		given = List.copyOf(given);
		settings = List.copyOf(settings);
		axes = List.copyOf(axes);
		except = List.copyOf(except);
		seeds = List.copyOf(seeds);
		measures = List.copyOf(measures);
		expectations = List.copyOf(expectations);
	}

	/// Its points: every combination of values, the last axis fastest, and of each its repeats.
	///
	/// @throws YamlException if some values cannot be together
	public List<Point> points() throws YamlException {
		return new Expansion(this).points();
	}

	/// The same, each point once as it is and once with other settings over it; those as they are are the base.
	///
	/// @throws YamlException if the settings cannot be
	public Experiment against(List<YamlSetting> changes) throws YamlException {
		ExperimentFile.setup(file, text, Stream.concat(settings.stream(), changes.stream()).toList(), 1);
		List<Axis> more = new ArrayList<>(axes);
		more.addFirst(new Axis(VARIANT, List.of(new Axis.Value(BASE, List.of(), 0, CHANGES),
				new Axis.Value("changed", changes, 0, CHANGES))));
		return new Experiment(file, text, form, given, settings, name, question, setup, more, except, seeds, measures, expectations,
				new Selection(Map.of(VARIANT, BASE)), board);
	}

	/// What is changed in half of the points by {@link #against}.
	public List<YamlSetting> changes() {
		return axes.isEmpty() || !axes.getFirst().values().getFirst().key().equals(CHANGES) ? List.of()
				: axes.getFirst().values().getLast().settings();
	}

	/// The vCPU that figures of exits are taken of; empty if that is all, or not always the same.
	public OptionalInt exitsOf() {
		List<OptionalInt> of = measures.stream().map(Measure::source).filter(Measure.OfExits.class::isInstance)
				.map(source -> ((Measure.OfExits) source).vcpu()).distinct().toList();
		return of.size() == 1 ? of.getFirst() : OptionalInt.empty();
	}

	/// The measure of a name.
	public Optional<Measure> measure(String wanted) {
		return measures.stream().filter(measure -> measure.name().equals(wanted)).findFirst();
	}
}
