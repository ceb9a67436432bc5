// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.GuestTasks.Switch;
import org.trapline.measure.GuestTasks.Task;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.ImportException;

/// What a guest ran, by its own trace.dat beside its host's.
class GuestTasksTest {
	private static final Path KEPT = Path.of(System.getProperty("trapline.root", ""),
			"tests/org.trapline.trace.tests/recordings/host-and-guest");
	/// What a line of the report tells, with the next task's number.
	private static final Pattern NEXT = Pattern.compile(".* ==> .*:(\\d+) \\[\\d+\\]");

	@TempDir
	Path folder;

	private final HostAndGuest both = new HostAndGuest();
	private Path host = Path.of("");
	private Path guest = Path.of("");

	@BeforeEach
	void write() throws IOException {
		host = both.host.write(folder.resolve("trace.dat"));
		guest = both.guest.write(folder.resolve("trace-web.dat"));
	}

	@Test
	void everyVcpuHasWhatItsGuestRan() throws IOException, ImportException {
		try (Run run = Exits.open(host)) {
			for (int cpu = 0; cpu < 2; cpu++)
				assertThat(ran(run, cpu)).hasSizeGreaterThan(100).containsExactlyElementsOf(both.ran.get(cpu));
		}
	}

	@Test
	void switchesHaveTheTimesThatTraceCmdReports() throws IOException, ImportException {
		List<String> reported = TraceCmd.reported(host, guest).stream().filter(line -> line.event().equals("sched_switch"))
				.map(line -> line.micros() + " " + line.cpu() + " " + NEXT.matcher(line.fields()).replaceFirst("$1")).toList();
		assertThat(reported).hasSizeGreaterThan(200);
		try (Run run = Exits.open(host)) {
			assertThat(Stream.concat(ran(run, 0).stream(), ran(run, 1).stream())
					.map(one -> (one.time() + 500) / 1000 + " " + one.cpu() + " " + one.pid()))
					.containsExactlyInAnyOrderElementsOf(reported);
		}
	}

	@Test
	void taskBeforeTheFirstSwitchIsThatSinceTheFirstEventAndTheLastEndsWithTheGuestsEvents()
			throws IOException, ImportException {
		try (Run run = Exits.open(host)) {
			List<Switch> all = switches(run, 0);
			GuestTasks tasks = tasks(run);
			assertThat(all.getFirst().time()).isEqualTo(HostAndGuest.START + 20_000);
			assertThat(tasks.tasks().get(all.getFirst().task())).isEqualTo(new Task(512, "hackbench"));
			long last = Math.max(both.ran.get(0).getLast().time(), both.ran.get(1).getLast().time());
			assertThat(all.getLast()).extracting(Switch::time, Switch::task).containsExactly(last, GuestTasks.UNKNOWN);
		}
	}

	@Test
	void nearestFindsATaskAfterAndBefore() throws IOException, ImportException {
		try (Run run = Exits.open(host)) {
			GuestTasks tasks = tasks(run);
			int redis = tasks.tasks().indexOf(new Task(230, "redis-server"));
			List<HostAndGuest.Ran> all = both.ran.stream().flatMap(List::stream).filter(one -> one.pid() == 230).toList();
			long middle = HostAndGuest.START + 6_000_000;
			assertThat(tasks.nearest(Set.of(redis), tasks.vcpus(), middle, true).orElseThrow().time()).isEqualTo(
					all.stream().mapToLong(HostAndGuest.Ran::time).filter(time -> time > middle).min().orElseThrow());
			assertThat(tasks.nearest(Set.of(redis), tasks.vcpus(), middle, false).orElseThrow().time()).isEqualTo(
					all.stream().mapToLong(HostAndGuest.Ran::time).filter(time -> time < middle).max().orElseThrow());
			assertThat(tasks.nearest(Set.of(), tasks.vcpus(), middle, true)).isEmpty();
		}
	}

	@Test
	void hostAloneHasNoGuestTasks() throws IOException, ImportException {
		Files.delete(guest);
		try (Run run = Exits.open(host)) {
			assertThat(run.all(GuestTasks.class)).isEmpty();
		}
	}

	@Test
	void guestOfSeveralBuffersIsRead() throws IOException, ImportException {
		both.guest.buffer("extra", 1).getFirst().event(HostAndGuest.START + 30_000 - HostAndGuest.SHIFT,
				both.guest.mark(1, 1));
		both.guest.write(guest);
		try (Run run = Exits.open(host)) {
			assertThat(ran(run, 0)).containsExactlyElementsOf(both.ran.get(0));
		}
	}

	/// Tests of the time line read the files, which need no writer there.
	@Test
	void keptFilesAreThese() throws IOException {
		List<String> accept = new ArrayList<>();
		for (Path written : List.of(host, guest)) {
			Path kept = KEPT.resolve(written.getFileName());
			if (Files.exists(kept) && Files.mismatch(kept, written) < 0)
				continue;
			Path place = KEPT.resolve(written.getFileName() + ".new");
			Files.createDirectories(KEPT);
			Files.copy(written, place, StandardCopyOption.REPLACE_EXISTING);
			accept.add("mv " + place + ' ' + kept);
		}
		assertThat(accept).as("commands that accept what is written now").isEmpty();
	}

	private static List<HostAndGuest.Ran> ran(Run run, int cpu) {
		GuestTasks tasks = tasks(run);
		List<HostAndGuest.Ran> ran = new ArrayList<>();
		for (Switch one : switches(run, cpu))
			if (one.task() >= 0)
				ran.add(new HostAndGuest.Ran(one.time(), cpu, tasks.tasks().get(one.task()).pid(),
						tasks.tasks().get(one.task()).comm()));
		// the task before the first switch
		return ran.subList(1, ran.size());
	}

	private static List<Switch> switches(Run run, int cpu) {
		int vcpu = run.first(ExitTrace.class).orElseThrow().vcpus().stream().filter(one -> one.id() == cpu).findFirst()
				.map(Vcpu::index).orElseThrow();
		List<Switch> all = new ArrayList<>();
		GuestTasks.Cursor cursor = tasks(run).cursor(vcpu);
		for (Switch one = cursor.next(); one != null; one = cursor.next())
			all.add(one);
		return all;
	}

	private static GuestTasks tasks(Run run) {
		return run.first(GuestTasks.class).orElseThrow();
	}
}
