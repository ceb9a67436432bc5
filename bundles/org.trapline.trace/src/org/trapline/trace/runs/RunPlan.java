// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;

/// A run that can be opened: of which recordings it is made, and which files tell its conditions. Nothing of it is
/// read yet.
///
/// @param label what to call it, unless its run file says otherwise
/// @param where the file or folder that it is
/// @param recordings files, and folders that are one recording
/// @param texts files beside the recordings that may tell conditions
/// @param folders from its own to the outermost one that the user gave: their run files count for it
/// @param outerTexts files of the outer folders that may tell conditions
/// @param notices what was found out about its folder
public record RunPlan(String label, Path where, List<Path> recordings, List<Path> texts, List<Path> folders,
		List<Path> outerTexts, List<Notice> notices) {
	public RunPlan {
		recordings = List.copyOf(recordings);
		texts = List.copyOf(texts);
		folders = List.copyOf(folders);
		outerTexts = List.copyOf(outerTexts);
		notices = List.copyOf(notices);
	}

	/// The same run under another name.
	public RunPlan withLabel(String newLabel) {
		return new RunPlan(newLabel, where, recordings, texts, folders, outerTexts, notices);
	}

	/// The file in which a user's words about the run are kept, whether it exists or not.
	public Path runFile() {
		return RunFile.of(where);
	}

	RunPlan and(List<Notice> more) {
		List<Notice> all = new ArrayList<>(notices);
		all.addAll(more);
		return new RunPlan(label, where, recordings, texts, folders, outerTexts, all);
	}
}
