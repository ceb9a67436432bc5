// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.OptionalDouble;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;

/// The exit-timing table of the LS2080, as its file has it.
public final class ReferenceTable {
	private ReferenceTable() {
	}

	/// One vCPU, ten seconds, in cycles.
	public static ExitTiming timing() {
		return new ExitTiming(ExitTiming.TimeUnit.CYCLES, "", List.of(new ExitTiming.Table("", "", OptionalDouble.of(10),
				List.of(Row.empty("WFX"), Row.empty("CPC15_32"), Row.empty("CPC15_64"), Row.empty("CP14_MR"),
						Row.empty("CP14_LS"), Row.empty("CP14_64"), Row.empty("HVC32"), Row.empty("SMC32"),
						Row.empty("HVC64"), Row.empty("SMC64"), Row.empty("SYS64"), Row.empty("IABT_LOW"),
						Row.empty("DABT_LOW"), Row.empty("DABT_IO_MEM"), Row.empty("DABT_USER_MEM"),
						new Row("DABT_IO_MEM_IPI", 157_225, 10_090, 57_218, 13_385, 2_104_548_054.0, 172),
						new Row("INTERRUPT", 159_395, 4_963, 39_654, 6_792, 1_082_746_418.0, 226),
						new Row("TIMEINGUEST", 316_620, 163, 356_454, 47_376, 15_000_203_563.0, 1_230),
						new Row("DESCHEDULED", 2, 7_036, 7_036, 7_036, 14_072, 0)))));
	}
}
