// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Progress;
import org.trapline.trace.Recording;

/// The first lines of a recording, for probes.
///
/// @param lines those that {@link Recording#head()} has whole, each cut after {@link #LONGEST} characters so that
///        patterns end soon; none for a directory and for content that is not text
/// @param whole whether these are all lines of the recording
public record TextHead(List<String> lines, boolean whole) {
	/// Longest line in characters.
	public static final int LONGEST = 8000;

	/// A text has at most one control character in so many characters.
	private static final int CHARACTERS_PER_CONTROL = 50;

	public TextHead {
		lines = List.copyOf(lines);
	}

	public static TextHead of(Recording recording) throws IOException {
		boolean whole = recording.size() <= recording.head().length;
		List<String> lines = new ArrayList<>();
		int characters = 0;
		int controls = 0;
		try (TextLines text = new TextLines(new ByteArrayInputStream(recording.head()), 0, Progress.none())) {
			while (text.next()) {
				if (!text.terminated() && !whole && !lines.isEmpty())
					break;
				String line = text.line();
				if (line.indexOf('\0') >= 0)
					return new TextHead(List.of(), whole);
				characters += line.length() + 1;
				controls += (int) line.chars().filter(c -> c < ' ' && c != '\t' && c != '\f' && c != 0x1b).count();
				lines.add(line.substring(0, Math.min(line.length(), LONGEST)));
			}
		}
		return new TextHead(controls * CHARACTERS_PER_CONTROL > characters ? List.of() : lines, whole);
	}
}
