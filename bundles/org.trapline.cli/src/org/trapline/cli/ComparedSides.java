// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Sides;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.measure.yaml.YamlException;

/// The sides that the arguments of a command name, the base first, and the settings that come with them.
///
/// @param sides fewer than two where runs could not be read; that has been said
record ComparedSides(List<Side> sides, Settings settings) {
	private static final ComparedSides NONE = new ComparedSides(List.of(), Settings.DEFAULT);

	/// Opens what arguments name: runs, sets of them, or one saved comparison.
	///
	/// @throws picocli.CommandLine.ParameterException if there are not two sides in them
	static ComparedSides of(List<String> arguments, SideOptions options, ComparedRuns runs) throws IOException {
		Path first = Path.of(arguments.getFirst());
		if (arguments.getFirst().endsWith(ComparisonFile.ENDING)) {
			if (arguments.size() > 1)
				throw options.wrong(first + " names all of its runs: expected nothing beside it");
			return saved(first, options, runs);
		}
		List<List<Path>> named = arguments.stream().map(ComparedSides::files).toList();
		List<List<RunFacts>> read = opened(named, runs);
		List<List<RunFacts>> usable = read.stream().filter(one -> !one.isEmpty()).toList();
		if (read.getFirst().isEmpty() || usable.stream().mapToInt(List::size).sum() < 2 && usable.size() < read.size())
			return NONE;
		List<Side> sides = sides(named, usable, options);
		if (sides.size() < 2)
			throw options.wrong("found one side only, " + sides.getFirst().label() + " with "
					+ sides.getFirst().repeats().size() + " runs: expected a base and a candidate at least");
		return new ComparedSides(options.applied(sides), Settings.DEFAULT);
	}

	/// A file; several, with commas between, where there is none of that name.
	private static List<Path> files(String argument) {
		Path whole = Path.of(argument);
		if (argument.indexOf(',') < 0 || Files.exists(whole))
			return List.of(whole);
		return List.of(argument.split(",")).stream().filter(name -> !name.isBlank()).map(Path::of).toList();
	}

	/// The runs of each group of files.
	private static List<List<RunFacts>> opened(List<List<Path>> groups, ComparedRuns runs) throws IOException {
		List<List<RunFacts>> byFile = runs.open(groups.stream().flatMap(List::stream).toList());
		List<List<RunFacts>> byGroup = new ArrayList<>();
		int next = 0;
		for (List<Path> group : groups) {
			List<RunFacts> all = new ArrayList<>();
			for (int i = 0; i < group.size(); i++)
				all.addAll(byFile.get(next++));
			byGroup.add(all);
		}
		return byGroup;
	}

	/// Repeats are recognised, unless the user says which there are; where that would leave one side of several
	/// arguments, each of them is one.
	private static List<Side> sides(List<List<Path>> named, List<List<RunFacts>> usable, SideOptions options) {
		if (options.each() || named.stream().anyMatch(files -> files.size() > 1))
			return Sides.ofRepeats(usable);
		List<RunFacts> all = usable.stream().flatMap(List::stream).toList();
		List<Side> recognised = named.size() == 1 ? Sides.of(all) : Sides.inOrder(all);
		return recognised.size() < 2 && usable.size() > 1 ? Sides.ofRepeats(usable) : recognised;
	}

	private static ComparedSides saved(Path file, SideOptions options, ComparedRuns runs) throws IOException {
		ComparisonFile saved;
		try {
			saved = ComparisonFile.read(file);
		} catch (YamlException e) {
			e.problems().forEach(problem -> runs.fail(problem.message()));
			return NONE;
		}
		if (saved.sides().size() < 2) {
			runs.fail(file + ": found " + saved.sides().size() + " sides, expected two or more");
			return NONE;
		}
		List<List<RunFacts>> read = opened(saved.sides().stream().map(ComparisonFile.Side::runs).toList(), runs);
		List<Side> sides = saved.with(read);
		if (read.getFirst().isEmpty() || sides.size() < 2)
			return NONE;
		return new ComparedSides(options.applied(sides), saved.settings());
	}
}
