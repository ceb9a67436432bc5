// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.HashMap;
import java.util.Map;
import org.trapline.a64.core.InstructionSet;

/// What is known of the flags at a place of a region while it is written.
///
/// @param kind one of the kinds of {@link Flags}; {@link #ANY} if it depends on the way taken
/// @param literal of CCMP and CCMN, the flags that are taken, as {@link Flags#LITERAL}, instead; else -1
record FlagState(int kind, int literal) {
	static final int ANY = -1;
	/// Nothing is known.
	static final FlagState UNKNOWN = new FlagState(ANY, -1);

	static FlagState of(int kind) {
		return new FlagState(kind, -1);
	}

	/// What is known where both may hold.
	FlagState or(FlagState other) {
		return equals(other) ? this : UNKNOWN;
	}

	/// What an instruction leaves.
	FlagState after(int row, int word) {
		int wide = word >>> 31;
		return switch (InstructionSet.table().rows().get(row).name()) {
		case "ADDS_imm", "ADDS_reg", "ADDS_ext" -> of(wide != 0 ? Flags.ADD64 : Flags.ADD32);
		case "SUBS_imm", "SUBS_reg", "SUBS_ext" -> of(wide != 0 ? Flags.SUB64 : Flags.SUB32);
		case "ANDS_imm", "ANDS_reg", "BICS_reg" -> of(wide != 0 ? Flags.LOGIC64 : Flags.LOGIC32);
		case "ADCS", "SBCS" -> of(Flags.LITERAL);
		case "CCMP_reg", "CCMP_imm" -> new FlagState(wide != 0 ? Flags.SUB64 : Flags.SUB32, word & 15);
		case "CCMN_reg", "CCMN_imm" -> new FlagState(wide != 0 ? Flags.ADD64 : Flags.ADD32, word & 15);
		case "BL", "BLR" -> UNKNOWN;
		default -> RegisterUse.of(row).flagsWritten() ? of(Flags.LITERAL) : this;
		};
	}

	/// Whether an instruction reads or writes the flags.
	static boolean touched(int row, int word) {
		if (RegisterUse.of(row).links())
			return false;
		FlagState odd = new FlagState(ANY, 16);
		return RegisterUse.of(row).flagsRead() || !odd.after(row, word).equals(odd)
				|| switch (InstructionSet.table().rows().get(row).name()) {
				case "B_cond", "CSEL", "CSINC", "CSINV", "CSNEG", "ADC", "SBC" -> true;
				default -> false;
				};
	}

	/// What is known where each block of a flow begins.
	static Map<Long, FlagState> atBlocks(Flow flow) {
		Map<Long, FlagState> states = new HashMap<>();
		states.put(flow.entry(), UNKNOWN);
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Block block : flow.blocks()) {
				FlagState state = states.get(block.pc());
				if (state == null)
					continue;
				for (int i = 0; i < block.length(); i++)
					state = state.after(block.rows()[i], block.words()[i]);
				for (long successor : flow.successors(block)) {
					FlagState known = states.get(successor);
					FlagState merged = known == null ? state : known.or(state);
					if (!merged.equals(known)) {
						states.put(successor, merged);
						changed = true;
					}
				}
			}
		}
		return states;
	}
}
