// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Feature;

/// Reads {@code access.txt}: the system registers and operations that a core model has.
final class Rules {
	private static final int COLUMNS = 9;
	private static final Pattern RANGE = Pattern.compile("\\[(\\d+)-(\\d+)\\]");
	private final CoreModel model;
	/// By encoding; a later row replaces what an earlier one says of a whole range.
	private final Map<Integer, Rule> rules = new LinkedHashMap<>();

	private Rules(CoreModel model) {
		this.model = model;
	}

	/// The rules of a core model, one an encoding, in the table's order.
	static List<Rule> of(CoreModel model) {
		Rules reader = new Rules(model);
		load().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(reader::add);
		return List.copyOf(reader.rules.values());
	}

	private void add(String line) {
		for (Rule rule : row(line.split("\\s*\\|\\s*", -1))) {
			rules.put(rule.encoding(), rule);
			if (rule.host() != Rule.NONE && Feature.VHE.in(model)) {
				Rule alias = rule.alias();
				rules.put(alias.encoding(), alias);
			}
		}
	}

	private static String load() {
		try (InputStream in = Objects.requireNonNull(Rules.class.getResourceAsStream("access.txt"), "access.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<Rule> row(String[] cells) {
		if (cells.length != COLUMNS)
			throw new IllegalStateException("access.txt: " + cells[0] + ": " + cells.length + " columns, expected " + COLUMNS);
		if (!has(cells[3]))
			return List.of();
		List<Rule> row = new ArrayList<>();
		for (String name : names(cells[0]))
			row.add(new Rule(name, encoding(name), level(cells[1]), level(cells[2]), encoding(name),
					cells[4].equals("-") ? Rule.NONE : encoding(cells[4]), controls(cells[5]),
					Long.parseUnsignedLong(cells[6], 16), bits(cells[7]), !cells[7].equals("-"), then(cells[8])));
		return row;
	}

	private static Rule.Then then(String cell) {
		return cell.equals("-") ? Rule.Then.NOTHING : Rule.Then.valueOf(cell.toUpperCase(Locale.ROOT));
	}

	private static List<Control> controls(String cell) {
		return cell.equals("-") ? List.of() : Stream.of(cell.split(" ")).map(Control::valueOf).toList();
	}

	private static int level(String cell) {
		return cell.equals("-") ? Rule.NOBODY : Integer.parseInt(cell);
	}

	private boolean has(String needs) {
		return needs.equals("-") || Stream.of(needs.split(","))
				.anyMatch(need -> need.equals(model.name()) || Feature.named(need).map(f -> f.in(model)).orElse(false));
	}

	private long bits(String cell) {
		long bits = 0;
		for (String part : cell.equals("-") ? new String[0] : cell.split("\\+")) {
			int colon = part.indexOf(':');
			if (colon < 0 || has(part.substring(0, colon)))
				bits |= Long.parseUnsignedLong(part.substring(colon + 1), 16);
		}
		return bits;
	}

	/// The names that a pattern stands for.
	private static List<String> names(String pattern) {
		Matcher range = RANGE.matcher(pattern);
		if (!range.find())
			return List.of(pattern);
		return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
				.mapToObj(n -> pattern.substring(0, range.start()) + n + pattern.substring(range.end()))
				.flatMap(name -> names(name).stream()).toList();
	}

	private static int encoding(String name) {
		return SystemRegisters.encoding(name).orElseThrow(() -> new IllegalStateException("access.txt: no register " + name));
	}
}
