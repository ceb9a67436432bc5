// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.hackbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Better;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.ImportException;
import org.trapline.trace.bench.BenchLogs;

class HackbenchReaderTest {
	private static final String THREADS =
			"Running in threaded mode with 2 groups using 40 file descriptors each (== 80 tasks)";
	private static final String MESSAGES = "Each sender will pass 100 messages of 100 bytes";

	@TempDir
	Path directory;

	/// The second heading says -P where -p was run, and threads were printed: nothing else of it is believed.
	@Test
	void theBoardAndItsGuestHaveTheSecondsOfTheirLogs() throws IOException, ImportException {
		String processes = "hackbench, 2 groups of 40 processes, 100 messages of 100 bytes";
		String threads = "hackbench, 2 groups of 40 threads, 100 messages of 100 bytes";
		Run board = BenchLogs.recorded("l1-native");
		assertThat(BenchLogs.score(board, processes)).satisfies(score -> {
			assertThat(score.values()).containsExactly(12.492);
			assertThat(score.unit()).isEqualTo(Unit.SECONDS);
			assertThat(score.better()).isEqualTo(Better.LOWER);
			assertThat(score.valid()).isTrue();
		});
		assertThat(BenchLogs.score(board, threads).values()).containsExactly(4.395);
		Run guest = BenchLogs.recorded("l2-kvmguest");
		assertThat(BenchLogs.score(guest, processes).values()).containsExactly(3.866);
		assertThat(BenchLogs.score(guest, threads).values()).containsExactly(1.028);
	}

	@ParameterizedTest
	@CsvSource({"hackbench -T -p -g 2 -l 100, ', pipe'", "/usr/bin/hackbench -Tp -g2, ', pipe'",
			"hackbench --threads --inet --groups=2, ', inet'", "hackbench -T -g 2, ''", "hackbench -p -g 3 -T, ''",
			"hackbench -p, ', pipe'", "hackbench -p -l 7 -T, ''", "hackbench -P -p, ''", "cyclictest -p 80, ''"})
	void theCommandTellsThroughWhatMessagesPassWhereItAgrees(String command, String transport) {
		Run run = BenchLogs.read(directory, "root@board:~# " + command, THREADS, MESSAGES, "Time: 0.500");
		assertThat(BenchLogs.score(run).benchmark())
				.isEqualTo("hackbench, 2 groups of 40 threads, 100 messages of 100 bytes" + transport);
	}

	@Test
	void equalParametersAreRepeatsAndOthersAreNot() {
		Run run = BenchLogs.read(directory, THREADS, MESSAGES, "Time: 0.500", THREADS, MESSAGES, "Time: 0.510",
				THREADS, "Each sender will pass 100 messages of 50 bytes", "Time: 0.300");
		assertThat(BenchLogs.scores(run)).extracting(Score::values)
				.containsExactly(List.of(0.5, 0.51), List.of(0.3));
	}

	@Test
	void whatWasStoppedDoesNotCount() {
		Run run = BenchLogs.read(directory, THREADS, MESSAGES, "Signal 2 caught, longjmp'ing out!",
				"longjmp'ed out, reaping children", "Time: 0.200");
		assertThat(BenchLogs.score(run).invalid()).startsWith("it was stopped: ");
	}

	@Test
	void theOldHackbenchHasNoMessages() {
		Run run = BenchLogs.read(directory, "Running with 10*40 (== 400) tasks.", "Time: 1.250");
		assertThat(BenchLogs.score(run).benchmark()).isEqualTo("hackbench, 10 groups of 40 tasks");
		assertThat(BenchLogs.score(run).values()).containsExactly(1.25);
		assertThat(BenchLogs.score(BenchLogs.read(directory, "Running with 1*40 (== 40) tasks.", "Time: 1.250")).benchmark())
				.isEqualTo("hackbench, 1 group of 40 tasks");
	}

	@ParameterizedTest
	@ValueSource(strings = {"nan", "-1.000", "0.000", "soon", ""})
	void secondsThatAreNoneAreRefusedWithTheirLine(String seconds) throws IOException {
		assertThat(BenchLogs.refusal(directory, THREADS, MESSAGES, "Time: " + seconds)).contains("line ");
	}

	@Test
	void aLogThatEndsBeforeTheTimeIsToldAndWhatFollowsIsRead() throws IOException {
		assertThat(BenchLogs.refusal(directory, THREADS)).contains("line 1: found hackbench's first line alone");
		assertThat(BenchLogs.refusal(directory, THREADS, MESSAGES))
				.contains("line 1: found the begin of hackbench's output and no result");
		Run run = BenchLogs.read(directory, THREADS, MESSAGES, THREADS, MESSAGES, "Time: 0.500");
		assertThat(BenchLogs.score(run).values()).containsExactly(0.5);
		assertThat(BenchLogs.partial(run)).contains("line 1: ");
	}
}
