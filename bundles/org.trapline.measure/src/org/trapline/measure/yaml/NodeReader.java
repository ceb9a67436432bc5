// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Makes nodes of a YAML text, from the parser's events: nothing is built that is not written there.
final class NodeReader {
	/// The deepest that lists and maps may stand in one another.
	static final int DEEPEST = 24;

	private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(YamlDocument.LONGEST).build();

	/// A message of the parser.
	private static final Pattern EXPECTED_BUT_FOUND = Pattern.compile("expected (.*), but (?:found|got) (.*)",
			Pattern.DOTALL);

	private final Path file;
	private final String text;
	private final List<YamlProblem> problems;
	private final Iterator<Event> events;

	/// @param problems told what is wrong and does not keep the rest from being read
	NodeReader(Path file, String text, List<YamlProblem> problems) {
		this.file = file;
		this.text = text;
		this.problems = problems;
		events = new Parse(SETTINGS).parseString(text).iterator();
	}

	/// The node that is the text's only document.
	///
	/// @throws YamlException if there is none, or the text is no YAML of the simple sort that is read here
	Node read() throws YamlException {
		try {
			Optional<Node> root = Optional.empty();
			while (events.hasNext()) {
				Event event = events.next();
				if (event instanceof NodeEvent node)
					root = Optional.of(node(node, "", 0));
				else if (event instanceof DocumentStartEvent && root.isPresent())
					throw wrong(line(event), "", "a second document", "one only");
				else if (event instanceof StreamEndEvent)
					break;
			}
			if (root.isEmpty())
				throw wrong(0, "", "nothing", "keys with values");
			return root.get();
		} catch (MarkedYamlEngineException e) {
			throw wrong(e);
		} catch (ReaderException e) {
			throw wrong(1 + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count(), "",
					"the character U+" + String.format("%04X", e.getCodePoint()), "characters that can be printed");
		} catch (YamlEngineException e) {
			throw wrong(0, "", String.valueOf(e.getMessage()), "YAML");
		}
	}

	private Node node(NodeEvent event, String path, int depth) throws YamlException {
		int line = line(event);
		if (event instanceof AliasEvent alias)
			throw wrong(line, path, "the alias *" + alias.getAlias(), "the value itself");
		if (event.getAnchor().isPresent())
			throw wrong(line, path, "the anchor &" + event.getAnchor().get(), "the value alone");
		if (depth > DEEPEST)
			throw wrong(line, path, "more than " + DEEPEST + " lists and maps in one another", "fewer");
		return switch (event) {
		case ScalarEvent scalar -> {
			untagged(scalar.getTag(), line, path);
			yield new Node.Scalar(line, scalar.getValue(), scalar.isPlain());
		}
		case MappingStartEvent map -> {
			untagged(map.getTag(), line, path);
			yield entries(line, path, depth);
		}
		case CollectionStartEvent list -> {
			untagged(list.getTag(), line, path);
			yield items(line, path, depth);
		}
		default -> throw wrong(line, path, event.getEventId().toString(), "a value");
		};
	}

	private Node items(int line, String path, int depth) throws YamlException {
		List<Node> nodes = new ArrayList<>();
		for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next())
			if (next instanceof NodeEvent node)
				nodes.add(node(node, path + '[' + nodes.size() + ']', depth + 1));
		return new Node.Items(line, nodes);
	}

	private Node entries(int line, String path, int depth) throws YamlException {
		Map<String, Node.Entry> entries = new LinkedHashMap<>();
		for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
			int keyLine = line(next);
			if (!(next instanceof ScalarEvent key) || key.getTag().isPresent() || key.getAnchor().isPresent())
				throw wrong(keyLine, path, "a key that is no plain word", "a word and a colon");
			String name = key.getValue();
			String place = path.isEmpty() ? name : path + '.' + name;
			if (!(events.next() instanceof NodeEvent value))
				throw wrong(keyLine, place, "no value", "one");
			Node.Entry had = entries.putIfAbsent(name, new Node.Entry(keyLine, node(value, place, depth + 1)));
			if (had != null)
				problems.add(new YamlProblem(file, keyLine, place, "the key again", "it once: it stands in line "
						+ had.line()));
		}
		return new Node.Entries(line, entries);
	}

	private void untagged(Optional<String> tag, int line, String path) throws YamlException {
		if (tag.isPresent())
			throw wrong(line, path, "the tag " + YamlProblem.quoted(tag.get()), "a value without one");
	}

	/// What the parser says, as found and expected.
	private YamlException wrong(MarkedYamlEngineException e) {
		int line = e.getProblemMark().or(e::getContextMark).map(NodeReader::line).orElse(0);
		String context = e.getContext() == null ? "" : " " + e.getContext() + e.getContextMark().map(NodeReader::line)
				.filter(begin -> begin != line).map(begin -> " that begins in line " + begin).orElse("");
		String problem = String.valueOf(e.getProblem());
		Matcher both = EXPECTED_BUT_FOUND.matcher(problem);
		return both.matches() ? wrong(line, "", both.group(2), both.group(1) + context)
				: wrong(line, "", problem.startsWith("found ") ? problem.substring(6) : problem, "YAML" + context);
	}

	private YamlException wrong(int line, String key, String found, String expected) {
		List<YamlProblem> all = new ArrayList<>(problems);
		all.add(new YamlProblem(file, line, key, found, expected));
		return new YamlException(all);
	}

	private static int line(Event event) {
		return event.getStartMark().map(NodeReader::line).orElse(0);
	}

	private static int line(Mark mark) {
		return mark.getLine() + 1;
	}
}
