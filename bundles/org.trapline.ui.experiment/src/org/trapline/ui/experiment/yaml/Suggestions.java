// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.kvm.cost.CostSet;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.board.Keys;
import org.trapline.ui.experiment.yaml.KeyNote.Form;

/// What can be written at a place of a text: keys, and words for values.
///
/// The text need be no YAML while it is being typed: a mark is put where the word stands, as a key and as a value, and
/// braces that are open are closed, until it is some.
public final class Suggestions {
	private static final String MARK = "tlmark";
	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._/$-]*\\z");
	private static final Pattern REST = Pattern.compile("^[A-Za-z0-9._/-]*");
	private static final Pattern REST_OF_KEY = Pattern.compile("[A-Za-z0-9._-]*(?=[ \\t]*:([ \\t\\r\\n]|$))");
	private static final List<String> CLOSERS = List.of("", "}", "]", "}]", "]}");
	private static final List<String> EXIT_FIGURES = List.of("rate", "count", "mean", "share");
	private static final List<String> STEP_FIGURES = List.of("mean", "share", "sum");
	private static final List<String> LATENCY_FIGURES = List.of("mean", "median", "min", "max", "p99");

	private final Schema schema;
	private final Supplier<FilePaths> files;

	/// @param files asked whenever paths can be written
	public Suggestions(Schema schema, Supplier<FilePaths> files) {
		this.schema = schema;
		this.files = files;
	}

	/// Something that can be written.
	///
	/// @param offset where what it replaces begins
	/// @param length of what it replaces
	/// @param text to write
	/// @param label shown in a list
	/// @param note what is known of it
	public record Suggestion(int offset, int length, String text, String label, String note) {
	}

	/// What can be written at a place, in the order of the guide.
	public List<Suggestion> at(String text, int offset) {
		Matcher word = WORD.matcher(text.substring(0, offset));
		String begun = word.find() ? word.group() : "";
		int start = offset - begun.length();
		String before = text.substring(0, start);
		String after = text.substring(offset);
		Matcher key = REST_OF_KEY.matcher(after);
		boolean named = key.lookingAt();
		String withKey = MARK + (named ? after.substring(key.end()) : ": 1" + withoutWord(after));
		String withValue = MARK + withoutWord(after);
		boolean inBlock = before.substring(before.lastIndexOf('\n') + 1).isBlank();
		for (String closer : CLOSERS) {
			List<Suggestion> found = marked(before + closed(withKey, closer)).map(m -> keys(m, start, begun, inBlock && !named))
					.orElse(List.of());
			if (found.isEmpty())
				found = marked(before + closed(withValue, closer)).map(m -> values(m, start, begun)).orElse(List.of());
			if (!found.isEmpty())
				return found;
		}
		return List.of();
	}

	private static String withoutWord(String after) {
		Matcher rest = REST.matcher(after);
		return rest.find() ? after.substring(rest.end()) : after;
	}

	/// With what is open closed at the end of the first line.
	private static String closed(String text, String closer) {
		int end = text.indexOf('\n');
		return end < 0 ? text + closer : text.substring(0, end) + closer + text.substring(end);
	}

	/// A text with the mark, and the path to it.
	private record Marked(YamlText yaml, YamlPath path) {
	}

	private static Optional<Marked> marked(String text) {
		return YamlText.parse(text).map(yaml -> new Marked(yaml, yaml.at(text.indexOf(MARK))));
	}

	private List<Suggestion> keys(Marked marked, int start, String begun, boolean inBlock) {
		if (!marked.path.last().equals(MARK))
			return List.of();
		YamlPath parent = marked.path.parent();
		List<String> there = marked.yaml.keys(parent);
		return schema.keys(parent).stream().filter(note -> note.name().startsWith(begun) && !there.contains(note.name()))
				.map(note -> new Suggestion(start, begun.length(), note.name() + ending(note, parent, inBlock), note.title(),
						note.told())).toList();
	}

	/// What follows a key: the place of its value.
	private static String ending(KeyNote note, YamlPath parent, boolean inBlock) {
		String indent = "\n" + "  ".repeat(parent.steps().size() + 1);
		boolean rooted = inBlock && parent.isRoot();
		return switch (note.form()) {
		case LIST, WORDS -> rooted ? ":" + indent + "- " : ": ";
		case MAP, NAMED, SETTINGS, VARIANTS -> rooted ? ":" + indent : ": ";
		case VALUE, FLAG -> ": ";
		};
	}

	private List<Suggestion> values(Marked marked, int start, String begun) {
		if (ExpectationWords.at(marked.path) || ExpectationWords.selects(marked.path))
			return expected(marked, start + begun.length(), begun);
		List<Suggestion> found = new ArrayList<>(known(marked, start, begun));
		for (String file : files.get().at(marked.yaml, marked.path, begun))
			found.add(new Suggestion(start, begun.length(), file, file, file.endsWith("/") ? "a folder" : "a file"));
		return found;
	}

	/// What can follow in an expectation.
	private static List<Suggestion> expected(Marked marked, int caret, String begun) {
		String text = marked.yaml.value(marked.path).orElse("");
		String before = text.substring(0, Math.max(0, text.indexOf(MARK))) + begun;
		int length = ExpectationWords.begun(before).length();
		// a sentence that begins with a quotation mark would have to stand in others
		ExpectationWords words = ExpectationWords.of(marked.yaml);
		return (ExpectationWords.at(marked.path) ? words.next(before) : words.selected(before)).stream()
				.filter(word -> before.length() > length || !word.text().startsWith("\""))
				.map(word -> new Suggestion(caret - length, length, word.text(), word.text(), word.note())).toList();
	}

	private List<Suggestion> known(Marked marked, int start, String begun) {
		return words(marked.yaml, marked.path).stream().filter(word -> word.startsWith(begun))
				.map(word -> new Suggestion(start, begun.length(), word, word, schema.settable(word).or(()
				-> schema.at(marked.path))
						.map(KeyNote::told).orElse(""))).toList();
	}

	/// The words that can stand at a path of a text.
	public List<String> words(YamlText yaml, YamlPath path) {
		Optional<KeyNote> note = schema.at(path);
		Set<String> words = new LinkedHashSet<>();
		note.ifPresent(known -> {
			words.addAll(known.choices());
			if (known.form() == Form.FLAG)
				words.addAll(List.of("true", "false"));
			if (known.optional())
				words.add(Keys.NONE);
		});
		String key = YamlPath.index(path.last()) >= 0 ? path.parent().last() : path.last();
		List<String> steps = path.steps();
		switch (key) {
		case "board" -> words.addAll(steps.size() == 1 ? BoardFile.NAMES : List.of());
		case "costs" -> words.addAll(CostSet.NAMES);
		case "key" -> {
			yaml.keys(YamlPath.of("parameters")).forEach(parameter -> words.add("parameters." + parameter));
			schema.settable().forEach(settable -> words.add(settable.name()));
		}
		case "values" -> yaml.value(YamlPath.of("vary").key(steps.get(1)).key("key")).flatMap(schema::settable)
				.ifPresent(settable -> words.addAll(settable.form() == Form.FLAG ? List.of("true", "false") : settable.choices()));
		case "figure" -> words.addAll(yaml.find(path.parent().key("latency")).isPresent() ? LATENCY_FIGURES
				: yaml.find(path.parent().key("step")).isPresent() ? STEP_FIGURES : EXIT_FIGURES);
		default -> {
			// its note says it all
		}
		}
		return List.copyOf(words);
	}
}
