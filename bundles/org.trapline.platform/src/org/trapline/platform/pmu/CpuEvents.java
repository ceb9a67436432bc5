// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

import org.trapline.platform.cpu.Cpu;

/// The events of a CPU that are known in every mode: cycles and instructions.
///
/// @param cpu whose they are
public record CpuEvents(Cpu cpu) implements EventSource {
	@Override
	public boolean counts(int event) {
		return event == CPU_CYCLES || event == INST_RETIRED;
	}

	@Override
	public long count(int event) {
		return switch (event) {
		case CPU_CYCLES -> cpu.time();
		case INST_RETIRED -> cpu.instructions();
		default -> 0;
		};
	}
}
