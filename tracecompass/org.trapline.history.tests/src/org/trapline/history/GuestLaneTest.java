// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.history.StateHistory.Stretch;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.GuestTasks.Switch;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;

/// What a guest ran, as a lane of its vCPUs.
class GuestLaneTest {
	private static final Path BOTH = Path.of(System.getProperty("trapline.root", ""),
			"tests/org.trapline.trace.tests/recordings/host-and-guest");

	@TempDir
	Path cache;

	@TempDir
	Path folder;

	@Test
	void lanesHaveEverySwitchOfTheGuest() throws IOException, ImportException {
		// built, and then found in the cache
		for (int time = 0; time < 2; time++)
			try (Run run = open(BOTH.resolve("trace.dat")); StateHistory history = Recordings.history(run, cache)) {
				assertThat(history.notices()).isEmpty();
				ExitTrace trace = Recordings.trace(run);
				GuestTasks tasks = run.first(GuestTasks.class).orElseThrow();
				assertThat(tasks.vcpus()).hasSize(2);
				for (int vcpu : tasks.vcpus()) {
					Lane lane = history.lane(Lane.Kind.GUEST_TASK, vcpu).orElseThrow();
					List<Stretch> told = history.all(List.of(lane), trace.span().start(), trace.span().end() + 1);
					GuestTasks.Cursor cursor = tasks.cursor(vcpu);
					Switch next = cursor.next();
					assertThat(told).hasSizeGreaterThan(100);
					for (Stretch one : told) {
						assertThat(next).isNotNull().isEqualTo(new Switch(one.start(), vcpu, one.value()));
						next = cursor.next();
						assertThat(next).isNotNull();
						assertThat(one.end()).isEqualTo(next.time());
					}
					// the guest's last event of all is a switch, to a task of which no more is told
					Switch end = cursor.next();
					assertThat(end == null ? next : end).isEqualTo(new Switch(next.time(), vcpu, GuestTasks.UNKNOWN));
				}
			}
	}

	@Test
	void hostWithoutItsGuestHasNoSuchLaneAndAnotherKey() throws IOException, ImportException {
		Path host = Files.copy(BOTH.resolve("trace.dat"), folder.resolve("trace.dat"));
		try (Run run = open(host); StateHistory history = Recordings.history(run, cache)) {
			assertThat(history.lanes()).isNotEmpty().noneMatch(lane -> lane.kind() == Lane.Kind.GUEST_TASK);
			assertThat(history.guests()).isEmpty();
		}
		try (Run run = open(BOTH.resolve("trace.dat"))) {
			ExitTrace trace = Recordings.trace(run);
			assertThat(HistoryCache.key(trace, run.first(GuestTasks.class), run.provenance()))
					.isNotEqualTo(HistoryCache.key(trace, Optional.empty(), run.provenance()));
		}
	}

	private static Run open(Path path) throws IOException, ImportException {
		return Importers.installed().open(path, Progress.none());
	}
}
