// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.experiment.calibrate.Calibrated.Known;
import org.trapline.experiment.result.ExitRows;
import org.trapline.kvm.cost.Cost;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.Progress;

/// Recovers costs from exits that a model with known costs gave.
class CalibrationTest {
	private static final Set<Target.Figure> MEANS = Set.of(Target.Figure.MEAN);

	/// What exits are made of: each hypercall has a save, an inject and so on.
	private static final Map<String, Map<Step, Double>> PARTS = Map.of(
			"HVC64", Map.of(Step.RUN_EXIT, 1.0, Step.HYPERCALL, 1.0),
			"WFX", Map.of(Step.RUN_EXIT, 1.0, Step.BLOCK, 1.0),
			"INTERRUPT", Map.of(Step.RUN_EXIT, 1.0, Step.HOST_INTERRUPT, 1.0, Step.FLUSH_LIST, 0.7),
			"DABT_IO_MEM_IPI", Map.of(Step.RUN_EXIT, 1.0, Step.SGI, 1.0, Step.DISTRIBUTOR, 1.0));
	private static final CostSet START = costs(Map.of(Step.RUN_EXIT, 1000, Step.HYPERCALL, 500, Step.BLOCK, 800,
			Step.HOST_INTERRUPT, 700, Step.FLUSH_LIST, 60, Step.SGI, 300, Step.DISTRIBUTOR, 600, Step.MAP, 400));

	private int simulations;

	@Test
	void costsThatRowsHaveForThemselvesAreRecovered() throws Exception {
		CostSet truth = START.with(Step.HYPERCALL, new Cost(1700, "")).with(Step.BLOCK, new Cost(350, ""));
		Calibrated found = calibrate(board(truth), order("hypercall", "block"));
		assertThat(found.settled()).isTrue();
		assertThat(fitted(found, Step.HYPERCALL).cycles()).isCloseTo(1700, within(20));
		assertThat(fitted(found, Step.BLOCK).cycles()).isCloseTo(350, within(15));
		assertThat(found.fitted()).allSatisfy(one -> {
			assertThat(one.known()).isEqualTo(Known.WELL);
			assertThat(truth.cycles(one.step())).isBetween((int) one.low(), (int) one.high() + 1);
		});
		assertThat(found.groups()).isEmpty();
		assertThat(found.fits(0.01)).isTrue();
		assertThat(simulations).isLessThanOrEqualTo(4);
		assertThat(found.simulations()).isEqualTo(simulations);
	}

	@Test
	void costsThatAreOnlyChargedTogetherAreToldSoAndTheirSumIsRight() throws Exception {
		CostSet truth = START.with(Step.SGI, new Cost(1000, "")).with(Step.DISTRIBUTOR, new Cost(1500, ""));
		Calibrated found = calibrate(board(truth), order("sgi", "distributor"));
		assertThat(found.groups()).hasSize(1);
		Calibrated.Group group = found.groups().getFirst();
		assertThat(group.steps()).containsExactly(Step.DISTRIBUTOR, Step.SGI);
		assertThat(group.row()).isEqualTo("DABT_IO_MEM_IPI");
		assertThat(group.cycles()).isCloseTo(2500, within(60.0));
		assertThat(2500.0).isBetween(group.low(), group.high());
		assertThat(found.fitted()).noneMatch(one -> one.known() == Known.WELL);
		assertThat(found.fitted()).allSatisfy(one -> assertThat((double) truth.cycles(one.step())).isBetween(one.low(),
				one.high()));
	}

	@Test
	void costsOfWhichNoRowTellsKeepPriorAndSource() throws Exception {
		Calibrated found = calibrate(board(START.with(Step.HYPERCALL, new Cost(900, ""))), order("hypercall", "map"));
		Calibrated.Fitted map = fitted(found, Step.MAP);
		assertThat(map.known()).isEqualTo(Known.NOT);
		assertThat(map.cycles()).isEqualTo(400);
		assertThat(found.costs().costs().get(Step.MAP)).isEqualTo(START.costs().get(Step.MAP));
		assertThat(found.costs().costs().get(Step.HYPERCALL)).satisfies(cost -> assertThat(cost.source()).startsWith("calibrated from a test"));
	}

	@Test
	void whatIsAskedForByNothingIsEachCostThatNobodyPublishedAndSomeRowHas() throws Exception {
		CostSet start = START.with(Step.RUN_EXIT, new Cost(1000, "ISCA 2016, table III"));
		Calibrated found = calibrate(board(start), Order.all(List.of("WFX")), start);
		assertThat(found.fitted()).extracting(Calibrated.Fitted::step).containsExactly(Step.HYPERCALL, Step.DISTRIBUTOR,
				Step.SGI,
				Step.FLUSH_LIST, Step.HOST_INTERRUPT);
		assertThat(found.rows().stream().filter(row -> row.mean().fitted())).extracting(Calibrated.Figures::type)
				.containsExactlyInAnyOrder("HVC64", "INTERRUPT", "DABT_IO_MEM_IPI");
	}

	@Test
	void aRowHeldBackIsPredictedByTheCostsOfOthers() throws Exception {
		CostSet truth = START.with(Step.RUN_EXIT, new Cost(4000, ""));
		Calibrated found = calibrate(board(truth), new Order(List.of("run-exit"), List.of("HVC64", "WFX"), List.of(), MEANS,
				List.of(), List.of(), 0.01));
		Calibrated.Figures held = found.rows().stream().filter(row -> row.type().equals("INTERRUPT")).findFirst().orElseThrow();
		assertThat(held.mean().fitted()).isFalse();
		assertThat(Math.abs(held.mean().off())).isLessThan(0.02);
		assertThat(held.mean().offBefore()).isLessThan(-0.3);
		assertThat(found.leftOut()).hasSize(2).allSatisfy(one -> assertThat(Math.abs(one.off())).isLessThan(0.02));
	}

	@Test
	void sharesCanBeFitted() throws Exception {
		CostSet truth = START.with(Step.HYPERCALL, new Cost(2500, ""));
		Calibrated found = calibrate(board(truth), new Order(List.of("hypercall"), List.of("HVC64"), List.of(),
				Set.of(Target.Figure.SHARE), List.of(), List.of(), 0.01));
		assertThat(fitted(found, Step.HYPERCALL).cycles()).isCloseTo(2500, within(60));
	}

	@Test
	void boundsAndPriorsHold() throws Exception {
		CostSet truth = START.with(Step.HYPERCALL, new Cost(1700, ""));
		Calibrated bounded = calibrate(board(truth), new Order(List.of("hypercall"), List.of(), List.of(), MEANS, List.of(),
				List.of("hypercall=100..900"), 0.01));
		assertThat(fitted(bounded, Step.HYPERCALL)).satisfies(one -> {
			assertThat(one.cycles()).isEqualTo(900);
			assertThat(one.atBound()).isTrue();
		});
		assertThat(bounded.fits(0.03)).isFalse();
		Calibrated firm = calibrate(board(truth), new Order(List.of("hypercall"), List.of(), List.of(), MEANS,
				List.of("hypercall=600+-0.1%"), List.of(), 0.01));
		assertThat(fitted(firm, Step.HYPERCALL).cycles()).isCloseTo(600, within(5));
	}

	@Test
	void intervalsOfNinetyFivePercentHoldTheTruthThatOften() throws Exception {
		Random random = new Random(42);
		int inside = 0;
		int all = 0;
		for (int trial = 0; trial < 200; trial++) {
			CostSet truth = START;
			for (Step step : List.of(Step.RUN_EXIT, Step.HYPERCALL, Step.BLOCK, Step.SGI, Step.DISTRIBUTOR))
				truth = truth.with(step,
				new Cost((int) Math.round(START.cycles(step) * Math.exp(random.nextGaussian() * Math.log(2))), ""));
			Calibrated found = calibrate(noisy(board(truth), random, 0.01), order("run-exit", "hypercall", "block", "sgi",
					"distributor"));
			for (Calibrated.Fitted one : found.fitted()) {
				all++;
				inside += truth.cycles(one.step()) >= one.low() - 1 && truth.cycles(one.step()) <= one.high() + 1 ? 1 : 0;
			}
		}
		// by the binomial distribution of 1,000, and what Laplace's approximation is worth
		assertThat((double) inside / all).isBetween(0.92, 0.98);
	}

	@Test
	void theSameGivesTheSame() throws Exception {
		ExitRows board = noisy(board(START), new Random(1), 0.05);
		assertThat(calibrate(board, Order.all(List.of()))).isEqualTo(calibrate(board, Order.all(List.of())));
	}

	@Test
	void whatCannotBeIsTold() throws Exception {
		ExitRows board = board(START);
		told(board, order("saves"), "found the cost \"saves\"", "save-gp");
		told(board, order("map"), "no exit", "has any of the costs map");
		told(board, rows("SYS64"), "no exits SYS64", "expected some of");
		told(board, rows("TIMEINGUEST"), "no cost can be fitted", "HVC64");
		told(board, Order.all(List.of("HVC64", "WFX", "INTERRUPT", "DABT_IO_MEM_IPI")), "nothing to fit");
		told(board, Order.all(List.of("SMC64")), "no exits SMC64 to hold back");
		told(board, new Order(List.of("sgi"), List.of(), List.of(), MEANS, List.of("sgi=0"), List.of(), 0.01),
				"expected KEY=CYCLES");
		told(board, new Order(List.of("sgi"), List.of(), List.of(), MEANS, List.of("sgi=5+-0%"), List.of(), 0.01),
				"more than 0 %");
		told(board, new Order(List.of("sgi"), List.of(), List.of(), MEANS, List.of("map=5"), List.of(), 0.01), "not fitted");
		told(board, new Order(List.of("sgi"), List.of(), List.of(), MEANS, List.of(), List.of("sgi=9..2"), 0.01),
				"KEY=LOW..HIGH");
		told(board, new Order(List.of("sgi"), List.of("HVC64"), List.of("HVC64"), MEANS, List.of(), List.of(), 0.01), "both");
		ExitRows others = new ExitRows(Map.of("SMC64", row("SMC64", 10, 500)), true, OptionalDouble.of(1), 1);
		told(others, Order.all(List.of()), "the experiment has no exits SMC64", "it has", "HVC64");
		ExitRows counts = new ExitRows(Map.of("HVC64", row("HVC64", 10, Double.NaN)), true, OptionalDouble.of(1), 1);
		told(counts, Order.all(List.of()), "not how long they took");
	}

	private void told(ExitRows board, Order order, String... words) {
		assertThatThrownBy(() -> calibrate(board, order)).isInstanceOf(CalibrationException.class).message().contains(words);
	}

	private static Order order(String... fit) {
		return new Order(List.of(fit), List.of(), List.of(), MEANS, List.of(), List.of(), Order.TOLERANCE);
	}

	private static Order rows(String... rows) {
		return new Order(List.of("sgi"), List.of(rows), List.of(), MEANS, List.of(), List.of(), Order.TOLERANCE);
	}

	private Calibrated calibrate(ExitRows board, Order order) throws Exception {
		return calibrate(board, order, START);
	}

	private Calibrated calibrate(ExitRows board, Order order, CostSet start) throws Exception {
		simulations = 0;
		return new Calibration(order.plan(board, start, "calibrated from a test"), start, (costs, _) -> {
			simulations++;
			return new Charges(board(costs), PARTS);
		}, Calibration.Listener.NONE).run(Progress.none());
	}

	private static Calibrated.Fitted fitted(Calibrated of, Step step) {
		return of.fitted().stream().filter(one -> one.step() == step).findFirst().orElseThrow();
	}

	/// A board with some costs: 1,000 exits of each row beside 20 million cycles of the guest.
	private static ExitRows board(CostSet costs) {
		Map<String, Row> rows = new LinkedHashMap<>();
		for (String type : List.of("HVC64", "WFX", "INTERRUPT", "DABT_IO_MEM_IPI"))
			rows.put(type, row(type, 1000, 3000 + PARTS.get(type).entrySet().stream()
					.mapToDouble(part -> part.getValue() * costs.cycles(part.getKey())).sum()));
		double handling = rows.values().stream().mapToDouble(Row::sum).sum();
		rows.put(Row.TIME_IN_GUEST, row(Row.TIME_IN_GUEST, 4000, (40e6 - handling) / 4000));
		return new ExitRows(rows, true, OptionalDouble.of(0.02), 1);
	}

	private static ExitRows noisy(ExitRows of, Random random, double relative) {
		Map<String, Row> rows = new LinkedHashMap<>();
		of.rows().forEach((type, row) -> rows.put(type, row(type, row.count(), row.mean() * (1
				+ relative * random.nextGaussian()))));
		return new ExitRows(rows, true, of.seconds(), 1);
	}

	private static Row row(String type, long count, double mean) {
		return new Row(type, count, mean, mean, mean, count * mean, 0);
	}

	private static CostSet costs(Map<Step, Integer> cycles) {
		Map<Step, Cost> costs = new EnumMap<>(Step.class);
		cycles.forEach((step, number) -> costs.put(step, new Cost(number, "calibrated from another board")));
		return new CostSet("test", "", costs);
	}
}
