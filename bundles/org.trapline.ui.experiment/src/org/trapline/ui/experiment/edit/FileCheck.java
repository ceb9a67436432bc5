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
			return wrong(text, e.problems());
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
				return new FileCheck(text, e.problems(), Optional.of(read), List.of(), 0, board);
			}
		} catch (YamlException e) {
			return wrong(text, e.problems());
		}
	}

	private static FileCheck wrong(String text, List<YamlProblem> problems) {
		return new FileCheck(text, problems, Optional.empty(), List.of(), 0, Optional.empty());
	}
}
