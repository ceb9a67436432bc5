// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trapline.measure.CounterSeries.State;

/// Reads one line of {@code perf stat -j}: an object with keys and values only.
///
/// perf writes the objects with printf. What goes wrong with that is mended where it is clear what is meant: numbers
/// with a decimal comma, nan, and the comma that perf 6.1 forgets after a core.
final class JsonRow {
	private static final JsonFactory JSON = new JsonFactory();
	private static final Pattern COMMA_NUMBER = Pattern.compile("(: -?\\d+),(\\d+)(?=[,}\\s])");
	private static final Pattern NAN = Pattern.compile(": (-?(?:nan|inf))(?=[,}\\s])");
	private static final Pattern FORGOTTEN_COMMA = Pattern.compile("(\"[SN]\\d[^\"]*\")(?=\")");
	/// Keys that name what was counted for, in the order in which perf writes them, and those of our own runs of a virtual board.
	private static final List<String> SCOPES = List.of("socket", "die", "cluster", "cache", "core", "node", "thread", "region",
			"symbol");

	private JsonRow() {
	}

	/// Whether a line looks like one of {@code perf stat -j}.
	static boolean begins(String line) {
		return line.stripLeading().startsWith("{\"") && (line.contains("\"counter-value\"")
				|| line.contains("\"metric-value\"") && line.contains("\"metric-unit\""));
	}

	/// @return empty for a line that is no such object
	static Optional<StatLine> parse(String line) {
		return object(line).or(() -> object(mended(line))).flatMap(JsonRow::line);
	}

	private static Optional<StatLine> line(Map<String, String> fields) {
		String metric = metric(fields);
		String printed = fields.get("counter-value");
		String event = fields.getOrDefault("event", "");
		if (printed == null || event.isEmpty())
			return printed == null && !metric.isEmpty() ? Optional.of(new StatLine.Metric(metric)) : Optional.empty();
		Optional<Reading.Value> value = Reading.Value.parse(printed);
		if (value.isEmpty())
			return Optional.empty();
		boolean counted = value.get().state() == State.COUNTED;
		double seconds = Reading.plain(fields.getOrDefault("interval", ""));
		return Optional.of(new StatLine.Counter(new Reading(seconds, scope(fields), event,
				fields.getOrDefault("unit", ""), value.get().state(), value.get().number(),
				counted ? Reading.percent(fields.getOrDefault("pcnt-running", "")) : Double.NaN,
				counted ? Reading.percent(fields.getOrDefault("variance", "")) : Double.NaN, metric)));
	}

	private static String scope(Map<String, String> fields) {
		String cpu = fields.get("cpu");
		String scope = cpu == null ? "" : "CPU" + cpu;
		for (String key : SCOPES)
			scope = Reading.joined(scope, fields.getOrDefault(key, "").strip());
		return Reading.joined(scope, fields.getOrDefault("cgroup", ""));
	}

	/// With three digits after the decimal point, as the text form has it: {@code 4.031 CPUs utilized}.
	private static String metric(Map<String, String> fields) {
		String unit = fields.getOrDefault("metric-unit", "");
		String value = fields.getOrDefault("metric-value", "");
		double number = Reading.plain(value);
		if (unit.isEmpty() || value.isEmpty())
			return "";
		return (Double.isNaN(number) ? value : String.format(Locale.ROOT, "%.3f", number)) + ' ' + unit.strip();
	}

	private static String mended(String line) {
		String mended = COMMA_NUMBER.matcher(line).replaceAll("$1.$2");
		mended = NAN.matcher(mended).replaceAll(": \"$1\"");
		return FORGOTTEN_COMMA.matcher(mended).replaceAll("$1, ");
	}

	/// The values of an object's keys as text; empty if the text is no object. Objects and lists in it are left out.
	private static Optional<Map<String, String>> object(String text) {
		Map<String, String> fields = new HashMap<>();
		try (JsonParser parser = JSON.createParser(text)) {
			if (parser.nextToken() != JsonToken.START_OBJECT)
				return Optional.empty();
			for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
				JsonToken value = parser.nextToken();
				if (value.isStructStart())
					parser.skipChildren();
				else
					fields.put(key, parser.getText());
			}
			return parser.currentToken() == JsonToken.END_OBJECT ? Optional.of(fields) : Optional.empty();
		} catch (IOException _) {
			return Optional.empty();
		}
	}
}
