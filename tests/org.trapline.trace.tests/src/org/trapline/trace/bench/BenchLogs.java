// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Point;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

/// Logs of benchmarks for tests, and what was read of them.
public final class BenchLogs {
	private static final BenchLogImporter IMPORTER = new BenchLogImporter();

	private BenchLogs() {
	}

	public static Run read(Path directory, String... lines) {
		return Imports.read(IMPORTER, directory, String.join("\n", lines) + "\n");
	}

	/// The log of a board, {@code l1-native}, or of a guest on it, {@code l2-kvmguest}.
	public static Run recorded(String side) throws IOException, ImportException {
		return Imports.read(IMPORTER, SharedRecordings.trace("bench/bench-" + side + ".txt"));
	}

	/// Why nothing of a log can be used.
	public static String refusal(Path directory, String... lines) throws IOException {
		return Imports.refusal(IMPORTER, directory, String.join("\n", lines) + "\n");
	}

	/// What was read of the first so many lines of a log, for each number of them of which something could be used.
	public static List<Run> cutAtEveryLine(Path directory, String text) throws IOException {
		List<Run> runs = new ArrayList<>();
		for (int end = text.indexOf('\n'); end >= 0 && end < text.length() - 1; end = text.indexOf('\n', end + 1))
			Imports.tryRead(IMPORTER, directory, text.substring(0, end + 1).getBytes(StandardCharsets.UTF_8))
					.ifPresent(runs::add);
		return runs;
	}

	public static String text(String trace) throws IOException {
		return Files.readString(SharedRecordings.trace(trace));
	}

	public static List<Score> scores(Run run) {
		return of(run, Score.class);
	}

	/// The only score of a run.
	public static Score score(Run run) {
		return only(scores(run));
	}

	/// The score of a benchmark.
	public static Score score(Run run, String benchmark) {
		return only(scores(run).stream().filter(s -> s.benchmark().equals(benchmark)).toList());
	}

	public static List<LatencyDistribution> distributions(Run run) {
		return of(run, LatencyDistribution.class);
	}

	public static MemoryLoadLatency loads(Run run, String name) {
		return only(of(run, MemoryLoadLatency.class).stream().filter(m -> m.name().equals(name)).toList());
	}

	public static <T extends Measurement> List<T> of(Run run, Class<T> kind) {
		return run.measurements().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/// The value of the point at a place.
	public static double at(List<Point> points, double x) {
		return points.stream().filter(p -> p.x() == x).findFirst().orElseThrow().median();
	}

	/// What a run says was left out or broke off.
	public static String partial(Run run) {
		return Imports.notices(run, Severity.PARTIAL);
	}

	/// What a run says to be doubtful.
	public static String warnings(Run run) {
		return Imports.notices(run, Severity.WARNING);
	}

	private static <T> T only(List<T> all) {
		if (all.size() != 1)
			throw new AssertionError("not one but " + all);
		return all.getFirst();
	}
}
