// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trapline.measure.Curve;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.trace.Imports;

/// Logs of benchmarks for tests, and what is in the runs they make.
public final class Logs {
	private Logs() {
	}

	/// Reads lines, of which something must be of use.
	public static Run read(Path directory, String... lines) {
		return Imports.read(new BenchLogImporter(), directory, String.join("\n", lines) + "\n");
	}

	/// A curve as {@code x=value x=value,value}.
	public static String points(Run run, String name) {
		return curve(run, name).points().stream()
				.map(p -> plain(p.x()) + "=" + p.values().stream().map(Logs::plain).collect(Collectors.joining(",")))
				.collect(Collectors.joining(" "));
	}

	/// The only curve of a name.
	public static Curve curve(Run run, String name) {
		List<Curve> named = run.all(Curve.class).stream().filter(c -> c.name().equals(name)).toList();
		if (named.size() != 1)
			throw new AssertionError(named.size() + " curves \"" + name + "\" among " + names(run));
		return named.getFirst();
	}

	/// The only score of a name, as {@code value unit}, with all its values.
	public static String score(Run run, String name) {
		List<Score> named = run.all(Score.class).stream().filter(s -> s.name().equals(name)).toList();
		if (named.size() != 1)
			throw new AssertionError(named.size() + " scores \"" + name + "\" among " + names(run));
		Score score = named.getFirst();
		return (score.values().stream().map(Logs::plain).collect(Collectors.joining(",")) + ' ' + score.unit()).strip();
	}

	/// Names of all curves and scores, in their order.
	public static List<String> names(Run run) {
		return run.measurements().stream().map(m -> switch (m) {
		case Curve curve -> curve.name();
		case Score score -> score.name();
		default -> m.getClass().getSimpleName();
		}).toList();
	}

	/// What was left out.
	public static String partial(Run run) {
		return Imports.notices(run, Severity.PARTIAL);
	}

	/// What was read with doubts.
	public static String warnings(Run run) {
		return Imports.notices(run, Severity.WARNING);
	}

	/// Lines as an array, for logs that are cut.
	public static List<String> lines(String text) {
		return Arrays.asList(text.split("\n", -1));
	}

	private static String plain(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}
}
