// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Condition;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Conditions;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Recording;
import org.trapline.trace.SharedRecordings;

class RunSourceTest {
	private static final String LAT_CTX = "\"size=0k ovr=1.50\n2 %s\n4 6.20\n";
	private static final RunSource SOURCE = RunSource.installed();

	@TempDir
	private Path folder;

	@Test
	void severalFilesOfAFolderAreOneRunWithRepeats() throws Exception {
		write("guest/lat_ctx.1.txt", LAT_CTX.formatted("5.10"));
		write("guest/lat_ctx.2.txt", LAT_CTX.formatted("5.30"));
		write("guest/bw.txt", "### bw_mem 8m rd\n8.39 1234.56\n");
		try (Run run = SOURCE.open(folder.resolve("guest"), Progress.none())) {
			assertThat(run.label()).isEqualTo("guest");
			assertThat(run.first(ContextSwitchLatency.class).orElseThrow().points().getFirst().values())
					.containsExactly(5.1, 5.3);
			assertThat(run.provenance().files()).hasSize(3);
			assertThat(run.conditions().get(Condition.SIDE)).contains(new Conditions.Told("guest", "folder name"));
			assertThat(run.partial()).isFalse();
		}
	}

	@Test
	void aFolderOfFoldersIsASetInNaturalOrder() throws Exception {
		for (String name : List.of("guest/run-10", "guest/run-2", "native", ".hidden", "guest/run-2/.git"))
			write(name + "/ctx.txt", LAT_CTX.formatted("5.10"));
		write("native/run.yaml", "trapline: run/1\nlabel: bare metal\n");
		List<RunPlan> plans = SOURCE.plans(folder);
		assertThat(plans).extracting(RunPlan::label).containsExactly("guest/run-2", "guest/run-10", "native");
		try (Run two = SOURCE.open(plans.getFirst(), Progress.none());
				Run labelled = SOURCE.open(plans.getFirst().withLabel("mine"), Progress.none());
				Run bare = SOURCE.open(plans.getLast(), Progress.none())) {
			assertThat(two.label()).isEqualTo("guest/run-2");
			assertThat(two.conditions().value(Condition.SIDE)).isEqualTo("guest");
			assertThat(labelled.label()).isEqualTo("mine");
			assertThat(bare.label()).isEqualTo("bare metal");
			assertThat(bare.conditions().value(Condition.SIDE)).isEqualTo("native");
		}
	}

	@Test
	void filesOfTheBoardCountForTheRunsBelowAndThoseOfAGuestAreTheGuests() throws Exception {
		write("cpuinfo",
				"processor\t: 0\nCPU implementer\t: 0x41\nCPU part\t: 0xd07\n\nprocessor\t: 1\nCPU implementer\t: 0x41\n"
				+ "CPU part\t: 0xd07\n");
		write("run.yaml", "trapline: run/1\nconditions:\n  board: LS2080A\n  clock: 1.8 GHz\n");
		write("guest/ctx.txt", LAT_CTX.formatted("5.10"));
		write("guest/uname.txt", "Linux g 6.6.1 #1 SMP PREEMPT_RT Mon aarch64\n");
		write("guest/host-uname.txt", "Linux h 6.1.9 #1 SMP Mon aarch64\n");
		try (Run run = SOURCE.open(SOURCE.plans(folder).getFirst(), Progress.none())) {
			Conditions conditions = run.conditions();
			assertThat(conditions.get(Condition.CPU)).contains(new Conditions.Told("Cortex-A57", "cpuinfo in cpuinfo"));
			assertThat(conditions.value(Condition.CPUS)).isEqualTo("2");
			assertThat(conditions.value(Condition.BOARD)).isEqualTo("LS2080A");
			assertThat(conditions.value(Condition.GUEST_KERNEL)).isEqualTo("6.6.1");
			assertThat(conditions.value(Condition.HOST_KERNEL)).isEqualTo("6.1.9");
			assertThat(run.provenance().facts()).containsEntry("conditions also from", "host-uname.txt, uname.txt");
		}
	}

	@Test
	void runYamlWinsAndTheContradictionIsTold() throws Exception {
		write("guest/ctx.txt", LAT_CTX.formatted("5.10"));
		write("guest/uname.txt", "Linux g 6.6.1 #1 SMP Mon aarch64\n");
		write("guest/run.yaml",
				"trapline: run/1\nconditions:\n  guest-kernel: 6.6.2\n  vcpuz: 2\nfiles:\n  - name: ctx.txt\n"
				+ "    placement: unique\n");
		try (Run run = SOURCE.open(folder.resolve("guest"), Progress.none())) {
			assertThat(run.conditions().value(Condition.GUEST_KERNEL)).isEqualTo("6.6.2");
			assertThat(run.first(ContextSwitchLatency.class).orElseThrow().placement())
					.isEqualTo(ContextSwitchLatency.Placement.UNIQUE);
			assertThat(messages(run, Notice.Severity.WARNING)).anyMatch(m -> m.equals(
					"Guest kernel is \"6.6.2\" by run.yaml, \"6.6.1\" by uname in uname.txt; the first counts"))
					.anyMatch(m -> m.contains("run.yaml line 4, key conditions.vcpuz: found an unknown key"));
		}
	}

	@Test
	void aSingleFileHasItsOwnRunFileAndTheFilesBesideIt() throws Exception {
		Path file = write("x/ctx.txt", LAT_CTX.formatted("5.10"));
		write("x/ctx.txt.run.yaml", "trapline: run/1\nlabel: one\nconditions:\n  vcpus: 4\n");
		write("x/run.yaml", "trapline: run/1\nlabel: all\nconditions:\n  vcpus: 2\n  board: Juno\n");
		write("x/host-uname.txt", "Linux h 6.1.9 #1 SMP Mon aarch64\n");
		write("x/unrelated.txt", "nothing");
		RunPlan plan = SOURCE.plans(file).getFirst();
		assertThat(plan.runFile()).isEqualTo(folder.resolve("x/ctx.txt.run.yaml"));
		try (Run run = SOURCE.open(plan, Progress.none())) {
			assertThat(run.label()).isEqualTo("one");
			assertThat(run.conditions().value(Condition.VCPUS)).isEqualTo("4");
			assertThat(run.conditions().value(Condition.BOARD)).isEqualTo("Juno");
			assertThat(run.conditions().value(Condition.HOST_KERNEL)).isEqualTo("6.1.9");
			assertThat(messages(run, Notice.Severity.INFO)).noneMatch(m -> m.contains("unrelated"));
		}
	}

	@Test
	void whatIsNoRecordingIsNamedAndADamagedOneMakesTheRunPartial() throws Exception {
		write("ctx.txt", LAT_CTX.formatted("5.10"));
		write("notes.txt", "some words\n");
		Files.write(folder.resolve("perf.data"), "PERFILE2 and no more".getBytes(StandardCharsets.US_ASCII));
		try (Run run = SOURCE.open(folder, Progress.none())) {
			assertThat(messages(run, Notice.Severity.INFO)).anyMatch(m -> m.endsWith(
					"notes.txt: not taken, neither a recording nor a text that tells conditions"));
			assertThat(messages(run, Notice.Severity.PARTIAL)).anyMatch(m -> m.contains("perf.data")
					&& m.endsWith("; the file was left out"));
			assertThat(run.partial()).isTrue();
			assertThat(run.all(ContextSwitchLatency.class)).hasSize(1);
		}
	}

	@Test
	void aFolderOfNoUseIsRefusedWithWhatWasFound() throws Exception {
		write("notes.txt", "some words\n");
		write("more/b.md", "# words\n");
		assertThatThrownBy(() -> SOURCE.plans(folder)).isInstanceOf(ImportException.class)
				.hasMessageContaining(
				"found no recording in it: notes.txt, b.md, expected recordings, or folders with them");
		Path empty = Files.createDirectory(folder.resolve("empty"));
		assertThatThrownBy(() -> SOURCE.plans(empty)).hasMessageContaining("found no file in it");
		assertThatThrownBy(() -> SOURCE.plans(folder.resolve("absent"))).hasMessageContaining("found no such file");
	}

	@Test
	void linksInACircleAndDeepFoldersEnd() throws Exception {
		write("a/ctx.txt", LAT_CTX.formatted("5.10"));
		Files.createSymbolicLink(folder.resolve("a/again"), folder);
		Files.createSymbolicLink(folder.resolve("a/broken"), folder.resolve("nowhere"));
		write("b/1/2/3/4/5/6/7/ctx.txt", LAT_CTX.formatted("5.10"));
		List<RunPlan> plans = SOURCE.plans(folder);
		assertThat(plans).extracting(RunPlan::label).containsExactly("a");
		assertThat(plans.getFirst().notices()).extracting(Notice::message)
				.anyMatch(m -> m.contains("again: passed over, a link"))
				.anyMatch(m -> m.contains("runs are looked for 6 folders deep"));
	}

	@Test
	void recordingsOfEventsInOneFolderAreRunsOfTheirOwn() throws Exception {
		List<RunPlan> plans = SOURCE.plans(SharedRecordings.trace("trace-cmd"));
		assertThat(plans).extracting(RunPlan::label).contains("trace-v6.dat", "trace-v7.dat", "trace-v7-zstd.dat");
		try (Run run = SOURCE.open(plans.stream().filter(p -> p.label().equals("trace-v6.dat")).findFirst()
				.orElseThrow(),
				Progress.none())) {
			assertThat(run.all(ExitTrace.class)).hasSize(1);
		}
	}

	@Test
	void oneRecordingOfEventsJoinsTheOthersOfItsFolder() throws Exception {
		Files.copy(SharedRecordings.trace("trace-cmd/trace-v7-zstd.dat"), folder.resolve("trace.dat"));
		Files.copy(SharedRecordings.reference("exit-timing-ls2080.tsv"), folder.resolve("exits.tsv"));
		write("ctx.txt", LAT_CTX.formatted("5.10"));
		assertThat(SOURCE.plans(folder)).hasSize(1);
		try (Run run = SOURCE.open(folder, Progress.none())) {
			assertThat(run.all(ExitTrace.class)).hasSize(1);
			assertThat(run.all(ExitTiming.class)).hasSize(1);
			assertThat(run.all(ContextSwitchLatency.class)).hasSize(1);
			assertThat(run.provenance().importer().split(", ")).hasSize(3);
		}
	}

	@Test
	void nativeAndGuestOfTheRealBoardsLogs() throws Exception {
		Path set = folder.resolve("board");
		Files.createDirectories(set.resolve("native"));
		Files.createDirectories(set.resolve("guest"));
		Files.copy(SharedRecordings.trace("bench/bench-l1-native.txt"), set.resolve("native/bench.txt"));
		Files.copy(SharedRecordings.trace("bench/bench-l2-kvmguest.txt"), set.resolve("guest/bench.txt"));
		List<RunPlan> plans = SOURCE.plans(set);
		assertThat(plans).extracting(RunPlan::label).containsExactly("guest", "native");
		try (Run guest = SOURCE.open(plans.getFirst(), Progress.none()); Run bare = SOURCE.open(plans.getLast(),
				Progress.none())) {
			assertThat(guest.conditions().value(Condition.VCPUS)).isEqualTo("2");
			assertThat(guest.conditions().value(Condition.VMM)).isEqualTo("kvmtool");
			assertThat(guest.conditions().value(Condition.SIDE)).isEqualTo("guest");
			assertThat(bare.conditions().value(Condition.SIDE)).isEqualTo("native");
			assertThat(bare.all(MemoryLoadLatency.class)).isNotEmpty();
		}
	}

	@Test
	void aCompressedRecordingIsPlannedByItsBegin() throws Exception {
		Path packed = SharedRecordings.trace("perf-record/vmix-c4-large.perf.data.xz");
		try (Recording begin = Recording.glance(packed)) {
			assertThat(begin.head()).hasSize(Recording.HEAD_BYTES).startsWith("PERFILE2".getBytes(StandardCharsets.US_ASCII));
			assertThat(begin.size()).isLessThan(1 << 20);
			assertThat(begin.cutShort()).isFalse();
		}
	}

	@Test
	void severalPathsTogetherAreOneRun() throws Exception {
		Path one = write("a/ctx.txt", LAT_CTX.formatted("5.10"));
		Path two = write("b/ctx.txt", LAT_CTX.formatted("5.50"));
		try (Run run = SOURCE.open(SOURCE.together(List.of(one, two)), Progress.none())) {
			assertThat(run.provenance().files()).containsExactly(one, two);
			assertThat(run.first(ContextSwitchLatency.class).orElseThrow().points().getFirst().values())
					.containsExactly(5.1, 5.5);
		}
	}

	@Test
	void whatWasOpenedIsClosedWhenTheUserCancels() throws Exception {
		write("ctx.txt", LAT_CTX.formatted("5.10"));
		Files.copy(SharedRecordings.trace("perf-record/kvm-linux-short.perf.data"), folder.resolve("a.perf.data"));
		RunPlan plan = SOURCE.plans(folder).getFirst();
		RunPlan events = new RunPlan("x", folder, List.of(folder.resolve("a.perf.data"), folder.resolve("a.perf.data")),
				List.of(),
				List.of(), List.of(), List.of());
		assertThat(plan.recordings()).hasSize(2);
		CancelAt counting = new CancelAt(Integer.MAX_VALUE);
		SOURCE.open(events, counting).close();
		assertThat(counting.asked).isPositive();
		long before = openDeleted();
		for (int at = 1; at <= counting.asked; at += Math.max(1, counting.asked / 7)) {
			CancelAt cancelling = new CancelAt(at);
			assertThatThrownBy(() -> SOURCE.open(events, cancelling)).isInstanceOf(CancellationException.class);
			assertThat(openDeleted()).isEqualTo(before);
		}
	}

	/// Cancels when it is asked for the n-th time.
	private static final class CancelAt implements Progress {
		private final int when;
		private int asked;

		CancelAt(int when) {
			this.when = when;
		}

		@Override
		public void at(long done, long total) {
		}

		@Override
		public boolean cancelled() {
			return ++asked >= when;
		}
	}

	/// How many files this process has open that no folder names any more, as column files are.
	private static long openDeleted() throws IOException {
		try (var open = Files.list(Path.of("/proc/self/fd"))) {
			return open.filter(fd -> {
				try {
					return Files.readSymbolicLink(fd).toString().endsWith("(deleted)");
				} catch (IOException _) {
					return false;
				}
			}).count();
		}
	}

	private static List<String> messages(Run run, Notice.Severity severity) {
		return run.notices().stream().filter(n -> n.severity() == severity).map(Notice::message).toList();
	}

	private Path write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}
}
