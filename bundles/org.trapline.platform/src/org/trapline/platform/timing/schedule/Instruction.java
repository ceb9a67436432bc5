// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import java.util.Set;
import org.trapline.platform.board.Costs;

/// An instruction as a schedule takes it.
///
/// @param reads registers, as bits: X0 to X30 and SP, then V0 to V31
/// @param writes registers that have their value after the latency
/// @param writesBack the register that has it after a cycle
/// @param accumulator the register among those read that is forwarded
/// @param operands what else there is to know of its registers
/// @param cost what it takes
/// @param alone cycles that it takes with nothing else in flight; 0 for one that overlaps with others
/// @param word itself
record Instruction(long reads, long writes, long writesBack, long accumulator, Operands operands, OpCost cost, int alone,
		int word) {
	private static final int MRS = 0xD530_0000;
	private static final int MSR = 0xD510_0000;
	private static final int SYSTEM = 0xFFF0_0000;
	private static final int BARRIERS = 0xFFFF_F0FF;
	private static final int DSB = 0xD503_309F;
	private static final int DMB = 0xD503_30BF;
	private static final int ISB = 0xD503_30DF;
	/// Registers that are renamed or held beside the pipeline: NZCV and DAIF, FPCR and FPSR, SP_EL0, TPIDR_ELx to read.
	private static final int REGISTER = 0xFFFF_FFE0;
	private static final Set<Integer> QUICK = Set.of(0xD53B_4200, 0xD51B_4200, 0xD53B_4220, 0xD53B_4400, 0xD53B_4420, 0xD538_4100,
			0xD53B_D040, 0xD53B_D060, 0xD538_D080, 0xD53C_D040);

	static Instruction of(CoreTable table, Costs costs, int row, int word) {
		Operands operands = Operands.of(row);
		return new Instruction(operands.reads(word), operands.writes(word), operands.writesBack(word),
				operands.accumulator(word), operands, table.cost(row, word), alone(costs, word), word);
	}

	/// Cycles of barriers and of what reaches system registers.
	private static int alone(Costs costs, int word) {
		if ((word & BARRIERS) == DSB)
			return costs.dsbCycles();
		if ((word & BARRIERS) == DMB)
			return costs.dmbCycles();
		if ((word & BARRIERS) == ISB)
			return costs.isbCycles();
		if (QUICK.contains(word & REGISTER))
			return 0;
		if ((word & SYSTEM) == MRS)
			return gic(word) ? costs.gicRegisterCycles() : costs.systemReadCycles();
		if ((word & SYSTEM) == MSR)
			return gic(word) ? costs.gicRegisterCycles() : costs.systemWriteCycles();
		boolean operation = (word & 0xFFF8_0000) == 0xD508_0000;
		return operation && (word >>> 12 & 15) == 8 ? costs.tlbiCycles() : operation ? costs.systemWriteCycles() : 0;
	}

	/// ICC_ and ICH_ registers: CRn 12, CRm 8 and up, and ICC_PMR_EL1.
	private static boolean gic(int word) {
		int crn = word >>> 12 & 15;
		int crm = word >>> 8 & 15;
		return crn == 12 && crm >= 8 || crn == 4 && crm == 6 && (word >>> 16 & 7) == 0;
	}

	/// Cycles from a register having its value to the result.
	///
	/// @param previous the instruction that gave the register its value
	int latencyFrom(long register, Instruction previous) {
		boolean forwarded = (accumulator & register) != 0 && previous.cost.equals(cost);
		return forwarded ? cost.forwarded() : cost.latency();
	}
}
