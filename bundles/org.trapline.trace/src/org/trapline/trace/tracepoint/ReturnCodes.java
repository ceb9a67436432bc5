// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.exits.HypervisorEvents;

/// The numbers that a kernel's kvm_exit has for its return codes, as its print format names them.
///
/// They changed: TRAP is 1 before Linux 4.9 and 2 since (ARM_EXCEPTION_TRAP of arch/arm64/include/asm/kvm_asm.h).
final class ReturnCodes {
	private static final Pattern TABLE = Pattern.compile("__print_symbolic\\(\\s*REC->(?:ret|idx)\\s*,(.*?)\\)");
	private static final Pattern ENTRY = Pattern.compile("\\{\\s*(0x[0-9a-fA-F]+|\\d+)\\s*,\\s*\"([^\"]*)\"\\s*\\}");
	/// Added to numbers that no name explains, so that they are not taken for others.
	private static final int UNEXPLAINED = 0x100;

	private final int[] small = new int[8];
	private final Map<Integer, Integer> byNumber = new HashMap<>();

	ReturnCodes(String printFormat) {
		Matcher table = TABLE.matcher(printFormat);
		if (table.find())
			for (Matcher entry = ENTRY.matcher(table.group(1)); entry.find();)
				byNumber.put(Long.decode(entry.group(1)).intValue(), ofName(entry.group(2), entry.group(1)));
		if (byNumber.isEmpty())
			for (int ret : new int[] { HypervisorEvents.RETURN_IRQ, HypervisorEvents.RETURN_SERROR,
					HypervisorEvents.RETURN_TRAP, HypervisorEvents.RETURN_ILLEGAL, HypervisorEvents.RETURN_HYP_GONE })
				byNumber.put(ret, ret);
		// ARM_EXCEPTION_IL came without an entry in the table
		byNumber.putIfAbsent(HypervisorEvents.RETURN_ILLEGAL, HypervisorEvents.RETURN_ILLEGAL);
		for (int i = 0; i < small.length; i++)
			small[i] = byNumber.getOrDefault(i, i + UNEXPLAINED);
	}

	/// The constant of {@link HypervisorEvents} for a recorded number.
	int of(int recorded) {
		return recorded >= 0 && recorded < small.length ? small[recorded]
				: recorded == HypervisorEvents.RETURN_HYP_GONE ? recorded : byNumber.getOrDefault(recorded, recorded);
	}

	/// The constant for a name that the kernel prints; 32-bit Arm's kernels call a trap HVC.
	static int ofName(String name, String number) {
		return switch (name) {
		case "IRQ", "FIQ" -> HypervisorEvents.RETURN_IRQ;
		case "SERROR" -> HypervisorEvents.RETURN_SERROR;
		case "TRAP", "HVC" -> HypervisorEvents.RETURN_TRAP;
		case "ILLEGAL" -> HypervisorEvents.RETURN_ILLEGAL;
		case "HYP_GONE" -> HypervisorEvents.RETURN_HYP_GONE;
		default -> Long.decode(number).intValue() + UNEXPLAINED;
		};
	}
}
