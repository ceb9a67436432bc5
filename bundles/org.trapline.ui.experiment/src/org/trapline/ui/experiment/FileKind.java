// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment;

import org.trapline.experiment.file.Experiment;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.platform.board.Board;

/// A kind of file that is edited here.
public enum FileKind {
	/// An experiment.
	EXPERIMENT(Experiment.KIND, Experiment.SUFFIX, "experiment"),
	/// A board.
	BOARD(Board.KIND, ".board.yaml", "board");

	private final YamlKind yaml;
	private final String suffix;
	private final String word;

	FileKind(YamlKind yaml, String suffix, String word) {
		this.yaml = yaml;
		this.suffix = suffix;
		this.word = word;
	}

	/// What files of it say that they are.
	public YamlKind yaml() {
		return yaml;
	}

	/// How names of files of it end; that of a board may be any.
	public String suffix() {
		return suffix;
	}

	/// What people call it.
	public String word() {
		return word;
	}
}
