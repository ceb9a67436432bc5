// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.trapline.measure.yaml.YamlDocument;

/// Finds the parts of a YAML text by the parser's events.
final class PartReader {
	private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(YamlDocument.LONGEST).build();

	private final String text;
	/// Whether places of the parser, in code points, are those of the text.
	private final boolean same;
	private final Iterator<Event> events;

	PartReader(String text) {
		this.text = text;
		same = text.codePointCount(0, text.length()) == text.length();
		events = new Parse(SETTINGS).parseString(text).iterator();
	}

	Optional<Part> read() {
		try {
			Optional<Part> root = Optional.empty();
			while (events.hasNext())
				if (events.next() instanceof NodeEvent node) {
					if (root.isPresent())
						return Optional.empty();
					root = Optional.of(part(node));
				}
			return root;
		} catch (YamlEngineException | UnreadableException _) {
			return Optional.empty(); // the reader of the file says why
		}
	}

	private static final class UnreadableException extends Exception {
		private static final long serialVersionUID = 1;
	}

	private Part part(NodeEvent event) throws UnreadableException {
		int start = place(event.getStartMark());
		return switch (event) {
		case ScalarEvent scalar -> new Part.Scalar(start, scalar.isPlain() && scalar.getValue().isEmpty() ? start
				: trimmed(start, place(scalar.getEndMark())), scalar.getValue(), scalar.isPlain());
		case MappingStartEvent map -> entries(start, map.isFlow());
		case CollectionStartEvent list -> items(start, list.isFlow());
		default -> throw new UnreadableException();
		};
	}

	private Part items(int start, boolean flow) throws UnreadableException {
		List<Part> items = new ArrayList<>();
		Event next = events.next();
		for (; !(next instanceof CollectionEndEvent); next = events.next()) {
			if (!(next instanceof NodeEvent node))
				throw new UnreadableException();
			items.add(part(node));
		}
		int end = flow ? place(next.getEndMark()) : items.isEmpty() ? start : items.getLast().end();
		return new Part.Items(start, end, flow, items);
	}

	private Part entries(int start, boolean flow) throws UnreadableException {
		List<Part.Entry> entries = new ArrayList<>();
		Event next = events.next();
		for (; !(next instanceof CollectionEndEvent); next = events.next()) {
			if (!(next instanceof ScalarEvent key) || !(events.next() instanceof NodeEvent value))
				throw new UnreadableException();
			int keyEnd = place(key.getEndMark());
			int colon = text.indexOf(':', keyEnd);
			entries.add(new Part.Entry(place(key.getStartMark()), keyEnd, colon < 0 ? keyEnd : colon + 1, key.getValue(),
					part(value)));
		}
		int end = flow ? place(next.getEndMark()) : entries.isEmpty() ? start : entries.getLast().end();
		return new Part.Entries(start, end, flow, entries);
	}

	/// The end of a text over several lines, which the parser has behind the line.
	private int trimmed(int start, int end) {
		int trimmed = end;
		while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1)))
			trimmed--;
		return trimmed;
	}

	private int place(Optional<Mark> mark) throws UnreadableException {
		int index = mark.orElseThrow(UnreadableException::new).getIndex();
		return same ? index : text.offsetByCodePoints(0, index);
	}
}
