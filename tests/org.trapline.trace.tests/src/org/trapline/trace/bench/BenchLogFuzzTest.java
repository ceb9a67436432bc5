// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.measure.Curve;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

/// No content of a file makes the importer fail in another way than by saying what is wrong, nor gives it a figure that
/// nothing can measure.
class BenchLogFuzzTest {
	@MethodSource
	@FuzzTest
	void anyContentIsImportedOrRefused(byte[] content) throws IOException {
		if (content.length == 0)
			return;
		Path file = Files.createTempFile("fuzz", ".txt");
		try (Run run = Imports.read(new BenchLogImporter(), Files.write(file, content))) {
			check(run);
		} catch (ImportException e) {
			assertThat(e.problem().file()).isEqualTo(file);
		} finally {
			Files.delete(file);
		}
	}

	static Stream<byte[]> anyContentIsImportedOrRefused() throws IOException {
		return Stream.concat(
				Stream.of("bench-l1-native.txt", "bench-l2-kvmguest.txt").map(n -> SharedRecordings.trace("bench/" + n))
						.map(BenchLogFuzzTest::bytes),
				Stream.of(LmbenchResults.text().getBytes(StandardCharsets.UTF_8)));
	}

	/// Each figure is finite and not negative, each curve sorted with each place once.
	static void check(Run run) {
		assertThat(run.measurements()).isNotEmpty();
		for (Curve curve : run.all(Curve.class)) {
			assertThat(curve.points()).isNotEmpty().allSatisfy(p -> assertThat(p.values()).allMatch(BenchLogFuzzTest::sane));
			for (int i = 1; i < curve.points().size(); i++)
				assertThat(curve.points().get(i).x()).isGreaterThan(curve.points().get(i - 1).x());
		}
		for (Score score : run.all(Score.class))
			assertThat(score.values()).as(score.name()).allMatch(BenchLogFuzzTest::sane);
	}

	private static boolean sane(double value) {
		return value >= 0 && value < Double.POSITIVE_INFINITY;
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
