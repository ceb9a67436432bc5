// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;

/// Which importer takes which of the shared recordings: each file has one owner or none, and all others refuse it.
class ImporterChoiceTest {
	/// By path below the directory of recordings, or of reference data. What is not listed belongs to nobody: scripts, and
	/// texts about recordings.
	private static final Map<Pattern, String> OWNERS = Map.of(
			Pattern.compile("reference/exit-timing-.*\\.tsv"), "exit-timing",
			Pattern.compile("traces/bench/(?:bench|cyclictest)-.*\\.txt"), "benchmarks",
			Pattern.compile("traces/bench/cyclictest-.*\\.json"), "cyclictest.json",
			Pattern.compile("traces/perf-kvm-stat/.*\\.txt"), "perf-kvm-stat",
			Pattern.compile("traces/perf-stat/perf-stat.*"), "perf-stat",
			Pattern.compile("traces/kvm-debugfs/kvm.*"), "kvm-counters",
			Pattern.compile("traces/.*\\.perf\\.data(?:\\.xz)?"), "perf.data",
			Pattern.compile("traces/perf-record/.*\\.script.*\\.txt"), "perf-script",
			Pattern.compile("traces/trace-cmd/.*\\.dat"), "trace.dat",
			Pattern.compile("traces/ftrace/ftrace.*\\.txt"), "ftrace");
	/// ftrace's own text and what trace-cmd report prints look much like perf script's: both importers may take them.
	private static final Pattern EVENT_TEXTS = Pattern.compile("traces/(?:ftrace/.*|trace-cmd/.*\\.report.*)\\.txt");
	private static final Set<String> EVENT_TEXT_IMPORTERS = Set.of("ftrace", "perf-script");

	private final Importers importers = Importers.installed();

	@ParameterizedTest
	@MethodSource("files")
	void everyFileIsTakenByItsOwnerAndRefusedByAllOthers(Path file) throws IOException, ImportException {
		Optional<String> owner = owner(file);
		try (Recording recording = Recording.open(file, Progress.none())) {
			List<String> takers = new ArrayList<>();
			for (Importers.Judgement judgement : importers.judge(recording))
				takers.add(judgement.importer().id());
			if (owner.isPresent() && installed().contains(owner.get())) {
				assertThat(takers).as("takers of %s", file).isNotEmpty();
				assertThat(takers.getFirst()).as("surest of %s", file).isEqualTo(owner.get());
			}
			takers.removeAll(owner.map(Set::of).orElse(Set.of()));
			if (EVENT_TEXTS.matcher(name(file)).matches())
				takers.removeAll(EVENT_TEXT_IMPORTERS);
			assertThat(takers).as("others that take %s", file).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("aboutRecordings")
	void textsAboutRecordingsAreRefusedWithTheListOfWhatThereIs(Path file) {
		assertThatThrownBy(() -> importers.open(file, Progress.none()).close()).isInstanceOf(ImportException.class)
				.hasMessageContaining(file.toString()).hasMessageContaining("content that no importer knows")
				.hasMessageContaining("exit-timing table").hasMessageContaining("perf stat");
	}

	@Test
	void everyTableAndCounterFileOpensWithoutAFault() throws IOException, ImportException {
		Set<String> mine = Set.of("exit-timing", "perf-kvm-stat", "perf-stat", "kvm-counters");
		Map<String, Integer> opened = new TreeMap<>();
		for (Path file : SharedRecordings.all())
			if (owner(file).filter(mine::contains).isPresent())
				try (Run run = importers.open(file, Progress.none())) {
					assertThat(run.provenance().importer()).isEqualTo(owner(file).orElseThrow());
					assertThat(run.measurements()).as(file.toString()).isNotEmpty();
					assertThat(run.partial()).as(file.toString()).isFalse();
					opened.merge(run.provenance().importer(), 1, Integer::sum);
				}
		assertThat(opened).containsOnlyKeys(mine).allSatisfy((_, count) -> assertThat(count).isPositive());
	}

	@Test
	void idsAreUnique() {
		assertThat(importers.all()).extracting(Importer::id).doesNotHaveDuplicates();
	}

	static List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path file : SharedRecordings.all())
			if (Files.size(file) > 0)
				files.add(file);
		return files;
	}

	/// The commands of benchmarks among them, which are not results.
	static List<Path> aboutRecordings() throws IOException {
		return SharedRecordings.all().stream().filter(file -> file.toString().matches(".*\\.(md|sh)")).toList();
	}

	private Set<String> installed() {
		return importers.all().stream().map(Importer::id).collect(Collectors.toSet());
	}

	private static Optional<String> owner(Path file) {
		return OWNERS.entrySet().stream().filter(entry -> entry.getKey().matcher(name(file)).matches())
				.map(Map.Entry::getValue).findFirst();
	}

	private static String name(Path file) {
		Path reference = SharedRecordings.reference("");
		return file.startsWith(reference) ? "reference/" + reference.relativize(file)
				: "traces/" + SharedRecordings.trace("").relativize(file);
	}
}
