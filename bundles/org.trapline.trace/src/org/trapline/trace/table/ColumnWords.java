// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Unit;

/// What the header of a column says: {@code size_bytes}, {@code Latency (ns)}, {@code read MB/s}.
///
/// @param words in small letters, without the unit
/// @param unit that it ends with; empty if it names none
record ColumnWords(List<String> words, String unit) {
	private static final Pattern IN_BRACKETS = Pattern.compile("(.*)[\\[(]\\s*([^\\])]{1,12})\\s*[\\])]\\s*");
	private static final Pattern AT_END = Pattern.compile("(.*?)[ _.-]+([a-zA-Zµμ]{1,12}(?:[/_]s(?:ec)?)?)");
	private static final Pattern PER_SECOND = Pattern.compile("(?i)([kmg]i?b)_s(?:ec)?");

	/// Words by what they say; the first field that has one of a header's words is meant.
	private static final Map<TableField, Set<String>> MEANT = new LinkedHashMap<>();

	static {
		MEANT.put(TableField.STRIDE, Set.of("stride"));
		MEANT.put(TableField.PATTERN, Set.of("pattern", "order", "access"));
		MEANT.put(TableField.PAGES, Set.of("pages", "page", "pagesize"));
		MEANT.put(TableField.PLACEMENT, Set.of("placement", "sched", "placed"));
		MEANT.put(TableField.PROCESSES, Set.of("processes", "procs", "proc", "nproc", "nprocs", "tasks"));
		MEANT.put(TableField.DEVIATION, Set.of("deviation", "stddev", "stdev", "std", "sd", "dev"));
		MEANT.put(TableField.MIN, Set.of("min", "minimum"));
		MEANT.put(TableField.MAX, Set.of("max", "maximum"));
		MEANT.put(TableField.MEAN, Set.of("mean", "avg", "average"));
		MEANT.put(TableField.SUM, Set.of("sum", "total"));
		MEANT.put(TableField.COUNT, Set.of("count", "counts", "occurrences", "frequency", "hits", "samples"));
		MEANT.put(TableField.UNIT, Set.of("unit", "units"));
		MEANT.put(TableField.BETTER, Set.of("better", "direction"));
		MEANT.put(TableField.VALUE, Set.of("latency", "lat", "value", "result", "score", "bandwidth", "bw",
				"throughput", "rate", "delay", "duration", "response"));
		MEANT.put(TableField.SIZE, Set.of("size", "wss", "ws", "footprint", "bytes", "buffer", "block", "blocksize",
				"length", "set"));
		MEANT.put(TableField.TIME, Set.of("time", "timestamp", "elapsed", "when", "t"));
		MEANT.put(TableField.OPERATION, Set.of("op", "operation", "operations", "direction", "mode"));
		MEANT.put(TableField.SCOPE, Set.of("scope", "vm", "vcpu", "cpu", "core", "thread", "instance", "node",
				"guest"));
		MEANT.put(TableField.NAME, Set.of("name", "benchmark", "bench", "test", "method", "event", "counter", "type",
				"reason", "exit", "metric", "workload", "tool", "program", "case"));
	}

	static ColumnWords of(String header) {
		Matcher brackets = IN_BRACKETS.matcher(header);
		if (brackets.matches() && isUnit(brackets.group(2)))
			return new ColumnWords(words(brackets.group(1)), unit(brackets.group(2)));
		Matcher end = AT_END.matcher(header.strip());
		if (end.matches() && isUnit(end.group(2)))
			return new ColumnWords(words(end.group(1)), unit(end.group(2)));
		return isUnit(header.strip()) ? new ColumnWords(List.of(), unit(header.strip()))
				: new ColumnWords(words(header), "");
	}

	/// The field that the words mean; a size for a unit of size alone.
	Optional<TableField> field() {
		for (Map.Entry<TableField, Set<String>> meant : MEANT.entrySet())
			if (words.stream().anyMatch(meant.getValue()::contains))
				return Optional.of(meant.getKey());
		return !unit.isEmpty() && Unit.parse(unit).isEmpty() ? Optional.of(TableField.SIZE) : Optional.empty();
	}

	/// Whether the words are about one of some things.
	boolean say(String... things) {
		return Arrays.stream(things).anyMatch(words::contains);
	}

	/// The unit of figures that it names, if it is one.
	Optional<Unit> figures() {
		return unit.isEmpty() ? Optional.empty() : Unit.parse(unit);
	}

	private static boolean isUnit(String text) {
		String unit = unit(text);
		return !unit.isEmpty() && !unit.equals("1") && (Unit.parse(unit).isPresent() || unit.length() > 1
				&& TableMapping.bytesOf(unit).isPresent());
	}

	private static String unit(String text) {
		return PER_SECOND.matcher(text.strip()).replaceFirst("$1/s");
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
				.filter(word -> !word.isEmpty()).toList();
	}
}
