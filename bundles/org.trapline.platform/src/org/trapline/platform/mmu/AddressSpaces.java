// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CoreMemory;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The address spaces that a CPU has translations of, and the contexts of the core's memory that they have been given.
///
/// A space that is forgotten leaves its number and contexts behind: what is tagged with them is never asked for again. When
/// contexts run out, those used least recently are given up, and the core's TLBs are emptied.
final class AddressSpaces {
	private static final int CONTEXTS = CoreMemory.CONTEXTS / CoreMemory.CONTEXT_STEP;
	/// Contexts that stay when they run out.
	private static final int STAYING = CONTEXTS / 2;
	private static final int RECENT = 256;
	/// Bits of a space's number.
	static final int NUMBER_BITS = 24;

	private final Runnable forget;
	private final List<AddressSpace> spaces = new ArrayList<>();
	private final @Nullable AddressSpace[] recent = new @Nullable AddressSpace[RECENT];
	/// Of each context who has it; null if nobody has.
	private final @Nullable AddressSpace[] owners = new @Nullable AddressSpace[CONTEXTS];
	private final long[] used = new long[CONTEXTS];
	private final int[] free = new int[CONTEXTS];
	private int frees;
	private long clock;
	private int numbers;

	/// @param forget empties the core's TLBs
	AddressSpaces(Runnable forget) {
		this.forget = forget;
		clear();
	}

	/// Forgets all, but no number comes twice: to be called with all TLBs empty.
	void clear() {
		spaces.clear();
		Arrays.fill(recent, null);
		Arrays.fill(owners, null);
		frees = 0;
		for (int context = CONTEXTS - 1; context >= 0; context--)
			free[frees++] = context;
	}

	/// Whether so many have been numbered that all are to be forgotten.
	boolean exhausted() {
		return numbers >= (1 << NUMBER_BITS) - 2;
	}

	/// Begins to number anew.
	void renumber() {
		clear();
		numbers = 0;
	}

	/// The space of an identifier.
	AddressSpace get(Regime regime, int vmid, int asid) {
		int at = asid * 31 + vmid * 7 + regime.kind.ordinal() & RECENT - 1;
		AddressSpace space = recent[at];
		if (space == null || !space.is(regime, vmid, asid)) {
			space = search(regime, vmid, asid);
			recent[at] = space;
		}
		return space;
	}

	private AddressSpace search(Regime regime, int vmid, int asid) {
		for (AddressSpace space : spaces)
			if (space.is(regime, vmid, asid))
				return space;
		AddressSpace made = asid == AddressSpace.GLOBAL ? new AddressSpace(regime, vmid, ++numbers)
				: new AddressSpace(search(regime, vmid, AddressSpace.GLOBAL), asid, ++numbers);
		spaces.add(made);
		return made;
	}

	/// The context of a space for who accesses.
	int context(AddressSpace space, int variant) {
		int context = space.contexts[variant];
		if (context < 0)
			context = give(space, variant);
		used[context] = ++clock;
		return context * CoreMemory.CONTEXT_STEP;
	}

	private int give(AddressSpace space, int variant) {
		if (frees == 0)
			reclaim();
		int context = free[--frees];
		owners[context] = space;
		space.contexts[variant] = context;
		return context;
	}

	/// Takes back the contexts of spaces that are forgotten, and those used least recently.
	private void reclaim() {
		long[] order = used.clone();
		Arrays.sort(order);
		long oldest = order[CONTEXTS - STAYING];
		for (int context = CONTEXTS - 1; context >= 0; context--) {
			AddressSpace owner = owners[context];
			if (owner != null && used[context] >= oldest)
				continue;
			if (owner != null)
				take(owner, context);
			owners[context] = null;
			free[frees++] = context;
		}
		spaces.removeIf(space -> space.asid != AddressSpace.GLOBAL && !space.attached());
		Arrays.fill(recent, null);
		forget.run();
	}

	private static void take(AddressSpace owner, int context) {
		for (int i = 0; i < owner.contexts.length; i++)
			if (owner.contexts[i] == context)
				owner.contexts[i] = -1;
	}

	/// The regimes of all, each once.
	List<Regime> regimes() {
		return spaces.stream().map(space -> space.regime).distinct().toList();
	}

	/// Writes the spaces with their numbers and contexts: what is tagged with a number elsewhere is found again.
	///
	/// @param regimes those of all spaces, and others
	void save(List<Regime> regimes, StateOutput out) {
		out.int32(numbers);
		out.int64s(uses());
		out.int32(frees);
		out.int32s(free);
		out.int32(spaces.size());
		for (AddressSpace space : spaces) {
			out.int32s(new int[] { regimes.indexOf(space.regime), space.vmid, space.asid, space.number, space.global.number });
			out.int32s(space.contexts);
		}
		int[] owned = new int[CONTEXTS];
		for (int i = 0; i < CONTEXTS; i++) {
			AddressSpace owner = owners[i];
			owned[i] = owner == null ? 0 : owner.number;
		}
		out.int32s(owned);
	}

	/// Becomes what was saved, with the core's TLBs empty.
	void restore(List<Regime> regimes, StateInput in) throws StateException {
		clear();
		numbers = in.int32();
		long[] uses = new long[CONTEXTS + 1];
		in.int64s(uses);
		uses(uses);
		frees = in.int32();
		in.int32s(free);
		Map<Integer, AddressSpace> byNumber = new HashMap<>();
		int count = in.int32();
		for (int i = 0; i < count; i++) {
			AddressSpace space = restored(regimes, byNumber, in);
			byNumber.put(space.number, space);
			spaces.add(space);
		}
		int[] owned = new int[CONTEXTS];
		in.int32s(owned);
		for (int i = 0; i < CONTEXTS; i++)
			owners[i] = byNumber.get(owned[i]);
		if (frees < 0 || frees > CONTEXTS)
			throw new StateException(frees + " free contexts, expected at most " + CONTEXTS);
	}

	/// When contexts were used, and the time now.
	long[] uses() {
		long[] uses = Arrays.copyOf(used, CONTEXTS + 1);
		uses[CONTEXTS] = clock;
		return uses;
	}

	/// Has them be used as they were.
	void uses(long[] uses) {
		System.arraycopy(uses, 0, used, 0, CONTEXTS);
		clock = uses[CONTEXTS];
	}

	private static AddressSpace restored(List<Regime> regimes, Map<Integer, AddressSpace> before, StateInput in)
			throws StateException {
		int[] fields = new int[5];
		in.int32s(fields);
		Regime regime = Regimes.one(regimes, fields[0]);
		AddressSpace global = before.get(fields[4]);
		// the space of global entries may have been forgotten, and stays known to those that were made before
		if (fields[2] != AddressSpace.GLOBAL && global == null)
			global = new AddressSpace(regime, fields[1], fields[4]);
		AddressSpace space = global == null || fields[2] == AddressSpace.GLOBAL
				? new AddressSpace(regime, fields[1], fields[3]) : new AddressSpace(global, fields[2], fields[3]);
		in.int32s(space.contexts);
		for (int context : space.contexts)
			if (context >= CONTEXTS)
				throw new StateException("context " + context + ", expected one below " + CONTEXTS);
		return space;
	}

	/// Forgets spaces: what is known of them is not found any more.
	///
	/// @return whether there were any
	boolean forget(Predicate<AddressSpace> which) {
		boolean any = spaces.removeIf(space -> {
			if (!which.test(space))
				return false;
			for (int context : space.contexts)
				if (context >= 0)
					owners[context] = null;
			space.detach();
			return true;
		});
		if (any)
			Arrays.fill(recent, null);
		return any;
	}
}
