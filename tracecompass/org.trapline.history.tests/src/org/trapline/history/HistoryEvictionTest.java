// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

class HistoryEvictionTest {
	private static final Duration HOUR = Duration.ofHours(1);

	@TempDir
	Path folder;

	@Test
	void thoseOpenedLongestAgoGoFirst() throws IOException {
		Path oldest = history("oldest", 300, 3);
		Path middle = history("middle", 300, 2);
		Path newest = history("newest", 300, 1);
		new HistoryEviction(folder, 700).evict(newest);
		assertThat(oldest).doesNotExist();
		assertThat(List.of(middle, newest)).allSatisfy(each -> assertThat(each).exists());
	}

	@Test
	void whatIsAddedStaysWhateverItsSize() throws IOException {
		Path other = history("other", 10, 1);
		Path added = history("added", 1_000, 5);
		new HistoryEviction(folder, 100).evict(added);
		assertThat(added).exists();
		assertThat(other).doesNotExist();
	}

	@Test
	void withinTheLimitNothingGoes() throws IOException {
		Path one = history("one", 300, 3);
		Path two = history("two", 300, 2);
		new HistoryEviction(folder, 600).evict(two);
		assertThat(one).exists();
	}

	@Test
	void whatIsBeingBuiltStaysForADay() throws IOException {
		Path building = history(HistoryCache.BUILDING + "1", 300, 2);
		Path abandoned = history(HistoryCache.BUILDING + "2", 300, 48);
		Path added = history("added", 300, 0);
		new HistoryEviction(folder, 100).evict(added);
		assertThat(building).exists();
		assertThat(abandoned).doesNotExist();
	}

	@Test
	void openingAHistoryMakesItTheNewest() throws IOException, ImportException {
		try (Run first = Recordings.open("perf-record/kvm-linux-short.perf.data");
				Run second = Recordings.open("perf-record/nvhe-linux-short.perf.data");
				Run third = Recordings.open("trace-cmd/trace-v7.dat")) {
			HistoryCache unlimited = new HistoryCache(folder);
			open(first, unlimited);
			Path one = only(List.of());
			open(second, unlimited);
			Path two = only(List.of(one));
			age(one, 3);
			age(two, 2);
			open(first, unlimited);
			open(third, new HistoryCache(folder, bytes(one) + bytes(two)));
			assertThat(one).as("opened again").exists();
			assertThat(two).as("not opened since").doesNotExist();
		}
	}

	@Test
	void theLimitIsANumberOfMebibytes() {
		assertThat(HistoryCache.limit("2")).isEqualTo(2 << 20);
		assertThat(HistoryCache.limit("0")).isZero();
		assertThat(HistoryCache.limit("99999999999999999")).isPositive();
		assertThat(HistoryCache.limit("much")).isEqualTo(HistoryCache.DEFAULT_LIMIT);
		assertThat(HistoryCache.limit(null)).isEqualTo(HistoryCache.DEFAULT_LIMIT);
	}

	private static void open(Run run, HistoryCache cache) throws IOException {
		StateHistory.open(Recordings.trace(run), Optional.empty(), run.provenance(), cache, Progress.none()).close();
	}

	private Path only(List<Path> besides) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter(each -> !besides.contains(each)).findFirst().orElseThrow();
		}
	}

	private static long bytes(Path history) throws IOException {
		try (Stream<Path> files = Files.list(history)) {
			return files.mapToLong(file -> file.toFile().length()).sum();
		}
	}

	private Path history(String name, int bytes, int hours) throws IOException {
		Path history = Files.createDirectory(folder.resolve(name));
		Files.write(history.resolve("states.ht"), new byte[bytes]);
		age(history, hours);
		return history;
	}

	private static void age(Path history, int hours) throws IOException {
		Files.setLastModifiedTime(history, FileTime.from(Instant.now().minus(HOUR.multipliedBy(hours))));
	}
}
