// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.a64.Depth;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.Interpreter;
import org.trapline.a64.run.Stepper;
import org.trapline.a64.translate.Options;

/// Every way to run a core does the same, stops at the same places and counts the same instructions.
class WaysToRunOracleTest {
	private static final String MODEL = "armv8.2-vhe";
	private static final long LEAVE = 0x10000000;
	private static final int INSTRUCTIONS = 1_000_000;
	private static final int LONG_TIMES = 20;

	@Test
	void translatorAndInterpreterDoAsTheStepper() {
		long instructions = Depth.instructions(INSTRUCTIONS, LONG_TIMES);
		Random random = new Random(Long.getLong("trapline.seed", 5));
		CoreMachine stepper = new CoreMachine("stepper", MODEL, core -> new Stepper(core)::run, LEAVE);
		List<Engine> engines = new ArrayList<>();
		List<CoreMachine> ways = List.of(translated("translated at once", Options.atOnce(1), engines),
				translated("translated when warm", Options.atOnce(4), engines),
				new CoreMachine("interpreted", MODEL, core -> new Interpreter(core)::run, LEAVE));
		SequenceGenerator generator = new SequenceGenerator(Candidates.rows(), CoreModel.of(MODEL).orElseThrow(),
				(_, _) -> true, random);
		Oracle oracle = new Oracle(stepper, ways, generator, random);
		while (stepper.instructions() < instructions && !oracle.hopeless())
			oracle.batch();
		assertThat(oracle.differences()).isEmpty();
		assertThat(oracle.gone()).isEmpty();
		assertThat(ways).allMatch(way -> way.instructions() == stepper.instructions());
		assertThat(engines).allMatch(engine -> engine.regions().statistics().instructions() > 10_000);
	}

	private static CoreMachine translated(String name, Options options, List<Engine> engines) {
		return new CoreMachine(name, MODEL, core -> {
			Engine engine = new Engine(core, options);
			engines.add(engine);
			return engine::run;
		}, LEAVE);
	}
}
