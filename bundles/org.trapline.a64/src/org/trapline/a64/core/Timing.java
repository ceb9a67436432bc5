// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.table.Row;

/// What a core's instructions cost in cycles.
///
/// The cost of instructions is decided once when a page is decoded; accesses and branches are told only to a model that asks
/// for them. All are deterministic: the same calls in the same order give the same costs.
public interface Timing {
	/// The cycles of each instruction of a straight run of code: from after a branch, or the start of a page, to the next
	/// branch or the end of the page.
	///
	/// @param rows of each instruction; of a word that is no instruction null
	/// @param words of each instruction
	/// @param from index of the first of the run
	/// @param to after the last
	/// @param cycles to be set from {@code from} to {@code to}
	void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] cycles);

	/// The cycles of each instruction of a page, and what {@link #fetch} is to be told where control comes to it.
	///
	/// @param physical address of the page
	/// @param rows of each instruction; of a word that is no instruction null
	/// @param words of each instruction, which stay as they are
	/// @param cycles to be set
	/// @param runs to be set by a model that asks for fetches
	default void costs(long physical, @Nullable Row[] rows, int[] words, int[] cycles, long[] runs) {
		for (int from = 0; from < rows.length;) {
			int to = runEnd(rows, from);
			costs(rows, words, from, to, cycles);
			from = to;
		}
	}

	/// Index after the last instruction of the straight run of code that an instruction is in.
	static int runEnd(@Nullable Row[] rows, int index) {
		for (int i = index; i < rows.length; i++) {
			Row row = rows[i];
			if (row == null || row.branches())
				return i + 1;
		}
		return rows.length;
	}

	/// Whether {@link #access} is to be called.
	default boolean wantsAccesses() {
		return false;
	}

	/// Whether {@link #branch} is to be called.
	default boolean wantsBranches() {
		return false;
	}

	/// Whether {@link #fetch} is to be called; {@link #branch} is then, too.
	default boolean wantsFetches() {
		return false;
	}

	/// What translated code may look at itself; only of a model that wants accesses, branches and fetches.
	default Optional<Shortcuts> shortcuts() {
		return Optional.empty();
	}

	/// What a run takes, as {@link #costs(long, Row[], int[], int[], long[])} has numbered it; of a model with shortcuts.
	default Shortcuts.Run run(long run) {
		throw new UnsupportedOperationException("runs are not numbered");
	}

	/// Control has come to an instruction otherwise than from the one before it in the same run of code: after a branch,
	/// taken or not, after an exception, and at the start of a page. The cycles that this costs before the instruction
	/// begins.
	///
	/// @param pc of the instruction
	/// @param run what {@link #costs(long, Row[], int[], int[], long[])} has set for it
	default int fetch(long pc, long run) {
		return 0;
	}

	/// A load or store that went to memory: its cycles beyond the instruction's own. {@link Core#pc} is the instruction.
	///
	/// @param address virtual
	/// @param physical of the same byte
	default int access(long address, long physical, int bytes, boolean write) {
		return 0;
	}

	/// {@link #access} is about to be told of an access, and its memory about to be read. Changes nothing: what both miss in the
	/// caches of the host is to be on its way together.
	///
	/// @param physical address
	default void expect(long physical) {
		// nothing is fetched
	}

	/// Translated code has done an access that {@link #access} was told of, and looks itself for the next ones of its line.
	default void located(long address, long physical, int bytes) {
		// nothing is made known
	}

	/// A branch that was resolved: its cycles beyond the instruction's own.
	///
	/// @param pc of the branch
	/// @param target where it goes, or would go
	/// @param taken always for all but conditional ones
	default int branch(long pc, long target, boolean taken) {
		return 0;
	}
}
