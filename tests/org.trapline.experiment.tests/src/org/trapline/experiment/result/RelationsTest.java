// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;
import org.trapline.measure.yaml.YamlException;

class RelationsTest {
	private static final Path FILE = Path.of(System.getProperty("trapline.root"), "x.experiment.yaml");

	private static Results results(String vary, ToDoubleFunction<Map<String, String>> value) throws YamlException {
		Experiment experiment = ExperimentFile.parse(FILE, """
				trapline: experiment/1
				board: virt
				vms: [{memory: 32M}]
				workload: {image: guests/workloads/workloads}
				vary:
				""" + vary + """
				measure:
				  - {name: time, latency: x, figure: mean}
				""", List.of());
		List<Results.Row> rows = new ArrayList<>();
		for (Point point : experiment.points()) {
			Map<String, Figure> figures = new LinkedHashMap<>();
			figures.put("time", new Figure.Values(List.of(value.applyAsDouble(point.values())), Unit.NANOSECONDS, Better.LOWER));
			rows.add(new Results.Row(point.name(), point.values(), List.of(), figures));
		}
		return new Results(experiment, Path.of("x"), rows, Map.of());
	}

	@Test
	void placesAreInOrderOfTheirNumbersInTheFilesWords() throws YamlException {
		Results results = results("  - {key: vms.memory, values: [1G, 32M, 64M]}\n", _ -> 1);
		Scaling scaling = Scaling.all(results).getFirst();
		assertThat(scaling.places()).extracting(Scaling.Place::label).containsExactly("32M", "64M", "1G");
		assertThat(scaling.curves().getFirst().points()).extracting(org.trapline.measure.Point::x).containsExactly(32.0 * (1 << 20),
				64.0 * (1 << 20), 1024.0 * (1 << 20));
	}

	/// As sizes in bytes they would be whole numbers.
	@Test
	void numbersWithoutAUnitKeepTheirFractions() {
		assertThat(Scaling.number("1.6")).hasValue(1.6);
		assertThat(Scaling.number("-0.5")).hasValue(-0.5);
		assertThat(Scaling.number("1.5K")).hasValue(1536);
		assertThat(Scaling.number("1.8 GHz")).hasValue(1.8e9);
		assertThat(Scaling.number("guest")).isEmpty();
	}

	@Test
	void whatMattersMostComesFirst() throws YamlException {
		Results results = results("  - {key: host.tick, values: [100, 250]}\n  - {key: mode, values: [timing, functional]}\n",
				values -> ("timing".equals(values.get("mode")) ? 10 : 1) * ("250".equals(values.get("tick")) ? 2 : 1));
		Sensitivity sensitivity = Sensitivity.all(results).getFirst();
		assertThat(sensitivity.bars()).extracting(Sensitivity.Bar::axis).containsExactly("mode", "tick");
		Sensitivity.Bar mode = sensitivity.bars().getFirst();
		assertThat(mode.factor()).isCloseTo(10, within(1e-9));
		assertThat(mode.low() * mode.high()).isCloseTo(1, within(1e-9));
		assertThat(List.of(mode.least(), mode.most())).containsExactly("functional", "timing");
	}
}
