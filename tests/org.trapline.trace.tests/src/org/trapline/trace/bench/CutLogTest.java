// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

/// What is read of a log does not depend on what is missing of it.
class CutLogTest {
	private static final int ROUNDS = 100;

	@TempDir
	Path directory;

	@Test
	void aLogCutAfterAnyLineHasWhatTheWholeHasUpToThere() throws IOException {
		for (String text : logs()) {
			Map<String, List<Double>> whole = figures(read(text).orElseThrow());
			List<String> lines = Logs.lines(text);
			int before = 0;
			for (int end = 1; end <= lines.size(); end++) {
				Map<String, List<Double>> part = read(String.join("\n", lines.subList(0, end)) + "\n")
						.map(CutLogTest::figures).orElse(Map.of());
				assertThat(part).as("cut after line %d", end).allSatisfy((place, values) -> assertThat(whole.get(place))
						.as(place).startsWith(values.toArray(Double[]::new)));
				int now = part.values().stream().mapToInt(List::size).sum();
				assertThat(now).as("figures up to line %d", end).isGreaterThanOrEqualTo(before);
				before = now;
			}
			assertThat(before).isEqualTo(whole.values().stream().mapToInt(List::size).sum());
		}
	}

	/// A figure whose digits were cut off is not taken for a smaller one.
	@Test
	void aLogCutWithinALineHasNoOtherFigures() throws IOException {
		String text = LmbenchResults.text();
		Map<String, List<Double>> whole = figures(read(text).orElseThrow());
		for (int end = text.indexOf("Simple syscall"); end < text.length(); end += 5) {
			Map<String, List<Double>> part = read(text.substring(0, end)).map(CutLogTest::figures).orElse(Map.of());
			assertThat(part).as("cut after character %d", end).allSatisfy((place, values) -> assertThat(whole.get(place))
					.as(place).startsWith(values.toArray(Double[]::new)));
		}
	}

	@Test
	void logsWithLinesLostOrExchangedAreRead() throws IOException {
		Random random = new Random(3);
		for (String text : logs())
			for (int round = 0; round < ROUNDS; round++) {
				List<String> lines = new ArrayList<>(Logs.lines(text));
				for (int i = 1 + random.nextInt(8); i > 0; i--)
					if (random.nextBoolean())
						lines.remove(random.nextInt(lines.size()));
					else
						Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
				read(String.join("\n", lines)).ifPresent(BenchLogFuzzTest::check);
			}
	}

	@Test
	void logsWithBytesExchangedAreRead() throws IOException {
		for (String text : logs())
			assertThat(Imports.survivors(new BenchLogImporter(), directory, text.getBytes(StandardCharsets.UTF_8), ROUNDS, 20))
					.isPositive();
	}

	@Test
	void aHundredThousandRepeatsAreReadInTheTimeOfOne() {
		StringBuilder log = new StringBuilder("\"size=0k ovr=1.00\n");
		for (int i = 0; i < 100_000; i++)
			log.append("2 ").append(1 + i % 7).append(".00\n");
		for (int i = 0; i < 50_000; i++)
			log.append("Pipe latency: 5.0000 microseconds\n");
		Run run = Imports.read(new BenchLogImporter(), directory, log.toString());
		assertThat(run.all(Curve.class).getFirst().points()).singleElement()
				.satisfies(p -> assertThat(p.values()).hasSize(100_000));
		assertThat(run.all(Score.class)).singleElement().satisfies(s -> assertThat(s.values()).hasSize(50_000));
	}

	@Test
	void aLogOfTooManyMeasurementsIsReadUpToALimitAndSaysSo() {
		Run run = Imports.read(new BenchLogImporter(), directory,
				"Pipe latency: 5.0000 microseconds\n".repeat(LogResults.MOST + 5));
		assertThat(run.all(Score.class)).singleElement().satisfies(s -> assertThat(s.values()).hasSize(LogResults.MOST));
		assertThat(Logs.partial(run)).contains("from line " + (LogResults.MOST + 1));
	}

	private static List<String> logs() throws IOException {
		return List.of(LmbenchResults.text(), Files.readString(SharedRecordings.trace("bench/bench-l1-native.txt")));
	}

	private Optional<Run> read(String text) throws IOException {
		return Imports.tryRead(new BenchLogImporter(), directory, text.getBytes(StandardCharsets.UTF_8));
	}

	/// All values by what and where they are.
	private static Map<String, List<Double>> figures(Run run) {
		Map<String, List<Double>> figures = new HashMap<>();
		for (Curve curve : run.all(Curve.class))
			for (Point point : curve.points())
				figures.put(curve.name() + " at " + point.x(), point.values());
		for (Score score : run.all(Score.class))
			figures.put(score.name() + ' ' + score.unit(), score.values());
		return figures;
	}
}
