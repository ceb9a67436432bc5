// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.translate.Options;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.record.Flows;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.image.Image;

/// Scenarios of tests, with the programs in guests/workloads.
final class Guests {
	private static final Path WORKLOADS = Path.of(System.getProperty("trapline.root")).resolve("guests/workloads/workloads");
	private static final YamlKind KIND = new YamlKind("test", 1);

	private Guests() {
	}

	/// A scenario.
	///
	/// @param board name of one that comes with Trapline, with other values at keys behind it
	/// @param sections YAML of the sections host: and vms:
	/// @param arguments boot arguments of the workloads
	static Scenario scenario(List<String> board, String sections, String arguments) throws Exception {
		Board of = BoardFile.read(board.getFirst(),
				board.stream().skip(1).map(each -> YamlSetting.parse(each).orElseThrow()).toList())
				.board();
		YamlDocument document = YamlDocument.parse(Path.of("test.yaml"), "trapline: test/1\n" + sections, KIND, List.of());
		YamlMap root = document.root();
		Host host = Host.read(root.map("host"));
		List<Vm> vms = Vm.readAll(Optional.of(root));
		document.check();
		Limits limits = new Limits("failed", Limits.NONE, Limits.NONE, 20_000_000_000L, Limits.NONE, Optional.empty());
		return new Scenario(of, host, CostSet.read(host.costSet(), List.of()), vms,
				new Workload(Image.read(WORKLOADS, OptionalLong.empty(), 1 << 30), arguments, Optional.empty()),
				Scenario.Side.GUEST, false, true, 1, limits, Options.forSystems());
	}

	static Results run(Scenario scenario) throws Exception {
		return new Simulation(scenario).run(Simulation.Observer.PATIENT);
	}

	/// What a scenario gives, whose guests have done what they were to do.
	static Results done(Scenario scenario) throws Exception {
		Results results = run(scenario);
		assertThat(results.outcome()).as(console(results) + results.systems()).isEqualTo(Outcome.POWER_OFF);
		assertThat(console(results).strip()).endsWith("done");
		return results;
	}

	/// The sum of a counter of all VMs.
	static double counted(Results results, String event) {
		return results.measurements().stream().filter(CounterSeries.class::isInstance).map(CounterSeries.class::cast)
				.filter(series -> series.event().equals(event)).mapToDouble(series -> series.points().getFirst().value()).sum();
	}

	/// The mean of a leg in nanoseconds.
	static double mean(Results results, Flows.Origin from, Flows.Leg leg) {
		Flows flows = results.flows(from);
		assertThat(flows.count()).as("interrupts of " + from).isPositive();
		return Arrays.stream(flows.times(leg)).average().orElseThrow() * 1e9 / results.clockHertz();
	}

	/// What the first system has printed.
	static String console(Results results) {
		return results.systems().getFirst().console();
	}

	/// The exit-timing tables.
	static ExitTiming timing(Results results) {
		return (ExitTiming) results.measurements().stream().filter(ExitTiming.class::isInstance).findFirst().orElseThrow();
	}

	/// A row of an exit-timing table.
	static ExitTiming.Row row(Results results, int vcpu, String type) {
		return timing(results).tables().get(vcpu).rows().stream().filter(row -> row.type().equals(type)).findFirst().orElseThrow();
	}

	/// The number that a pattern's first group finds on the console.
	static double printed(Results results, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(console(results));
		if (!matcher.find())
			throw new AssertionError("no " + pattern + " in\n" + console(results));
		return Double.parseDouble(matcher.group(1));
	}
}
