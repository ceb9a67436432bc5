// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.Figure;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Repeating;
import org.trapline.experiment.result.Results;
import org.trapline.experiment.result.Way;
import org.trapline.experiment.work.PointRecord;
import org.trapline.measure.Better;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Unit;
import org.trapline.measure.yaml.YamlException;
import org.trapline.report.experiment.ExperimentInput;

/// Results of an experiment with everything in it: two axes, repeats, a base, a board, a point that went wrong, and
/// expectations that hold, that do not, and that cannot be told.
public final class SampleResults {
	private static final Path FILE = Path.of(String.valueOf(System.getProperty("trapline.root")), "ring.experiment.yaml");

	private SampleResults() {
	}

	public static Results everything() throws YamlException {
		Experiment experiment = ExperimentFile.parse(FILE, """
				trapline: experiment/1
				name: A ring <of> processes
				question: Which way do switches scale?
				board: virt
				vms: [{memory: 32M}]
				workload: {image: guests/workloads/workloads, arguments: 'processes=${processes}'}
				parameters: {processes: 2}
				vary:
				  - {key: side, values: [native, guest]}
				  - {key: parameters.processes, from: 2, to: 8, times: 2}
				measure:
				  - {name: switch, latency: ring, figure: mean}
				  - {name: share, exits: all, figure: share}
				expect:
				  - guest/native of switch > 2
				  - switch within 10 % of board
				  - share where guest < 20 %
				compare: {base: native, board: samples/exit-timing-ls2080.tsv}
				""", List.of());
		List<Results.Row> rows = new ArrayList<>();
		for (Point point : experiment.points())
			rows.add(row(point));
		Map<String, Figure> board = new LinkedHashMap<>();
		board.put("switch", new Figure.Values(List.of(4.5), Unit.MICROSECONDS, Better.LOWER));
		board.put("share", new Figure.Missing("no exits"));
		return new Results(experiment, Path.of("ring.results"), rows, board);
	}

	private static Results.Row row(Point point) {
		boolean guest = "guest".equals(point.values().get("side"));
		double processes = Double.parseDouble(point.values().getOrDefault("processes", "0"));
		Map<String, Figure> figures = new LinkedHashMap<>();
		if (guest && processes == 4) {
			figures.put("switch", new Figure.Missing("it was not run, or went wrong"));
			figures.put("share", new Figure.Missing("it was not run, or went wrong"));
			return new Results.Row(point.name(), point.values(), List.of(), figures);
		}
		double nanos = guest ? 4000 + 100 * processes : 1500 + 10 * processes;
		figures.put("switch", new Figure.Values(guest ? List.of(nanos, nanos + 80, nanos - 40) : List.of(nanos), Unit.NANOSECONDS,
				Better.LOWER));
		figures.put("share", guest ? new Figure.Values(List.of(0.125), Unit.ONE, Better.LOWER) : new Figure.Missing("no exits"));
		return new Results.Row(point.name(), point.values(), List.of(Path.of("ring.results", point.name())), figures);
	}

	/// Exits of one point, with a type that the board does not have.
	public static List<ExitsBeside> exits() {
		return List.of(new ExitsBeside("side=guest,processes=2", OptionalInt.of(0), true, List.of(
				new ExitsBeside.Line("TIMEINGUEST", new ExitsBeside.Side(31_600, 47_500, 0.825), new ExitsBeside.Side(30_000, 48_000, 0.8)),
				new ExitsBeside.Line("INTERRUPT", new ExitsBeside.Side(15_900, 6790, 0.0595), new ExitsBeside.Side(15_300, 6790, 0.058)),
				new ExitsBeside.Line("WFX", new ExitsBeside.Side(0, Double.NaN, 0), new ExitsBeside.Side(19.2, 5000, 0.0001)))));
	}

	/// Exits of two causes with their steps, and IPIs that took 250 ns and 2.7 µs on their way.
	public static List<PointParts> parts() {
		Breakdown steps = new Breakdown(List.of(new Breakdown.Cause("DABT_IO_MEM_IPI", "DABT_LOW: IPI", 241, List.of(
				new Breakdown.Part("trap-entry", "trap and return", 7712), new Breakdown.Part("save-vgic", "world switch", 2_036_692),
				new Breakdown.Part("scan-vcpu", "virtual GIC", 1_200_180))),
				new Breakdown.Cause("WFX", "WFX: WFI", 1, List.of(new Breakdown.Part("block", "scheduling", 400)))));
		return List.of(new PointParts("side=guest,processes=2", Optional.of(steps), Way.of(List.of(leg("send", 6012, 6012),
				leg("reach", 250, 2700), leg("enter", 1040, 3740), leg("acknowledge", 41, 93), leg("all", 7343, 12_545)))));
	}

	private static LatencyDistribution leg(String name, double... nanos) {
		return new LatencyDistribution("virtual_ipi/" + name, "", new LatencyDistribution.Samples(nanos));
	}

	/// All of it as reports take it.
	public static ExperimentInput input() throws YamlException {
		Results results = everything();
		return new ExperimentInput(results, Checked.all(results), exits(), parts(), repeating());
	}

	public static Repeating repeating() {
		return new Repeating("trapline run ring.experiment.yaml", List.of(
				new Repeating.OfRun(Path.of("ring.results/side=native,processes=2"), Optional.of(new PointRecord("1.0.0", "ab12",
						Map.of("image", "cd34")))), new Repeating.OfRun(Path.of("ring.results/side=guest,processes=2"), Optional.empty())));
	}
}
