// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.trace.GuestTrace;

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
/// @param guests recordings that were made in the guests of the only recording's host at the same time
public record RunPlan(String label, Path where, List<Path> recordings, List<Path> texts, List<Path> folders,
		List<Path> outerTexts, List<Notice> notices, List<GuestTrace> guests) {
	public RunPlan {
		recordings = List.copyOf(recordings);
		texts = List.copyOf(texts);
		folders = List.copyOf(folders);
		outerTexts = List.copyOf(outerTexts);
		notices = List.copyOf(notices);
		guests = List.copyOf(guests);
		if (!guests.isEmpty() && recordings.size() != 1)
			throw new IllegalArgumentException("guests of " + recordings.size() + " recordings");
	}

	/// A run without recordings of guests.
	public RunPlan(String label, Path where, List<Path> recordings, List<Path> texts, List<Path> folders,
			List<Path> outerTexts, List<Notice> notices) {
		this(label, where, recordings, texts, folders, outerTexts, notices, List.of());
	}

	/// The same run under another name.
	public RunPlan withLabel(String newLabel) {
		return new RunPlan(newLabel, where, recordings, texts, folders, outerTexts, notices, guests);
	}

	/// The same run with recordings that were made in its guests at the same time; it is of one recording.
	public RunPlan withGuests(List<GuestTrace> traces) {
		return new RunPlan(label, where, recordings, texts, folders, outerTexts, notices, traces);
	}

	/// The file in which a user's words about the run are kept, whether it exists or not.
	public Path runFile() {
		return RunFile.of(where);
	}

	RunPlan and(List<Notice> more) {
		List<Notice> all = new ArrayList<>(notices);
		all.addAll(more);
		return new RunPlan(label, where, recordings, texts, folders, outerTexts, all, guests);
	}
}
