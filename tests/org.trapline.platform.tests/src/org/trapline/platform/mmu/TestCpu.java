// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.IdRegister;
import org.trapline.a64.core.Ram;
import org.trapline.a64.translate.Options;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.cpu.Broadcast;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.CpuSettings;

/// A CPU with memory and nothing else, whose tables and registers tests set.
final class TestCpu {
	/// Armv8.2 with all granules, 48 bits of physical address, FEAT_HPDS, FEAT_XNX and FEAT_TTST.
	static final CoreModel ALL = model(0x10_1025L, 0x1011_1120L, 0x1000_0000L);

	private TestCpu() {
	}

	static CoreModel model(long mmfr0, long mmfr1, long mmfr2) {
		Map<IdRegister, Long> registers = new EnumMap<>(IdRegister.class);
		registers.putAll(CoreModel.of("armv8.2-vhe").orElseThrow().registers());
		registers.put(IdRegister.ID_AA64MMFR0_EL1, mmfr0);
		registers.put(IdRegister.ID_AA64MMFR1_EL1, mmfr1);
		registers.put(IdRegister.ID_AA64MMFR2_EL1, mmfr2);
		return new CoreModel("test", registers);
	}

	static Cpu of(CoreModel model, Ram ram) {
		return new Cpu(new CpuSettings(0, 0, model, true, Options.atOnce(2), _ -> {
			throw new IllegalStateException("no timing");
		}), new Bus(ram), new Alone());
	}

	/// Nobody else is there.
	private static final class Alone implements Broadcast {
		@Override
		public void invalidateTranslations(Cpu from, int operation, long value) {
			from.mmu.invalidate(operation, value);
		}

		@Override
		public void invalidateInstructions(Cpu from, long physical) {
			from.core().code.invalidate();
		}

		@Override
		public void sendEvent(Cpu from) {
			from.sleep.event(from.time());
		}

		@Override
		public void woken(Cpu cpu) {
			// it runs when the test runs it
		}
	}
}
