// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryFilesTest {
	@TempDir
	static Path folder;

	private Run run = new Run("", new Provenance(List.of(), "", "", Map.of()), List.of(), List.of());
	private Path cache = Path.of("");
	private Path kept = Path.of("");
	private List<Object> content = List.of();

	@BeforeAll
	void build() throws IOException, ImportException {
		run = Recordings.open("perf-record/kvm-linux-short.perf.data");
		cache = folder.resolve("cache");
		try (StateHistory history = Recordings.history(run, cache)) {
			assertThat(history.notices()).isEmpty();
			content = content(history);
		}
		kept = only(cache);
		assertThat(content).hasSizeGreaterThan(1_000);
	}

	@AfterAll
	void close() {
		run.close();
	}

	@Test
	void openedAgainItTellsTheSameAndIsNotBuilt() throws IOException {
		for (int time = 0; time < 3; time++) {
			FileTime built = Files.getLastModifiedTime(kept.resolve("index"));
			try (StateHistory history = Recordings.history(run, cache)) {
				assertThat(history.notices()).isEmpty();
				assertThat(content(history)).isEqualTo(content);
			}
			assertThat(Files.getLastModifiedTime(kept.resolve("index"))).isEqualTo(built);
			assertThat(only(cache)).isEqualTo(kept);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "states.ht", "handling.segments", "wake-up.segments", "ipi.segments", "timer.segments" })
	void truncatedFileIsBuiltAgain(String file) throws IOException {
		Path damaged = kept.resolve(file);
		try (FileChannel channel = FileChannel.open(damaged, StandardOpenOption.WRITE)) {
			channel.truncate(channel.size() / 2);
		}
		builtAgain(file);
	}

	@ParameterizedTest
	@ValueSource(strings = { "states.ht", "handling.segments" })
	void fileOfAnotherKindIsBuiltAgain(String file) throws IOException {
		Files.writeString(kept.resolve(file), "not a history", StandardCharsets.UTF_8);
		builtAgain(file);
	}

	@Test
	void changedByteIsFound() throws IOException {
		byte[] bytes = Files.readAllBytes(kept.resolve("states.ht"));
		bytes[bytes.length / 2] ^= 1;
		Files.write(kept.resolve("states.ht"), bytes);
		builtAgain("states.ht");
	}

	@Test
	void historyOfAnOlderBuildIsBuiltAgain() throws IOException {
		Path index = kept.resolve("index");
		Files.writeString(index, Files.readString(index).replaceFirst("format \\d+", "format 0"));
		builtAgain("format 0");
	}

	@Test
	void historyWithoutIndexIsBuiltAgain() throws IOException {
		Files.delete(kept.resolve("index"));
		builtAgain("no file");
	}

	@Test
	void whereTheCacheCannotBeMadeItIsKeptInATemporaryFolder() throws IOException {
		Path file = Files.writeString(folder.resolve("a-file"), "");
		try (StateHistory history = Recordings.history(run, file.resolve("cache"))) {
			assertThat(history.notices()).singleElement().extracting(Notice::message).asString()
					.contains(file.toString(), "temporary");
			assertThat(content(history)).isEqualTo(content);
		}
	}

	@Test
	void exitsThatComeFromNoFileAreNotKept() throws IOException {
		Path unused = folder.resolve("unused");
		try (StateHistory history = StateHistory.open(Recordings.trace(run), Optional.empty(),
				new Provenance(List.of(), "", "", Map.of()), new HistoryCache(unused), Progress.none())) {
			assertThat(history.notices()).isEmpty();
			assertThat(content(history)).isEqualTo(content);
		}
		assertThat(unused).doesNotExist();
	}

	@Test
	void recordingThatChangedHasAHistoryOfItsOwn() throws IOException {
		ExitTrace trace = Recordings.trace(run);
		Path recording = Files.writeString(folder.resolve("recording"), "1");
		Provenance from = new Provenance(List.of(recording), "test", "", Map.of());
		String before = HistoryCache.key(trace, Optional.empty(), from);
		assertThat(HistoryCache.key(trace, Optional.empty(), from)).isEqualTo(before);
		Files.writeString(recording, "22");
		assertThat(HistoryCache.key(trace, Optional.empty(), from)).isNotEqualTo(before);
	}

	@Test
	void cancelledBuildingLeavesNothing() throws IOException {
		Path empty = folder.resolve("cancelled");
		try (Run large = Recordings.open("perf-record/vmix-c2.perf.data")) {
			assertThatThrownBy(() -> StateHistory.open(Recordings.trace(large), Optional.empty(), large.provenance(),
					new HistoryCache(empty),
					new Progress() {
						@Override
						public void at(long done, long total) {
							// not shown
						}

						@Override
						public boolean cancelled() {
							return true;
						}
					})).isInstanceOf(CancellationException.class);
		} catch (ImportException e) {
			throw new AssertionError(e);
		}
		try (Stream<Path> left = Files.list(empty)) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void closedHistoryRefusesQueries() throws IOException {
		StateHistory history = Recordings.history(run, cache);
		Lane lane = history.lanes().getFirst();
		history.close();
		history.close();
		assertThatThrownBy(() -> history.at(lane, 0)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining(kept.toString());
	}

	private void builtAgain(String why) throws IOException {
		try (StateHistory history = Recordings.history(run, cache)) {
			assertThat(history.notices()).singleElement().extracting(Notice::message).asString()
					.contains(kept.toString(), why, "built again");
			assertThat(content(history)).isEqualTo(content);
		}
		assertThat(only(cache)).isEqualTo(kept);
		try (StateHistory history = Recordings.history(run, cache)) {
			assertThat(history.notices()).isEmpty();
		}
	}

	private static Path only(Path cache) throws IOException {
		try (Stream<Path> all = Files.list(cache)) {
			List<Path> list = all.toList();
			assertThat(list).hasSize(1);
			return list.getFirst();
		}
	}

	private List<Object> content(StateHistory history) {
		ExitTrace.Span span = Recordings.trace(run).span();
		List<Object> content = new ArrayList<>(history.all(history.lanes(), span.start(), span.end() + 1));
		for (SegmentKind kind : SegmentKind.values())
			history.segments(kind).forEach(content::add);
		return content;
	}
}
