// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.run.Stepper;

/// A way to run a core that counts which instructions are executed: every one of the first million, then one thousand
/// in each hundred thousand, between which another way runs. The same program gives the same counts.
public final class Profile implements Runnable {
	private static final long ALL = 1_000_000;
	private static final long WINDOW = 1_000;
	private static final long STRIDE = 100_000;
	/// How much code without a symbol is one place.
	private static final long PLACE = 256;

	private final Core core;
	private final Runnable fast;
	private final Stepper stepper;
	private final Map<Counted, long[]> counts = new HashMap<>();

	/// A page as it was when it was executed, at an address.
	private record Counted(CodePage page, long address) {
	}

	/// Something and its part of all instructions.
	///
	/// @param share from 0 to 1
	public record Share(String name, double share) {
	}

	/// Counts what a core executes.
	///
	/// @param fast what runs it between
	public Profile(Core core, Runnable fast) {
		this.core = core;
		this.fast = fast;
		stepper = new Stepper(core);
	}

	/// Runs until a poll at or after the core's deadline.
	@Override
	public void run() {
		long end = core.deadline;
		for (;;) {
			boolean exact = core.instructions < ALL;
			if (window(end, exact ? 1 : STRIDE / WINDOW))
				return;
			if (!exact) {
				long part = Math.min(end, core.time() + STRIDE - WINDOW);
				core.deadline = part;
				fast.run();
				if (core.deadline != part || core.time() >= end)
					return;
				core.deadline = end;
			}
		}
	}

	/// Counts some instructions.
	///
	/// @param weight of each
	/// @return whether a poll was at or after the deadline
	private boolean window(long end, long weight) {
		for (long stop = core.instructions + WINDOW; core.instructions < stop;) {
			count(weight);
			if (stepper.step() && (core.deadline != end || core.time() >= end))
				return true;
		}
		return false;
	}

	private void count(long weight) {
		try {
			CodePage page = core.code.fetch(core.pc);
			counts.computeIfAbsent(new Counted(page, core.pc & CoreMemory.PAGE_MASK),
					_ -> new long[CodePage.INSTRUCTIONS])[(int) (core.pc & CoreMemory.PAGE_BYTES - 1) >>> 2] += weight;
		} catch (GuestException _) {
			// is no instruction, and is seen to when it is executed
		}
	}

	/// Whether all instructions were counted, not a part.
	public boolean complete() {
		return core.instructions <= ALL;
	}

	/// The shares of classes of instructions, the largest first.
	public List<Share> classes() {
		return shares((page, at) -> {
			int row = page.page.rows[at];
			return row == Decoder.UNALLOCATED ? "UNDEFINED" : InstructionSet.table().rows().get(row).opClass();
		});
	}

	/// The shares of functions, or where there are no symbols of places of 256 bytes, the largest first.
	public List<Share> places(Symbols symbols) {
		Map<Long, String> names = new HashMap<>();
		return shares((page, at) -> names.computeIfAbsent(page.address + at * (long) Integer.BYTES,
				address -> symbols.function(address).orElseGet(() -> "0x" + Long.toHexString(address & -PLACE))));
	}

	private interface Key {
		String of(Counted page, int at);
	}

	private List<Share> shares(Key key) {
		Map<String, Long> sums = new HashMap<>();
		counts.forEach((page, each) -> {
			for (int at = 0; at < each.length; at++)
				if (each[at] > 0)
					sums.merge(key.of(page, at), each[at], Long::sum);
		});
		double all = sums.values().stream().mapToLong(Long::longValue).sum();
		List<Share> shares = new ArrayList<>();
		sums.forEach((name, sum) -> shares.add(new Share(name, sum / all)));
		shares.sort(Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::name));
		return shares;
	}
}
