// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.measure.yaml.YamlException;

class RunStatusTest {
	private static final long SECOND = 1_000_000_000L;

	private long now = 1;

	private static List<Point> points(String workload) throws YamlException {
		return ExperimentFile.parse(Path.of(System.getProperty("trapline.root"), "x.experiment.yaml"), """
				trapline: experiment/1
				board: virt
				workload: {image: guests/workloads/workloads, %s}
				vary: [{key: board.clock, values: [1GHz, 2GHz, 3GHz]}]
				""".formatted(workload), List.of()).points();
	}

	@Test
	void timeLeftFollowsFromWhatOthersTook() throws YamlException {
		List<Point> points = points("cycles: 1G");
		RunStatus status = new RunStatus(points, 1, () -> now);
		status.on(new RunEvent.Started(points.getFirst(), Path.of("x")));
		now += 10 * SECOND;
		assertThat(status.left()).as("nothing is known yet").isEmpty();
		status.on(new RunEvent.Finished(points.getFirst()));
		status.on(new RunEvent.Started(points.get(1), Path.of("x")));
		now += 4 * SECOND;
		assertThat(status.left()).hasValue(6 + 10);
		now += 20 * SECOND;
		assertThat(status.left()).as("it takes longer than others").hasValue(10);
	}

	@Test
	void timeLeftOfAWorkloadThatRunsOnFollowsFromItsCycles() throws YamlException {
		List<Point> points = points("cycles: 1000, runs-on: true");
		RunStatus status = new RunStatus(points, 3, () -> now);
		for (Point point : points)
			status.on(new RunEvent.Started(point, Path.of("x")));
		now += 2 * SECOND;
		for (Point point : points)
			status.on(new RunEvent.Advanced(point, 250));
		assertThat(status.left()).hasValue(6);
		assertThat(status.rows().getFirst().rate()).isEqualTo(125);
		assertThat(status.rows().getFirst().simulated()).isEqualTo(250e-9);
	}

	@Test
	void everyEndHasAStateAndItsReason() throws YamlException {
		List<Point> points = points("cycles: 1G");
		RunStatus status = new RunStatus(points, 2, () -> now);
		status.on(new RunEvent.Kept(points.getFirst()));
		status.on(new RunEvent.Started(points.get(1), Path.of("x")));
		status.on(new RunEvent.Advanced(points.get(1), 77));
		status.on(new RunEvent.Failed(points.get(1), "no end", Optional.of(Path.of("kept"))));
		status.on(new RunEvent.Started(points.get(2), Path.of("x")));
		status.ended();
		assertThat(status.rows()).extracting(RunStatus.Row::state).containsExactly(RunStatus.State.KEPT, RunStatus.State.FAILED,
				RunStatus.State.WAITING);
		assertThat(status.rows().get(1).why()).isEqualTo("no end");
		assertThat(status.rows().get(1).cycles()).isEqualTo(77);
		assertThat(status.over()).isEqualTo(2);
	}
}
