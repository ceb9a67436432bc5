// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Experiment.Form;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;

/// What a file's own reader makes of a text.
///
/// @param text that was read
/// @param problems what is wrong with it, none if it can be used
/// @param experiment that it is
/// @param points of the experiment
/// @param shortForm how many points its short form has
/// @param board that it is, or that the experiment runs on
public record FileCheck(String text, List<YamlProblem> problems, Optional<Experiment> experiment, List<Point> points,
		int shortForm, Optional<BoardFile> board) {
	/// What names other files that are read.
	private static final List<YamlPath> OTHERS = List.of(YamlPath.of("board"), YamlPath.of("host", "costs"));

	public FileCheck {
		problems = List.copyOf(problems);
		points = List.copyOf(points);
	}

	/// Reads a text.
	///
	/// @param file where it will be: paths in it begin there
	public static FileCheck of(FileKind kind, Path file, String text) {
		return switch (kind) {
		case BOARD -> board(file, text);
		case EXPERIMENT -> experiment(file, text);
		};
	}

	private static FileCheck board(Path file, String text) {
		try {
			return new FileCheck(text, List.of(), Optional.empty(), List.of(), 0,
					Optional.of(BoardFile.parse(file, text, List.of())));
		} catch (YamlException e) {
			return wrong(file, text, e.problems());
		}
	}

	private static FileCheck experiment(Path file, String text) {
		try {
			Experiment read = ExperimentFile.parse(file, text, List.of());
			Optional<BoardFile> board = Optional.of(read.setup().board());
			try {
				int shorter = ExperimentFile.parse(file, text, List.of(), Form.SHORT).points().size();
				return new FileCheck(text, List.of(), Optional.of(read), read.points(), shorter, board);
			} catch (YamlException e) {
				return new FileCheck(text, own(file, text, e.problems()), Optional.of(read), List.of(), 0, board);
			}
		} catch (YamlException e) {
			return wrong(file, text, e.problems());
		}
	}

	/// The problems with places in the file itself: what is wrong with a file that it names, is where it names that.
	private static List<YamlProblem> own(Path file, String text, List<YamlProblem> problems) {
		Optional<YamlText> yaml = YamlText.parse(text);
		return problems.stream().map(problem -> problem.file().equals(file) ? problem
				: new YamlProblem(file, 0, OTHERS.stream().filter(other -> yaml.flatMap(y -> y.value(other))
						.filter(named -> named.endsWith(String.valueOf(problem.file().getFileName()))).isPresent())
						.findFirst().map(YamlPath::toString).orElse(""),
						problem.file().getFileName() + (problem.line() > 0 ? " line " + problem.line() : "")
								+ (problem.key().isEmpty() ? "" : ", key " + problem.key()) + ": " + problem.found(),
						problem.expected())).toList();
	}

	private static FileCheck wrong(Path file, String text, List<YamlProblem> problems) {
		return new FileCheck(text, own(file, text, problems), Optional.empty(), List.of(), 0, Optional.empty());
	}
}
