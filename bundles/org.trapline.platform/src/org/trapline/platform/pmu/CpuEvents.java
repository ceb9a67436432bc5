// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.timing.Event;

/// The events of a CPU: cycles in which it did not wait for an interrupt and instructions in every mode, and what a timing model
/// counts.
///
/// @param cpu whose they are
public record CpuEvents(Cpu cpu) implements EventSource {
	@Override
	public boolean counts(int event) {
		return event == CPU_CYCLES || event == INST_RETIRED || cpu.timed() && Event.of(event).isPresent();
	}

	@Override
	public long count(int event) {
		return switch (event) {
		case CPU_CYCLES -> cpu.busy();
		case INST_RETIRED -> cpu.instructions();
		default -> cpu.timing.events(event);
		};
	}
}
