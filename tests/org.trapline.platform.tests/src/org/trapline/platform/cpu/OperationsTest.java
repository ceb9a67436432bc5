// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Ram;
import org.trapline.a64.run.OpClassTiming;
import org.trapline.a64.translate.Options;
import org.trapline.platform.bus.Bus;

class OperationsTest {
	private static final long START = 0x4000_0000L;

	/// Notes what a CPU does to all.
	private static final class Notes implements Broadcast {
		final List<String> notes = new ArrayList<>();

		@Override
		public void invalidateTranslations(Cpu from, int operation, long value) {
			notes.add(SystemRegisters.name(operation, true) + " of " + Long.toHexString(value));
		}

		@Override
		public void invalidateInstructions(Cpu from, long physical) {
			notes.add("instructions " + Long.toHexString(physical));
		}

		@Override
		public void sendEvent(Cpu from) {
			notes.add("event");
		}

		@Override
		public void woken(Cpu cpu) {
		}
	}

	/// @param fb HCR_EL2.FB, which makes operations of EL1 those of all CPUs
	@ParameterizedTest
	@CsvSource({
			"tlbi vae1,       1, false,",
			"tlbi vae1,       1, true,  TLBI VAE1IS of 40",
			"tlbi vae1,       2, true,",
			"tlbi vaae1,      1, true,  TLBI VAAE1IS of 40",
			"tlbi vae1is,     1, false, TLBI VAE1IS of 40",
			"tlbi vale2is,    2, false, TLBI VALE2IS of 40",
			"tlbi vae2,       2, true,",
			"tlbi ipas2e1is,  2, false, TLBI IPAS2E1IS of 40",
			"tlbi ipas2e1,    2, false,",
			"ic iallu,        1, false,",
			"ic iallu,        1, true,  instructions ffffffffffffffff",
			"ic iallu,        2, true,",
			"ic ialluis,      1, false, instructions ffffffffffffffff",
			"ic ivau,         1, false, instructions 40",
			"dc cvau,         1, false,",
			"sev,             1, false, event" })
	void reachAllCpusWhereTheArchitectureSays(String operation, int level, boolean fb, String noted) {
		boolean plain = operation.equals("sev") || operation.startsWith("ic ial");
		Notes notes = new Notes();
		Bus bus = new Bus(new Ram().add(START, 1 << 20).add(0, 4096));
		Cpu cpu = new Cpu(new CpuSettings(0, 0, CoreModel.of("cortex-a57").orElseThrow(), true, Options.interpretOnly(),
				c -> OpClassTiming.of(c.model)), bus, notes);
		cpu.onSemihosting(Cpu::turnOff);
		int[] words = Assembler.assemble("mov x0, #0x40\n" + operation + (plain ? "" : ", x0") + "\nhlt #0xf000");
		for (int i = 0; i < words.length; i++)
			bus.ram().store(START + 4L * i, 4, words[i]);
		cpu.turnOn(START, level, 0, 0);
		if (fb)
			cpu.state.hcr |= SystemState.HCR_FB;

		cpu.run(100);

		assertThat(cpu.on()).isFalse();
		assertThat(notes.notes).isEqualTo(noted == null ? List.of() : List.of(noted));
	}
}
