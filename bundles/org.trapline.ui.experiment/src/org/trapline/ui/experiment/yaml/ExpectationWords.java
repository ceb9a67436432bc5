// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The words of which an experiment's expectations are made: its measures, the values of what it varies, and comparisons.
///
/// @param measures what each is taken of, by name
/// @param axes the labels of their values, by the names of what is varied
/// @param board whether the experiment is compared with a board
public record ExpectationWords(Map<String, String> measures, Map<String, List<String>> axes, boolean board) {
	private static final YamlPath EXPECT = YamlPath.of("expect");
	private static final YamlPath EXCEPT = YamlPath.of("except");
	private static final YamlPath BASE = YamlPath.of("compare", "base");
	private static final YamlPath MEASURE = YamlPath.of("measure");
	private static final YamlPath VARY = YamlPath.of("vary");
	private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|>=|<=|[<>/,=%]|[^\\s\"<>/,=%]+");
	private static final Pattern PIECE = Pattern.compile("\"?[^\\s\"<>/,=%]*\\z");
	private static final Pattern PLAIN = Pattern.compile("[\\w.-]+");
	private static final List<String> SIGNS = List.of(">=", "<=", ">", "<");
	private static final Map<String, String> NOTES = notes();

	/// A word.
	///
	/// @param text as it is written
	/// @param note what it means
	public record Word(String text, String note) {
	}

	private static Map<String, String> notes() {
		Map<String, String> notes = new LinkedHashMap<>();
		notes.put(">=", "at least: of each point, or of each pair");
		notes.put("<=", "at most: of each point, or of each pair");
		notes.put(">", "more than: of each point, or of each pair");
		notes.put("<", "less than: of each point, or of each pair");
		notes.put("within", "near a number, or what the board has: within 10 % of board");
		notes.put("where", "only of points with these values: where guest, processes=8");
		notes.put("/", "by another measure, or one value of what is varied by another: guest/native of score");
		notes.put("of", "the measure of a ratio, or what a value is near to");
		notes.put("board", "the recording that the experiment is compared with");
		notes.put("%", "a hundredth");
		notes.put(",", "and with this value too");
		return notes;
	}

	/// Those of an experiment's text, as far as it says them.
	public static ExpectationWords of(YamlText yaml) {
		Map<String, String> measures = new LinkedHashMap<>();
		for (int i = 0; i < yaml.size(MEASURE); i++) {
			YamlPath measure = MEASURE.item(i);
			yaml.value(measure.key("name")).ifPresent(name -> measures.put(name, yaml.keys(measure).stream()
					.filter(key -> !key.equals("name")).map(key -> key + ' ' + yaml.value(measure.key(key)).orElse(""))
					.reduce((a, b) -> a + ", " + b).orElse("")));
		}
		Map<String, List<String>> axes = new LinkedHashMap<>();
		for (int i = 0; i < yaml.size(VARY); i++) {
			YamlPath axis = VARY.item(i);
			Optional<String> name = yaml.value(axis.key("name"))
					.or(() -> yaml.value(axis.key("key")).map(key -> key.substring(key.lastIndexOf('.') + 1)));
			YamlPath values = axis.key("values");
			name.ifPresent(n -> axes.put(n, yaml.keys(axis).contains("variants") ? yaml.keys(axis.key("variants"))
					: IntStream.range(0, yaml.size(values)).mapToObj(v -> yaml.value(values.item(v)).orElse("")).toList()));
		}
		return new ExpectationWords(measures, axes, yaml.find(YamlPath.of("compare", "board")).isPresent());
	}

	/// Whether a path is that of an expectation.
	static boolean at(YamlPath path) {
		return path.within(EXPECT) && path.steps().size() == 2;
	}

	/// Whether the value at a path says which points are meant: those left out, the base.
	public static boolean selects(YamlPath path) {
		return path.within(EXCEPT) && path.steps().size() == 2 || path.equals(BASE);
	}

	/// The word that is being written at the end of a text.
	public static String begun(String text) {
		Matcher piece = PIECE.matcher(text);
		return piece.find() ? piece.group() : "";
	}

	/// The words that can follow.
	///
	/// @param text an expectation up to the caret
	public List<Word> next(String text) {
		String begun = begun(text);
		List<String> before = tokens(text.substring(0, text.length() - begun.length()));
		return after(before).stream().filter(word -> written(word).startsWith(begun))
				.map(word -> new Word(written(word), note(word))).toList();
	}

	/// The words that can follow where points are selected.
	///
	/// @param text a selection up to the caret
	public List<Word> selected(String text) {
		return next("where " + text).stream().filter(word -> !SIGNS.contains(word.text) && !word.text.startsWith("within")).toList();
	}

	private static List<String> tokens(String text) {
		List<String> tokens = new ArrayList<>();
		for (Matcher matcher = TOKEN.matcher(text); matcher.find();)
			tokens.add(matcher.group(1) != null ? matcher.group(1) : matcher.group());
		return tokens;
	}

	/// Names with other signs than letters, digits, dot, hyphen and underscore stand in quotation marks.
	private String written(String word) {
		return PLAIN.matcher(word).matches() || NOTES.containsKey(word) || word.contains("=") || word.startsWith("within") ? word
				: '"' + word + '"';
	}

	private Set<String> after(List<String> tokens) {
		String last = tokens.isEmpty() ? "" : tokens.getLast();
		int count = tokens.size();
		boolean bounded = tokens.contains("within") || tokens.stream().anyMatch(SIGNS::contains);
		boolean where = tokens.contains("where");
		if (bounded)
			return bound(tokens, last);
		return switch (last) {
		case "" -> joined(measures.keySet(), ratios());
		case "/" -> count == 2 && !siblings(tokens.getFirst()).isEmpty() ? joined(siblings(tokens.getFirst()), measuresIfOne(tokens))
				: measures.keySet();
		case "of" -> measures.keySet();
		case "where", "," -> selections();
		case "=" -> count < 2 ? Set.of() : ordered(axes.getOrDefault(tokens.get(count - 2), List.of()));
		default -> {
			if (where)
				yield joined(comparisons(), List.of(","));
			if (count == 3 && siblings(tokens.getFirst()).contains(last))
				yield Set.of("of");
			if (!measures.containsKey(last))
				yield siblings(last).isEmpty() ? Set.of() : Set.of("/");
			yield joined(comparisons(), tokens.contains("/") && !tokens.contains("of") ? List.of("where") : List.of("where", "/"));
		}
		};
	}

	/// A measure may have the name of a value.
	private Set<String> measuresIfOne(List<String> tokens) {
		return measures.containsKey(tokens.getFirst()) ? measures.keySet() : Set.of();
	}

	private Set<String> bound(List<String> tokens, String last) {
		if (!tokens.contains("within"))
			return SIGNS.contains(last) ? Set.of() : Set.of("%");
		return switch (last) {
		case "within" -> Set.of();
		case "%" -> Set.of("of");
		case "of" -> board ? Set.of("board") : Set.of();
		default -> last.equals("board") || tokens.contains("%") ? Set.of() : Set.of("%");
		};
	}

	private Set<String> comparisons() {
		return joined(SIGNS, List.of(board ? "within 10 % of board" : "within"));
	}

	/// The values of which one can stand over another.
	private Set<String> ratios() {
		Set<String> all = new LinkedHashSet<>();
		axes.values().stream().filter(labels -> labels.size() > 1).forEach(all::addAll);
		return all;
	}

	/// The other values of what has a value.
	private Set<String> siblings(String label) {
		Set<String> all = new LinkedHashSet<>();
		axes.values().stream().filter(labels -> labels.contains(label)).forEach(all::addAll);
		all.remove(label);
		return all;
	}

	/// Values, with the name of what is varied where several have them.
	private Set<String> selections() {
		Set<String> all = new LinkedHashSet<>();
		axes.forEach((name, labels) -> labels.forEach(label -> all.add(axes.values().stream()
				.filter(others -> others.contains(label)).count() > 1 || !PLAIN.matcher(label).matches() || label.matches("[\\d.]+")
						? name + '=' + label : label)));
		return all;
	}

	private static Set<String> ordered(Iterable<String> words) {
		return joined(words, List.of());
	}

	private static Set<String> joined(Iterable<String> some, Iterable<String> more) {
		Set<String> all = new LinkedHashSet<>();
		some.forEach(all::add);
		more.forEach(all::add);
		return all;
	}

	/// What a word of an expectation means; empty for one that is not known.
	String note(String word) {
		if (measures.containsKey(word))
			return "measure: " + measures.get(word);
		String label = word.substring(word.indexOf('=') + 1);
		for (Map.Entry<String, List<String>> axis : axes.entrySet())
			if (axis.getValue().contains(label))
				return "value of " + axis.getKey() + ": " + String.join(", ", axis.getValue());
		return NOTES.getOrDefault(word.startsWith("within") ? "within" : word, "");
	}

	/// The word at a place of an expectation's text; empty between words.
	static String wordAt(String text, int offset) {
		for (Matcher matcher = TOKEN.matcher(text); matcher.find();)
			if (matcher.start() <= offset && offset < matcher.end())
				return matcher.group(1) != null ? matcher.group(1) : matcher.group();
		return "";
	}
}
