// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads expectations.
///
/// ```
/// expectation = term ( (">=" | "<=" | ">" | "<") number | "within" number "%" "of" (number | "board") )
/// term        = [value "/" value "of"] measure ["/" measure] ["where" selection]
/// number      = digits ["%"]
/// ```
///
/// Names with other signs than letters, digits, dot, hyphen and underscore stand in quotation marks.
final class ExpectationParser {
	private static final Pattern TOKEN = Pattern.compile("\\s*(?:\"([^\"]*)\"|(>=|<=|[<>/,=%])|([^\\s\"<>/,=%]+))");

	private final String text;
	private final List<Axis> axes;
	private final List<String> measures;
	private final List<String> tokens = new ArrayList<>();
	private int at;

	private ExpectationParser(String text, List<Axis> axes, List<String> measures) {
		this.text = text;
		this.axes = axes;
		this.measures = measures;
	}

	/// Reads one.
	///
	/// @param measures that there are
	/// @throws Selection.UnknownException if it is none, or names what there is not
	static Expectation parse(String text, List<Axis> axes, List<String> measures) throws Selection.UnknownException {
		ExpectationParser parser = new ExpectationParser(text, axes, measures);
		parser.split();
		Expectation.Term term = parser.term();
		Expectation.Bound bound = parser.bound();
		if (parser.at < parser.tokens.size())
			throw parser.expected("its end");
		return new Expectation(text, term, bound);
	}

	private void split() throws Selection.UnknownException {
		Matcher matcher = TOKEN.matcher(text);
		int end = 0;
		while (matcher.lookingAt()) {
			tokens.add(matcher.group(1) != null ? matcher.group(1) : matcher.group().strip());
			end = matcher.end();
			matcher.region(end, text.length());
		}
		if (!text.substring(end).isBlank())
			throw new Selection.UnknownException("\"" + text.substring(end).strip() + '"', "a quotation mark at its end");
	}

	private Expectation.Term term() throws Selection.UnknownException {
		Map<String, String> of = new HashMap<>();
		Map<String, String> over = new HashMap<>();
		int start = at;
		String first = next("a measure");
		if (take("/")) {
			String second = next("what it is divided by");
			if (take("of"))
				ratio(first, second, of, over);
			else
				at = start;
		} else
			at = start;
		String measure = measure();
		String by = take("/") ? measure() : "";
		if (take("where")) {
			Map<String, String> where = selection();
			for (String name : where.keySet())
				if (of.containsKey(name))
					throw new Selection.UnknownException("where " + name, "nothing more of what the ratio is over");
			of.putAll(where);
			over.putAll(where);
		}
		return new Expectation.Term(measure, by, new Selection(of), new Selection(over));
	}

	private void ratio(String first, String second, Map<String, String> of, Map<String, String> over)
			throws Selection.UnknownException {
		List<String> names = axes.stream().filter(axis -> axis.value(first).isPresent() && axis.value(second).isPresent())
				.map(Axis::name).toList();
		if (names.size() != 1)
			throw new Selection.UnknownException("\"" + first + '/' + second + '"', names.isEmpty()
					? "two values of one thing that is varied" : "values of only one of: " + String.join(", ", names));
		of.put(names.getFirst(), first);
		over.put(names.getFirst(), second);
	}

	private String measure() throws Selection.UnknownException {
		String name = next("a measure");
		if (!measures.contains(name))
			throw new Selection.UnknownException("\"" + name + '"', measures.isEmpty() ? "a measure: there is none"
					: "one of the measures: " + String.join(", ", measures));
		return name;
	}

	private Map<String, String> selection() throws Selection.UnknownException {
		StringBuilder words = new StringBuilder();
		do {
			if (!words.isEmpty())
				words.append(',');
			words.append(next("a value"));
			if (take("="))
				words.append('=').append(next("a value"));
		} while (take(","));
		return Selection.parse(words.toString(), axes).labels();
	}

	private Expectation.Bound bound() throws Selection.UnknownException {
		String word = next("a comparison");
		return switch (word) {
		case ">=", "<=", ">", "<" -> new Expectation.Limit(word, number());
		case "within" -> {
			double tolerance = number();
			if (!tokens.get(at - 1).equals("%"))
				throw expected("%");
			if (!take("of"))
				throw expected("of");
			yield take("board") ? new Expectation.NearBoard(tolerance) : new Expectation.Near(tolerance, number());
		}
		default -> {
			at--;
			throw expected(">=, <=, >, < or within");
		}
		};
	}

	private double number() throws Selection.UnknownException {
		String word = next("a number");
		if (!word.matches("[-+]?\\d{1,18}(\\.\\d{1,18})?([eE][-+]?\\d{1,3})?")) {
			at--;
			throw expected("a number");
		}
		return Double.parseDouble(word) / (take("%") ? 100 : 1);
	}

	private boolean take(String token) {
		boolean there = at < tokens.size() && tokens.get(at).equals(token);
		if (there)
			at++;
		return there;
	}

	private String next(String what) throws Selection.UnknownException {
		if (at >= tokens.size())
			throw expected(what);
		return tokens.get(at++);
	}

	private Selection.UnknownException expected(String what) {
		return new Selection.UnknownException(at < tokens.size() ? "\"" + tokens.get(at) + "\" in \"" + text + '"'
				: "the end of \"" + text + '"', what);
	}
}
