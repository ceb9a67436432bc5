// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.printed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trapline.trace.Recording;
import org.trapline.trace.text.TextHead;

/// What a recording's first lines are under a grammar, for probes.
///
/// @param firstLine of the text; empty if it is no text
/// @param example the first line that is an event
/// @param events lines that are events, up to a few
/// @param unknown lines that the grammar does not know
public record PrintedSample(String firstLine, String example, int events, int unknown) {
	private static final int ENOUGH = 5;
	private static final int WITHIN_LINES = 400;

	public static PrintedSample of(Recording recording, PrintedGrammar grammar) throws IOException {
		List<String> lines = TextHead.of(recording).lines();
		PrintedLine line = new PrintedLine();
		String example = "";
		int events = 0;
		int unknown = 0;
		for (int i = 0; i < Math.min(lines.size(), WITHIN_LINES) && events < ENOUGH; i++) {
			byte[] bytes = lines.get(i).getBytes(StandardCharsets.UTF_8);
			line.set(bytes, 0, bytes.length);
			switch (grammar.parse(line)) {
			case EVENT -> {
				if (events++ == 0)
					example = lines.get(i).strip();
			}
			case UNKNOWN -> unknown++;
			case LOSS, THREAD, HEADER, NOTHING -> {
				// neither for nor against
			}
			}
		}
		return new PrintedSample(lines.isEmpty() ? "" : lines.getFirst(), example, events, unknown);
	}

	/// Whether the text seems to be what the grammar describes.
	public boolean fits() {
		return events > 0 && unknown <= events;
	}
}
