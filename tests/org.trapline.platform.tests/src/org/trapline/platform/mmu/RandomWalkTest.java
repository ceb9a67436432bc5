// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.cpu.SystemState;

/// Walks of random tables against the architecture's pseudocode.
class RandomWalkTest {
	private static final int FILLS = 8;
	private static final int CASES = Boolean.getBoolean("trapline.long") ? 10_000_000 : 100_000;

	private final Ram ram = new Ram().add(0, RandomTables.BYTES);
	private final Map<String, Integer> outcomes = new HashMap<>();

	@Test
	void walksWithAllExtensionsEndAsThePseudocodeSays() {
		compare(1, TestCpu.ALL, new Setting(48, true, true, true, true));
		assertThat(outcomes).as("kinds of outcomes").hasSizeGreaterThan(60);
	}

	@Test
	void walksOfACortexA57EndAsThePseudocodeSays() {
		compare(2, CoreModel.of("cortex-a57").orElseThrow(), new Setting(44, false, false, false, false));
		assertThat(outcomes).as("kinds of outcomes").hasSizeGreaterThan(60);
	}

	private record Setting(int paMax, boolean xnx, boolean hpds, boolean ttst, boolean has16) {
	}

	private void compare(long seed, CoreModel model, Setting setting) {
		RandomTables tables = new RandomTables(seed);
		SystemState state = new SystemState();
		Walker walker = new Walker(new Bus(ram), 0, state, Features.of(model));
		Pseudocode pseudocode = new Pseudocode(state, setting.paMax, setting.xnx, setting.hpds, setting.ttst, setting.has16,
				at -> ram.contains(at) ? ram.load(at, Long.BYTES) : -1);
		for (int fill = 0; fill < FILLS; fill++) {
			tables.fill(ram);
			for (int i = 0; i < CASES; i++) {
				tables.registers(state);
				compare(tables, state, walker, pseudocode, Features.of(model));
			}
		}
	}

	private void compare(RandomTables tables, SystemState state, Walker walker, Pseudocode pseudocode, Features features) {
		RegimeKind kind = RegimeKind.of(state.level, state.hcr);
		Regime regime = new Regime(kind, state, features);
		boolean privileged = kind == RegimeKind.EL2 || tables.random.nextBoolean();
		int what = tables.random.nextInt(4);
		boolean pan = privileged && kind != RegimeKind.EL2 && state.pan;
		Pseudocode.Asked asked = new Pseudocode.Asked(privileged, what == 1, what == 2, what != 3, pan && what != 3);
		int needed = what == 3 ? 0 : (what == 0 ? Permissions.READ : what == 1 ? Permissions.WRITE : Permissions.EXECUTE)
				>>> (privileged ? 0 : Permissions.PRIVILEGED_SHIFT);
		boolean both = tables.random.nextInt(4) != 0;
		long address = tables.address();
		if (both)
			walker.walk(regime, address, needed, pan);
		else
			walker.first(regime, address, needed, pan);
		Pseudocode.Answer expected = pseudocode.translate(kind.ordinal() + 1, address, asked, both);
		assertThat(answer(walker.found)).as(() -> String.format("%s, address 0x%x, %s", kind, address, asked))
				.isEqualTo(expected);
		outcomes.merge(kind + (expected.faulted() ? " fault " + expected.fault() + expected.second() + expected.onWalk()
				: " type " + expected.type()), 1, Integer::sum);
	}

	private static Pseudocode.Answer answer(Walk found) {
		if (found.faulted())
			return new Pseudocode.Answer(found.fault, found.second, found.onWalk, found.intermediate, 0, 0, 0, false);
		return new Pseudocode.Answer(-1, false, false, -1, found.output, found.type, found.shareability, found.global);
	}
}
