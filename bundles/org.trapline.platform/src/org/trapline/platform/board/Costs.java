// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// What of a core takes cycles of its own beside instructions, memory and branches.
///
/// @param exceptionEntryCycles from the instruction before an exception to the first of its handler
/// @param exceptionReturnCycles of ERET
/// @param isbCycles of an instruction barrier
/// @param dsbCycles of a barrier that waits for memory, with nothing outstanding
/// @param dmbCycles of a memory barrier, with nothing outstanding
/// @param systemReadCycles of reading a system register
/// @param systemWriteCycles of writing one
/// @param gicRegisterCycles of reaching a register of the GIC's CPU interface by system register
/// @param tlbiCycles of a TLB maintenance instruction
public record Costs(int exceptionEntryCycles, int exceptionReturnCycles, int isbCycles, int dsbCycles, int dmbCycles,
		int systemReadCycles, int systemWriteCycles, int gicRegisterCycles, int tlbiCycles) {
	static Costs read(Keys keys, Costs preset) {
		return new Costs(
				cycles(keys, "exception-entry", preset.exceptionEntryCycles, "from the last instruction to the handler's first"),
				cycles(keys, "exception-return", preset.exceptionReturnCycles, "of ERET"),
				cycles(keys, "isb", preset.isbCycles, "of ISB"),
				cycles(keys, "dsb", preset.dsbCycles, "of DSB with nothing outstanding"),
				cycles(keys, "dmb", preset.dmbCycles, "of DMB with nothing outstanding"),
				cycles(keys, "system-read", preset.systemReadCycles, "of MRS of most system registers"),
				cycles(keys, "system-write", preset.systemWriteCycles, "of MSR to most system registers"),
				cycles(keys, "gic-register", preset.gicRegisterCycles, "of MRS or MSR of an ICC or ICH register"),
				cycles(keys, "tlbi", preset.tlbiCycles, "of a TLBI instruction"));
	}

	private static int cycles(Keys keys, String key, int preset, String words) {
		return keys.whole(key, 0, 100_000, preset, "cycles", words);
	}
}
