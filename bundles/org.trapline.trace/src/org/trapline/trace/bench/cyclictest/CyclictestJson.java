// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import static org.trapline.trace.text.LineProblems.quoted;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Measurement;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.text.LineProblems;

/// The contents of a file by {@code cyclictest --json}, as far as they can be read: what is whole before damage stays.
///
/// Written by rt-tests since 2.0. Keys of the head end with a colon by mistake, and may be mended one day.
final class CyclictestJson {
	private static final JsonFactory JSON = new JsonFactory();
	/// What the head and "sysinfo" tell, by their keys without colons.
	private static final Map<String, String> FACTS = Map.of("cmdline", Provenance.Fact.COMMAND, "start_time",
			Provenance.Fact.RECORDED, "nodename", Provenance.Fact.HOST, "release", Provenance.Fact.KERNEL, "machine",
			Provenance.Fact.ARCHITECTURE);
	private static final Pattern PREEMPTION = Pattern.compile("PREEMPT\\w*");
	private static final String SOURCE = "cyclictest --json";
	private static final int MOST_THREADS = 100_000;

	private final LineProblems problems;
	private final Map<String, String> facts = new LinkedHashMap<>();
	private final List<JsonThread> threads = new ArrayList<>();
	private String preemption = "";
	private long told = -1;
	private Optional<Double> unitNanos = Optional.empty();

	CyclictestJson(LineProblems problems) {
		this.problems = problems;
	}

	void read(InputStream in, Progress progress) throws IOException {
		try (JsonParser parser = JSON.createParser(in)) {
			try {
				if (parser.nextToken() != JsonToken.START_OBJECT)
					problems.leftOut(line(parser), "JSON that is no object", "an object with \"thread\" in it");
				else
					readHead(parser, progress);
			} catch (JsonProcessingException e) {
				problems.brokenOff(Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
						"damaged JSON (" + e.getOriginalMessage().lines().findFirst().orElse("") + ")",
						"the file as cyclictest wrote it");
			}
		}
		if (told >= 0 && told != threads.size())
			problems.brokenOff(1, threads.size() + " threads", told + ", as \"num_threads\" tells");
	}

	/// What the file says of itself, by the names of {@link Provenance.Fact}.
	Map<String, String> facts() {
		return facts;
	}

	Conditions conditions() {
		return preemption.isEmpty() ? Conditions.UNKNOWN
				: Conditions.UNKNOWN.with(Condition.PREEMPTION, preemption, SOURCE);
	}

	List<Measurement> measurements() {
		double unit = unitNanos.orElse(WakeUps.MICROSECOND);
		List<Measurement> measurements = new ArrayList<>();
		threads.forEach(thread -> thread.distribution(unit, problems).ifPresent(measurements::add));
		return List.copyOf(measurements);
	}

	private void readHead(JsonParser parser, Progress progress) throws IOException {
		for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
			progress.checkCancelled();
			JsonToken value = parser.nextToken();
			String name = key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
			if (name.equals("thread") && value == JsonToken.START_OBJECT)
				readThreads(parser, progress);
			else if (name.equals("sysinfo") && value == JsonToken.START_OBJECT)
				readSystem(parser);
			else if (value.isStructStart())
				parser.skipChildren();
			else
				takeScalar(name, parser.getText(), line(parser));
		}
	}

	private void takeScalar(String name, String text, long line) {
		switch (name) {
		case "resolution_in_ns" -> unitNanos = switch (text) {
		case "0" -> Optional.of(WakeUps.MICROSECOND);
		case "1" -> Optional.of(WakeUps.NANOSECOND);
		default -> {
			problems.doubtful(line, name + ' ' + quoted(text), "0 for microseconds or 1 for nanoseconds; taken as 0");
			yield Optional.of(WakeUps.MICROSECOND);
		}
		};
		case "num_threads" -> told = Numbers.whole(text).orElse(-1);
		case "rt_test_version" -> facts.put(Provenance.Fact.RECORDER, "cyclictest " + text);
		case "return_code" -> {
			if (!text.equals("0"))
				problems.doubtful(line, "return_code " + quoted(text), "0: cyclictest did not end well");
		}
		default -> {
			String fact = FACTS.get(name);
			if (fact != null)
				facts.put(fact, text);
		}
		}
	}

	private void readSystem(JsonParser parser) throws IOException {
		String version = "";
		boolean realtime = false;
		for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
			if (parser.nextToken().isStructStart())
				parser.skipChildren();
			else if (key.equals("version"))
				version = parser.getText();
			else if (key.equals("realtime"))
				realtime = parser.getText().equals("1");
			else
				takeScalar(key, parser.getText(), line(parser));
		}
		Matcher told = PREEMPTION.matcher(version);
		preemption = realtime ? "PREEMPT_RT" : told.find() ? told.group() : "";
	}

	private void readThreads(JsonParser parser, Progress progress) throws IOException {
		for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
			progress.checkCancelled();
			OptionalLong number = Numbers.whole(key);
			JsonToken value = parser.nextToken();
			if (value != JsonToken.START_OBJECT || number.isEmpty() || number.getAsLong() >= MOST_THREADS) {
				problems.leftOut(line(parser), quoted(key) + " in \"thread\"",
						"an object by the number of a thread below " + MOST_THREADS);
				parser.skipChildren();
			} else
				threads.add(JsonThread.read((int) number.getAsLong(), parser, problems));
		}
	}

	private static long line(JsonParser parser) {
		return parser.currentLocation().getLineNr();
	}
}
