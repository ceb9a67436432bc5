// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.result.ExitRows;
import org.trapline.kvm.cost.Cost;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.Progress;
import org.trapline.measure.yaml.YamlSetting;

/// Costs fitted by simulation: to the LS2080's table, and to simulations whose costs are known.
class BoardCalibrationTest {
	private static final Path ROOT = Path.of(String.valueOf(System.getProperty("trapline.root")));
	private static final Path FILE = ROOT.resolve("samples/experiments/ipi-exits/ipi-exits.experiment.yaml");
	private static final Path TABLE = ROOT.resolve("samples/exit-timing-ls2080.tsv");
	private static final double HERTZ = 1.8e9;
	private static final OptionalInt FIRST = OptionalInt.of(0);

	@TempDir
	private Path folder = Path.of("");

	@Test
	void fittedToTwoMeansAloneTheModelHasTheRestOfTheTable() throws Exception {
		Experiment experiment = experiment("parameters.duration", "200000");
		CostSet start = CostSet.read("seattle", List.of());
		Order order = new Order(List.of("distributor", "sgi", "host-interrupt"), List.of("DABT_IO_MEM_IPI", "INTERRUPT"),
				List.of(),
				Set.of(Target.Figure.MEAN), List.of(), List.of(), Order.TOLERANCE);
		BoardExits board = BoardExits.read(TABLE, FIRST, HERTZ, Progress.none());
		Calibrated found = new Calibration(order.plan(board.rows(), start, board.source()), start,
				new PointModel(experiment.points(), FIRST), Calibration.Listener.NONE).run(Progress.none());
		assertThat(found.settled()).isTrue();
		for (Calibrated.Figures row : found.rows()) {
			// twice in ten seconds: DESCHEDULED
			if (!row.onBoard() || row.rate().board() < 1)
				continue;
			for (Calibrated.Three figure : List.of(row.rate(), row.mean(), row.share()))
				assertThat(Math.abs(figure.off())).as(row.toString()).isLessThan(0.1);
			if (row.type().equals("TIMEINGUEST"))
				assertThat(Math.abs(row.share().off())).isLessThan(0.05);
		}
		assertThat(found.rows().stream().filter(row -> row.type().equals("DABT_IO_MEM_IPI")).findFirst().orElseThrow().mean()
				.offBefore()).as("Seattle's costs are not the LS2080's").isLessThan(-0.3);
		assertThat(found.groups()).extracting(Calibrated.Group::steps).containsExactly(List.of(Step.DISTRIBUTOR, Step.SGI));
		Path file = folder.resolve("ls2080.costs.yaml");
		Files.writeString(file, found.costs().text());
		CostSet read = CostSet.read(file.toString(), List.of());
		assertThat(read).isEqualTo(found.costs());
		assertThat(read.costs().get(Step.DISTRIBUTOR)).satisfies(cost -> assertThat(cost.source())
				.startsWith("calibrated from exit-timing-ls2080.tsv (sha256 b5a9e4ca7644a578)"));
		assertThat(read.costs().get(Step.SAVE_VGIC)).isEqualTo(start.costs().get(Step.SAVE_VGIC));
		assertThat(experiment("host.costs", file.toString()).setup().costs()).isEqualTo(read);
	}

	@Test
	void costsOfASimulationAreFoundAgain() throws Exception {
		Path file = folder.resolve("mix.experiment.yaml");
		Files.writeString(file, """
				trapline: experiment/1
				board: seattle
				vms: [{vcpus: 2, memory: 64M}]
				workload: {image: %s, arguments: workload=mix duration=10000 hvcs=3000 mmio_vgics=3000 mmio_users=3000 ipis=3000}
				""".formatted(ROOT.resolve("guests/workloads/workloads")));
		List<Point> points = ExperimentFile.read(file, List.of(), Experiment.Form.FULL).points();
		PointModel model = new PointModel(points, OptionalInt.empty());
		CostSet start = points.getFirst().setup().costs();
		CostSet truth = start.with(Step.HYPERCALL, new Cost(250, "")).with(Step.DISTRIBUTOR, new Cost(1300, ""))
				.with(Step.USER_DEVICE, new Cost(300, "")).with(Step.HOST_INTERRUPT, new Cost(800, ""));
		ExitRows board = model.simulate(truth, Progress.none()).exits();
		Calibrated known = calibrated(board, start, model, "hypercall", "distributor", "user-device", "host-interrupt",
				"map");
		assertThat(known.settled()).isTrue();
		assertThat(known.fits(0.01)).isTrue();
		for (Step step : List.of(Step.HYPERCALL, Step.DISTRIBUTOR, Step.HOST_INTERRUPT))
			assertThat(known.costs().cycles(step)).as(step.key()).isCloseTo(truth.cycles(step), withPercentage(5));
		assertThat(known.fitted()).allSatisfy(one -> assertThat((double) truth.cycles(one.step())).isBetween(one.low(),
				one.high()));
		assertThat(known.fitted().getLast().step()).isEqualTo(Step.MAP);
		assertThat(known.fitted().getLast().known()).isEqualTo(Calibrated.Known.NOT);

		// both are in every exit
		Calibrated together = calibrated(board, start, model, "run-exit", "run-entry");
		assertThat(together.groups()).singleElement().satisfies(group -> assertThat(group.steps()).containsExactly(Step.RUN_EXIT,
				Step.RUN_ENTRY));
	}

	private static Calibrated calibrated(ExitRows board, CostSet start, PointModel model, String... fit) throws Exception {
		Order order = new Order(List.of(fit), List.of("HVC64", "DABT_IO_MEM", "DABT_IO_MEM_IPI", "INTERRUPT"), List.of(),
				Set.of(Target.Figure.MEAN), List.of(), List.of(), 0.002);
		return new Calibration(order.plan(board, start, "calibrated from a simulation"), start, model,
				Calibration.Listener.NONE)
				.run(Progress.none());
	}

	@Test
	void whatIsNoBoardIsTold() throws Exception {
		Path counters = ROOT.resolve("samples/kvm_stat.txt");
		assertThatThrownBy(() -> BoardExits.read(counters, FIRST, HERTZ,
				Progress.none())).hasMessageContainingAll("kvm_stat.txt",
				"found no exits", "expected an exit-timing table");
		Path recording = ROOT.resolve("samples/linux-guest.perf.data");
		assertThatThrownBy(() -> BoardExits.read(recording, OptionalInt.of(7), HERTZ, Progress.none())).hasMessageContaining(
				"no exits of vCPU 7");
		Experiment two = experiment("side", "native");
		assertThatThrownBy(() -> new PointModel(two.points(), FIRST)).hasMessageContaining("native and has no exits");
		Path coremark = ROOT.resolve("samples/experiments/nvhe-vhe/nvhe-vhe.experiment.yaml");
		List<Point> several = ExperimentFile.read(coremark, List.of(), Experiment.Form.FULL).points();
		assertThatThrownBy(() -> new PointModel(several, FIRST)).hasMessageContaining("Choose it with --only");
	}

	@Test
	void timesOfARecordingBecomeCycles() throws Exception {
		BoardExits of = BoardExits.read(ROOT.resolve("samples/linux-guest.perf.data"), OptionalInt.empty(), 2e9,
				Progress.none());
		BoardExits half = BoardExits.read(ROOT.resolve("samples/linux-guest.perf.data"), OptionalInt.empty(), 1e9,
				Progress.none());
		assertThat(of.clock()).contains("the model's clock");
		assertThat(of.rows().cycles()).isTrue();
		assertThat(of.rows().total()).isCloseTo(2 * half.rows().total(), withPercentage(0.01));
	}

	private static Experiment experiment(String key, String value) throws Exception {
		return ExperimentFile.read(FILE, List.of(new YamlSetting(key, value)), Experiment.Form.FULL);
	}
}
