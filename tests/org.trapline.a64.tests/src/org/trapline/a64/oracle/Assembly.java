// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.ArrayList;
import java.util.List;

/// Instruction words in the making, from an address on.
final class Assembly {
	private static final int MOVZ = 0xD2800000;
	private static final int MOVN = 0x92800000;
	private static final int MOVK = 0xF2800000;
	private static final int MOV_SP = 0x9100001F;

	private final long start;
	private final List<Integer> words = new ArrayList<>();
	private final List<Branch> branches = new ArrayList<>();

	/// A branch that waits for the place it goes to.
	///
	/// @param at index of its word
	/// @param ahead how many units of code after its own
	/// @param low lowest bit of the field
	private record Branch(int at, int unit, int low, int width, int ahead) {
	}

	Assembly(long start) {
		this.start = start;
	}

	/// Address of the next word.
	long here() {
		return start + (long) words.size() * Integer.BYTES;
	}

	int size() {
		return words.size();
	}

	void add(int word) {
		words.add(word);
	}

	/// Adds a branch over some units.
	///
	/// @param unit number of the branch's own
	/// @param low lowest bit of the field of the distance, in words
	void branch(int word, int unit, int low, int width, int ahead) {
		branches.add(new Branch(words.size(), unit, low, width, ahead));
		add(word);
	}

	/// Sets the targets of branches.
	///
	/// @param units where each unit begins, as an index; last, where the sequence ends
	void link(List<Integer> units) {
		for (Branch branch : branches) {
			int target = units.get(Math.min(branch.unit + 1 + branch.ahead, units.size() - 1));
			int mask = (1 << branch.width) - 1;
			words.set(branch.at, words.get(branch.at) & ~(mask << branch.low) | (target - branch.at & mask) << branch.low);
		}
	}

	/// Sets an X register.
	void move(int register, long value) {
		boolean negative = value < 0;
		long filler = negative ? 0xFFFF : 0;
		boolean first = true;
		for (int i = 0; i < 4; i++) {
			long part = value >>> 16 * i & 0xFFFF;
			if (part == filler && !(first && i == 3))
				continue;
			long given = first && negative ? ~part & 0xFFFF : part;
			add((first ? negative ? MOVN : MOVZ : MOVK) | i << 21 | (int) given << 5 | register);
			first = false;
		}
	}

	/// Sets SP by way of an X register.
	void moveStack(int by, long value) {
		move(by, value);
		add(MOV_SP | by << 5);
	}

	/// ADR of a unit ahead, in an X register.
	void address(int register, int unit, int ahead) {
		// immhi counts words, since immlo is 0
		branch(0x10000000 | register, unit, 5, 19, ahead);
	}

	int[] words() {
		return words.stream().mapToInt(i -> i).toArray();
	}
}
